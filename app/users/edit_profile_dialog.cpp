// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/users/edit_profile_dialog.h"

#include "app/kit/a11y.h"
#include "app/kit/k_icon_button.h"
#include "app/kit/k_label.h"
#include "app/kit/k_line_edit.h"
#include "app/kit/k_switch.h"
#include "app/kit/k_text_edit.h"
#include "app/kit/metrics.h"
#include "app/kit/outside_link.h"
#include "app/net/error_sentence.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kStatusLength = 100;
constexpr int kMostLinks = 5;
constexpr int kLinkLabelLength = 50;
constexpr int kLinkLength = 2048;

wire::Patch<QString> changedText(const QString &text, const std::optional<QString> &before)
{
    const QString clean = text.trimmed();
    if (clean == before.value_or(QString()))
        return {};
    return clean.isEmpty() ? wire::Patch<QString>(std::nullopt) : wire::Patch<QString>(clean);
}

bool same(const QList<common::ProfileLink> &a, const QList<common::ProfileLink> &b)
{
    return std::equal(
        a.begin(),
        a.end(),
        b.begin(),
        b.end(),
        [](const auto &one, const auto &other) {
            return one.label == other.label && one.url == other.url;
        }
    );
}

} // namespace

EditProfileDialog::EditProfileDialog(UserStore &users, QWidget *parent)
    : KDialog(u"editProfileDialog"_s, tr("Edit profile"), parent)
    , m_users(users)
    , m_firstName(new KField(tr("First name"), u"editNameEdit"_s, this))
    , m_lastName(new KField(tr("Last name"), u"editLastNameEdit"_s, this))
    , m_status(new KField(tr("Status"), u"editStatusEdit"_s, this))
    , m_locked(new KSwitch(tr("I approve who follows me"), this))
    , m_error(new KLabel({}, Type::Role::Small, Token::Danger, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut(users.me() ? *users.me() : common::Me{});
    addCancel(tr("Cancel"), u"editCancelButton"_s);
    m_save = addButton(tr("Save"), u"editSaveButton"_s, KButton::Kind::Primary);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &EditProfileDialog::save);
    m_firstName->edit()->setFocus();
}

void EditProfileDialog::layOut(const common::Me &me)
{
    auto *names = new QHBoxLayout;
    names->setSpacing(metrics::kSpace12);
    names->addWidget(m_firstName);
    names->addWidget(m_lastName);
    body()->addLayout(names);
    m_firstName->edit()->setMaxLength(common::kNameLength);
    m_lastName->edit()->setMaxLength(common::kNameLength);
    m_firstName->edit()->setText(me.firstName.value_or(QString()));
    m_lastName->edit()->setText(me.lastName.value_or(QString()));
    addBio(me.bio);
    m_status->edit()->setMaxLength(kStatusLength);
    m_status->edit()->setText(me.status ? me.status->text : QString());
    body()->addWidget(m_status);
    addLinks(me.links);
    a11y(*m_locked, u"editLockedSwitch"_s, m_locked->text(), tr("Only followers see your posts"));
    m_locked->setChecked(me.locked);
    body()->addWidget(m_locked);
    m_error->setObjectName(u"editErrorLabel"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    body()->addWidget(m_error);
}

void EditProfileDialog::addBio(const QString &bio)
{
    auto *label = new KLabel(tr("About you"), Type::Role::SmallMedium, Token::Text, this);
    m_bio = new KTextEdit(this);
    m_bioCount = new KLabel({}, Type::Role::Caption, Token::Text3, this);
    m_bioCount->setObjectName(u"editBioCounterLabel"_s);
    a11y(*m_bio, u"editBioEdit"_s, label->text());
    label->setBuddy(m_bio);
    m_bio->setLines(3, 6);
    m_bio->setPlainText(bio);
    auto *column = new QVBoxLayout;
    column->setSpacing(metrics::kSpace4);
    column->addWidget(label);
    column->addWidget(m_bio);
    column->addWidget(m_bioCount);
    body()->addLayout(column);
    connect(m_bio, &QPlainTextEdit::textChanged, this, &EditProfileDialog::showBioCount);
    showBioCount();
}

void EditProfileDialog::showBioCount()
{
    const auto length = m_bio->toPlainText().toUcs4().size();
    const bool over = length > common::kBioLength;
    const QLocale locale;
    m_bioCount->setText(tr("%1 of %2", "letters typed, letters allowed")
                            .arg(locale.toString(length), locale.toString(common::kBioLength)));
    m_bioCount->setVisible(length >= common::kBioLength * 4 / 5);
    m_bioCount->setColor(over ? Token::Danger : Token::Text3);
    if (m_save)
        m_save->setEnabled(!over);
}

// --- links

void EditProfileDialog::addLinks(const QList<common::ProfileLink> &links)
{
    auto *label = new KLabel(tr("Links"), Type::Role::SmallMedium, Token::Text, this);
    m_linkRows = new QVBoxLayout;
    m_linkRows->setSpacing(metrics::kSpace8);
    m_addLink = new KButton(tr("Add a link"), KButton::Kind::Soft, KButton::Size::Xs, this);
    m_addLink->setIconName(u"plus"_s);
    a11y(*m_addLink, u"editAddLinkButton"_s, m_addLink->text());
    auto *column = new QVBoxLayout;
    column->setSpacing(metrics::kSpace4);
    column->addWidget(label);
    column->addLayout(m_linkRows);
    column->addWidget(m_addLink, 0, Qt::AlignLeft);
    body()->addLayout(column);
    for (const common::ProfileLink &link : links)
        addLink(link);
    connect(m_addLink, &QPushButton::clicked, this, [this] {
        addLink({});
        m_links.last().label->setFocus();
    });
}

void EditProfileDialog::addLink(const common::ProfileLink &link)
{
    const QString number = QString::number(m_links.size() + 1);
    LinkRow made{new QWidget(this), new KLineEdit(this), new KLineEdit(this)};
    auto *remove =
        new KIconButton(u"x"_s, u"editLinkRemoveButton"_s + number, tr("Remove this link"), this);
    auto *row = new QHBoxLayout(made.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kSpace8);
    row->addWidget(made.label, 2);
    row->addWidget(made.url, 3);
    row->addWidget(remove);
    made.label->setMaxLength(kLinkLabelLength);
    made.url->setMaxLength(kLinkLength);
    made.label->setPlaceholderText(tr("Name"));
    made.url->setPlaceholderText(u"https://"_s);
    made.label->setText(link.label);
    made.url->setText(link.url);
    a11y(*made.label, u"editLinkLabelEdit"_s + number, tr("Name of the link"));
    a11y(*made.url, u"editLinkUrlEdit"_s + number, tr("Address of the link"));
    m_linkRows->addWidget(made.row);
    m_links.append(made);
    m_addLink->setVisible(m_links.size() < kMostLinks);
    connect(remove, &QToolButton::clicked, this, [this, widget = made.row] {
        m_links.removeIf([widget](const LinkRow &each) { return each.row == widget; });
        widget->hide();
        widget->deleteLater();
        m_addLink->show();
        adjustSize();
    });
}

QList<common::ProfileLink> EditProfileDialog::links() const
{
    QList<common::ProfileLink> links;
    for (const LinkRow &row : m_links) {
        const QString url = row.url->text().trimmed();
        const QString label = row.label->text().trimmed();
        if (!url.isEmpty())
            links.append({label.isEmpty() ? url.left(kLinkLabelLength) : label, url});
    }
    return links;
}

bool EditProfileDialog::checkLinks()
{
    bool fine = true;
    for (const LinkRow &row : std::as_const(m_links)) {
        const QString url = row.url->text().trimmed();
        const bool wrong = !url.isEmpty() && !isOutsideLink(url);
        row.url->setError(wrong ? tr("An address begins with https://") : QString());
        fine &= !wrong;
    }
    return fine;
}

// --- saving

common::MeUpdate EditProfileDialog::update(const common::Me &me) const
{
    common::MeUpdate update;
    update.firstName = changedText(m_firstName->text(), me.firstName);
    update.lastName = changedText(m_lastName->text(), me.lastName);
    if (const QString bio = m_bio->toPlainText().trimmed(); bio != me.bio)
        update.bio = bio;
    const QString status = m_status->text().trimmed();
    if (status != (me.status ? me.status->text : QString())) {
        if (status.isEmpty())
            update.status = std::nullopt;
        else
            update.status = common::UserStatus{status, {}, {}};
    }
    if (!same(links(), me.links))
        update.links = links();
    if (m_locked->isChecked() != me.locked)
        update.locked = m_locked->isChecked();
    return update;
}

void EditProfileDialog::save()
{
    const common::Me *me = m_users.me();
    m_error->hide();
    if (!me || !checkLinks())
        return;
    m_save->setBusy(true);
    m_users.updateMe(update(*me)).then(this, [this](const Result<common::Me> &saved) {
        m_save->setBusy(false);
        if (saved)
            accept();
        else
            showError(saved.error());
    });
}

void EditProfileDialog::showError(const Error &error)
{
    const QString first = fieldSentence(error, u"firstName"_s);
    const QString last = fieldSentence(error, u"lastName"_s);
    const QString status = fieldSentence(error, u"status"_s);
    m_firstName->setError(first);
    m_lastName->setError(last);
    m_status->setError(status);
    QString rest = fieldSentence(error, u"bio"_s);
    if (rest.isEmpty())
        rest = fieldSentence(error, u"links"_s);
    const bool told = !first.isEmpty() || !last.isEmpty() || !status.isEmpty();
    if (rest.isEmpty() && !told)
        rest = errorSentence(error);
    m_error->setText(rest);
    m_error->setVisible(!rest.isEmpty());
    if (!rest.isEmpty())
        announce(*m_error, rest);
}

} // namespace app
