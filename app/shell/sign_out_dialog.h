// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Before signing out while things are unsent: what would be lost, and the offer to wait until it
// has been sent. Accepted: sign out now.

#include "app/kit/k_dialog.h"
#include "app/session/session.h"

namespace app {

class SignOutDialog final : public KDialog {
    Q_OBJECT

public:
    // Nothing would be lost.
    static bool isNeeded(const Session &session);

    SignOutDialog(Session &session, const QString &community, QWidget *parent);

private:
    void showTexts();
    void wait();

    Session &m_session;
    KButton *m_wait = nullptr;
    bool m_waits = false;
};

} // namespace app
