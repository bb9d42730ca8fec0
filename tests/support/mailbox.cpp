// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mailbox.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

namespace tests {

namespace {

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    const QByteArray lines = "\r\n" + QByteArray(head).replace("\r\n ", " ");
    const qsizetype at = lines.indexOf("\r\n" + name + ": ");
    if (at < 0)
        return {};
    const qsizetype from = at + name.size() + 4;
    return lines.mid(from, lines.indexOf("\r\n", from) - from);
}

// RFC 2047, as far as it is used here.
QString decodedWords(const QByteArray &value)
{
    static const QRegularExpression word(QStringLiteral("=\\?UTF-8\\?B\\?([^?]*)\\?=\\s*"));
    const QString text = QString::fromLatin1(value);
    if (!text.contains(word))
        return text;
    QByteArray bytes;
    for (auto it = word.globalMatch(text); it.hasNext();)
        bytes += QByteArray::fromBase64(it.next().captured(1).toLatin1());
    return QString::fromUtf8(bytes);
}

QString decodedQuoted(QByteArray body)
{
    body.replace("=\r\n", "");
    QByteArray out;
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (body[i] == '=') {
            out += QByteArray::fromHex(body.mid(i + 1, 2));
            i += 2;
        } else {
            out += body[i];
        }
    }
    return QString::fromUtf8(out).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

QByteArray afterHead(const QByteArray &part)
{
    return part.mid(part.indexOf("\r\n\r\n") + 4);
}

} // namespace

QString MailFile::link() const
{
    static const QRegularExpression address(QStringLiteral("https?://\\S+token=\\S+"));
    return address.match(text).captured(0);
}

QString MailFile::token() const
{
    static const QRegularExpression value(QStringLiteral("token=([A-Za-z0-9_-]+)"));
    return value.match(link()).captured(1);
}

MailFile readMail(const QByteArray &bytes)
{
    MailFile mail;
    mail.raw = bytes;
    const QByteArray head = bytes.left(bytes.indexOf("\r\n\r\n") + 2);
    mail.to = QString::fromLatin1(headerOf(head, "To"));
    mail.subject = decodedWords(headerOf(head, "Subject"));
    mail.language = QString::fromLatin1(headerOf(head, "Content-Language"));
    const QByteArray type = headerOf(head, "Content-Type");
    const QByteArray boundary = "--" + type.mid(type.indexOf("boundary=\"") + 10).chopped(1);
    const qsizetype first = bytes.indexOf(boundary + "\r\n");
    const qsizetype second = bytes.indexOf(boundary + "\r\n", first + 1);
    const qsizetype end = bytes.indexOf(boundary + "--", second);
    mail.text = decodedQuoted(afterHead(bytes.mid(first, second - first)));
    mail.html = decodedQuoted(afterHead(bytes.mid(second, end - second)));
    return mail;
}

QStringList Mailbox::names() const
{
    return QDir(m_folder).entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name);
}

MailFile Mailbox::find(const QString &to) const
{
    for (const QString &name : names()) {
        QFile file(m_folder + u'/' + name);
        if (m_taken.contains(name) || !file.open(QIODevice::ReadOnly))
            continue;
        MailFile mail = readMail(file.readAll());
        mail.name = name;
        if (mail.to == to)
            return mail;
    }
    return {};
}

MailFile Mailbox::take(const QString &to, int patienceMs)
{
    MailFile found;
    (void)QTest::qWaitFor(
        [&] {
            found = find(to);
            return !found.name.isEmpty();
        },
        patienceMs
    );
    m_taken.insert(found.name);
    return found;
}

qsizetype Mailbox::count(const QString &to) const
{
    qsizetype count = 0;
    for (const QString &name : names()) {
        QFile file(m_folder + u'/' + name);
        if (!m_taken.contains(name) && file.open(QIODevice::ReadOnly))
            count += readMail(file.readAll()).to == to ? 1 : 0;
    }
    return count;
}

} // namespace tests
