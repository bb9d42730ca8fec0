// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mail/mail_message.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace server {

namespace {

constexpr qsizetype kLongestLine = 76; // RFC 2045, section 6.7; encoded words have at most 75
constexpr qsizetype kWordBytes = 39; // 52 characters of base64, 12 around them, "Subject: "
constexpr qsizetype kPlainLength = 60;

QString oneLine(const QString &text)
{
    QString line = text;
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return line.simplified();
}

bool isPlain(const QString &text)
{
    return text.size() <= kPlainLength && !text.contains(QLatin1String("=?"))
        && std::ranges::all_of(text, [](QChar c) {
               return c.unicode() >= 0x20 && c.unicode() < 0x7f;
           });
}

// RFC 2047, section 5: no character is divided.
QByteArray encodedWords(const QString &text)
{
    QByteArrayList words;
    QByteArray piece;
    for (const uint codePoint : text.toUcs4()) {
        const char32_t one = codePoint;
        const QByteArray bytes = QString::fromUcs4(&one, 1).toUtf8();
        if (piece.size() + bytes.size() > kWordBytes) {
            words.append(piece);
            piece.clear();
        }
        piece += bytes;
    }
    words.append(piece);
    for (QByteArray &word : words)
        word = "=?UTF-8?B?" + word.toBase64() + "?=";
    return words.join("\r\n ");
}

QByteArray headerText(const QString &text)
{
    const QString line = oneLine(text);
    return isPlain(line) ? line.toLatin1() : encodedWords(line);
}

QByteArray phrase(const QString &name)
{
    const QString line = oneLine(name);
    const bool quotable = isPlain(line) && !line.contains(u'"') && !line.contains(u'\\');
    return quotable ? '"' + line.toLatin1() + '"' : encodedWords(line);
}

QByteArray mailbox(const MailAddress &address)
{
    const QByteArray bare = address.address.toLatin1();
    return address.name.isEmpty() ? bare : phrase(address.name) + "\r\n <" + bare + '>';
}

QByteArray dateText(common::Timestamp date)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(date.ms, Qt::UTC);
    return QLocale::c().toString(moment, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1()
        + " +0000";
}

// One line of a text, soft line breaks where it is too long. A blank at its end would not survive.
void appendQuotedLine(QByteArray &out, const QByteArray &line)
{
    static const char kHex[] = "0123456789ABCDEF";
    qsizetype length = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const auto byte = static_cast<unsigned char>(line[i]);
        const bool atEnd = i + 1 == line.size();
        const bool blank = byte == ' ' || byte == '\t';
        const bool plain = (byte > 0x20 && byte < 0x7f && byte != '=') || (blank && !atEnd);
        if (length + (plain ? 1 : 3) > kLongestLine - 1) {
            out += "=\r\n";
            length = 0;
        }
        if (plain) {
            out += line[i];
            length += 1;
        } else {
            out += '=';
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
            length += 3;
        }
    }
    out += "\r\n";
}

QByteArray quotedPrintable(const QString &text)
{
    QByteArray out;
    QString whole = text;
    while (whole.endsWith(u'\n'))
        whole.chop(1);
    for (const QByteArray &line : whole.toUtf8().split('\n'))
        appendQuotedLine(out, line);
    return out;
}

QByteArray part(const QByteArray &boundary, const QByteArray &type, const QString &text)
{
    return "--" + boundary + "\r\nContent-Type: " + type
        + "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        + quotedPrintable(text);
}

} // namespace

QByteArray encodedMail(const MailMessage &message)
{
    // "=_" cannot stand in quoted-printable text (RFC 2045, section 6.7).
    const QByteArray boundary =
        "=_" + QCryptographicHash::hash(message.id, QCryptographicHash::Sha256).left(15).toHex();
    QByteArray out;
    out += "From: " + mailbox(message.from) + "\r\n";
    out += "To: " + mailbox(message.to) + "\r\n";
    out += "Subject: " + headerText(message.subject) + "\r\n";
    out += "Date: " + dateText(message.date) + "\r\n";
    out += "Message-ID: <" + message.id + ">\r\n";
    out += "Auto-Submitted: auto-generated\r\n"; // RFC 3834: no answers of machines, please
    out += "Content-Language: " + headerText(message.language) + "\r\n";
    out += "MIME-Version: 1.0\r\n";
    out += "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    out += part(boundary, "text/plain", message.text);
    out += part(boundary, "text/html", message.html);
    out += "--" + boundary + "--\r\n";
    return out;
}

} // namespace server
