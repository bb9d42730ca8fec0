// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/frame_dispatcher.h"

#include <QLoggingCategory>

namespace app {

namespace {
Q_LOGGING_CATEGORY(lcLive, "kith.live")
}

void FrameDispatcher::addRaw(std::string_view type, QObject *context, RawHandler handler)
{
    m_entries.push_back({wire::toQString(type), context, std::move(handler)});
}

void FrameDispatcher::dispatch(const QString &type, const QByteArray &json, const EventMeta &meta)
{
    std::erase_if(m_entries, [](const Entry &entry) { return entry.context.isNull(); });
    // By index: a handler may register further ones.
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].type != type || m_entries[i].context.isNull())
            continue;
        const auto handler = m_entries[i].handler;
        if (!handler(json, meta))
            qCWarning(lcLive) << "event that cannot be read:" << type;
    }
}

} // namespace app
