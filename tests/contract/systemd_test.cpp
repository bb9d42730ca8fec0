// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/api.h"
#include "tests/support/data_file.h"
#include "tests/support/test_server.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace tests;

namespace {

// Where systemd would listen to its services.
class NotifySocket {
public:
    NotifySocket()
        : m_path(m_folder.filePath(QStringLiteral("notify")))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, QFile::encodeName(m_path).constData(), sizeof address.sun_path);
        const timeval patience{30, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        if (::bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            qFatal("no notify socket");
    }
    ~NotifySocket() { ::close(m_socket); }

    const QString &path() const { return m_path; }
    // Empty: none came.
    QByteArray next()
    {
        QByteArray buffer(512, '\0');
        const auto got = ::recv(m_socket, buffer.data(), static_cast<size_t>(buffer.size()), 0);
        return buffer.left(std::max<qsizetype>(got, 0));
    }
    // The next one that is not a sign of life.
    QByteArray nextNews()
    {
        QByteArray news = next();
        while (news == "WATCHDOG=1")
            news = next();
        return news;
    }

private:
    QTemporaryDir m_folder;
    const QString m_path;
    const int m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
};

QString unit(const char *name)
{
    return QStringLiteral(KITH_PACKAGING "/systemd/") + QString::fromLatin1(name);
}

bool has(const char *program)
{
    return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty();
}

QByteArray outputOf(const QString &program, const QStringList &arguments, int *code)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished();
    *code = process.exitCode();
    return process.readAll();
}

} // namespace

// The server as a service of systemd: what it says of itself, a port that it is given, its units.
class SystemdTest : public QObject {
    Q_OBJECT
private slots:
    void tellsWhatItDoes();
    void isAliveOnlyAsLongAsTheDatabaseAnswers();
    void takesThePortItIsGiven();
    void unitsAreWellFormed();
    void theServiceIsShutIn();
};

void SystemdTest::tellsWhatItDoes()
{
    NotifySocket systemd;
    TestServer server;
    server.setVariable(QStringLiteral("NOTIFY_SOCKET"), systemd.path());
    QVERIFY2(server.start(), server.log());
    const QByteArray ready = "READY=1\nSTATUS=Serving " + server.url().toLatin1();
    QCOMPARE(systemd.next(), ready);
    ::kill(static_cast<pid_t>(server.processId()), SIGHUP);
    static const QRegularExpression reloading(QStringLiteral("^RELOADING=1\nMONOTONIC_USEC=\\d+$"));
    const QByteArray said = systemd.next();
    QVERIFY2(reloading.match(QString::fromLatin1(said)).hasMatch(), said);
    QCOMPARE(systemd.next(), ready);
    server.stop();
    QCOMPARE(systemd.next(), QByteArray("STOPPING=1\nSTATUS=Finishing what is under way"));
    QCOMPARE(server.exitCode(), 0);
}

void SystemdTest::isAliveOnlyAsLongAsTheDatabaseAnswers()
{
    NotifySocket systemd;
    TestServer server;
    server.setVariable(QStringLiteral("NOTIFY_SOCKET"), systemd.path());
    server.setVariable(QStringLiteral("WATCHDOG_USEC"), QStringLiteral("2000000"));
    QVERIFY2(server.start(), server.log());
    QVERIFY(systemd.next().startsWith("READY=1"));
    QCOMPARE(systemd.next(), QByteArray("WATCHDOG=1"));
    QCOMPARE(systemd.next(), QByteArray("WATCHDOG=1"));
    DataFile(server.data()).run("ALTER TABLE settings RENAME TO gone");
    // One of the two comes each time.
    for (int i = 0; i < 3; ++i)
        QCOMPARE(systemd.nextNews(), QByteArray("STATUS=The database does not answer"));
    QCOMPARE(systemd.next(), QByteArray("STATUS=The database does not answer"));
    DataFile(server.data()).run("ALTER TABLE gone RENAME TO settings");
    QByteArray said = systemd.next();
    while (said.startsWith("STATUS="))
        said = systemd.next();
    QCOMPARE(said, QByteArray("WATCHDOG=1"));
}

// The port is open before the server is, and a client that came early is answered.
void SystemdTest::takesThePortItIsGiven()
{
    const int listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    QCOMPARE(::bind(listening, reinterpret_cast<sockaddr *>(&address), length), 0);
    QCOMPARE(::listen(listening, 16), 0);
    ::getsockname(listening, reinterpret_cast<sockaddr *>(&address), &length);
    const quint16 port = ntohs(address.sin_port);
    QTcpSocket early;
    early.connectToHost(QStringLiteral("127.0.0.1"), port);
    QVERIFY(early.waitForConnected());
    early.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");

    // Inherited under a high number; the shell makes it the third descriptor, as systemd does.
    const int inherited = ::fcntl(listening, F_DUPFD, 100);
    const QTemporaryDir folder;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(
        QStringLiteral("bash"),
        {QStringLiteral("-c"),
         QStringLiteral("exec 3<&%1 %1<&-; LISTEN_PID=$$ LISTEN_FDS=1 exec \"$0\" \"$@\"")
             .arg(inherited),
         TestServer::binary(),
         QStringLiteral("serve"),
         QStringLiteral("--data"),
         folder.filePath(QStringLiteral("data")),
         // Not what is listened on.
         QStringLiteral("--listen"),
         QStringLiteral("127.0.0.1:1")}
    );
    ::close(inherited);
    while (!process.canReadLine())
        QVERIFY(process.waitForReadyRead());
    QCOMPARE(
        process.readLine(), "kithd ready on http://127.0.0.1:" + QByteArray::number(port) + '\n'
    );
    QVERIFY(early.waitForReadyRead());
    QVERIFY(early.readAll().startsWith("HTTP/1.1 200 OK\r\n"));
    process.terminate();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    // systemd still holds the port: whoever comes now waits for the next start.
    QTcpSocket late;
    late.connectToHost(QStringLiteral("127.0.0.1"), port);
    QVERIFY(late.waitForConnected());
    ::close(listening);
}

void SystemdTest::unitsAreWellFormed()
{
    if (!has("systemd-analyze"))
        QSKIP("systemd-analyze is not installed");
    const QTemporaryDir folder;
    QStringList units;
    for (const char *name : {"kithd.service", "kithd.socket"}) {
        QFile file(unit(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        // The program stands where it was built.
        const QByteArray text =
            file.readAll().replace("/usr/bin/kithd", QFile::encodeName(TestServer::binary()));
        QFile copy(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(text);
        units.append(copy.fileName());
    }
    int code = -1;
    const QByteArray said = outputOf(
        QStringLiteral("systemd-analyze"), QStringList{QStringLiteral("verify")} + units, &code
    );
    QCOMPARE(said, QByteArray());
    QCOMPARE(code, 0);
}

// The score of systemd goes from 0 (shut in) to 10; a service without any care has 9.6.
void SystemdTest::theServiceIsShutIn()
{
    if (!has("systemd-analyze"))
        QSKIP("systemd-analyze is not installed");
    int code = -1;
    const QByteArray said = outputOf(
        QStringLiteral("systemd-analyze"),
        {QStringLiteral("security"),
         QStringLiteral("--offline=true"),
         QStringLiteral("--no-pager"),
         QStringLiteral("--threshold=20"),
         unit("kithd.service")},
        &code
    );
    QVERIFY2(said.contains("Overall exposure level for kithd.service: "), said);
    QVERIFY2(code == 0, said);
}

QTEST_GUILESS_MAIN(SystemdTest)
#include "systemd_test.moc"
