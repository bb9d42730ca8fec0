// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/config.h"
#include "tests/support/self_signed.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace server;

class ConfigTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void laterOriginsWin();
    void fileFaultsNameFileLineAndKey_data();
    void fileFaultsNameFileLineAndKey();
    void ownFileIsRead();
    void missingFileOfTheOptionIsAFault();
    void environment();
    void environmentFaults();
    void secretsFromFiles();
    void commandLineFaults();
    void storedValues();
    void publicUrlIsNeeded();
    void mailNeedsASenderAndVerificationMail();
    void tlsFiles();
    void secretsInAReadableFile();
    void whatThePartsGet();
    void postgres();
    void show();
    void dataFolder();
    void reloadTellsWhatWaits();

private:
    QString write(
        const char *name,
        const QByteArray &content,
        QFileDevice::Permissions mode = QFile::ReadOwner | QFile::WriteOwner
    )
    {
        const QString path = m_dir->filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(content);
        file.setPermissions(mode);
        return path;
    }
    QString faultOf(const ConfigSources &sources)
    {
        const auto config = Config::load(sources);
        if (!config)
            return config.error().code == ErrorCode::ValidationFailed
                ? config.error().message
                : QStringLiteral("not a fault of settings");
        const auto checked = config->check();
        return checked ? QString() : checked.error().message;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    ConfigSources m_sources;
};

void ConfigTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_sources = {};
    m_sources.dataFolder = m_dir->path();
}

void ConfigTest::laterOriginsWin()
{
    const auto threads = [&] {
        Config config = *Config::load(m_sources);
        const auto leftOut =
            config.applyStored({{QStringLiteral("server.name"), QStringLiteral("\"stored\"")}});
        if (!leftOut.isEmpty())
            qFatal("left out");
        return std::pair(config.text(u"server.name"), config.value(u"server.name").origin);
    };
    QCOMPARE(threads(), std::pair(QStringLiteral("stored"), Origin::Stored));
    m_sources.file = write("a.toml", "server.name = \"file\"\n");
    QCOMPARE(threads(), std::pair(QStringLiteral("file"), Origin::File));
    m_sources.environment.insert(QStringLiteral("KITH_SERVER_NAME"), QStringLiteral("environment"));
    QCOMPARE(threads(), std::pair(QStringLiteral("environment"), Origin::Environment));
    m_sources.assignments = {
        QStringLiteral("server.name=line = 1"), QStringLiteral("server.name=last")};
    QCOMPARE(threads(), std::pair(QStringLiteral("last"), Origin::CommandLine));
}

void ConfigTest::fileFaultsNameFileLineAndKey_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("fault"); // after the name of the file
    QTest::newRow("unknown") << QByteArray("[server]\n\nnmae = \"x\"\n")
                             << QStringLiteral(":3: there is no setting server.nmae.");
    QTest::newRow("unknown table") << QByteArray("[serve]\nname = \"x\"\n")
                                   << QStringLiteral(":2: there is no setting serve.name.");
    QTest::newRow("bad value") << QByteArray("# a\nrate.login = \"often\"\n"
    ) << QStringLiteral(":2: rate.login must be a rate such as 100/m, 5/15m, 3/h or none.");
    QTest::newRow("bad number") << QByteArray("[server]\nthreads = 1000\n"
    ) << QStringLiteral(":2: server.threads must be a number from 0 to 256.");
    QTest::newRow("type"
    ) << QByteArray("[server]\nname = 2024-01-01\n")
      << QStringLiteral(":2: server.name must be a text, a number, true, false or a list of texts."
         );
    QTest::newRow("list"
    ) << QByteArray("server.trusted_proxies = [\"10.0.0.0/8\",\n \"x\"]\n")
      << QStringLiteral(":1: server.trusted_proxies must be a list of addresses and networks such "
                        "as 10.0.0.0/8; \"x\" is none.");
}

void ConfigTest::fileFaultsNameFileLineAndKey()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, fault);
    m_sources.file = write("bad.toml", content);
    QCOMPARE(faultOf(m_sources), m_sources.file + fault);
}

void ConfigTest::ownFileIsRead()
{
    write(
        "kithd.toml",
        "[server]\nname = \"own\"\ntrusted_proxies = [\"10.0.0.0/8\", \"::1\"]\n[rate]\nenabled = "
        "false\n"
    );
    const auto config = Config::load(m_sources);
    QVERIFY(config);
    QCOMPARE(config->text(u"server.name"), QStringLiteral("own"));
    QCOMPARE(
        config->value(u"rate.enabled").place,
        m_dir->filePath(QStringLiteral("kithd.toml")) + QLatin1String(":5")
    );
    QVERIFY(!config->pipeline(1).rateEnabled);
    QCOMPARE(
        config->listener().trustedProxies,
        (QStringList{QStringLiteral("10.0.0.0/8"), QStringLiteral("::1")})
    );
    write("kithd.toml", "[server\n");
    QVERIFY(faultOf(m_sources).contains(QLatin1String("kithd.toml:1: this is not TOML")));
}

void ConfigTest::missingFileOfTheOptionIsAFault()
{
    m_sources.file = m_dir->filePath(QStringLiteral("none.toml"));
    QVERIFY(faultOf(m_sources).contains(QLatin1String("none.toml cannot be read")));
}

void ConfigTest::environment()
{
    m_sources.environment = {
        {QStringLiteral("KITH_RATE_ENABLED"), QStringLiteral("false")},
        {QStringLiteral("KITH_KEYRING"), QStringLiteral("file")}, // of the app
        {QStringLiteral("KITH_SERVER_SERVICE_HOST"), QStringLiteral("10.0.0.1")}, // of Kubernetes
        {QStringLiteral("KITH_SERVER_PORT_80_TCP"), QStringLiteral("tcp://10.0.0.1:80")},
        {QStringLiteral("PATH"), QStringLiteral("/bin")}};
    QCOMPARE(faultOf(m_sources), QString());
    QVERIFY(!Config::load(m_sources)->boolean(u"rate.enabled"));
}

void ConfigTest::environmentFaults()
{
    m_sources.environment.insert(QStringLiteral("KITH_RATE_ENABELD"), QStringLiteral("false"));
    QCOMPARE(
        faultOf(m_sources),
        QStringLiteral("The environment: there is no setting KITH_RATE_ENABELD.")
    );
    m_sources.environment = {{QStringLiteral("KITH_RATE_ENABLED"), QStringLiteral("perhaps")}};
    QCOMPARE(
        faultOf(m_sources), QStringLiteral("KITH_RATE_ENABLED: rate.enabled must be true or false.")
    );
}

void ConfigTest::secretsFromFiles()
{
    const QString path = write("mail", "smtp://u:p@h\n");
    m_sources.environment.insert(QStringLiteral("KITH_MAIL_TRANSPORT_FILE"), path);
    QCOMPARE(Config::load(m_sources)->text(u"mail.transport"), QStringLiteral("smtp://u:p@h"));
    write("mail", "smtp://u:p@h\n", QFile::ReadOwner | QFile::ReadGroup);
    QVERIFY(faultOf(m_sources).startsWith(QLatin1String("Other users may read ")));
    m_sources.environment = {
        {QStringLiteral("KITH_SERVER_NAME_FILE"), m_dir->filePath(QStringLiteral("none"))}};
    QVERIFY(faultOf(m_sources).startsWith(QLatin1String("KITH_SERVER_NAME_FILE: ")));
}

void ConfigTest::commandLineFaults()
{
    m_sources.assignments = {QStringLiteral("server.nmae=x")};
    QCOMPARE(faultOf(m_sources), QStringLiteral("--set: there is no setting server.nmae."));
    m_sources.assignments = {};
    m_sources.listen = QStringLiteral("nowhere");
    QVERIFY(faultOf(m_sources).startsWith(QLatin1String("--listen: server.listen must be HOST:PORT")
    ));
}

void ConfigTest::storedValues()
{
    Config config = *Config::load(m_sources);
    const QStringList leftOut = config.applyStored(
        {{QStringLiteral("registration.mode"), QStringLiteral("\"open\"")},
         {QStringLiteral("media.quota_bytes"), QStringLiteral("5000")},
         {QStringLiteral("server.threads"), QStringLiteral("2")}, // not for administrators
         {QStringLiteral("later.setting"), QStringLiteral("true")},
         {QStringLiteral("server.name"), QStringLiteral("\"\"")}}
    );
    QCOMPARE(leftOut.size(), 3);
    QCOMPARE(config.settings(1).registrationMode, common::RegistrationMode::Open);
    QCOMPARE(config.settings(1).mediaQuotaBytes, 5000);
    QCOMPARE(config.settings(1).serverName, QStringLiteral("Kith"));
}

void ConfigTest::publicUrlIsNeeded()
{
    m_sources.listen = QStringLiteral("0.0.0.0:8080");
    QVERIFY(faultOf(m_sources).startsWith(QLatin1String("server.public_url is not set")));
    m_sources.assignments = {QStringLiteral("registration.mode=closed")};
    QCOMPARE(faultOf(m_sources), QString());
    m_sources.assignments.append(QStringLiteral("mail.transport=file:mails"));
    QVERIFY(faultOf(m_sources).startsWith(QLatin1String("server.public_url is not set")));
    m_sources.assignments.append(QStringLiteral("server.public_url=https://kith.example"));
    m_sources.assignments.append(QStringLiteral("mail.from=kith@kith.example"));
    QCOMPARE(faultOf(m_sources), QString());
    m_sources.assignments = {};
    m_sources.listen = QStringLiteral("[::1]:0");
    QCOMPARE(faultOf(m_sources), QString());
}

void ConfigTest::mailNeedsASenderAndVerificationMail()
{
    m_sources.assignments = {QStringLiteral("registration.email_verification=true")};
    QVERIFY(faultOf(m_sources).contains(
        QLatin1String("registration.email_verification needs mails: set mail.transport")
    ));
    m_sources.assignments.append(QStringLiteral("mail.transport=smtp://u:p%40ss@mail.example"));
    QVERIFY(faultOf(m_sources).startsWith(QLatin1String("mail.from is not set")));
    m_sources.assignments.append(QStringLiteral("mail.from=nobody"));
    QVERIFY(faultOf(m_sources).startsWith(QLatin1String("mail.from must be an address")));
    m_sources.assignments.append(QStringLiteral("mail.from=Kith <kith@kith.example>"));
    QCOMPARE(faultOf(m_sources), QString());
    const auto config = Config::load(m_sources);
    QVERIFY(config);
    QVERIFY(config->settings(1).mailOn && config->settings(1).emailVerification);
    QCOMPARE(config->mail().smtp.password, QStringLiteral("p@ss"));
    QCOMPARE(config->mail().smtp.port, 587);
    QVERIFY(config->mail().smtp.startTls);
    QCOMPARE(config->mail().from.name, QStringLiteral("Kith"));
}

void ConfigTest::tlsFiles()
{
    m_sources.assignments = {QStringLiteral("tls.mode=files")};
    QCOMPARE(faultOf(m_sources), QStringLiteral("tls.mode=files: tls.certificate must be set."));
    const QString certificate = write("certificate.pem", "x");
    const QString key = write("key.pem", "x");
    m_sources.assignments +=
        {QLatin1String("tls.certificate=") + certificate, QLatin1String("tls.key=") + key};
    QVERIFY(faultOf(m_sources).startsWith(
        QStringLiteral("The TLS file %1 cannot be used: ").arg(certificate)
    ));
    QVERIFY(tests::writeSelfSigned(QFile::encodeName(certificate), QFile::encodeName(key)));
    QCOMPARE(faultOf(m_sources), QString());
    const QString other = write("other.pem", "x");
    QVERIFY(tests::writeSelfSigned(QFile::encodeName(certificate), QFile::encodeName(other)));
    QCOMPARE(
        faultOf(m_sources),
        QStringLiteral("The key in %1 does not belong to the certificate in %2.")
            .arg(key, certificate)
    );
    write("key.pem", "x", QFile::ReadOwner | QFile::ReadOther);
    QVERIFY(faultOf(m_sources).startsWith(QLatin1String("Other users may read ")));
}

void ConfigTest::secretsInAReadableFile()
{
    const auto mode = QFile::ReadOwner | QFile::ReadGroup;
    m_sources.assignments = {QStringLiteral("mail.from=kith@kith.example")};
    m_sources.file = write("a.toml", "mail.transport = \"smtp://h\"\n", mode);
    QCOMPARE(faultOf(m_sources), QString());
    m_sources.file = write("b.toml", "mail.transport = \"smtp://u:p@h\"\n", mode);
    QVERIFY(faultOf(m_sources).startsWith(QLatin1String("Other users may read ")));
}

void ConfigTest::whatThePartsGet()
{
    m_sources.listen = QStringLiteral("127.0.0.1:0");
    m_sources.assignments = {
        QStringLiteral("limits.json_bytes=2MiB"),
        QStringLiteral("rate.login=7/m"),
        QStringLiteral("limits.per_address=9"),
        QStringLiteral("votes.down=false"),
        QStringLiteral("log.level=debug"),
        QStringLiteral("log.format=json")};
    const Config config = *Config::load(m_sources);
    QCOMPARE(config.listener().port, 0);
    QCOMPARE(config.listener().limits.connections.perAddress, 9);
    QCOMPARE(config.pipeline(81).jsonBytes, 2 * 1024 * 1024);
    QCOMPARE(
        config.pipeline(81).rates.at(static_cast<size_t>(wire::Rate::Login)), (RateLimit{7, 60})
    );
    QVERIFY(config.pipeline(81).origins.contains("http://127.0.0.1:81"));
    QCOMPARE(config.settings(81).publicUrl, QStringLiteral("http://127.0.0.1:81"));
    QVERIFY(!config.settings(81).downvotes);
    QCOMPARE(config.log().level, common::LogLevel::Debug);
    QCOMPARE(config.log().format, common::LogFormat::Json);
    QCOMPARE(config.tlsMode(), QStringLiteral("off"));
    QCOMPARE(config.database().path, m_dir->filePath(QStringLiteral("kith.db")));
    m_sources.listen = QStringLiteral("0.0.0.0:0");
    QCOMPARE(Config::load(m_sources)->tlsMode(), QStringLiteral("self-signed"));
}

void ConfigTest::postgres()
{
    m_sources.environment.insert(
        QStringLiteral("KITH_DATABASE_URL_FILE"),
        write("url", "postgresql://kith:topsecret@db.example/community\n")
    );
    const auto config = Config::load(m_sources);
    QVERIFY(config && config->check());
    const auto address = config->database().postgres;
    QVERIFY(address);
    QCOMPARE(address->database, QStringLiteral("community"));
    QCOMPARE(address->password, QStringLiteral("topsecret"));
    QVERIFY(!config->show().contains(QLatin1String("topsecret")));
    m_sources.environment.clear();
    m_sources.file = write("a.toml", "\ndatabase.url = \"postgresql://db.example/\"\n");
    const auto refused = Config::load(m_sources)->check();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, common::ErrorCode::ValidationFailed);
    QVERIFY(refused.error().message.startsWith(
        m_sources.file + QLatin1String(":2: database.url must be an address")
    ));
    m_sources.file = write("a.toml", "database.url = \"mysql://db.example/kith\"\n");
    QCOMPARE(
        faultOf(m_sources),
        m_sources.file
            + QLatin1String(
                ":1: database.url must be an address with one of the schemes sqlite postgresql."
            )
    );
}

void ConfigTest::show()
{
    m_sources.assignments = {
        QStringLiteral("mail.transport=smtp://u:topsecret@h"),
        QStringLiteral("mail.from=Kith <kith@kith.example>")};
    const QString shown = Config::load(m_sources)->show();
    QVERIFY(!shown.contains(QLatin1String("topsecret")));
    QVERIFY(shown.contains(QLatin1String("mail.transport = \"smtp://u:********@h\"")));
    for (const Option &option : allOptions())
        QVERIFY2(shown.contains(option.name() + QLatin1String(" = ")), qPrintable(option.name()));
    // What it shows can be used as a settings file.
    m_sources.assignments = {};
    m_sources.file = write("again.toml", shown.toUtf8());
    QCOMPARE(faultOf(m_sources), QString());
}

void ConfigTest::dataFolder()
{
    QMap<QString, QString> environment{{QStringLiteral("HOME"), QStringLiteral("/home/mara")}};
    QCOMPARE(dataFolderOf({}, environment), QStringLiteral("/home/mara/.local/share/kithd"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), QStringLiteral("/data"));
    QCOMPARE(dataFolderOf({}, environment), QStringLiteral("/data/kithd"));
    environment.insert(QStringLiteral("STATE_DIRECTORY"), QStringLiteral("/var/lib/kithd:/other"));
    QCOMPARE(dataFolderOf({}, environment), QStringLiteral("/var/lib/kithd"));
    QCOMPARE(dataFolderOf(QStringLiteral("/srv/kith/"), environment), QStringLiteral("/srv/kith"));
}

void ConfigTest::reloadTellsWhatWaits()
{
    const Config before = *Config::load(m_sources);
    m_sources.assignments = {QStringLiteral("server.name=New"), QStringLiteral("server.threads=3")};
    QCOMPARE(
        before.needRestart(*Config::load(m_sources)), QStringList{QStringLiteral("server.threads")}
    );
}

QTEST_GUILESS_MAIN(ConfigTest)
#include "config_test.moc"
