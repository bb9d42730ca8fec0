// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What can be done about the server one is on: give its address away, and connect again.

#include "app/kit/dialogs.h"
#include "app/shell/connection_watch.h"

#include <QMenu>

namespace app {

class CommunityMenu final : public QMenu {
    Q_OBJECT

public:
    CommunityMenu(
        const QString &address, ConnectionWatch &connection, Dialogs &dialogs, QWidget *parent
    );
};

} // namespace app
