// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/sessions_dialog.h"

#include "app/base/relative_time.h"
#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_banner.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"
#include "app/kit/plain_scroll.h"
#include "app/net/error_sentence.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kListHeight = 240;

QString lastUsed(const common::Session &login)
{
    return login.current
        ? SessionsDialog::tr("This device")
        : SessionsDialog::tr("Last used: %1").arg(RelativeTime::spoken(login.lastUsedAt));
}

} // namespace

SessionsDialog::SessionsDialog(ApiClient &api, QWidget *parent)
    : KDialog(u"sessionsDialog"_s, tr("Signed-in devices"), parent)
    , m_list(new LoginList(api, this))
    , m_problem(new KBanner(KBanner::Kind::Warn, this))
    , m_wait(new KLabel(tr("Loading…"), Type::Role::Body, Token::Text3, this))
    , m_others(nullptr)
{
    setText(tr("Sign out what you do not know or no longer use."));
    m_wait->setObjectName(u"sessionsLoading"_s);
    auto *content = new QWidget;
    content->setLayout(new QVBoxLayout);
    content->layout()->setContentsMargins(0, 0, 0, 0);
    content->layout()->addWidget(m_wait);
    auto *scroll = new PlainScroll(content, this);
    scroll->setObjectName(u"sessionsTable"_s);
    scroll->setAccessibleName(tr("Signed-in devices"));
    scroll->setFixedHeight(kListHeight);
    m_problem->hide();
    body()->addWidget(m_problem);
    body()->addWidget(scroll);

    m_others = addButton(
        tr("Sign out the others"), u"sessionsRevokeOthersButton"_s, KButton::Kind::Danger
    );
    m_others->setEnabled(false);
    addCancel(tr("Close"), u"sessionsCloseButton"_s)->setDefault(true);
    connect(m_others, &QPushButton::clicked, m_list, &LoginList::revokeOthers);
    connect(m_problem, &KBanner::actionTriggered, m_list, &LoginList::refresh);
    connect(m_list, &LoginList::changed, this, &SessionsDialog::showList);
    connect(m_list, &LoginList::failed, this, [this](const Error &error) {
        m_problem->setText(errorSentence(error));
        m_problem->setAction({}, u"sessionsRetryButton"_s);
        m_problem->show();
    });
    m_list->refresh();
}

void SessionsDialog::showList()
{
    m_wait->hide();
    m_problem->setVisible(m_list->state() == LoadState::Error);
    if (m_list->state() == LoadState::Error) {
        m_problem->setText(errorSentence(m_list->lastError()));
        m_problem->setAction(tr("Try again"), u"sessionsRetryButton"_s);
        return;
    }
    QWidget *content = m_wait->parentWidget();
    if (m_rows)
        m_rows->deleteLater();
    m_rows = new QWidget(content);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    for (const common::Session &login : m_list->logins())
        rows->addWidget(makeRow(login));
    rows->addStretch(1);
    content->layout()->addWidget(m_rows);
    m_others->setEnabled(m_list->logins().size() > 1);
}

QWidget *SessionsDialog::makeRow(const common::Session &login)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, metrics::kSpace4, 0, metrics::kSpace4);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const QString name = login.name.isEmpty() ? tr("Unnamed device") : login.name;
    auto *title = new KLabel(name, Type::Role::BodyStrong);
    auto *sentence = new KLabel(lastUsed(login), Type::Role::Small, Token::Text2);
    title->setElided(true);
    sentence->setWordWrap(true);
    words->addWidget(title);
    words->addWidget(sentence);
    layout->addLayout(words, 1);
    if (!login.current) {
        auto *out = new KButton(tr("Sign out"), KButton::Kind::Default, KButton::Size::S);
        a11y(
            *out,
            u"sessionRevokeButton/"_s + login.id.toString(),
            tr("Sign out %1", "a device").arg(isolated(name))
        );
        connect(out, &QPushButton::clicked, this, [this, out, id = login.id] {
            out->setBusy(true);
            m_list->revoke(id);
        });
        layout->addWidget(out);
    }
    return row;
}

} // namespace app
