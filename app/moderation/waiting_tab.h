// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Those who wait to be let in, as cards; latest first.

#include "app/kit/dialogs.h"
#include "app/moderation/applicant_store.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace app {

class ApplicantCard;
class KBanner;
class KEmptyState;
class KLabel;

class WaitingTab final : public QWidget {
    Q_OBJECT

public:
    WaitingTab(ApplicantStore &store, Dialogs &dialogs, QWidget *parent = nullptr);

    void setSideMargins(int margin);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void show();
    void placeCards();
    void addCard(const common::AdminUser &applicant, int at);
    void askToReject(common::UserId id);

    ApplicantStore &m_store;
    Dialogs &m_dialogs;
    QWidget *m_content;
    QVBoxLayout *m_cards;
    KBanner *m_problem;
    KLabel *m_wait;
    KEmptyState *m_empty;
    KLabel *m_more;
    QHash<common::UserId, ApplicantCard *> m_shown;
};

} // namespace app
