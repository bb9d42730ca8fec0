// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/registration_form.h"

#include "app/auth/display_name.h"
#include "app/auth/password_strength.h"
#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_label.h"
#include "app/kit/k_line_edit.h"
#include "app/kit/metrics.h"
#include "app/net/error_sentence.h"
#include "common/users/user_rules.h"

#include <QCheckBox>
#include <QDate>
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

// The short form of the language with four digits for the year.
QString numericShape()
{
    QString shape = QLocale().dateFormat(QLocale::ShortFormat);
    if (!shape.contains(u"yyyy"_s))
        shape.replace(u"yy"_s, u"yyyy"_s);
    return shape;
}

// As the language writes it, or 1990-12-31.
QDate dateFrom(const QString &text)
{
    const QString typed = text.trimmed();
    const QDate iso = QDate::fromString(typed, Qt::ISODate);
    if (iso.isValid())
        return iso;
    const QLocale locale;
    for (const QString &shape :
         {numericShape(), locale.dateFormat(QLocale::ShortFormat), u"d.M.yyyy"_s}) {
        const QDate date = locale.toDate(typed, shape);
        if (date.isValid() && date.year() >= 1900)
            return date;
    }
    return {};
}

common::Date wireDate(const QDate &date)
{
    return {date.year(), date.month(), date.day()};
}

QString exampleDate()
{
    return QLocale().toString(QDate(1990, 12, 31), numericShape());
}

} // namespace

RegistrationForm::RegistrationForm(QWidget *parent)
    : QWidget(parent)
    , m_name(makeField(u"registerNameEdit"_s, this))
    , m_user(makeField(u"registerUserEdit"_s, this))
    , m_email(makeField(u"registerEmailEdit"_s, this))
    , m_birth(makeField(u"registerBirthEdit"_s, this))
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
    m_birth->hide();

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
    return {m_name, m_user, m_email, m_birth, m_password, m_repeat, m_message};
}

void RegistrationForm::setServer(const common::ServerInfo &info)
{
    m_emailRequired = info.registration.emailRequired;
    m_asksApproval = info.registration.mode == common::RegistrationMode::Approval;
    m_minAge = info.registration.minAge;
    m_birth->setVisible(m_minAge.has_value());
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
    checkBirth();
    checkPassword();
    checkRepeat();
    if (KField *wrong = firstWrong()) {
        wrong->setFocus();
        return std::nullopt;
    }
    if (m_agree->isVisibleTo(this) && !m_agree->isChecked()) {
        m_agree->setFocus();
        emit rulesNotAgreed();
        return std::nullopt;
    }
    common::RegisterRequest request;
    request.username = m_user->text().trimmed();
    request.password = m_password->text();
    if (!email().isEmpty())
        request.email = email();
    if (const QString name = m_name->text().simplified(); !name.isEmpty()) {
        const DisplayName names = displayNameFrom(name);
        request.firstName = names.first;
        if (names.last)
            request.lastName = *names.last;
    }
    if (m_minAge)
        request.dateOfBirth = wireDate(dateFrom(m_birth->text()));
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
        std::pair{m_birth, u"dateOfBirth"_s},
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

void RegistrationForm::start()
{
    m_name->setFocus();
}

void RegistrationForm::clear()
{
    for (KField *field : fields())
        field->edit()->clear();
}

void RegistrationForm::checkName()
{
    const QString name = m_name->text().simplified();
    const bool good = name.isEmpty() || isDisplayName(name);
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

void RegistrationForm::checkBirth()
{
    if (!m_minAge)
        return;
    const QDate birth = dateFrom(m_birth->text());
    const QDate today = QDate::currentDate();
    if (!birth.isValid() || birth > today || birth.year() < 1900)
        m_birth->setError(tr("Type the date like %1.").arg(isolated(exampleDate())));
    else if (birth.addYears(int(*m_minAge)) > today)
        m_birth->setError(tr("Members are %Ln years old or older.", nullptr, int(*m_minAge)));
    else
        m_birth->setError({});
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
    m_birth->setLabel(tr("Date of birth"));
    m_birth->edit()->setPlaceholderText(exampleDate());
    m_birth->setHelp(tr("Others do not see it."));
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
