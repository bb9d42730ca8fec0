// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings mean for the parts of the server.
#include "server/main/config.h"

#include <QDir>
#include <QUrl>

namespace server {

const ConfigValue &Config::value(QStringView key) const
{
    const auto found = m_values.constFind(key.toString());
    Q_ASSERT(found != m_values.constEnd());
    return *found;
}

QString Config::databasePath() const
{
    const QString url = text(u"database.url");
    if (url.isEmpty())
        return m_dataFolder + QLatin1String("/kith.db");
    return QDir(m_dataFolder).absoluteFilePath(url.section(u':', 1));
}

bool Config::isPostgres() const
{
    return text(u"database.url").startsWith(QLatin1String("postgresql:"));
}

DatabaseOptions Config::database() const
{
    if (!isPostgres())
        return {.path = databasePath()};
    const auto address = parsePostgresUrl(text(u"database.url"));
    return {
        .postgres = address ? *address : PostgresAddress(),
        .copies = m_dataFolder + QLatin1String("/backups")};
}

QString Config::tlsMode() const
{
    const QString mode = text(u"tls.mode");
    if (!mode.isEmpty())
        return mode;
    return listenOn().isLoopback() ? QStringLiteral("off") : QStringLiteral("self-signed");
}

TlsFiles Config::tlsFiles() const
{
    return {.certificate = text(u"tls.certificate"), .key = text(u"tls.key")};
}

MailOptions Config::mail() const
{
    return parseMailOptions(text(u"mail.transport"), text(u"mail.from"), m_dataFolder)
        .value_or(MailOptions());
}

QString Config::listenUrl(int port) const
{
    const QString scheme =
        tlsMode() == u"off" ? QStringLiteral("http://") : QStringLiteral("https://");
    return scheme + Endpoint{.host = listenOn().host, .port = port}.toText();
}

QString Config::publicUrl(int port) const
{
    return isSet(u"server.public_url") ? text(u"server.public_url") : listenUrl(port);
}

Settings Config::settings(int port) const
{
    Settings settings;
    settings.serverName = text(u"server.name");
    settings.serverDescription = text(u"server.description");
    settings.publicUrl = publicUrl(port);
    settings.rules = toLines(text(u"server.rules"));
    settings.contactEmail = text(u"server.contact_email");
    if (isSet(u"server.public_timeline"))
        settings.shownToStrangers = boolean(u"server.public_timeline");
    settings.minAge = integer(u"registration.min_age");
    settings.invitesBy = wire::enumFromText<common::Role>(text(u"registration.invites_by"))
                             .value_or(common::Role::Admin);
    settings.registrationMode =
        wire::enumFromText<common::RegistrationMode>(text(u"registration.mode"))
            .value_or(common::RegistrationMode::Closed);
    settings.downvotes = boolean(u"votes.down");
    settings.mailOn = isMailSet();
    settings.emailVerification = settings.mailOn && boolean(u"registration.email_verification");
    settings.limits.imageBytes = bytes(u"media.max_image_bytes");
    settings.limits.uploadBytes = bytes(u"media.max_file_bytes");
    settings.mediaQuotaBytes = bytes(u"media.quota_bytes");
    return settings;
}

ListenerOptions Config::listener() const
{
    ListenerOptions options;
    options.host = listenOn().host;
    options.port = listenOn().port;
    options.threads = integer(u"server.threads");
    options.trustedProxies = toList(text(u"server.trusted_proxies"));
    options.limits.connections.connections = integer(u"limits.connections");
    options.limits.connections.unauthenticated = integer(u"limits.unauthenticated");
    options.limits.connections.perAddress = integer(u"limits.per_address");
    options.limits.bodyMemory = bytes(u"limits.body_memory");
    return options;
}

PipelineOptions Config::pipeline(int port) const
{
    PipelineOptions options;
    options.rateEnabled = boolean(u"rate.enabled");
    options.jsonBytes = bytes(u"limits.json_bytes");
    options.rates = defaultRates();
    for (size_t i = 1; i < options.rates.size(); ++i) {
        const QString key =
            QLatin1String("rate.") + wire::toQString(wire::rateText(static_cast<wire::Rate>(i)));
        options.rates[i] = RateLimit::parse(text(key)).value_or(options.rates[i]);
    }
    for (const QString &origin : toList(text(u"server.origins")))
        options.origins.insert(origin.toUtf8());
    if (options.origins.isEmpty())
        options.origins.insert(QUrl(publicUrl(port)).adjusted(QUrl::RemovePath).toEncoded());
    return options;
}

common::LogOptions Config::log() const
{
    using common::LogFormat;
    using common::LogLevel;
    const QMap<QString, LogLevel> levels{
        {QStringLiteral("debug"), LogLevel::Debug},
        {QStringLiteral("info"), LogLevel::Info},
        {QStringLiteral("warning"), LogLevel::Warning},
        {QStringLiteral("error"), LogLevel::Error}};
    const QMap<QString, LogFormat> formats{
        {QStringLiteral("auto"), LogFormat::Auto},
        {QStringLiteral("text"), LogFormat::Text},
        {QStringLiteral("json"), LogFormat::Json},
        {QStringLiteral("journal"), LogFormat::Journal}};
    return {
        .level = levels.value(text(u"log.level")), .format = formats.value(text(u"log.format"))};
}

} // namespace server
