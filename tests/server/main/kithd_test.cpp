// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real program: what it prints, how it ends, what it says when something is in its way.

#include "server/storage/migrator.h"
#include "tests/support/small_disk.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr int kPatienceMs = 60'000;

struct Ended {
    int code = -1;
    QString out;
    QString err;
};

// Keeps a program from outliving its test.
class Running {
public:
    explicit Running(const QStringList &arguments)
    {
        m_process.start(QStringLiteral(KITHD), arguments);
    }
    ~Running()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    QProcess &process() { return m_process; }

    // Waits for the first line of standard output.
    QString readLine()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(kPatienceMs))
                return {};
        }
        return QString::fromUtf8(m_process.readLine());
    }
    void waitForLog(const char *text)
    {
        QTRY_VERIFY_WITH_TIMEOUT(
            (m_log += m_process.readAllStandardError()).contains(text), kPatienceMs
        );
    }
    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    int waitForEnd()
    {
        if (!m_process.waitForFinished(kPatienceMs)
            || m_process.exitStatus() != QProcess::NormalExit)
            return -1;
        return m_process.exitCode();
    }

private:
    QProcess m_process;
    QByteArray m_log;
};

QString urlIn(const QString &readyLine)
{
    static const QRegularExpression ready(QStringLiteral("^kithd ready on (https?://\\S+:\\d+)\n$")
    );
    return ready.match(readyLine).captured(1);
}

// A sign-in of which the last byte is still to come.
class HalfRequest {
public:
    explicit HalfRequest(const QString &url)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(url.section(u':', -1).toUShort());
        const timeval patience{30, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        if (::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            qFatal("cannot connect");
        write("POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");
        // This says that the server has read the head, and so works on the request.
        if (!read().startsWith("HTTP/1.1 100 "))
            qFatal("the body is not asked for");
        write("{");
    }
    ~HalfRequest() { ::close(m_socket); }

    // The beginning of the answer; empty: there was none.
    QByteArray finish()
    {
        write("}");
        return read();
    }

private:
    QByteArray read()
    {
        char buffer[4096];
        const auto got = ::recv(m_socket, buffer, sizeof buffer, 0);
        return QByteArray(buffer, std::max<qsizetype>(got, 0));
    }
    void write(const QByteArray &bytes)
    {
        if (::send(m_socket, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL)
            != bytes.size())
            qFatal("cannot write");
    }

    const int m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
};

} // namespace

class KithdTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_canMount = tests::SmallDisk::mayBeMade(); }
    void init();
    void tellsVersionAndHelp();
    void wrongUseIsTwo();
    void openApiIsJson();
    void completionScriptsAreWellFormed();
    void servesUntilToldToStop();
    void readyLineIsAllItPrints();
    void finishesWhatIsUnderWay();
    void secondStopIsAtOnce();
    void reloads();
    void reloadKeepsWhatWorksIfTheFileIsBad();
    void configErrors_data();
    void configErrors();
    void configShowAndCheck();
    void publicUrlIsNeeded();
    void usedPort();
    void fileInTheWay();
    void readOnlyDisk();
    void fullDisk();
    void secondServer();
    void newerDatabase();
    void readableKeys();
    void makesPrivateFiles();
    void init_command();
    void migrates();
    void admin();
    void adminWhileServing();
    void demo();
    void demoRefusesAccounts();
    void healthcheck();
    void selfSigned();

private:
    QString folder() const { return m_dir->filePath(QStringLiteral("data")); }
    QStringList onFreePort() const
    {
        return {
            QStringLiteral("serve"),
            QStringLiteral("--data"),
            folder(),
            QStringLiteral("--listen"),
            QStringLiteral("127.0.0.1:0")};
    }
    static Ended
    run(const QStringList &arguments,
        const QByteArray &input = {},
        const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(KITHD), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(kPatienceMs))
            return {};
        return {
            process.exitCode(),
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
    }
    // words: those of the command, {data} stands for the folder.
    Ended run(const char *words, const QByteArray &input = {}) const
    {
        QStringList arguments = QString::fromUtf8(words).split(u' ');
        arguments.replaceInStrings(QStringLiteral("{data}"), folder());
        return run(arguments, input);
    }
    void write(const QString &path, const QByteArray &content) const
    {
        ::mkdir(QFile::encodeName(folder()).constData(), 0700);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    bool m_canMount = false;
};

// How it ended and the sentence, last on standard error.
#define COMPARE_FAILURE(ended, expectedCode, sentence)                                             \
    do {                                                                                           \
        const Ended failure = (ended);                                                             \
        QVERIFY2(                                                                                  \
            failure.err.endsWith(QLatin1String("kithd: ") + (sentence) + u'\n'),                   \
            qPrintable(failure.err + failure.out)                                                  \
        );                                                                                         \
        QCOMPARE(failure.code, expectedCode);                                                      \
    } while (false)

void KithdTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void KithdTest::tellsVersionAndHelp()
{
    QCOMPARE(run("--version").out, QStringLiteral("kithd " KITH_VERSION "\n"));
    const Ended help = run("--help");
    QCOMPARE(help.code, 0);
    for (const char *command :
         {"serve",
          "init",
          "admin create",
          "admin reset-password",
          "admin set-role",
          "admin disable-totp",
          "migrate",
          "demo",
          "config show",
          "config check",
          "healthcheck",
          "openapi",
          "completion SHELL"}) {
        QVERIFY2(help.out.contains(QLatin1String("\n  ") + QLatin1String(command) + u' '), command);
        const QString name = QString::fromLatin1(command).remove(QStringLiteral(" SHELL"));
        const Ended one = run(name.split(u' ') + QStringList{QStringLiteral("--help")});
        QCOMPARE(one.code, 0);
        QVERIFY2(one.out.contains(QLatin1String("Usage: kithd ") + name), command);
    }
}

void KithdTest::wrongUseIsTwo()
{
    for (const char *line :
         {"nonsense",
          "serve --nonsense",
          "admin",
          "admin create --data {data}",
          "demo --users none",
          "demo --users 0",
          "completion csh",
          "healthcheck --url nonsense"}) {
        const Ended ended = run(line);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.startsWith(QLatin1String("kithd: ")), line);
        QVERIFY2(ended.out.isEmpty(), line);
    }
    QVERIFY(!QFile::exists(folder()));
}

void KithdTest::openApiIsJson()
{
    const Ended printed = run("openapi");
    QCOMPARE(printed.code, 0);
    const QJsonDocument document = QJsonDocument::fromJson(printed.out.toUtf8());
    QVERIFY(document.isObject());
    QVERIFY(document.object()
                .value(QStringLiteral("paths"))
                .toObject()
                .contains(QStringLiteral("/readyz")));
}

void KithdTest::completionScriptsAreWellFormed()
{
    for (const char *shell : {"bash", "zsh", "fish"}) {
        const Ended script = run({QStringLiteral("completion"), QLatin1String(shell)});
        QCOMPARE(script.code, 0);
        QVERIFY(script.out.contains(QLatin1String("admin")));
    }
    // What bash offers after "kithd admin " and "kithd admin create --role ".
    const auto offers = [&](const QString &words) {
        QProcess bash;
        bash.start(
            QStringLiteral("bash"),
            {QStringLiteral("--norc"),
             QStringLiteral("-c"),
             QStringLiteral("eval \"$('%1' completion bash)\"; COMP_WORDS=(%2 ''); "
                            "COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _kithd; echo \"${COMPREPLY[@]}\"")
                 .arg(QStringLiteral(KITHD), words)}
        );
        bash.waitForFinished();
        return QString::fromUtf8(bash.readAllStandardOutput()).trimmed();
    };
    QCOMPARE(
        offers(QStringLiteral("kithd admin")),
        QStringLiteral("create reset-password set-role disable-totp")
    );
    QCOMPARE(
        offers(QStringLiteral("kithd admin create --role")), QStringLiteral("admin moderator user")
    );
    QVERIFY(offers(QStringLiteral("kithd")).contains(QLatin1String("healthcheck")));
    QVERIFY(offers(QStringLiteral("kithd serve")).contains(QLatin1String("--listen")));
    QVERIFY(offers(QStringLiteral("kithd serve --listen x")).contains(QLatin1String("--config")));
}

void KithdTest::servesUntilToldToStop()
{
    Running server(onFreePort());
    const QString url = urlIn(server.readLine());
    QVERIFY(url.startsWith(QLatin1String("http://127.0.0.1:")));
    QCOMPARE(run({QStringLiteral("healthcheck"), QStringLiteral("--url"), url}).code, 0);
    server.signal(SIGTERM);
    QCOMPARE(server.waitForEnd(), 0);
    // Nothing is left in the log of changes.
    QVERIFY(!QFile::exists(folder() + QLatin1String("/kith.db-wal")));
    QCOMPARE(run({QStringLiteral("healthcheck"), QStringLiteral("--url"), url}).code, 1);
}

void KithdTest::readyLineIsAllItPrints()
{
    Running server(onFreePort());
    QVERIFY(!urlIn(server.readLine()).isEmpty());
    server.signal(SIGINT);
    QCOMPARE(server.waitForEnd(), 0);
    QCOMPARE(server.process().readAllStandardOutput(), QByteArray());
}

void KithdTest::finishesWhatIsUnderWay()
{
    Running server(onFreePort());
    HalfRequest request(urlIn(server.readLine()));
    server.signal(SIGTERM);
    server.waitForLog("stopping");
    QVERIFY(!server.process().waitForFinished(300)); // the request is waited for
    QVERIFY(request.finish().startsWith("HTTP/1.1 "));
    QCOMPARE(server.waitForEnd(), 0);
}

// While a request hangs, a stop takes its time; a second signal does not wait for it.
void KithdTest::secondStopIsAtOnce()
{
    Running server(onFreePort());
    const HalfRequest request(urlIn(server.readLine()));
    server.signal(SIGTERM);
    server.waitForLog("stopping");
    QVERIFY(!server.process().waitForFinished(300));
    server.signal(SIGTERM);
    QVERIFY(server.process().waitForFinished(3000));
    QCOMPARE(server.process().exitCode(), 1);
}

void KithdTest::reloads()
{
    write(folder() + QLatin1String("/kithd.toml"), "server.name = \"Before\"\n");
    Running server(onFreePort());
    QVERIFY(!urlIn(server.readLine()).isEmpty());
    write(
        folder() + QLatin1String("/kithd.toml"), "server.name = \"After\"\nlog.level = \"debug\"\n"
    );
    server.signal(SIGHUP);
    server.waitForLog("settings reloaded");
    server.signal(SIGTERM);
    QCOMPARE(server.waitForEnd(), 0);
}

void KithdTest::reloadKeepsWhatWorksIfTheFileIsBad()
{
    Running server(onFreePort());
    const QString url = urlIn(server.readLine());
    write(folder() + QLatin1String("/kithd.toml"), "server.nmae = \"After\"\n");
    server.signal(SIGHUP);
    server.waitForLog("there is no setting server.nmae");
    QCOMPARE(run({QStringLiteral("healthcheck"), QStringLiteral("--url"), url}).code, 0);
    server.signal(SIGTERM);
    QCOMPARE(server.waitForEnd(), 0);
}

void KithdTest::configErrors_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence"); // after the name of the file
    QTest::newRow("unknown key") << QByteArray("[server]\nname = \"x\"\nthread = 3\n")
                                 << QStringLiteral(":3: there is no setting server.thread.");
    QTest::newRow("bad value") << QByteArray("[server]\nthreads = \"many\"\n"
    ) << QStringLiteral(":2: server.threads must be a number from 0 to 256.");
}

void KithdTest::configErrors()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    const QString file = folder() + QLatin1String("/kithd.toml");
    write(file, content);
    COMPARE_FAILURE(run(onFreePort()), 78, file + sentence);
    COMPARE_FAILURE(run("config check --data {data}"), 78, file + sentence);
    QVERIFY(!QFile::exists(folder() + QLatin1String("/kith.db")));
}

void KithdTest::configShowAndCheck()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("KITH_RATE_ENABLED"), QStringLiteral("false"));
    const Ended shown =
        run({QStringLiteral("config"),
             QStringLiteral("show"),
             QStringLiteral("--data"),
             folder(),
             QStringLiteral("--set"),
             QStringLiteral("mail.transport=smtp://u:topsecret@h")},
            {},
            environment);
    QCOMPARE(shown.code, 0);
    QVERIFY(!shown.out.contains(QLatin1String("topsecret")));
    static const QRegularExpression rate(
        QStringLiteral("\nrate.enabled = false +# KITH_RATE_ENABLED\n")
    );
    QVERIFY(shown.out.contains(rate));
    QCOMPARE(run("config check --data {data}").code, 0);
    QVERIFY(!QFile::exists(folder()));
}

void KithdTest::publicUrlIsNeeded()
{
    const Ended ended = run("serve --data {data} --listen 0.0.0.0:0");
    QCOMPARE(ended.code, 78);
    QVERIFY2(
        ended.err.contains(QLatin1String("server.public_url is not set")), qPrintable(ended.err)
    );
}

void KithdTest::usedPort()
{
    const int taken = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    QCOMPARE(::bind(taken, reinterpret_cast<sockaddr *>(&address), length), 0);
    QCOMPARE(::listen(taken, 1), 0);
    ::getsockname(taken, reinterpret_cast<sockaddr *>(&address), &length);
    const QString port = QString::number(ntohs(address.sin_port));
    const Ended ended = run(
        {QStringLiteral("serve"),
         QStringLiteral("--data"),
         folder(),
         QStringLiteral("--listen"),
         QLatin1String("127.0.0.1:") + port}
    );
    ::close(taken);
    COMPARE_FAILURE(
        ended, 1, QStringLiteral("127.0.0.1, port %1 is in use by another program.").arg(port)
    );
    QCOMPARE(ended.out, QString());
}

void KithdTest::fileInTheWay()
{
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    COMPARE_FAILURE(
        run(onFreePort()),
        1,
        folder() + QLatin1String(" is in the way: a file is where the data folder should be.")
    );
}

void KithdTest::readOnlyDisk()
{
    const tests::SmallDisk disk(m_dir->filePath(QStringLiteral("disk")), 1024 * 1024);
    if (!m_canMount || !disk.isThere())
        QSKIP("a disk can only be mounted by root");
    QVERIFY(disk.makeReadOnly());
    const QString data = m_dir->filePath(QStringLiteral("disk/data"));
    COMPARE_FAILURE(
        run({QStringLiteral("serve"), QStringLiteral("--data"), data}),
        1,
        data + QLatin1String(" is on a disk that can only be read.")
    );
}

void KithdTest::fullDisk()
{
    const tests::SmallDisk disk(m_dir->filePath(QStringLiteral("disk")), 128 * 1024);
    if (!m_canMount || !disk.isThere())
        QSKIP("a disk can only be mounted by root");
    const Ended ended = run(
        {QStringLiteral("serve"),
         QStringLiteral("--data"),
         m_dir->filePath(QStringLiteral("disk/data")),
         QStringLiteral("--listen"),
         QStringLiteral("127.0.0.1:0")}
    );
    QCOMPARE(ended.code, 1);
    QVERIFY2(
        ended.err.section(QLatin1String("kithd: "), -1).contains(QLatin1String("disk is full")),
        qPrintable(ended.err)
    );
}

void KithdTest::secondServer()
{
    Running server(onFreePort());
    QVERIFY(!urlIn(server.readLine()).isEmpty());
    COMPARE_FAILURE(
        run(onFreePort()),
        1,
        QLatin1String("Another kithd serves ") + folder()
            + QLatin1String(" already; stop it first, or choose another --data.")
    );
    server.signal(SIGTERM);
    QCOMPARE(server.waitForEnd(), 0);
    Running next(onFreePort());
    QVERIFY(!urlIn(next.readLine()).isEmpty());
}

void KithdTest::newerDatabase()
{
    QCOMPARE(run("migrate --data {data}").code, 0);
    {
        server::Database db({.path = folder() + QLatin1String("/kith.db")});
        QVERIFY(db.open());
        const auto newer = db.write([](server::Transaction &tx) -> server::Result<> {
            TRY(tx.exec("INSERT INTO schema_migrations SELECT 9999, '9999_later', checksum, "
                        "applied_at FROM schema_migrations LIMIT 1"));
            return {};
        });
        QVERIFY2(newer, qPrintable(newer ? QString() : newer.error().detail));
    }
    const Ended ended = run(onFreePort());
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains(QLatin1String("newer")), qPrintable(ended.err));
}

void KithdTest::readableKeys()
{
    QCOMPARE(run("init --data {data}").code, 0);
    QVERIFY(QFile::setPermissions(
        folder() + QLatin1String("/keys"), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup
    ));
    const Ended ended = run(onFreePort());
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains(QLatin1String("chmod 600")), qPrintable(ended.err));
}

void KithdTest::makesPrivateFiles()
{
    QCOMPARE(run("init --data {data}").code, 0);
    for (const char *name : {"", "/keys", "/kith.db", "/kithd.toml", "/kithd.lock"}) {
        struct stat info { };
        QCOMPARE(::stat(QFile::encodeName(folder() + QLatin1String(name)).constData(), &info), 0);
        QVERIFY2((info.st_mode & 0077) == 0, name);
    }
}

void KithdTest::init_command()
{
    const Ended made = run("init --data {data}");
    QCOMPARE(made.code, 0);
    QVERIFY(made.out.contains(QLatin1String("kithd admin create --data ") + folder()));
    static const QRegularExpression link(
        QStringLiteral("http://127\\.0\\.0\\.1:8080/i/[A-Za-z0-9_-]{22}\n")
    );
    QVERIFY2(link.match(made.out).hasMatch(), qPrintable(made.out));
    // A server that vouches for itself puts the pin of its key into the link.
    const Ended pinned =
        run("init --data {data} --listen 127.0.0.1:8443 --set tls.mode=self-signed");
    static const QRegularExpression pin(
        QStringLiteral("https://127\\.0\\.0\\.1:8443/i/[A-Za-z0-9_-]{22}#spki=[A-Za-z0-9_-]{43}\n")
    );
    QVERIFY2(pin.match(pinned.out).hasMatch(), qPrintable(pinned.out));
    QVERIFY2(
        pinned.out.contains(QLatin1String("--listen 127.0.0.1:8443 --set 'tls.mode=self-signed'")),
        qPrintable(pinned.out)
    );
    QFile keys(folder() + QLatin1String("/keys"));
    QVERIFY(keys.open(QIODevice::ReadOnly));
    const QByteArray before = keys.readAll();
    // Again: nothing is lost, and the settings file is a good one.
    QCOMPARE(run("init --data {data}").code, 0);
    keys.seek(0);
    QCOMPARE(keys.readAll(), before);
    QCOMPARE(run("config check --data {data}").code, 0);
}

void KithdTest::migrates()
{
    QCOMPARE(run("migrate --data {data}").code, 0);
    QCOMPARE(run("migrate --data {data}").code, 0);
    Running server(onFreePort());
    QVERIFY(!urlIn(server.readLine()).isEmpty());
    QCOMPARE(run("migrate --data {data}").code, 1);
}

void KithdTest::admin()
{
    const Ended made =
        run("admin create --data {data} --username Ada --email ada@example.org --password-stdin",
            "correct horse battery\n");
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QCOMPARE(made.out, QStringLiteral("Ada is admin now.\n"));
    const Ended again =
        run("admin create --data {data} --username ada --password-stdin",
            "correct horse battery\n");
    QCOMPARE(again.code, 1);
    QVERIFY2(again.err.contains(QLatin1String("kithd: ")), qPrintable(again.err));
    const Ended weak = run("admin create --data {data} --username bob --password-stdin", "short\n");
    QCOMPARE(weak.code, 1);
    QVERIFY2(weak.err.contains(QLatin1String("password")), qPrintable(weak.err));
    QCOMPARE(
        run("admin set-role --data {data} --username ada --role user").code, 1
    ); // the last one
    QCOMPARE(
        run("admin create --data {data} --username bob --role user --password-stdin",
            "correct horse battery\n")
            .code,
        0
    );
    QCOMPARE(run("admin set-role --data {data} --username bob --role admin").code, 0);
    QCOMPARE(run("admin set-role --data {data} --username ada --role user").code, 0);
    QCOMPARE(
        run("admin reset-password --data {data} --username bob --password-stdin",
            "another horse battery\n")
            .code,
        0
    );
    QCOMPARE(
        run("admin reset-password --data {data} --username nobody --password-stdin",
            "another horse battery\n")
            .code,
        1
    );
    const Ended link = run("admin reset-password --data {data} --username bob");
    QCOMPARE(link.code, 0);
    static const QRegularExpression address(QStringLiteral(
        "\nhttp://127.0.0.1:8080/reset-password\\?token=[A-Za-z0-9_-]{43}&lang=en\n$"
    ));
    QVERIFY2(link.out.contains(address), qPrintable(link.out));
    QCOMPARE(run("admin reset-password --data {data} --username nobody").code, 1);
}

void KithdTest::adminWhileServing()
{
    Running server(onFreePort());
    QVERIFY(!urlIn(server.readLine()).isEmpty());
    const Ended made =
        run("admin create --data {data} --username ada --email ada@example.org --password-stdin",
            "correct horse battery\n");
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QCOMPARE(
        run("admin reset-password --data {data} --username ada --password-stdin",
            "another horse battery\n")
            .code,
        0
    );
    server.signal(SIGTERM);
    QCOMPARE(server.waitForEnd(), 0);
}

void KithdTest::demo()
{
    const Ended made = run("demo --data {data}");
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QVERIFY(made.out.startsWith(QLatin1String("Millbrook Commons: 12 people, 200 posts")));
    QVERIFY(
        made.out.contains(QLatin1String("mara")) && made.out.contains(QLatin1String("kith-demo"))
    );
    const Ended shown = run("config show --data {data}");
    static const QRegularExpression mode(
        QStringLiteral("registration.mode = \"open\" +# stored by an administrator")
    );
    QVERIFY2(shown.out.contains(mode), qPrintable(shown.out));
    Running server(onFreePort());
    QVERIFY(!urlIn(server.readLine()).isEmpty());
}

void KithdTest::demoRefusesAccounts()
{
    QCOMPARE(
        run("admin create --data {data} --username ada --password-stdin", "correct horse battery\n")
            .code,
        0
    );
    COMPARE_FAILURE(
        run("demo --data {data}"),
        1,
        QStringLiteral("There are accounts in this folder already; the demo community is only "
                       "written into an empty one.")
    );
}

void KithdTest::healthcheck()
{
    const Ended nobody = run("healthcheck --url http://127.0.0.1:9");
    COMPARE_FAILURE(nobody, 1, QStringLiteral("http://127.0.0.1:9 does not answer."));
}

void KithdTest::selfSigned()
{
    QStringList arguments = onFreePort();
    arguments += {QStringLiteral("--set"), QStringLiteral("tls.mode=self-signed")};
    Running server(arguments);
    const QString url = urlIn(server.readLine());
    QVERIFY(url.startsWith(QLatin1String("https://127.0.0.1:")));
    QCOMPARE(run({QStringLiteral("healthcheck"), QStringLiteral("--url"), url}).code, 0);
    QFile key(folder() + QLatin1String("/tls/key.pem"));
    QVERIFY((key.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    server.signal(SIGHUP);
    server.waitForLog("settings reloaded");
    QCOMPARE(run({QStringLiteral("healthcheck"), QStringLiteral("--url"), url}).code, 0);
}

QTEST_GUILESS_MAIN(KithdTest)
#include "kithd_test.moc"
