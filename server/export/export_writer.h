// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What rooms write their part of an export with: each thing once as JSON in the form of the API and
// once to be read. A list is a page of the API without a next one.
//
//     TRY(out.beginList(u"votes"_s, QT_TRANSLATE_NOOP("Export", "Votes")));
//     TRY(out.add(wire::toJson(vote), {.heading = ..., .at = vote.createdAt}));

#include "server/export/export_page.h"
#include "server/export/zip_file.h"

#include <QFile>

#include <functional>

namespace server {

class ExportWriter {
public:
    // stopAsked: then whatever is written next fails with server.unavailable.
    static Result<std::unique_ptr<ExportWriter>>
    create(const QString &path, ExportPage page, std::function<bool()> stopAsked);
    ~ExportWriter();
    ExportWriter(const ExportWriter &) = delete;
    ExportWriter &operator=(const ExportWriter &) = delete;

    // A part begins and the one before ends: data/NAME.json and a section of the page.
    Result<> beginList(const QString &name, const char *title);
    Result<> add(const QByteArray &json, const ExportItem &item);
    // A part that is one object.
    Result<> addDocument(
        const QString &name, const char *title, const QByteArray &json, const ExportItem &item
    );

    // Before the first part.
    Result<> beginPage(const QString &member, common::Timestamp madeAt);
    // The size of the file, which is complete and on the disk.
    Result<qint64> finish();

private:
    ExportWriter(std::unique_ptr<ZipFile> zip, ExportPage page, const QString &pagePath);
    Result<> begin(const QString &name, const char *title);
    Result<> endList();
    Result<> show(const QByteArray &html);
    Result<> addPage();

    const std::unique_ptr<ZipFile> m_zip;
    const ExportPage m_page;
    QFile m_shown; // the page until it is complete: it grows beside the parts
    std::function<bool()> m_stopAsked;
    bool m_inList = false;
    bool m_isFirst = false; // of the list
};

} // namespace server
