// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/devices_card.h"

#include "app/base/relative_time.h"
#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_banner.h"
#include "app/kit/k_button.h"
#include "app/kit/k_label.h"
#include "app/net/error_sentence.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

QString lastUsed(const common::Session &login)
{
    return login.current
        ? DevicesCard::tr("This device")
        : DevicesCard::tr("Last used: %1").arg(RelativeTime::spoken(login.lastUsedAt));
}

QString whereAndWhen(const common::Session &login)
{
    const QString place = login.ip.value_or(QString());
    return place.isEmpty() ? lastUsed(login)
                           : DevicesCard::tr("%1 · from %2", "last used, a network address")
                                 .arg(lastUsed(login), isolated(place));
}

} // namespace

DevicesCard::DevicesCard(ApiClient &api, SettingsCard &card)
    : QObject(&card)
    , m_card(card)
    , m_list(api)
    , m_head(card.addRow(tr("Sign out what you do not know or no longer use."), tr("Loading…")))
    , m_others(new KButton(tr("Sign out the others"), KButton::Kind::Default, KButton::Size::S))
    , m_problem(new KBanner(KBanner::Kind::Warn))
    , m_rows(new QWidget)
{
    card.setObjectName(u"sessionsTable"_s);
    card.setAccessibleName(card.title());
    m_head->helpLabel()->setObjectName(u"sessionsLoading"_s);
    a11y(*m_others, u"sessionsRevokeOthersButton"_s, m_others->text());
    m_others->setEnabled(false);
    m_head->setControl(m_others);
    m_problem->hide();
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    card.add(m_problem);
    card.add(m_rows);
    connect(m_others, &QPushButton::clicked, this, [this] {
        m_others->setBusy(true);
        m_list.revokeOthers();
    });
    connect(m_problem, &KBanner::actionTriggered, &m_list, &LoginList::refresh);
    connect(&m_list, &LoginList::changed, this, &DevicesCard::show);
    connect(&m_list, &LoginList::failed, this, [this](const Error &error) {
        m_head->tellFailure(errorSentence(error));
    });
}

void DevicesCard::show()
{
    m_head->setHelp({});
    m_others->setBusy(false);
    const bool failed = m_list.state() == LoadState::Error;
    m_problem->setVisible(failed);
    if (failed) {
        m_problem->setText(errorSentence(m_list.lastError()));
        m_problem->setAction(tr("Try again"), u"sessionsRetryButton"_s);
        return;
    }
    const QList<QWidget *> old =
        m_rows->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *row : old) {
        row->hide();
        row->deleteLater();
    }
    for (const common::Session &login : m_list.logins())
        addLogin(login);
    m_others->setEnabled(m_list.logins().size() > 1);
}

void DevicesCard::addLogin(const common::Session &login)
{
    const QString name = login.name.isEmpty() ? tr("Unnamed device") : login.name;
    auto *row = new SettingRow(name, whereAndWhen(login), m_rows);
    row->setObjectName(u"sessionRow/"_s + login.id.toString());
    m_rows->layout()->addWidget(row);
    if (login.current)
        return;
    auto *out = new KButton(tr("Sign out"), KButton::Kind::Default, KButton::Size::S);
    a11y(
        *out,
        u"sessionRevokeButton/"_s + login.id.toString(),
        tr("Sign out %1", "a device").arg(isolated(name))
    );
    row->setControl(out);
    connect(out, &QPushButton::clicked, this, [this, out, id = login.id] {
        out->setBusy(true);
        m_list.revoke(id);
    });
}

} // namespace app
