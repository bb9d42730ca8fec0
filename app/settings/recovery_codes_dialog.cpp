// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/recovery_codes_dialog.h"

#include "app/kit/a11y.h"
#include "app/kit/k_label.h"
#include "app/kit/k_switch.h"
#include "app/kit/metrics.h"
#include "app/kit/save_file.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace app {

RecoveryCodesDialog::RecoveryCodesDialog(
    const QStringList &codes, const QString &community, QWidget *parent
)
    : KDialog(u"recoveryCodesDialog"_s, tr("Keep your recovery codes"), parent)
    , m_codes(codes)
    , m_community(community)
    , m_note(new KLabel({}, Type::Role::Small, Token::Success, this))
    , m_kept(new KSwitch(tr("I have kept these codes"), this))
{
    setText(tr("Each of them lets you in once if you lose your phone. They are shown only now."));
    addCodes();
    addWays();
    m_note->setObjectName(u"recoveryNoteLabel"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    body()->addWidget(m_note);
    a11y(*m_kept, u"recoveryKeptSwitch"_s, m_kept->text());
    body()->addWidget(m_kept);
    KButton *done = addAccept(tr("Done"), u"recoveryDoneButton"_s);
    done->setEnabled(false);
    connect(m_kept, &QAbstractButton::toggled, done, &QWidget::setEnabled);
}

void RecoveryCodesDialog::reject()
{
    if (m_kept->isChecked())
        KDialog::reject();
    else
        tell(tr("Keep the codes first: they cannot be shown again."), true);
}

void RecoveryCodesDialog::addCodes()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::kSpace24);
    for (qsizetype i = 0; i < m_codes.size(); ++i) {
        auto *code = new KLabel(m_codes.at(i), Type::Role::Mono, Token::Text, this);
        code->setObjectName(u"recoveryCodeLabel%1"_s.arg(i + 1));
        code->setLayoutDirection(Qt::LeftToRight);
        code->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(code, int(i / 2), int(i % 2));
    }
    body()->addLayout(grid);
}

void RecoveryCodesDialog::addWays()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::kSpace8);
    const auto add = [this, row](const QString &text, const QString &name, auto act) {
        auto *button = new KButton(text, KButton::Kind::Soft, KButton::Size::S, this);
        a11y(*button, name, text);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, act);
    };
    add(tr("Copy"), u"recoveryCopyButton"_s, &RecoveryCodesDialog::copy);
    add(tr("Print…"), u"recoveryPrintButton"_s, &RecoveryCodesDialog::print);
    add(tr("Save…"), u"recoverySaveButton"_s, &RecoveryCodesDialog::save);
    row->addStretch(1);
    body()->addLayout(row);
}

QString RecoveryCodesDialog::asText() const
{
    return tr("Recovery codes of %1").arg(m_community) + u"\n\n"_s + m_codes.join(u'\n') + u'\n';
}

void RecoveryCodesDialog::copy()
{
    QGuiApplication::clipboard()->setText(asText());
    tell(tr("Copied. Paste them into your password manager."));
}

void RecoveryCodesDialog::print()
{
    // Lives as long as the dialog that fills it.
    auto printer = std::make_shared<QPrinter>();
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, printer](int result) {
        if (result != QDialog::Accepted)
            return;
        QTextDocument sheet;
        sheet.setPlainText(asText());
        sheet.print(printer.get());
        tell(tr("Sent to the printer."));
    });
    dialog->open();
}

void RecoveryCodesDialog::save()
{
    const auto write = [this](const QString &file) {
        if (savePrivately(file, asText().toUtf8()))
            tell(tr("Saved."));
        else
            tell(tr("The file could not be written. Choose another folder."), true);
    };
    askWhereToSave(
        *this, tr("Save recovery codes"), u"kith-recovery-codes.txt"_s, tr("Text (*.txt)"), write
    );
}

void RecoveryCodesDialog::tell(const QString &text, bool failed)
{
    m_note->setColor(failed ? Token::Danger : Token::Success);
    m_note->setText(text);
    m_note->show();
    announce(*m_note, text);
}

} // namespace app
