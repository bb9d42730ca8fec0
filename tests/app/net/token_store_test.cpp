// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where tokens are kept: the four answers of a keyring, file modes, the passphrase, and pins.

#include "app/net/certificate_policy.h"
#include "app/net/sealed_box.h"
#include "app/net/token_store.h"
#include "tests/support/app_world.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using app::KeyringJob;
using app::StoredSecret;
using app::StoreOutcome;

class TokenStoreTest : public QObject {
    Q_OBJECT

private slots:
    void keyringAnswers_data();
    void keyringAnswers();
    void lockedKeyringTimesOut();
    void lateAnswerIsIgnored();
    void fileIsPrivate();
    void keysAreBoundToServerAndUser();
    void passphraseOpensOnlyItsBox();
    void restoreNeedsTheSameUser();

private:
    static app::TokenKey key(const QString &server, const QString &user = QStringLiteral("1"))
    {
        return {*app::ServerAddress::fromText(server), user};
    }
};

void TokenStoreTest::keyringAnswers_data()
{
    QTest::addColumn<app::StoreOutcome>("outcome");
    QTest::newRow("unlocked") << StoreOutcome::Done;
    QTest::newRow("no entry") << StoreOutcome::NotFound;
    QTest::newRow("no keyring") << StoreOutcome::Unavailable;
    QTest::newRow("refused") << StoreOutcome::Denied;
}

void TokenStoreTest::keyringAnswers()
{
    QFETCH(app::StoreOutcome, outcome);
    QList<KeyringJob> jobs;
    app::KeyringTokenStore store(
        [&](const KeyringJob &job, const auto &done) {
            jobs.append(job);
            done({outcome, "secret"});
        },
        5000
    );
    const auto read = store.read(key(QStringLiteral("https://a.example")));
    const auto written = store.write(key(QStringLiteral("https://a.example")), "s");
    QVERIFY(tests::await(read) && tests::await(written));
    QCOMPARE(read.result().outcome, outcome);
    QCOMPARE(written.result(), outcome);
    QCOMPARE(jobs.at(0).key, QStringLiteral("https://a.example:443 1"));
    QCOMPARE(jobs.at(1).secret, QByteArray("s"));
}

void TokenStoreTest::lockedKeyringTimesOut()
{
    app::KeyringTokenStore store([](const KeyringJob &, const auto &) {}, 20);
    const auto read = store.read(key(QStringLiteral("https://a.example")));
    QVERIFY(tests::await(read));
    QCOMPARE(read.result().outcome, StoreOutcome::TimedOut);
}

void TokenStoreTest::lateAnswerIsIgnored()
{
    std::function<void(const StoredSecret &)> late;
    app::KeyringTokenStore store([&](const KeyringJob &, const auto &done) { late = done; }, 20);
    const auto read = store.read(key(QStringLiteral("https://a.example")));
    QVERIFY(tests::await(read));
    late({StoreOutcome::Done, "secret"});
    QCOMPARE(read.result().outcome, StoreOutcome::TimedOut);
    QCOMPARE(read.future().resultCount(), 1);
}

void TokenStoreTest::fileIsPrivate()
{
    QTemporaryDir directory;
    app::FileTokenStore store(directory.path());
    const auto one = key(QStringLiteral("https://a.example"));
    QCOMPARE(store.read(one).result().outcome, StoreOutcome::NotFound);
    QCOMPARE(store.write(one, "secret").result(), StoreOutcome::Done);
    const auto files = QDir(directory.path()).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 1);
    const auto groupAndOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(files.first().permissions() & groupAndOthers));
    QCOMPARE(store.read(one).result().secret, QByteArray("secret"));
    QCOMPARE(store.remove(one).result(), StoreOutcome::Done);
    QCOMPARE(store.read(one).result().outcome, StoreOutcome::NotFound);
    app::FileTokenStore nowhere(directory.filePath(QStringLiteral("missing")));
    QCOMPARE(nowhere.write(one, "secret").result(), StoreOutcome::Unavailable);
}

void TokenStoreTest::keysAreBoundToServerAndUser()
{
    app::SessionTokenStore store;
    store.write(key(QStringLiteral("https://a.example")), "secret");
    for (const auto &other :
         {key(QStringLiteral("http://a.example")),
          key(QStringLiteral("https://a.example:444")),
          key(QStringLiteral("https://b.example")),
          key(QStringLiteral("https://a.example"), QStringLiteral("2"))})
        QCOMPARE(store.read(other).result().outcome, StoreOutcome::NotFound);
}

void TokenStoreTest::passphraseOpensOnlyItsBox()
{
    QTemporaryDir directory;
    const auto one = key(QStringLiteral("https://a.example"));
    app::PassphraseTokenStore store(directory.path(), QStringLiteral("correct horse"));
    const auto written = store.write(one, "secret");
    QVERIFY(tests::await(written));
    QCOMPARE(written.result(), StoreOutcome::Done);
    const auto file = QDir(directory.path()).entryInfoList(QDir::Files).first();
    QFile raw(file.filePath());
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QByteArray box = raw.readAll();
    QVERIFY(!box.contains("secret"));

    const auto read = store.read(one);
    app::PassphraseTokenStore other(directory.path(), QStringLiteral("wrong horse"));
    const auto denied = other.read(one);
    QVERIFY(tests::await(read) && tests::await(denied));
    QCOMPARE(read.result().secret, QByteArray("secret"));
    QCOMPARE(denied.result().outcome, StoreOutcome::Denied);

    const QString good = QStringLiteral("correct horse");
    QVERIFY(!app::openBox(good, "another label", box));
    box[box.size() - 1] = static_cast<char>(box.back() ^ 1);
    QVERIFY(!app::openBox(good, one.toText().toUtf8(), box));
    QVERIFY(!app::openBox(good, one.toText().toUtf8(), "kithbox1"));
}

void TokenStoreTest::restoreNeedsTheSameUser()
{
    tests::ScriptedServer server;
    tests::AppWorld world(server);
    app::Credentials later(world.transport, world.tokens, world.clock);
    const auto restored = later.restore({1});
    QVERIFY(tests::await(restored));
    QCOMPARE(restored.result(), StoreOutcome::Done);
    QCOMPARE(later.usable().result().value(), QStringLiteral("access-1"));
    app::Credentials stranger(world.transport, world.tokens, world.clock);
    const auto refused = stranger.restore({2});
    QVERIFY(tests::await(refused));
    QCOMPARE(refused.result(), StoreOutcome::NotFound);
    QVERIFY(!stranger.isSignedIn());
}

QTEST_GUILESS_MAIN(TokenStoreTest)
#include "token_store_test.moc"
