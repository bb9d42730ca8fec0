// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/keys.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using server::Keys;

class KeysTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void areMadeOnceAndPrivate()
    {
        const auto first = Keys::load(m_folder->path());
        QVERIFY(first);
        QCOMPARE(first->access.size(), 2);
        QVERIFY(first->access[0].secret != first->access[1].secret);
        QCOMPARE(first->access[0].secret.size(), 32);
        QCOMPARE(first->cursor.size(), 32);
        QCOMPARE(first->seal.size(), 32);
        QCOMPARE(QFile::permissions(path()) & kOthers, QFile::Permissions());
        const auto second = Keys::load(m_folder->path());
        QVERIFY(second);
        QCOMPARE(second->toText(), first->toText());
    }

    void refusesToStartWhenOthersCanRead_data()
    {
        QTest::addColumn<int>("permission");
        QTest::newRow("group") << int(QFile::ReadGroup);
        QTest::newRow("others") << int(QFile::ReadOther);
        QTest::newRow("others write") << int(QFile::WriteOther);
    }

    void refusesToStartWhenOthersCanRead()
    {
        QFETCH(int, permission);
        QVERIFY(Keys::load(m_folder->path()));
        const auto opened = QFile::ReadOwner | QFile::WriteOwner | QFile::Permission(permission);
        QVERIFY(QFile::setPermissions(path(), opened));
        const auto refused = Keys::load(m_folder->path());
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("chmod 600")));
    }

    void refusesADamagedFile_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray good = Keys::generate().toText();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << good.chopped(5);
        QTest::newRow("one key") << good.left(good.lastIndexOf("access"))
                + good.mid(good.indexOf("cursor"));
        QTest::newRow("word") << QByteArray(good).replace("cursor", "course");
        QTest::newRow("short secret") << QByteArray(good).replace("cursor ", "cursor AAAA\n#");
    }

    void refusesADamagedFile()
    {
        QFETCH(QByteArray, text);
        QVERIFY(Keys::load(m_folder->path()));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
        file.close();
        const auto refused = Keys::load(m_folder->path());
        QVERIFY(!refused);
        // What is there is never written over.
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), text);
    }

    // Files of before there was a key to seal with.
    void getsTheKeyThatIsMissing()
    {
        Keys old = Keys::generate();
        old.seal.clear();
        QVERIFY(!old.toText().contains("seal"));
        QVERIFY(old.save(m_folder->path()));
        const auto first = Keys::load(m_folder->path());
        QVERIFY(first);
        QCOMPARE(first->seal.size(), 32);
        QCOMPARE(first->cursor, old.cursor);
        QCOMPARE(first->access[0].secret, old.access[0].secret);
        QCOMPARE(Keys::load(m_folder->path())->seal, first->seal);
    }

    void rotationKeepsTheOneBefore()
    {
        const Keys keys = Keys::generate();
        const Keys rotated = keys.rotated();
        QCOMPARE(rotated.access.size(), 2);
        QCOMPARE(rotated.access[1].secret, keys.access[0].secret);
        QVERIFY(rotated.access[0].secret != keys.access[0].secret);
        QCOMPARE(rotated.cursor, keys.cursor);
        QCOMPARE(rotated.seal, keys.seal);
    }

private:
    static constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

    QString path() const { return m_folder->filePath(QStringLiteral("keys")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(KeysTest)
#include "keys_test.moc"
