// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/community_menu.h"

#include "app/kit/icon.h"
#include "app/kit/isolate.h"
#include "app/kit/metrics.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace app {

CommunityMenu::CommunityMenu(
    const QString &address, ConnectionWatch &connection, Dialogs &dialogs, QWidget *parent
)
    : QMenu(parent)
{
    setObjectName(u"communityMenu"_s);
    const auto icon = [](const QString &name) {
        return Icon::icon(name, Token::Text2, metrics::kIconButton);
    };
    QAction *copy = addAction(icon(u"copy"_s), tr("Copy address %1").arg(isolated(address)));
    copy->setObjectName(u"actCopyServer"_s);
    connect(copy, &QAction::triggered, this, [address, &dialogs] {
        QGuiApplication::clipboard()->setText(address);
        dialogs.notify(tr("Address copied"));
    });
    if (connection.word() == ConnectionWatch::Word::Online)
        return;
    QAction *again = addAction(icon(u"refresh-cw"_s), tr("Connect now"));
    again->setObjectName(u"actReconnect"_s);
    connect(again, &QAction::triggered, &connection, &ConnectionWatch::retryNow);
}

} // namespace app
