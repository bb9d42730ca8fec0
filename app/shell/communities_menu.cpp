// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/communities_menu.h"

#include "app/kit/icon.h"
#include "app/kit/isolate.h"
#include "app/kit/metrics.h"
#include "app/kit/numbers.h"
#include "app/kit/shortcut_map.h"

#include <QActionGroup>
#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {
namespace {

// A name may hold a "&", which a menu would take for a key.
QString plain(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QString nameOf(const Account &account)
{
    const auto server = account.address();
    return account.serverName.isEmpty() && server ? server->shownName() : account.serverName;
}

} // namespace

CommunitiesMenu::CommunitiesMenu(const ShortcutMap &shortcuts, QWidget *parent)
    : QMenu(parent)
    , m_shortcuts(shortcuts)
{
    setObjectName(u"communitiesMenu"_s);
    fill();
}

void CommunitiesMenu::setChoices(const QList<CommunityChoice> &choices)
{
    m_choices = choices;
    fill();
}

void CommunitiesMenu::fill()
{
    clear();
    setTitle(tr("Communities"));
    auto *group = new QActionGroup(this);
    for (const CommunityChoice &choice : std::as_const(m_choices)) {
        const auto same =
            std::count_if(m_choices.begin(), m_choices.end(), [&](const CommunityChoice &other) {
                return nameOf(other.account) == nameOf(choice.account);
            });
        add(choice, same > 1);
        group->addAction(actions().constLast());
    }
    if (m_choices.size() > 1) {
        // Only shown here; the keys are bound by the program.
        QAction *next = addAction(tr("Next community"));
        next->setObjectName(u"actNextCommunity"_s);
        next->setShortcuts(m_shortcuts.keys(u"nextCommunity"_s));
        next->setShortcutContext(Qt::WidgetShortcut);
        next->setShortcutVisibleInContextMenu(true);
        connect(next, &QAction::triggered, this, &CommunitiesMenu::nextRequested);
    }
    addSeparator();
    QAction *more = addAction(
        Icon::icon(u"plus"_s, Token::Text2, metrics::kIconButton), tr("Add a community…")
    );
    more->setObjectName(u"actAddCommunity"_s);
    connect(more, &QAction::triggered, this, &CommunitiesMenu::addRequested);
}

// twice: the name alone does not tell which.
void CommunitiesMenu::add(const CommunityChoice &choice, bool twice)
{
    QString text = nameOf(choice.account);
    if (twice)
        text = tr("%1, as %2", "a community, a person")
                   .arg(isolated(text), isolated(u'@' + choice.account.username));
    if (choice.unread > 0)
        text = tr("%1 (%2)", "a community, number of unread")
                   .arg(isolated(text), badgeText(choice.unread));
    QAction *action = addAction(plain(text));
    action->setObjectName(u"actCommunity"_s + choice.account.userId.toString());
    action->setCheckable(true);
    action->setChecked(choice.current);
    connect(action, &QAction::triggered, this, [this, choice] {
        if (!choice.current)
            emit communityChosen(choice.account);
    });
}

void CommunitiesMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace app
