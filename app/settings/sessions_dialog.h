// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The devices one is signed in on, with a way to sign each of them out.

#include "app/kit/k_dialog.h"
#include "app/settings/login_list.h"

class QVBoxLayout;

namespace app {

class KBanner;
class KLabel;

class SessionsDialog final : public KDialog {
    Q_OBJECT

public:
    SessionsDialog(ApiClient &api, QWidget *parent);

private:
    void showList();
    QWidget *makeRow(const common::Session &login);

    LoginList *m_list;
    KBanner *m_problem;
    KLabel *m_wait;
    QWidget *m_rows = nullptr;
    KButton *m_others;
};

} // namespace app
