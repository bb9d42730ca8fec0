// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Commands of the live connection that wait for their ack: numbered, each answered once, by the
// server or by notConnected().

#include "app/base/future.h"
#include "common/wire/event.h"

#include <QHash>
#include <QString>

#include <memory>

namespace app {

Error notConnected();

class PendingCommands {
public:
    struct Command {
        QString id;
        Future<wire::RawJson> answer;
    };

    Command add();
    void answer(const wire::WsFrame &frame); // an "ack" or an "error"
    void giveUp(const QString &id);
    void giveUpAll();

private:
    struct Pending;

    qint64 m_next = 1;
    QHash<QString, std::shared_ptr<Pending>> m_pending; // shared, because a QHash wants copies
};

} // namespace app
