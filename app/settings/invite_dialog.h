// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// inviteDialog: a link that lets people in, for so many and so long; as text, as a QR code and as a
// picture of it. Below are the links made so far, to be shown again or revoked.

#include "app/kit/k_dialog.h"
#include "app/settings/invite_list.h"

namespace app {

class KBanner;
class KField;
class KLabel;
class KLineEdit;
class KQr;
class SettingCombo;
class SettingRow;

class InviteDialog final : public KDialog {
    Q_OBJECT

public:
    InviteDialog(
        ApiClient &api, const common::Clock &clock, const QString &community, QWidget *parent
    );

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addForm();
    void addLink();
    void addList();
    void create();
    void showCreateError(const Error &error);
    void showInvite(const common::Invite &invite);
    void showForm();
    void copyLink();
    void savePicture();
    void showList();
    SettingRow *makeRow(const common::Invite &invite);
    void fit();
    void tell(const QString &text, bool failed = false);

    InviteList *m_list;
    const common::Clock &m_clock;
    const QString m_community;
    SettingCombo *m_uses;
    SettingCombo *m_expiry;
    KField *m_noteEdit;
    KButton *m_create;
    QWidget *m_form;
    QWidget *m_linkPart; // in place of the form once a link is shown
    KLineEdit *m_link;
    KQr *m_qr;
    KLabel *m_told;
    KBanner *m_problem;
    KLabel *m_listTitle;
    QWidget *m_rows;
};

} // namespace app
