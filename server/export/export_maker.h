// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Makes the zip of one member out of what the rooms give. Blocking; reads in many short
// transactions, so that nobody waits for it.

#include "common/base/clock.h"
#include "common/base/id.h"
#include "server/export/export_writer.h"

namespace server {

// One room's part: writes all that it holds of the member.
using ExportSource = std::function<Result<>(common::UserId member, ExportWriter &out)>;

// Whose export it is, as the page says.
struct ExportSubject {
    common::UserId id{};
    QString name{};
    QString locale{};
};

class ExportMaker {
public:
    explicit ExportMaker(const common::Clock &clock)
        : m_clock(clock)
    {
    }

    // In the order in which they are to be read. Before the first export.
    void addSource(ExportSource source) { m_sources.append(std::move(source)); }

    // Its size. Nothing may be at the path; on failure there is nothing.
    Result<qint64>
    make(const ExportSubject &subject, const QString &path, std::function<bool()> stopAsked) const;

private:
    const common::Clock &m_clock;
    const Translations m_texts;
    QList<ExportSource> m_sources;
};

} // namespace server
