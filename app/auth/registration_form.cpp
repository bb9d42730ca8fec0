// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/registration_form.h"

#include "app/auth/password_strength.h"
#include "app/kit/a11y.h"
#include "app/kit/k_label.h"
#include "app/kit/k_line_edit.h"
#include "app/kit/metrics.h"
#include "app/net/error_sentence.h"
#include "common/users/user_rules.h"

#include <QCheckBox>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

KField *makeField(const QString &objectName, QWidget *parent)
{
    return new KField({}, objectName, parent, KLineEdit::Height::Large);
}

bool isUsername(const QString &text)
{
    static const QRegularExpression kShape(QString::fromUtf8(common::kUsername.pattern));
    return kShape.match(text).hasMatch();
}

// The server keeps a first and a last name and shows both with a blank between: the last word is
// the last name.
void setNames(common::RegisterRequest &request, const QString &name)
{
    const auto blank = name.lastIndexOf(u' ');
    request.firstName = blank > 0 ? name.left(blank) : name;
    if (blank > 0)
        request.lastName = name.mid(blank + 1);
}

bool fits(const QString &name)
{
    const auto blank = name.lastIndexOf(u' ');
    return std::max(blank, name.size() - blank - 1) <= common::kNameLength;
}

} // namespace

RegistrationForm::RegistrationForm(QWidget *parent)
    : QWidget(parent)
    , m_name(makeField(u"registerNameEdit"_s, this))
    , m_user(makeField(u"registerUserEdit"_s, this))
    , m_email(makeField(u"registerEmailEdit"_s, this))
    , m_password(makeField(u"registerPasswordEdit"_s, this))
    , m_repeat(makeField(u"registerRepeatEdit"_s, this))
    , m_message(makeField(u"registerMessageEdit"_s, this))
    , m_rules(new KLabel({}, Type::Role::Small, Token::Text2, this))
    , m_agree(new QCheckBox(this))
    , m_stay(new QCheckBox(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace12);
    for (KField *field : fields())
        layout->addWidget(field);
    for (QWidget *row :
         {static_cast<QWidget *>(m_rules),
          static_cast<QWidget *>(m_agree),
          static_cast<QWidget *>(m_stay)})
        layout->addWidget(row);
    m_user->edit()->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_user->edit()->setLayoutDirection(Qt::LeftToRight);
    m_email->edit()->setLayoutDirection(Qt::LeftToRight);
    m_password->edit()->setPassword(u"registerShowPasswordButton"_s);
    m_repeat->edit()->setPassword(u"registerShowRepeatButton"_s);
    m_message->edit()->setMaxLength(500);
    m_rules->setWordWrap(true);
    m_rules->setObjectName(u"registerRulesLabel"_s);
    m_stay->setChecked(true);
    m_message->hide();

    // After leaving a field it is checked, and once wrong, again with every key.
    connect(m_name->edit(), &QLineEdit::editingFinished, this, &RegistrationForm::checkName);
    connect(m_user->edit(), &QLineEdit::textEdited, this, &RegistrationForm::checkUser);
    connect(m_email->edit(), &QLineEdit::editingFinished, this, &RegistrationForm::checkEmail);
    connect(m_password->edit(), &QLineEdit::textChanged, this, &RegistrationForm::showStrength);
    for (KField *field : fields())
        connect(field->edit(), &QLineEdit::returnPressed, this, &RegistrationForm::submitted);
    retranslate();
}

QList<KField *> RegistrationForm::fields() const
{
    return {m_name, m_user, m_email, m_password, m_repeat, m_message};
}

void RegistrationForm::setServer(const common::ServerInfo &info)
{
    m_emailRequired = info.registration.emailRequired;
    m_asksApproval = info.registration.mode == common::RegistrationMode::Approval;
    m_message->setVisible(m_asksApproval);
    QStringList rules;
    for (const QString &rule : info.rules)
        rules.append(u"• "_s + rule);
    m_rules->setText(rules.join(u'\n'));
    m_rules->setVisible(!rules.isEmpty());
    m_agree->setVisible(!rules.isEmpty());
    m_agree->setChecked(false);
    retranslate();
}

std::optional<common::RegisterRequest> RegistrationForm::request()
{
    checkName();
    checkUser();
    checkEmail();
    checkPassword();
    checkRepeat();
    if (KField *wrong = firstWrong()) {
        wrong->setFocus();
        return std::nullopt;
    }
    if (m_agree->isVisibleTo(this) && !m_agree->isChecked()) {
        m_agree->setFocus();
        return std::nullopt;
    }
    common::RegisterRequest request;
    request.username = m_user->text().trimmed();
    request.password = m_password->text();
    if (!email().isEmpty())
        request.email = email();
    if (const QString name = m_name->text().simplified(); !name.isEmpty())
        setNames(request, name);
    if (m_asksApproval && !m_message->text().trimmed().isEmpty())
        request.message = m_message->text().trimmed();
    request.locale = QLocale().bcp47Name();
    return request;
}

bool RegistrationForm::showErrors(const common::Error &error)
{
    if (error.code == common::ErrorCode::AuthUsernameTaken)
        m_user->setError(errorSentence(error));
    else if (error.code == common::ErrorCode::AuthEmailTaken)
        m_email->setError(errorSentence(error));
    const std::array known{
        std::pair{m_name, u"firstName"_s},
        std::pair{m_name, u"lastName"_s},
        std::pair{m_user, u"username"_s},
        std::pair{m_email, u"email"_s},
        std::pair{m_password, u"password"_s},
        std::pair{m_message, u"message"_s}};
    for (const auto &[field, name] : known) {
        if (const QString sentence = fieldSentence(error, name); !sentence.isEmpty())
            field->setError(sentence);
    }
    KField *wrong = firstWrong();
    if (wrong)
        wrong->setFocus();
    return wrong != nullptr;
}

bool RegistrationForm::staysSignedIn() const
{
    return m_stay->isChecked();
}

QString RegistrationForm::email() const
{
    return m_email->text().trimmed();
}

void RegistrationForm::clearPasswords()
{
    m_password->edit()->clear();
    m_repeat->edit()->clear();
}

void RegistrationForm::checkName()
{
    const QString name = m_name->text().simplified();
    const bool good = name.isEmpty() || (fits(name) && common::cleanDisplayName(name));
    m_name->setError(good ? QString() : tr("This name is too long."));
}

void RegistrationForm::checkUser()
{
    const QString name = m_user->text().trimmed();
    if (name.isEmpty())
        m_user->setError(tr("Choose a user name."));
    else if (name.size() < 3)
        m_user->setError(tr("At least 3 characters."));
    else if (name.size() > 30)
        m_user->setError(tr("At most 30 characters."));
    else if (!isUsername(name))
        m_user->setError(tr("Only letters a to z, digits and the underscore."));
    else if (common::isReservedUsername(name))
        m_user->setError(tr("This name is reserved."));
    else
        m_user->setError({});
}

void RegistrationForm::checkEmail()
{
    const auto at = email().indexOf(u'@');
    const bool looksRight = at > 0 && at < email().size() - 1 && !email().contains(u' ');
    if (email().isEmpty() && m_emailRequired)
        m_email->setError(tr("This community asks for an e-mail address."));
    else if (!email().isEmpty() && !looksRight)
        m_email->setError(tr("This is not an e-mail address."));
    else
        m_email->setError({});
}

void RegistrationForm::checkPassword()
{
    const auto strength = passwordStrength(m_password->text(), m_user->text(), email());
    if (strength == PasswordStrength::Empty)
        m_password->setError(tr("Choose a password."));
    else if (strength <= PasswordStrength::TooCommon)
        m_password->setError(strengthText(strength));
    else
        m_password->setError({});
}

void RegistrationForm::checkRepeat()
{
    if (m_repeat->text() != m_password->text())
        m_repeat->setError(tr("The two passwords do not match."));
    else
        m_repeat->setError({});
}

KField *RegistrationForm::firstWrong() const
{
    for (KField *field : fields()) {
        if (field->edit()->hasError())
            return field;
    }
    return nullptr;
}

void RegistrationForm::showStrength()
{
    m_password->setHelp(strengthText(passwordStrength(m_password->text(), m_user->text(), email()))
    );
}

void RegistrationForm::retranslate()
{
    m_name->setLabel(tr("Display name"));
    m_name->setHelp(tr("What others see. It may be changed later."));
    m_user->setLabel(tr("User name"));
    m_user->setHelp(tr("3 to 30 letters a to z, digits or underscores."));
    m_email->setLabel(m_emailRequired ? tr("E-mail") : tr("E-mail (not needed)"));
    m_password->setLabel(tr("Password"));
    m_repeat->setLabel(tr("Password again"));
    m_message->setLabel(tr("A word to those who let you in (not needed)"));
    m_agree->setText(tr("I agree to these rules"));
    a11y(*m_agree, u"registerRulesCheck"_s, m_agree->text());
    m_stay->setText(tr("Stay signed in"));
    a11y(*m_stay, u"registerRememberCheck"_s, m_stay->text());
    showStrength();
}

} // namespace app
