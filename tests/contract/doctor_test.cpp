// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/database.h"
#include "tests/support/data_file.h"
#include "tests/support/dial.h"
#include "tests/support/live_world.h"
#include "tests/support/self_signed.h"
#include "tests/support/small_disk.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace tests;
using server::Database;

// `kithd doctor`: each thing that can be wrong is made wrong, and named with the way on.
class DoctorTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_canMount = SmallDisk::mayBeMade(); }
    void init() { m_world = std::make_unique<LiveWorld>(); }

    void aServerThatIsWellIsToldSoWhileItServes();
    void aPostgresServer();
    void aFolderThatIsNotThereYetIsNoFailure();
    void settingsThatAreWrong();
    void thePortIsTaken();
    void theDiskIsFull();
    void filesThatOthersMayRead();
    void countsThatAreWrong();
    void rowsWithoutTheirParents();
    void aDamagedFile();
    void certificates();

private:
    QString fileIn(const char *name) const
    {
        return m_world->server.data() + u'/' + QString::fromLatin1(name);
    }
    // The exit code; the lines are in m_said.
    int doctor(const QStringList &more = {})
    {
        return m_world->server.run(QStringList{QStringLiteral("doctor")} + more, {}, &m_said);
    }
    int doctorOfItsPort()
    {
        QStringList where{
            QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_world->server.port())};
        if (overTls())
            where << QStringLiteral("--set") << QStringLiteral("tls.mode=self-signed");
        return doctor(where);
    }
    bool says(const char *level, const char *words) const
    {
        for (const QByteArray &line : m_said.split('\n')) {
            if (line.startsWith(QByteArray(level) + ' ') && line.contains(words))
                return true;
        }
        qWarning("%s", m_said.constData());
        return false;
    }
    // A server that has run and in which something has happened.
    void fill()
    {
        QVERIFY2(m_world->start(), m_world->server.log());
        const Person ada = m_world->person(QStringLiteral("ada"));
        const Person bob = m_world->person(QStringLiteral("bob"));
        const QString post = m_world->api->publish(ada, QStringLiteral("hello"));
        QCOMPARE(m_world->like(bob, post), 200);
        QCOMPARE(m_world->follow(bob, ada), 200);
    }

    std::unique_ptr<LiveWorld> m_world;
    QByteArray m_said;
    bool m_canMount = false;
};

void DoctorTest::aServerThatIsWellIsToldSoWhileItServes()
{
    fill();
    QCOMPARE(doctorOfItsPort(), 0);
    for (const QByteArray &line : m_said.trimmed().split('\n'))
        QVERIFY2(line.startsWith("ok    ") || line.startsWith("warn  "), line);
    QVERIFY(says("ok", "a kithd that is ready serves 127.0.0.1:"));
    QVERIFY(says("ok", "is private"));
    QVERIFY(says("ok", "all counts are what they count"));
    if (onPostgres()) {
        QVERIFY(says("ok", ", PostgreSQL 1"));
        QVERIFY(says("ok", "schema "));
        QVERIFY(says("ok", "connections are left"));
    } else {
        QVERIFY(says("ok", "whole, and all rows hold together"));
        QVERIFY(says("ok", "its log of changes has "));
    }
    QVERIFY(says("ok", overTls() ? "it is good for" : "this machine alone can connect"));
    QVERIFY(says("ok", "mail"));
    // It has changed nothing and is in nobody's way.
    QCOMPARE(m_world->api->get(QStringLiteral("/readyz")).status, 200);
}

void DoctorTest::aPostgresServer()
{
    if (!onPostgres())
        return; // perhaps there is none
    const TestPostgres empty(TestPostgres::Content::Nothing);
    const auto look = [this](const QString &url) {
        return doctor(
            {QStringLiteral("--listen"),
             QStringLiteral("127.0.0.1:0"),
             QStringLiteral("--set"),
             QStringLiteral("database.url=") + url}
        );
    };
    QCOMPARE(look(empty.url()), 0);
    QVERIFY(says("warn", "it is empty; the first start makes its tables"));
    Database db({.postgres = empty.address()});
    QVERIFY(db.open());
    const auto set = [&](const char *setting) {
        return db.connect().value()->runOnce(
            "ALTER DATABASE " + empty.address().database.toStdString() + " SET " + setting
        );
    };
    QVERIFY(set("synchronous_commit = off"));
    QCOMPARE(look(empty.url()), 0);
    QVERIFY(says("warn", "synchronous_commit is off"));
    QVERIFY(set("synchronous_commit = on"));
    QCOMPARE(look(empty.url()), 0);
    QVERIFY(!m_said.contains("synchronous_commit"));
    QCOMPARE(look(QStringLiteral("postgresql://x@/kith?host=/nonexistent")), 1);
    QVERIFY(says("fail", "cannot be opened"));
}

void DoctorTest::aFolderThatIsNotThereYetIsNoFailure()
{
    if (onPostgres())
        return; // the database is elsewhere, and there
    QCOMPARE(doctor({QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")}), 0);
    QVERIFY(says("warn", "kithd init --data"));
    QVERIFY(says("warn", "the first start makes it"));
    QVERIFY(!QFile::exists(m_world->server.data()));
}

void DoctorTest::settingsThatAreWrong()
{
    QCOMPARE(doctor({QStringLiteral("--set"), QStringLiteral("server.nmae=x")}), 1);
    QVERIFY(says("fail", "there is no setting server.nmae"));
    QCOMPARE(doctor({QStringLiteral("--set"), QStringLiteral("tls.mode=files")}), 1);
    QVERIFY(says("fail", "tls.certificate must be set"));
}

void DoctorTest::thePortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString port = QString::number(other.serverPort());
    connect(&other, &QTcpServer::newConnection, &other, [&] {
        other.nextPendingConnection()->close();
    });
    // Answers from here, so the doctor is waited for with the event loop running.
    QProcess process;
    process.start(
        TestServer::binary(),
        {QStringLiteral("doctor"),
         QStringLiteral("--data"),
         m_world->server.data(),
         QStringLiteral("--listen"),
         QStringLiteral("127.0.0.1:") + port}
    );
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
    m_said = process.readAllStandardOutput();
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(says("fail", "is in use by another program"));
    QCOMPARE(doctor({QStringLiteral("--listen"), QStringLiteral("203.0.113.7:8080")}), 1);
    QVERIFY(says("fail", "is no address of this machine"));
}

void DoctorTest::theDiskIsFull()
{
    if (!m_canMount)
        QSKIP("this user may not mount");
    const SmallDisk disk(m_world->server.data(), 16 * 1024 * 1024);
    QVERIFY(disk.isThere());
    const QStringList onFreePort{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")};
    QCOMPARE(doctor(onFreePort), 0);
    QVERIFY(says("warn", "16 MiB of 16 MiB are free: make room soon"));
    disk.fill();
    QCOMPARE(doctor(onFreePort), 1);
    QVERIFY(says("fail", "0 MiB of 16 MiB are free: nothing can be saved; make room"));
}

void DoctorTest::filesThatOthersMayRead()
{
    fill();
    const auto readable = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther;
    QVERIFY(QFile::setPermissions(fileIn("keys"), readable));
    QCOMPARE(doctorOfItsPort(), 1);
    QVERIFY(says("fail", "keys; run: chmod 600 "));
    QVERIFY(QFile::setPermissions(fileIn("keys"), QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(
        QFile::setPermissions(m_world->server.data(), readable | QFile::ExeOwner | QFile::ExeOther)
    );
    QCOMPARE(doctorOfItsPort(), 0);
    QVERIFY(says("warn", "run: chmod 700 "));
}

void DoctorTest::countsThatAreWrong()
{
    fill();
    DataFile file(m_world->server);
    for (const char *count :
         {"posts.likes_count",
          "posts.score",
          "posts.shares_count",
          "users.posts_count",
          "users.followers_count",
          "users.following_count",
          "users.friends_count",
          "notifications.actors_count"}) {
        const QByteArrayList words = QByteArray(count).split('.');
        const QByteArray where = " WHERE id = (SELECT min(id) FROM " + words[0] + ')';
        file.run("UPDATE " + words[0] + " SET " + words[1] + " = " + words[1] + " + 1" + where);
        QCOMPARE(doctorOfItsPort(), 1);
        QVERIFY(says("fail", (QByteArray(count) + " is wrong in 1 rows").constData()));
        QCOMPARE(m_said.count("fail  "), 1);
        file.run("UPDATE " + words[0] + " SET " + words[1] + " = " + words[1] + " - 1" + where);
    }
    QCOMPARE(doctorOfItsPort(), 0);
}

void DoctorTest::rowsWithoutTheirParents()
{
    if (onPostgres())
        return; // PostgreSQL lets nobody make them
    fill();
    DataFile(m_world->server.data())
        .run("INSERT INTO post_mentions (post_id, user_id, position) VALUES (1, 2, 0)");
    QCOMPARE(doctorOfItsPort(), 1);
    QVERIFY(says("fail", "rows of post_mentions refer to what is not there"));
}

void DoctorTest::aDamagedFile()
{
    if (onPostgres())
        return; // there is no file
    fill();
    m_world->server.stop();
    QFile file(fileIn("kith.db"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 100'000);
    // Every page but the first few, which say what tables there are.
    file.seek(file.size() / 2);
    file.write(QByteArray(static_cast<int>(file.size() / 4), '\x5a'));
    file.close();
    QCOMPARE(doctorOfItsPort(), 1);
    QVERIFY(says("fail", "restore a backup"));
}

void DoctorTest::certificates()
{
    fill();
    const QByteArray certificate = QFile::encodeName(fileIn("c.pem"));
    const QByteArray key = QFile::encodeName(fileIn("k.pem"));
    const auto look = [&](const char *url) {
        return doctor(
            {QStringLiteral("--listen"),
             QStringLiteral("127.0.0.1:0"),
             QStringLiteral("--set"),
             QStringLiteral("tls.mode=files"),
             QStringLiteral("--set"),
             QStringLiteral("tls.certificate=") + fileIn("c.pem"),
             QStringLiteral("--set"),
             QStringLiteral("tls.key=") + fileIn("k.pem"),
             QStringLiteral("--set"),
             QStringLiteral("server.public_url=") + QString::fromLatin1(url)}
        );
    };
    QVERIFY(writeSelfSigned(certificate, key)); // for localhost and one hour
    QVERIFY(QFile::setPermissions(fileIn("k.pem"), QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(look("https://localhost"), 0);
    QVERIFY(says("warn", "it is good for 0 more days"));
    QVERIFY(!m_said.contains("it is not for"));
    QCOMPARE(look("https://kith.example"), 0);
    QVERIFY(says("warn", "it is not for kith.example"));
    QVERIFY(writeSelfSigned(certificate, QFile::encodeName(fileIn("other.pem"))));
    QCOMPARE(look("https://localhost"), 1);
    QVERIFY(says("fail", "is not the key of"));
    QFile rubbish(fileIn("c.pem"));
    QVERIFY(rubbish.open(QIODevice::WriteOnly | QIODevice::Truncate));
    rubbish.close();
    QCOMPARE(look("https://localhost"), 1);
    QVERIFY(says("fail", "cannot be read as a certificate"));
}

QTEST_GUILESS_MAIN(DoctorTest)
#include "doctor_test.moc"
