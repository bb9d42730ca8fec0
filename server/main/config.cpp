// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/config.h"

#include "common/wire/codec.h"
#include "server/http/tls_context.h"
#include "server/main/toml_file.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <sys/stat.h>

namespace server {

namespace {

// "/srv/kith/kithd.toml:12: server.threads must be a number from 0 to 256."
auto wrong(const QString &place, const QString &key, const QString &what)
{
    return common::fail(
        ErrorCode::ValidationFailed, QStringLiteral("%1: %2 %3.").arg(place, key, what)
    );
}

auto unknown(const QString &place, const QString &key)
{
    return common::fail(
        ErrorCode::ValidationFailed, QStringLiteral("%1: there is no setting %2.").arg(place, key)
    );
}

bool hasPassword(const QString &url)
{
    return !QUrl(url).password().isEmpty();
}

// The sections that exist ("server", "rate"); a variable of another one is somebody else's.
bool isSectionOf(const QString &variable)
{
    return std::ranges::any_of(allOptions(), [&](const Option &option) {
        const QString section = option.name().section(u'.', 0, 0).toUpper();
        return variable.startsWith(QLatin1String("KITH_") + section + u'_');
    });
}

// Kubernetes announces a service called kith-server by KITH_SERVER_SERVICE_HOST,
// KITH_SERVER_PORT...
bool isServiceLink(const QString &variable)
{
    return variable.contains(QLatin1String("_SERVICE_"))
        || variable.contains(QLatin1String("_PORT"));
}

Result<QString> readSecretFile(const QString &variable, const QString &path, bool secret)
{
    if (secret)
        TRY(refuseReadableByOthers(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(variable, path, QStringLiteral("cannot be read: ") + file.errorString());
    QString text = QString::fromUtf8(file.readAll());
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

QString originText(const ConfigValue &value)
{
    switch (value.origin) {
    case Origin::Default:
        return QStringLiteral("default");
    case Origin::Stored:
        return QStringLiteral("stored by an administrator");
    case Origin::File:
    case Origin::Environment:
    case Origin::CommandLine:
        break;
    }
    return value.place;
}

QString shownValue(const Option &option, const QString &text)
{
    if (option.type == OptionType::Boolean || option.type == OptionType::Integer)
        return text;
    if (!option.isList())
        return tomlString(option.secret ? maskedUrl(text) : text);
    QStringList items;
    for (const QString &item : toList(text))
        items.append(tomlString(item));
    return u'[' + items.join(QLatin1String(", ")) + u']';
}

} // namespace

Result<> refuseReadableByOthers(const QString &path)
{
    struct stat info { };
    if (::stat(QFile::encodeName(path).constData(), &info) != 0 || (info.st_mode & 0077) == 0)
        return {};
    return common::fail(
        ErrorCode::ValidationFailed,
        QStringLiteral("Other users may read %1, which holds secrets; run: chmod 600 %1").arg(path)
    );
}

QString dataFolderOf(const QString &given, const QMap<QString, QString> &environment)
{
    if (!given.isEmpty())
        return QDir::cleanPath(QDir::current().absoluteFilePath(given));
    const QString state = environment.value(QStringLiteral("STATE_DIRECTORY")).section(u':', 0, 0);
    if (!state.isEmpty())
        return QDir::cleanPath(state);
    const QString xdg = environment.value(QStringLiteral("XDG_DATA_HOME"));
    const QString home = environment.value(QStringLiteral("HOME"), QDir::homePath());
    return QDir::cleanPath(
        (QDir::isAbsolutePath(xdg) ? xdg : home + QLatin1String("/.local/share"))
        + QLatin1String("/kithd")
    );
}

Result<Config> Config::load(const ConfigSources &sources)
{
    Config config;
    config.m_dataFolder = sources.dataFolder;
    for (const Option &option : allOptions()) {
        const QString text = QString::fromUtf8(
            option.defaultText.data(), static_cast<qsizetype>(option.defaultText.size())
        );
        config.m_values.insert(
            option.name(), {.text = text, .origin = Origin::Default, .place = {}}
        );
    }
    const QString ownFile = sources.dataFolder + QLatin1String("/kithd.toml");
    if (!sources.file.isEmpty()) {
        TRY(config.readFile(sources.file));
    } else if (QFileInfo::exists(ownFile)) {
        TRY(config.readFile(ownFile));
    }
    TRY(config.readEnvironment(sources.environment));
    TRY(config.readCommandLine(sources));
    return config;
}

Result<> Config::set(const Option &option, const QString &text, Origin origin, const QString &place)
{
    const auto checked = checkedValue(option, text);
    if (!checked)
        return wrong(place, option.name(), checked.error().message);
    m_values.insert(option.name(), {.text = *checked, .origin = origin, .place = place});
    return {};
}

Result<>
Config::setNamed(const QString &key, const QString &text, Origin origin, const QString &place)
{
    const Option *option = findOption(key);
    if (option == nullptr)
        return unknown(place, key);
    return set(*option, text, origin, place);
}

Result<> Config::readFile(const QString &path)
{
    TRY_INTO(const auto settings, readTomlFile(path));
    for (const FileSetting &each : settings) {
        const QString place = path + u':' + QString::number(each.line);
        TRY(setNamed(each.key, each.text, Origin::File, place));
        if (findOption(each.key)->secret && hasPassword(each.text))
            TRY(refuseReadableByOthers(path));
    }
    return {};
}

Result<> Config::readEnvironment(const QMap<QString, QString> &environment)
{
    QMap<QString, const Option *> names;
    for (const Option &option : allOptions())
        names.insert(option.environmentName(), &option);
    for (const auto &[variable, text] : environment.asKeyValueRange()) {
        if (const Option *option = names.value(variable)) {
            TRY(set(*option, text, Origin::Environment, variable));
        } else if (const Option *named = variable.endsWith(QLatin1String("_FILE"))
                       ? names.value(variable.chopped(5))
                       : nullptr) {
            TRY_INTO(const QString content, readSecretFile(variable, text, named->secret));
            TRY(set(*named, content, Origin::Environment, variable));
        } else if (isSectionOf(variable) && !isServiceLink(variable)) {
            return unknown(QStringLiteral("The environment"), variable);
        }
    }
    return {};
}

Result<> Config::readCommandLine(const ConfigSources &sources)
{
    if (!sources.listen.isEmpty()) {
        TRY(setNamed(
            QStringLiteral("server.listen"),
            sources.listen,
            Origin::CommandLine,
            QStringLiteral("--listen")
        ));
    }
    for (const QString &assignment : sources.assignments) {
        const QString key = assignment.section(u'=', 0, 0).trimmed();
        TRY(setNamed(key, assignment.section(u'=', 1), Origin::CommandLine, QStringLiteral("--set"))
        );
    }
    return {};
}

QStringList Config::applyStored(const QMap<QString, QString> &stored)
{
    QStringList leftOut;
    for (const auto &[key, json] : stored.asKeyValueRange()) {
        const Option *option = findOption(key);
        const auto text = wire::scalarText(json.toUtf8());
        if (option == nullptr || !option->storable || !text) {
            leftOut.append(QStringLiteral("The stored setting %1 is not known here.").arg(key));
            continue;
        }
        if (value(key).origin != Origin::Default && value(key).origin != Origin::Stored)
            continue;
        if (const auto done = set(*option, *text, Origin::Stored, QStringLiteral("stored")); !done)
            leftOut.append(done.error().message);
    }
    return leftOut;
}

Result<> Config::check() const
{
    TRY(checkPublicUrl());
    TRY(checkTls());
    TRY(checkMail());
    return checkDatabase();
}

Result<> Config::checkDatabase() const
{
    const QString url = text(u"database.url");
    if (url.isEmpty() || url.startsWith(QLatin1String("sqlite:")))
        return {};
    const auto address = parsePostgresUrl(url);
    if (address)
        return {};
    return wrong(
        originText(value(u"database.url")), QStringLiteral("database.url"), address.error().message
    );
}

Result<> Config::checkPublicUrl() const
{
    const bool needed = isMailSet() || text(u"registration.mode") == u"invite";
    if (isSet(u"server.public_url") || !needed || listenOn().isLoopback())
        return {};
    return common::fail(
        ErrorCode::ValidationFailed,
        QStringLiteral(
            "server.public_url is not set: links in invites and mails need it when the server "
            "listens on %1. Set it, for example --set server.public_url=https://kith.example, or "
            "choose another registration.mode."
        )
            .arg(listenOn().toText())
    );
}

Result<> Config::checkTls() const
{
    if (tlsMode() != u"files")
        return {};
    for (const auto *name : {u"tls.certificate", u"tls.key"}) {
        const QString key = QString::fromUtf16(name);
        if (!isSet(key))
            return wrong(QStringLiteral("tls.mode=files"), key, QStringLiteral("must be set"));
        if (!QFileInfo(text(key)).isReadable())
            return wrong(
                originText(value(key)),
                key,
                QStringLiteral("names a file that cannot be read: ") + text(key)
            );
    }
    TRY(refuseReadableByOthers(text(u"tls.key")));
    TRY(loadTlsContext(tlsFiles()));
    return {};
}

Result<> Config::checkMail() const
{
    TRY(parseMailOptions(text(u"mail.transport"), text(u"mail.from"), m_dataFolder));
    const auto *key = u"registration.email_verification";
    // What an administrator stored must not keep the server from starting: it waits for mail.
    if (boolean(key) && !isMailSet() && value(key).origin != Origin::Stored)
        return wrong(
            originText(value(key)),
            QString::fromUtf16(key),
            QStringLiteral("needs mails: set mail.transport, or leave addresses unconfirmed")
        );
    return {};
}

// What an empty setting comes to.
QString Config::effectiveText(const Option &option) const
{
    const QString name = option.name();
    if (!text(name).isEmpty())
        return text(name);
    if (name == u"server.public_url")
        return publicUrl(listenOn().port);
    if (name == u"tls.mode")
        return tlsMode();
    return name == u"database.url" ? QLatin1String("sqlite:") + databasePath() : QString();
}

QString Config::show() const
{
    QString out;
    for (const Option &option : allOptions()) {
        const ConfigValue &one = value(option.name());
        const QString line =
            option.name() + QLatin1String(" = ") + shownValue(option, effectiveText(option));
        out += line.leftJustified(56) + QLatin1String(" # ") + originText(one) + u'\n';
    }
    return out;
}

QStringList Config::needRestart(const Config &newer) const
{
    QStringList keys;
    for (const Option &option : allOptions()) {
        if (!option.reloadable && text(option.name()) != newer.text(option.name()))
            keys.append(option.name());
    }
    return keys;
}

} // namespace server
