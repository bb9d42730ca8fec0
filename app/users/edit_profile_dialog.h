// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// editProfileDialog: the own name, words, links, and whether follows need approval. It closes when
// the server has taken the change; until then what was typed stays.

#include "app/kit/k_dialog.h"
#include "app/users/user_store.h"

namespace app {

class KField;
class KLineEdit;
class KSwitch;
class KTextEdit;

class EditProfileDialog final : public KDialog {
    Q_OBJECT

public:
    EditProfileDialog(UserStore &users, QWidget *parent);

private:
    struct LinkRow {
        QWidget *row = nullptr;
        KLineEdit *label = nullptr;
        KLineEdit *url = nullptr;
    };

    void layOut(const common::Me &me);
    void addBio(const QString &bio);
    void addLinks(const QList<common::ProfileLink> &links);
    void addLink(const common::ProfileLink &link);
    void showBioCount();
    QList<common::ProfileLink> links() const;
    common::MeUpdate update(const common::Me &me) const;
    bool checkLinks();
    void save();
    void showError(const Error &error);

    UserStore &m_users;
    KField *m_firstName;
    KField *m_lastName;
    KField *m_status;
    KTextEdit *m_bio = nullptr;
    KLabel *m_bioCount = nullptr;
    QVBoxLayout *m_linkRows = nullptr;
    KButton *m_addLink = nullptr;
    QList<LinkRow> m_links;
    KSwitch *m_locked;
    KLabel *m_error;
    KButton *m_save = nullptr;
};

} // namespace app
