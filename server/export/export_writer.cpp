// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/export/export_writer.h"

#include "server/storage/data_folder.h"

namespace server {

namespace {

constexpr qint64 kPiece = 64 * 1024;

} // namespace

Result<std::unique_ptr<ExportWriter>>
ExportWriter::create(const QString &path, ExportPage page, std::function<bool()> stopAsked)
{
    TRY_INTO(auto zip, ZipFile::create(path));
    const QString pagePath = ZipFile::partOf(path + QLatin1String(".html"));
    QFile::remove(pagePath);
    TRY(createPrivateFile(pagePath));
    std::unique_ptr<ExportWriter> writer(new ExportWriter(std::move(zip), std::move(page), pagePath)
    );
    writer->m_stopAsked = std::move(stopAsked);
    if (!writer->m_shown.open(QIODevice::ReadWrite))
        return common::fail(unavailable(
            QStringLiteral("%1 cannot be written: %2.").arg(pagePath, writer->m_shown.errorString())
        ));
    return writer;
}

ExportWriter::ExportWriter(std::unique_ptr<ZipFile> zip, ExportPage page, const QString &pagePath)
    : m_zip(std::move(zip))
    , m_page(std::move(page))
    , m_shown(pagePath)
{
}

ExportWriter::~ExportWriter()
{
    m_shown.remove();
}

Result<> ExportWriter::beginPage(const QString &member, common::Timestamp madeAt)
{
    return show(m_page.head(member, madeAt));
}

Result<> ExportWriter::begin(const QString &name, const char *title)
{
    TRY(endList());
    const QString file = QStringLiteral("data/%1.json").arg(name);
    TRY(m_zip->begin(file));
    return show(m_page.beginSection(title, file));
}

Result<> ExportWriter::beginList(const QString &name, const char *title)
{
    TRY(begin(name, title));
    m_inList = true;
    m_isFirst = true;
    return m_zip->write("{\"items\":[");
}

Result<> ExportWriter::add(const QByteArray &json, const ExportItem &item)
{
    if (m_stopAsked())
        return common::fail(unavailable(QStringLiteral("The server is stopping.")));
    TRY(m_zip->write(m_isFirst ? "\n" : ",\n"));
    m_isFirst = false;
    TRY(m_zip->write(json));
    return show(m_page.item(item));
}

Result<> ExportWriter::endList()
{
    if (!m_inList)
        return {};
    m_inList = false;
    TRY(m_zip->write("\n],\"nextCursor\":null}\n"));
    return show(m_page.endSection());
}

Result<> ExportWriter::addDocument(
    const QString &name, const char *title, const QByteArray &json, const ExportItem &item
)
{
    TRY(begin(name, title));
    TRY(m_zip->write(json));
    TRY(show(m_page.item(item)));
    return show(m_page.endSection());
}

Result<> ExportWriter::show(const QByteArray &html)
{
    if (m_shown.write(html) != html.size())
        return common::fail(unavailable(QStringLiteral("%1 cannot be written: %2.")
                                            .arg(m_shown.fileName(), m_shown.errorString())));
    return {};
}

Result<> ExportWriter::addPage()
{
    TRY(m_zip->begin(QStringLiteral("index.html")));
    if (!m_shown.flush() || !m_shown.seek(0))
        return common::fail(fileError(m_shown.fileName(), errno));
    while (!m_shown.atEnd()) {
        const QByteArray piece = m_shown.read(kPiece);
        if (piece.isEmpty())
            return common::fail(fileError(m_shown.fileName(), errno));
        TRY(m_zip->write(piece));
    }
    return {};
}

Result<qint64> ExportWriter::finish()
{
    TRY(endList());
    TRY(show(m_page.foot()));
    TRY(addPage());
    return m_zip->finish();
}

} // namespace server
