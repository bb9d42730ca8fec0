// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mail/mail_options.h"

#include "server/settings/option.h"

#include <QDir>
#include <QUrl>

#include <algorithm>

namespace server {

namespace {

constexpr int kSmtpPort = 587; // RFC 6409
constexpr int kSmtpsPort = 465; // RFC 8314
constexpr int kLoopbackPort = 25;
constexpr qsizetype kMostLocalPart = 64; // RFC 5321, section 4.5.3.1
constexpr qsizetype kMostAddress = 254;

auto wrong(const QString &sentence)
{
    return common::fail(common::ErrorCode::ValidationFailed, sentence);
}

// What may stand before the @ without quotes (RFC 5321, Dot-string).
bool isLocalPart(const QString &text)
{
    static const QString kMarks = QStringLiteral("!#$%&'*+-/=?^_`{|}~.");
    const auto isAllowed = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || kMarks.contains(c));
    };
    return !text.isEmpty() && text.size() <= kMostLocalPart && !text.startsWith(u'.')
        && !text.endsWith(u'.') && !text.contains(QLatin1String(".."))
        && std::ranges::all_of(text, isAllowed);
}

SmtpOptions smtpOf(const QUrl &url)
{
    SmtpOptions smtp;
    smtp.host = url.host();
    smtp.implicitTls = url.scheme() == u"smtps";
    const bool loopback = Endpoint{.host = smtp.host, .port = 0}.isLoopback();
    smtp.startTls = !smtp.implicitTls && !loopback;
    const int usual = smtp.implicitTls ? kSmtpsPort : loopback ? kLoopbackPort : kSmtpPort;
    smtp.port = url.port(usual);
    smtp.user = url.userName(QUrl::FullyDecoded);
    smtp.password = url.password(QUrl::FullyDecoded);
    return smtp;
}

} // namespace

std::optional<MailAddress> parseMailAddress(const QString &text)
{
    QString address = text.trimmed();
    QString name;
    if (address.endsWith(u'>') && address.contains(u'<')) {
        name = address.section(u'<', 0, 0).trimmed();
        address = address.section(u'<', 1).chopped(1);
    }
    if (name.size() >= 2 && name.startsWith(u'"') && name.endsWith(u'"'))
        name = name.mid(1, name.size() - 2);
    const qsizetype at = address.lastIndexOf(u'@');
    const QString local = address.left(at);
    const QString domain = QString::fromLatin1(QUrl::toAce(address.mid(at + 1)));
    if (at <= 0 || !isLocalPart(local) || domain.isEmpty() || domain.startsWith(u'.')
        || local.size() + 1 + domain.size() > kMostAddress)
        return std::nullopt;
    return MailAddress{.name = name, .address = local + u'@' + domain};
}

common::Result<MailOptions>
parseMailOptions(const QString &transport, const QString &from, const QString &dataFolder)
{
    MailOptions options;
    if (transport.isEmpty() || transport == u"off")
        return options;
    if (from.isEmpty())
        return wrong(QStringLiteral("mail.from is not set: mails need a sender, for example --set "
                                    "mail.from=kith@kith.example."));
    const auto sender = parseMailAddress(from);
    if (!sender)
        return wrong(QStringLiteral("mail.from must be an address such as Kith <kith@kith.example>."
        ));
    options.from = *sender;
    if (transport.startsWith(QLatin1String("file:"))) {
        options.transport = MailOptions::Transport::File;
        const QString path = QUrl(transport).path();
        if (path.isEmpty() || path == u"/")
            return wrong(QStringLiteral("mail.transport=file:DIR needs a folder."));
        options.folder = QDir(dataFolder).absoluteFilePath(path);
        return options;
    }
    const QUrl url(transport, QUrl::StrictMode);
    if (url.host().isEmpty() || url.hasQuery() || url.hasFragment() || url.path().size() > 1)
        return wrong(QStringLiteral(
            "mail.transport must be an address such as smtp://USER:PASSWORD@mail.example:587."
        ));
    options.transport = MailOptions::Transport::Smtp;
    options.smtp = smtpOf(url);
    return options;
}

} // namespace server
