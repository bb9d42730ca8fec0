// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/export/export_maker.h"

namespace server {

Result<qint64> ExportMaker::make(
    const ExportSubject &subject, const QString &path, std::function<bool()> stopAsked
) const
{
    TRY_INTO(
        const auto writer,
        ExportWriter::create(path, ExportPage(m_texts, subject.locale), std::move(stopAsked))
    );
    TRY(writer->beginPage(subject.name, m_clock.now()));
    for (const ExportSource &source : m_sources)
        TRY(source(subject.id, *writer));
    return writer->finish();
}

} // namespace server
