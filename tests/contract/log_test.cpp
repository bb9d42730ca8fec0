// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/live_world.h"
#include "tests/support/small_disk.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <thread>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace tests;

// The log of a real server in each of its formats: well formed whatever clients send, every request
// with its id, and nothing in it that opens an account.
class LogTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_canMount = SmallDisk::mayBeMade(); }
    void json();
    void text();
    void journal();
    void levels();

private:
    struct Session {
        QStringList secrets{}; // whatever must not be logged
        QStringList requests{}; // ids of all answers
    };
    static void note(Session &session, const Answer &answer)
    {
        session.requests.append(QString::fromLatin1(answer.headers.value("x-request-id")));
    }
    // A day in the life of a member, and of somebody who means ill.
    static Session live(LiveWorld &world)
    {
        Session session;
        Api &api = *world.api;
        const Person ada = world.person(QStringLiteral("ada"));
        session.secrets = {ada.accessToken, ada.refreshToken, Api::password()};
        const Answer login = api.login(ada.username);
        note(session, login);
        const QString refresh = login.json().value(QStringLiteral("refreshToken")).toString();
        session.secrets += {refresh, login.json().value(QStringLiteral("accessToken")).toString()};
        const Answer pair = api.post(
            QStringLiteral("/api/v1/auth/refresh"), {{QStringLiteral("refreshToken"), refresh}}
        );
        note(session, pair);
        session.secrets.append(pair.json().value(QStringLiteral("refreshToken")).toString());
        note(session, api.login(ada.username, QStringLiteral("a wrong password")));
        session.secrets.append(QStringLiteral("a wrong password"));
        note(
            session,
            api.post(
                QStringLiteral("/api/v1/posts"),
                {{QStringLiteral("content"), QStringLiteral("private words")}},
                ada.accessToken
            )
        );
        note(session, api.get(QStringLiteral("/api/v1/posts?code=in-the-query"), ada.accessToken));
        note(session, api.get(QStringLiteral("/api/v1/users/me"), QStringLiteral("forged-token")));
        note(session, api.get(QStringLiteral("/api/v1/x%0d%0a2025-01-01%20info%20forged%22%7d")));
        session.secrets +=
            {QStringLiteral("private words"),
             QStringLiteral("in-the-query"),
             QStringLiteral("forged-token")};
        const auto client = world.streaming(ada);
        if (!client || client->command(QStringLiteral("ping")).isEmpty())
            qFatal("no live stream");
        session.requests.removeAll(QString());
        return session;
    }
    static QByteArrayList linesOf(const QByteArray &log)
    {
        QByteArrayList lines = log.split('\n');
        lines.removeAll(QByteArray());
        return lines;
    }
    static void verifyHidden(const QByteArray &log, const Session &session)
    {
        QVERIFY(session.secrets.size() >= 8);
        for (const QString &secret : session.secrets) {
            QVERIFY(secret.size() > 8);
            QVERIFY2(!log.contains(secret.toUtf8()), qPrintable(secret));
        }
        QVERIFY(session.requests.size() >= 6);
    }

    bool m_canMount = false;
};

void LogTest::json()
{
    LiveWorld world({QStringLiteral("log.format=json"), QStringLiteral("log.level=debug")});
    QVERIFY2(world.start(), world.server.log());
    const Session session = live(world);
    world.server.stop();
    const QByteArray log = world.server.log();
    verifyHidden(log, session);
    QStringList seen;
    for (const QByteArray &line : linesOf(log)) {
        QJsonParseError error{};
        const QJsonObject entry = QJsonDocument::fromJson(line, &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, line);
        for (const auto *name : {u"time", u"level", u"category", u"message"})
            QVERIFY2(entry.value(QString::fromUtf16(name)).isString(), line);
        if (entry.value(QStringLiteral("category")) == QStringLiteral("kith.access"))
            seen.append(entry.value(QStringLiteral("request")).toString());
    }
    for (const QString &request : session.requests)
        QVERIFY2(seen.count(request) == 1, qPrintable(request));
}

void LogTest::text()
{
    LiveWorld world({QStringLiteral("log.format=text"), QStringLiteral("log.level=debug")});
    QVERIFY2(world.start(), world.server.log());
    const Session session = live(world);
    world.server.stop();
    const QByteArray log = world.server.log();
    verifyHidden(log, session);
    static const QRegularExpression line(QStringLiteral(
        "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (debug|info|warning|error) [\\w.]+"
        "( \\[[\\w-]+\\])?: "
    ));
    for (const QByteArray &each : linesOf(log))
        QVERIFY2(line.match(QString::fromUtf8(each)).hasMatch(), each);
    for (const QString &request : session.requests)
        QVERIFY(log.contains("kith.access [" + request.toLatin1() + "]: "));
}

// As journald sees it: its socket is ours in this corner of the file system.
void LogTest::journal()
{
    if (!m_canMount)
        QSKIP("this user may not mount");
    const SmallDisk run(QStringLiteral("/run"), 1024 * 1024);
    QVERIFY(run.isThere());
    QVERIFY(QDir().mkpath(QStringLiteral("/run/systemd/journal")));
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, "/run/systemd/journal/socket", sizeof address.sun_path);
    QCOMPARE(::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);

    // Meanwhile, since the kernel keeps but a few for whoever does not read.
    QByteArrayList entries;
    std::jthread reader([&] {
        QByteArray buffer(64 * 1024, '\0');
        for (;;) {
            const auto got = ::recv(socket, buffer.data(), static_cast<size_t>(buffer.size()), 0);
            if (got <= 0)
                return;
            entries.append(buffer.left(got));
        }
    });
    LiveWorld world({QStringLiteral("log.format=journal"), QStringLiteral("log.level=info")});
    QVERIFY2(world.start(), world.server.log());
    const Person ada = world.person(QStringLiteral("ada"));
    const Answer me = world.api->get(QStringLiteral("/api/v1/users/me"), ada.accessToken);
    const QByteArray request = me.headers.value("x-request-id");
    world.server.stop();
    // Empty: the last one. What the server said is in the queue before it.
    ::sendto(socket, nullptr, 0, 0, reinterpret_cast<sockaddr *>(&address), sizeof address);
    reader.join();
    ::close(socket);
    int found = 0;
    for (const QByteArray &entry : entries) {
        const QByteArrayList lines = entry.trimmed().split('\n');
        QVERIFY2(lines.first().startsWith("MESSAGE="), entry);
        QVERIFY2(lines.contains("SYSLOG_IDENTIFIER=kithd"), entry);
        for (const QByteArray &line : lines) {
            static const QRegularExpression field(QStringLiteral("^[A-Z_]+="));
            QVERIFY2(field.match(QString::fromUtf8(line)).hasMatch(), entry);
        }
        if (lines.contains("KITH_REQUEST=" + request)) {
            QVERIFY2(lines.contains("KITH_CATEGORY=kith.access"), entry);
            QVERIFY2(lines.contains("PRIORITY=6"), entry);
            ++found;
        }
    }
    QCOMPARE(found, 1);
    // Nothing went to standard error besides.
    QCOMPARE(world.server.log(), QByteArray());
}

void LogTest::levels()
{
    LiveWorld world({QStringLiteral("log.format=json"), QStringLiteral("log.level=warning")});
    QVERIFY2(world.start(), world.server.log());
    live(world);
    world.server.stop();
    const QByteArray log = world.server.log();
    QVERIFY2(!log.contains("\"level\":\"info\"") && !log.contains("\"level\":\"debug\""), log);
}

QTEST_GUILESS_MAIN(LogTest)
#include "log_test.moc"
