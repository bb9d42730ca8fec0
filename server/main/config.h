// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The settings in force and where each comes from. Later wins: defaults, what an administrator
// stored, the settings file, the environment, the command line (api/cli.md). Whatever is unknown or
// wrong is an error that names the place and the key; the program then ends with 78.

#include "common/base/log.h"
#include "server/http/listener.h"
#include "server/http/pipeline.h"
#include "server/mail/mail_options.h"
#include "server/settings/option.h"
#include "server/settings/settings.h"
#include "server/storage/database.h"

#include <QHash>
#include <QMap>

namespace server {

enum class Origin { Default, Stored, File, Environment, CommandLine };

struct ConfigSources {
    QString dataFolder;
    QString file; // of --config; empty: kithd.toml in the data folder, if there is one
    QMap<QString, QString> environment;
    QString listen; // of --listen; empty: not given
    QStringList assignments; // of --set
};

struct ConfigValue {
    QString text;
    Origin origin = Origin::Default;
    QString place; // "/srv/kith/kithd.toml:12", "KITH_RATE_ENABLED"
};

class Config {
public:
    static Result<Config> load(const ConfigSources &sources);

    // What an administrator stored (JSON by key) goes where nothing else but the default is.
    // Returns what had to be left out, in sentences: it must not keep the server from starting.
    QStringList applyStored(const QMap<QString, QString> &stored);
    // Rules over several settings.
    Result<> check() const;
    Result<> checkDatabase() const; // the part that is needed before what is stored is known

    const ConfigValue &value(QStringView key) const;
    bool isSet(QStringView key) const { return !value(key).text.isEmpty(); }
    QString text(QStringView key) const { return value(key).text; }
    bool boolean(QStringView key) const { return toBoolean(value(key).text); }
    qint64 bytes(QStringView key) const { return toBytes(value(key).text); }

    const QString &dataFolder() const { return m_dataFolder; }
    // Where the data is; of settings that check() has let through.
    DatabaseOptions database() const;
    bool isPostgres() const;
    QString databasePath() const; // of the file; not with PostgreSQL
    Endpoint listenOn() const { return toEndpoint(text(u"server.listen")); }
    QString tlsMode() const;
    TlsFiles tlsFiles() const; // with tls.mode=files
    bool isMailSet() const { return text(u"mail.transport") != u"off" && isSet(u"mail.transport"); }
    // Of settings that check() has let through.
    MailOptions mail() const;
    // Of the listener on this port; the public address, if there is one.
    QString listenUrl(int port) const;
    QString publicUrl(int port) const;

    Settings settings(int port) const;
    ListenerOptions listener() const;
    PipelineOptions pipeline(int port) const;
    common::LogOptions log() const;

    // One line for each setting, with its origin; secrets masked.
    QString show() const;
    // Settings that differ and need a restart.
    QStringList needRestart(const Config &newer) const;

private:
    Result<> set(const Option &option, const QString &text, Origin origin, const QString &place);
    Result<> setNamed(const QString &key, const QString &text, Origin origin, const QString &place);
    Result<> readFile(const QString &path);
    Result<> readEnvironment(const QMap<QString, QString> &environment);
    Result<> readCommandLine(const ConfigSources &sources);
    Result<> checkPublicUrl() const;
    Result<> checkTls() const;
    Result<> checkMail() const;
    QString effectiveText(const Option &option) const;
    int integer(QStringView key) const { return static_cast<int>(toInteger(value(key).text)); }

    QString m_dataFolder;
    QMap<QString, ConfigValue> m_values;
};

// --data if given, else $STATE_DIRECTORY, else kithd in the XDG data folder.
QString dataFolderOf(const QString &given, const QMap<QString, QString> &environment);

// An error if others than the owner may read the file, which holds secrets (security.md, rule 71).
Result<> refuseReadableByOthers(const QString &path);

} // namespace server
