// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Somebody who asked to be let in: who, when, what they wrote, and the two answers. What they wrote
// is shown as plain text.

#include "common/moderation/account.h"

#include <QFrame>

namespace app {

class KButton;

class ApplicantCard final : public QFrame {
    Q_OBJECT

public:
    explicit ApplicantCard(const common::AdminUser &applicant, QWidget *parent = nullptr);

    void setBusy(bool busy); // an answer is on its way

signals:
    void approveRequested(common::UserId id);
    void rejectRequested(common::UserId id);

private:
    QWidget *makeWords(const common::AdminUser &applicant);
    QWidget *makeMessage(const QString &message);

    KButton *m_approve;
    KButton *m_reject;
};

} // namespace app
