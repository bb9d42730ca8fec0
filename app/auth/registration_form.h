// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a new member types, checked while typing and once more before it is sent. It knows nothing
// of servers beyond what ServerInfo says of registration.

#include "common/auth/auth.h"
#include "common/base/error.h"
#include "common/instance/server_info.h"

#include <QWidget>

#include <optional>

class QCheckBox;

namespace app {

class KField;
class KLabel;

class RegistrationForm final : public QWidget {
    Q_OBJECT

public:
    explicit RegistrationForm(QWidget *parent = nullptr);

    // Which fields there are.
    void setServer(const common::ServerInfo &info);
    // Nothing if something is amiss; then it is said at the fields and the first of them has focus.
    std::optional<common::RegisterRequest> request();
    // What the server said of single fields. False: it spoke of none of them.
    bool showErrors(const common::Error &error);
    void start(); // the focus goes to the first field
    bool staysSignedIn() const;
    QString email() const;
    void retranslate();
    void clear();

signals:
    void submitted(); // Return in a field
    void rulesNotAgreed(); // request() gave nothing for that

private:
    void checkName();
    void checkUser();
    void checkEmail();
    void checkBirth();
    void checkPassword();
    void checkRepeat();
    KField *firstWrong() const;
    QList<KField *> fields() const;
    void showStrength();

    KField *m_name;
    KField *m_user;
    KField *m_email;
    KField *m_birth;
    KField *m_password;
    KField *m_repeat;
    KField *m_message;
    KLabel *m_rules;
    QCheckBox *m_agree;
    QCheckBox *m_stay;
    bool m_emailRequired = false;
    bool m_asksApproval = false;
    std::optional<qint64> m_minAge; // asks for the date of birth
};

} // namespace app
