// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of own data: made, listed, fetched whole and in parts, by nobody else.

#include "tests/support/contract_client.h"
#include "tests/support/data_file.h"
#include "tests/support/live_world.h"
#include "tests/support/test_server.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ContractClient;
using tests::DataFile;
using tests::Person;

class ExportsContractTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void anExportIsMadeAndTold();
    void oneADay();
    void aFailedOneCanBeAskedForAgain();
    void aSignInMustBeFresh();
    void holdsWhatTheMemberHas();
    void textOfOthersIsNoMarkup();
    void isInTheLanguageOfTheMember();
    void partsCanBeFetched();
    void othersFindNothing();
    void listHasPages();
    void endsAfterSevenDays();
    void theCommandLineMakesTheSame();

private:
    QString make(const Person &person)
    {
        const Answer made = m_client->call(u"createExport"_s, {.token = person.accessToken});
        if (made.status != 202)
            return {};
        const QString id = made.at(u"/id"_s).toString();
        return waitUntilReady(person) ? id : QString();
    }
    bool waitUntilReady(const Person &person)
    {
        return QTest::qWaitFor([&] { return latest(person, u"state"_s) == u"ready"_s; }, 30'000);
    }
    QJsonValue latest(const Person &person, const QString &member)
    {
        return m_client->call(u"listExports"_s, {.token = person.accessToken})
            .at(u"/items/0/"_s + member);
    }
    Answer fetch(const Person &person, const QString &id, const tests::Headers &headers = {})
    {
        return m_client->call(
            u"downloadExport"_s, {.token = person.accessToken, .path = {id}, .headers = headers}
        );
    }
    // A part of a zip, by a program that is not ours.
    QByteArray unzipped(const QByteArray &zip, const QString &name)
    {
        const QString path = m_folder.filePath(u"one.zip"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(zip) != zip.size())
            return {};
        file.close();
        QProcess unzip;
        unzip.start(u"unzip"_s, {u"-p"_s, path, name});
        return unzip.waitForFinished() && unzip.exitCode() == 0 ? unzip.readAllStandardOutput()
                                                                : QByteArray();
    }

    QTemporaryDir m_folder;
    tests::TestServer m_server;
    std::optional<ContractClient> m_client;
};

void ExportsContractTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
}

void ExportsContractTest::anExportIsMadeAndTold()
{
    const Person ada = m_client->join(u"ada"_s);
    tests::LiveClient live;
    QVERIFY(live.open(m_server.port(), ada.accessToken) && live.hello());
    live.resume();
    const Answer made = m_client->call(u"createExport"_s, {.token = ada.accessToken});
    QCOMPARE(made.status, 202);
    QCOMPARE(made.at(u"/state"_s), u"queued"_s);
    QVERIFY(made.at(u"/url"_s).isNull());
    QVERIFY(made.at(u"/sizeBytes"_s).isNull());
    QVERIFY(made.at(u"/expiresAt"_s).isNull());
    const QJsonObject told = live.take(u"notification.created"_s, 30'000);
    const QJsonObject notification = told.value(u"data").toObject();
    QCOMPARE(
        m_client->call(u"listNotifications"_s, {.token = ada.accessToken}).at(u"/items/0/type"_s),
        u"system"_s
    );
    QVERIFY(!notification.isEmpty());
    QCOMPARE(
        m_client->call(u"listNotifications"_s, {.token = ada.accessToken}).at(u"/items/0/text"_s),
        u"Your export is ready to be downloaded"_s
    );
    QCOMPARE(latest(ada, u"state"_s), u"ready"_s);
    QCOMPARE(
        latest(ada, u"url"_s),
        u"/api/v1/users/me/exports/%1/file"_s.arg(made.at(u"/id"_s).toString())
    );
    const Answer file = fetch(ada, made.at(u"/id"_s).toString());
    QCOMPARE(file.status, 200);
    QCOMPARE(file.body.size(), latest(ada, u"sizeBytes"_s).toInteger());
    QCOMPARE(file.headers.value("content-type"), QByteArray("application/zip"));
    QVERIFY(file.headers.value("content-disposition").startsWith("attachment; filename=\"kith-ada-")
    );
    const QString stored = m_server.data() + u"/exports/%1.zip"_s.arg(made.at(u"/id"_s).toString());
    QCOMPARE(
        QFileInfo(stored).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
        QFile::ReadOwner | QFile::WriteOwner
    );
    QCOMPARE(QDir(m_server.data() + u"/exports"_s).entryList(QDir::Files).size(), 1);
}

void ExportsContractTest::oneADay()
{
    const Person bob = m_client->join(u"bob"_s);
    QVERIFY(!make(bob).isEmpty());
    const Answer again = m_client->call(u"createExport"_s, {.token = bob.accessToken});
    QCOMPARE(again.status, 409);
    QCOMPARE(again.code(), u"job.state"_s);
    DataFile(m_server).run(
        "UPDATE exports SET created_at = created_at - 86400001 WHERE user_id = ?",
        {bob.id.toLongLong()}
    );
    QVERIFY(!make(bob).isEmpty());
    DataFile(m_server).run(
        "UPDATE exports SET state = 'running', created_at = created_at - 86400001 WHERE user_id = "
        "?",
        {bob.id.toLongLong()}
    );
    const Answer during = m_client->call(u"createExport"_s, {.token = bob.accessToken});
    QCOMPARE(during.status, 409);
    QCOMPARE(during.code(), u"job.state"_s);
}

void ExportsContractTest::aFailedOneCanBeAskedForAgain()
{
    const Person cleo = m_client->join(u"cleo"_s);
    QVERIFY(!make(cleo).isEmpty());
    DataFile(m_server).run(
        "UPDATE exports SET state = 'failed' WHERE user_id = ?", {cleo.id.toLongLong()}
    );
    QVERIFY(!make(cleo).isEmpty());
}

void ExportsContractTest::aSignInMustBeFresh()
{
    const Person dora = m_client->join(u"dora"_s);
    m_server.stop();
    DataFile(m_server).run(
        "UPDATE sessions SET fresh_until = 1 WHERE user_id = ?", {dora.id.toLongLong()}
    );
    QVERIFY2(m_server.start(), m_server.log());
    const Answer refused = m_client->call(u"createExport"_s, {.token = dora.accessToken});
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), u"auth.reauthentication_required"_s);
    QCOMPARE(m_client->call(u"createExport"_s, {}).status, 401);
}

void ExportsContractTest::holdsWhatTheMemberHas()
{
    const Person emil = m_client->join(u"emil"_s, {{u"email"_s, u"emil@example.org"_s}});
    const Person fay = m_client->join(u"fay"_s);
    const QString post = m_client->publish(emil, u"First light of #spring"_s);
    m_client->publish(emil, u"For myself"_s, u"private"_s);
    m_client->call(
        u"updatePost"_s,
        {.token = emil.accessToken,
         .path = {post},
         .body = QJsonObject{{u"content"_s, u"Second"_s}}}
    );
    const QString other = m_client->publish(fay, u"Of fay"_s);
    m_client->call(u"likePost"_s, {.token = emil.accessToken, .path = {other}});
    m_client->call(u"followUser"_s, {.token = emil.accessToken, .path = {fay.id}});
    m_client->call(u"followUser"_s, {.token = fay.accessToken, .path = {emil.id}});
    const QByteArray zip = fetch(emil, make(emil)).body;
    const auto items = [&](const QString &name) {
        const auto json = QJsonDocument::fromJson(unzipped(zip, u"data/%1.json"_s.arg(name)));
        return json.object().value(u"items").toArray();
    };
    const auto profile = QJsonDocument::fromJson(unzipped(zip, u"data/profile.json"_s)).object();
    QCOMPARE(profile.value(u"email"), u"emil@example.org"_s);
    QCOMPARE(tests::Contract::get().fault(profile, u"Me"_s), QString());
    const QJsonArray posts = items(u"posts"_s);
    QCOMPARE(posts.size(), 2);
    QCOMPARE(posts[0].toObject().value(u"content"), u"Second"_s);
    QCOMPARE(posts[1].toObject().value(u"visibility"), u"private"_s);
    for (const auto &each : posts)
        QCOMPARE(tests::Contract::get().fault(each.toObject(), u"Post"_s), QString());
    QCOMPARE(
        items(u"post-revisions"_s)[0].toObject().value(u"content"), u"First light of #spring"_s
    );
    QCOMPARE(items(u"votes"_s)[0].toObject().value(u"targetId"), other);
    QCOMPARE(tests::pluck(items(u"following"_s)), QStringList{fay.id});
    QCOMPARE(tests::pluck(items(u"followers"_s)), QStringList{fay.id});
    QCOMPARE(items(u"notifications"_s).size(), 1);
    QCOMPARE(items(u"sessions"_s).size(), 1);
    QVERIFY(unzipped(zip, u"data/registration.json"_s).contains("127.0.0.1"));
    // Nothing that opens a door.
    for (const char *secret : {"argon2", "refresh", "password_hash"})
        QVERIFY2(!unzipped(zip, u"*"_s).contains(secret), secret);
    QVERIFY(unzipped(zip, u"index.html"_s).contains("For myself"));
}

void ExportsContractTest::textOfOthersIsNoMarkup()
{
    const Person gwen = m_client->join(u"gwen"_s, {{u"bio"_s, u"<script>alert(1)</script>"_s}});
    m_client->publish(gwen, u"<img src=x onerror=alert(1)> & \"quoted\" </p>"_s);
    const QByteArray page = unzipped(fetch(gwen, make(gwen)).body, u"index.html"_s);
    QVERIFY(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    QVERIFY(page.contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot; &lt;/p&gt;")
    );
    QVERIFY(!page.contains("<script"));
    QVERIFY(!page.contains("<img"));
    QVERIFY(!page.contains("http://") && !page.contains("https://"));
    QVERIFY(page.contains("default-src 'none'"));
}

void ExportsContractTest::isInTheLanguageOfTheMember()
{
    const Person hana = m_client->join(u"hana"_s, {{u"locale"_s, u"ar"_s}});
    const QByteArray arabic = unzipped(fetch(hana, make(hana)).body, u"index.html"_s);
    QVERIFY(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"));
    QVERIFY(arabic.contains(u"المنشورات"_s.toUtf8()));
    const Person ivan = m_client->join(u"ivan"_s, {{u"locale"_s, u"ru-RU"_s}});
    const QByteArray russian = unzipped(fetch(ivan, make(ivan)).body, u"index.html"_s);
    QVERIFY(russian.contains("<html lang=\"ru\" dir=\"ltr\">"));
    QVERIFY(russian.contains(u"Записи"_s.toUtf8()));
}

void ExportsContractTest::partsCanBeFetched()
{
    const Person jane = m_client->join(u"jane"_s);
    const QString id = make(jane);
    const QByteArray whole = fetch(jane, id).body;
    const qsizetype size = whole.size();
    const Answer first = fetch(jane, id, {{"Range", "bytes=0-99"}});
    QCOMPARE(first.status, 206);
    QCOMPARE(first.body, whole.left(100));
    QCOMPARE(first.headers.value("content-range"), "bytes 0-99/" + QByteArray::number(size));
    const Answer rest = fetch(jane, id, {{"Range", "bytes=100-"}});
    QCOMPARE(first.body + rest.body, whole);
    QCOMPARE(fetch(jane, id, {{"Range", "bytes=-10"}}).body, whole.right(10));
    // What cannot be read, and what is asked for on a condition that cannot hold, is all of it.
    for (const QByteArray range : {"bytes=0-1,5-6", "lines=1-2", "bytes=x"})
        QCOMPARE(fetch(jane, id, {{"Range", range}}).status, 200);
    QCOMPARE(fetch(jane, id, {{"Range", "bytes=0-9"}, {"If-Range", "\"abc\""}}).status, 200);
    const QString path = ContractClient::pathOf(u"downloadExport"_s, {.path = {id}});
    const Answer beyond = m_client->get(
        path, jane.accessToken, {{"Range", "bytes=" + QByteArray::number(size) + "-"}}
    );
    QCOMPARE(beyond.status, 416);
    QCOMPARE(beyond.code(), u"media.range_invalid"_s);
    QCOMPARE(beyond.headers.value("content-range"), "bytes */" + QByteArray::number(size));
    const Answer head =
        m_client->head(u"downloadExport"_s, {.token = jane.accessToken, .path = {id}});
    QCOMPARE(head.status, 200);
    QCOMPARE(head.headers.value("content-length"), QByteArray::number(size));
}

void ExportsContractTest::othersFindNothing()
{
    const Person kira = m_client->join(u"kira"_s);
    const Person liam = m_client->join(u"liam"_s);
    const QString id = make(kira);
    const Answer foreign = fetch(liam, id);
    QCOMPARE(foreign.status, 404);
    QCOMPARE(foreign.code(), u"resource.not_found"_s);
    QCOMPARE(fetch(liam, u"123"_s).status, 404);
    QCOMPARE(m_client->call(u"downloadExport"_s, {.path = {id}}).status, 401);
    const Answer list = m_client->call(u"listExports"_s, {.token = liam.accessToken});
    QCOMPARE(list.at(u"/items"_s).toArray().size(), 0);
    QCOMPARE(m_client->call(u"listExports"_s, {}).status, 401);
    // The file under way has no name yet, and a queued one nothing to fetch.
    DataFile(m_server).run("UPDATE exports SET state = 'running' WHERE id = ?", {id.toLongLong()});
    QCOMPARE(fetch(kira, id).status, 404);
}

void ExportsContractTest::listHasPages()
{
    const Person mona = m_client->join(u"mona"_s);
    DataFile file(m_server);
    for (qint64 id = 1; id <= 5; ++id)
        file.run(
            "INSERT INTO exports (id, user_id, state, created_at) VALUES (?, ?, 'expired', ?)",
            {1000 + id, mona.id.toLongLong(), id}
        );
    const QJsonArray all = m_client->all(u"listExports"_s, {.token = mona.accessToken}, 2);
    const QStringList wanted{u"1005"_s, u"1004"_s, u"1003"_s, u"1002"_s, u"1001"_s};
    QCOMPARE(tests::pluck(all), wanted);
    const Answer damaged =
        m_client->call(u"listExports"_s, {.token = mona.accessToken, .query = u"cursor=abc"_s});
    QCOMPARE(damaged.code(), u"request.invalid_cursor"_s);
}

void ExportsContractTest::endsAfterSevenDays()
{
    const Person nils = m_client->join(u"nils"_s);
    const QString id = make(nils);
    const QString path = m_server.data() + u"/exports/%1.zip"_s.arg(id);
    QVERIFY(QFile::exists(path));
    m_server.stop();
    {
        DataFile file(m_server);
        file.run("UPDATE exports SET expires_at = 1 WHERE id = ?", {id.toLongLong()});
        file.run("UPDATE jobs SET run_at = 1 WHERE kind = 'exports.prune'");
    }
    QVERIFY2(m_server.start(), m_server.log());
    QCOMPARE(fetch(nils, id).status, 404);
    QTRY_COMPARE_WITH_TIMEOUT(latest(nils, u"state"_s), u"expired"_s, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(path), 10'000);
    QVERIFY(latest(nils, u"url"_s).isNull());
}

void ExportsContractTest::theCommandLineMakesTheSame()
{
    const Person olga = m_client->join(u"olga"_s);
    m_client->publish(olga, u"Over the command line"_s);
    const QString path = m_folder.filePath(u"olga.zip"_s);
    QByteArray said;
    const QStringList arguments{
        u"export"_s, u"--data"_s, m_server.data(), u"--user"_s, u"Olga"_s, path};
    QCOMPARE(m_server.run(arguments, {}, &said), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(unzipped(file.readAll(), u"data/posts.json"_s).contains("Over the command line"));
    // Nothing is overwritten, and nobody is made up.
    QVERIFY(m_server.run(arguments, {}, &said) != 0);
    const QString none = m_folder.filePath(u"none.zip"_s);
    QVERIFY(
        m_server.run({u"export"_s, u"--data"_s, m_server.data(), u"--user"_s, u"nobody"_s, none})
        != 0
    );
    QVERIFY(!QFile::exists(none));
}

QTEST_GUILESS_MAIN(ExportsContractTest)
#include "exports_contract_test.moc"
