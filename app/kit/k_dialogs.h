// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Dialogs on a window: confirmDialog and the toast.

#include "app/kit/dialogs.h"
#include "app/kit/k_toast.h"

#include <QPointer>
#include <QWidget>

namespace app {

class KDialogs final : public Dialogs {
public:
    explicit KDialogs(QWidget &window);

    void confirm(
        const Question &question, QObject &context, std::function<void(bool accepted)> answer
    ) override;
    void notify(
        const QString &text, const QString &actionText = {}, std::function<void()> action = {}
    ) override;

    KToast *toast() const { return m_toast; }

private:
    QPointer<QWidget> m_window;
    QPointer<KToast> m_toast;
};

} // namespace app
