// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The command line, and that a second program of one profile hands its wish to the first.

#include "app/main/options.h"
#include "app/main/single_instance.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::parseOptions;

class OptionsTest : public QObject {
    Q_OBJECT

private slots:
    void readsAll()
    {
        const auto parsed = parseOptions(
            {u"kith"_s,
             u"--profile"_s,
             u"p"_s,
             u"--server"_s,
             u"a.example"_s,
             u"--user"_s,
             u"mara"_s,
             u"--theme"_s,
             u"dark"_s,
             u"--size"_s,
             u"900x600"_s,
             u"--scale"_s,
             u"2"_s,
             u"--lang"_s,
             u"ar"_s,
             u"--no-anim"_s,
             u"--open"_s,
             u"kith:user/nora"_s}
        );
        QVERIFY(parsed.options);
        const app::Options &options = *parsed.options;
        QVERIFY(QDir::isAbsolutePath(options.profile));
        QCOMPARE(options.server, u"a.example"_s);
        QCOMPARE(options.user, u"mara"_s);
        QCOMPARE(options.theme, app::ThemeMode::Dark);
        QCOMPARE(options.size, QSize(900, 600));
        QCOMPARE(options.scale, 2.0);
        QCOMPARE(options.language, u"ar"_s);
        QCOMPARE(options.openLink, u"kith:user/nora"_s);
        QVERIFY(!options.motion);
        QVERIFY(!options.demo);
    }

    void hasUsualValues()
    {
        const auto parsed = parseOptions({u"kith"_s});
        QVERIFY(parsed.options);
        QVERIFY(parsed.options->profile.isEmpty());
        QVERIFY(parsed.options->size.isEmpty());
        QVERIFY(!parsed.options->theme);
        QVERIFY(parsed.options->motion);
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::newRow("unknown") << QStringList{u"--what"_s};
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"blue"_s};
        QTest::newRow("size") << QStringList{u"--size"_s, u"big"_s};
        QTest::newRow("scale") << QStringList{u"--scale"_s, u"9"_s};
        QTest::newRow("link") << QStringList{u"--open"_s, u"https://a.example"_s};
        QTest::newRow("two links") << QStringList{u"kith:home"_s, u"kith:home"_s};
    }

    void refuses()
    {
        QFETCH(QStringList, args);
        const auto parsed = parseOptions(QStringList{u"kith"_s} + args);
        QVERIFY(!parsed.options);
        QCOMPARE(parsed.exitCode, 2);
        QVERIFY(parsed.text.startsWith(u"kith: "_s));
    }

    void tellsHelpAndVersion()
    {
        for (const QString &option : {u"--help"_s, u"--version"_s}) {
            const auto parsed = parseOptions({u"kith"_s, option});
            QVERIFY(!parsed.options);
            QCOMPARE(parsed.exitCode, 0);
            QVERIFY(!parsed.text.isEmpty());
        }
    }

    void cleansLinks()
    {
        QCOMPARE(app::cleanedLink(u"kith://user/mara/"_s), u"kith:user/mara"_s);
        QCOMPARE(app::cleanedLink(u"KITH:home"_s), u"kith:home"_s);
        QVERIFY(app::cleanedLink(u"file:///etc/passwd"_s).isEmpty());
        QVERIFY(app::cleanedLink(u"kith:user/a b"_s).isEmpty());
        QVERIFY(app::cleanedLink(u"kith:"_s + QString(5000, u'a')).isEmpty());
    }

    void secondHandsOver()
    {
        QTemporaryDir profile;
        app::SingleInstance first(profile.path());
        app::SingleInstance second(profile.path());
        QVERIFY(first.claim());
        QVERIFY(!second.claim());
        QSignalSpy opened(&first, &app::SingleInstance::openRequested);
        QVERIFY(second.forward(u"kith:user/nora"_s));
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), u"kith:user/nora"_s);
    }

    void otherProfilesRunBeside()
    {
        QTemporaryDir one;
        QTemporaryDir two;
        app::SingleInstance first(one.path());
        app::SingleInstance second(two.path());
        QVERIFY(first.claim());
        QVERIFY(second.claim());
    }

    void passesOnOnlyLinks()
    {
        QTemporaryDir profile;
        app::SingleInstance first(profile.path());
        QVERIFY(first.claim());
        QSignalSpy opened(&first, &app::SingleInstance::openRequested);
        QVERIFY(first.forward(u"rm -rf /"_s));
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(opened.first().first().toString().isEmpty());
    }

    void dropsOversizedMessages()
    {
        QTemporaryDir profile;
        app::SingleInstance first(profile.path());
        QVERIFY(first.claim());
        QSignalSpy opened(&first, &app::SingleInstance::openRequested);
        QLocalSocket socket;
        socket.connectToServer(profile.filePath(u"kith.socket"_s));
        QVERIFY(socket.waitForConnected());
        socket.write(QByteArray::fromHex("7fffffff") + "kith:home");
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(opened.size(), 0);
    }
};

QTEST_MAIN(OptionsTest)
#include "options_test.moc"
