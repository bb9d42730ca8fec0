// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_dialogs.h"

#include "app/kit/k_dialog.h"
#include "app/kit/k_toast.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

KDialogs::KDialogs(QWidget &window)
    : m_window(&window)
    , m_toast(new KToast(window))
{
}

void KDialogs::confirm(
    const Question &question, QObject &context, std::function<void(bool accepted)> answer
)
{
    if (!m_window)
        return;
    auto *dialog = new KDialog(u"confirmDialog"_s, question.title, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setText(question.text);
    const QString cancelText = question.cancelText.isEmpty()
        ? QCoreApplication::translate("KDialogs", "Cancel")
        : question.cancelText;
    KButton *cancel = dialog->addCancel(cancelText, u"confirmCancelButton"_s);
    dialog->addAccept(question.acceptText, u"confirmAcceptButton"_s, question.destructive);
    if (question.destructive) {
        cancel->setDefault(true);
        cancel->setFocus();
    }
    QObject::connect(
        dialog,
        &QDialog::finished,
        &context,
        [answer = std::move(answer)](int result) { answer(result == QDialog::Accepted); }
    );
    dialog->open();
}

void KDialogs::notify(const QString &text, const QString &actionText, std::function<void()> action)
{
    if (m_toast)
        m_toast->show(text, actionText, std::move(action));
}

} // namespace app
