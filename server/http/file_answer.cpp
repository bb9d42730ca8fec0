// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/file_answer.h"

#include "server/http/byte_range.h"

#include <QIODevice>
#include <QUrl>

#include <algorithm>

namespace server {

namespace {

class FileSource final : public BodySource {
public:
    FileSource(std::shared_ptr<QIODevice> content, qint64 length)
        : m_content(std::move(content))
        , m_left(length)
    {
    }

    QByteArray read(qsizetype max) override
    {
        if (m_left == 0)
            return QByteArray("");
        const QByteArray piece = m_content->read(std::min<qint64>(max, m_left));
        // Shorter than it was: the client must see that.
        if (piece.isEmpty())
            return {};
        m_left -= piece.size();
        return piece;
    }

private:
    const std::shared_ptr<QIODevice> m_content;
    qint64 m_left;
};

QByteArray contentRange(const ByteRange &range, qint64 size)
{
    return "bytes " + QByteArray::number(range.first) + '-'
        + QByteArray::number(range.first + range.length - 1) + '/' + QByteArray::number(size);
}

} // namespace

QByteArray contentDisposition(const QString &name)
{
    QByteArray plain;
    for (const QChar c : name) {
        const bool safe = c.unicode() >= 0x20 && c.unicode() < 0x7f && c != u'"' && c != u'\\';
        plain.append(safe ? c.toLatin1() : '_');
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''"
        + QUrl::toPercentEncoding(name);
}

bool answerWithFile(const wire::FileBody &file, const HttpRequest &request, HttpResponse &response)
{
    const qint64 size = file.content->size();
    // Without an ETag there is nothing that If-Range could match: then the whole file is sent.
    const QByteArray wanted =
        request.hasHeader("If-Range") ? QByteArray() : request.header("Range");
    const RangeAnswer asked = rangeOf(wanted, size);
    response.setHeader("Accept-Ranges", "bytes");
    if (!asked.isSatisfiable) {
        response.setHeader("Content-Range", "bytes */" + QByteArray::number(size));
        return false;
    }
    const ByteRange range = asked.range.value_or(ByteRange{0, size});
    if (!file.content->seek(range.first))
        return false;
    if (asked.range) {
        response.status = 206;
        response.setHeader("Content-Range", contentRange(range, size));
    }
    response.setHeader("Content-Disposition", contentDisposition(file.name));
    response.source = std::make_shared<FileSource>(file.content, range.length);
    response.sourceLength = range.length;
    return true;
}

} // namespace server
