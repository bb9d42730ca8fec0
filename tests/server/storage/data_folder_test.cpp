// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/data_folder.h"
#include "server/storage/database.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace server;

class DataFolderTest : public QObject {
    Q_OBJECT

    static QString messageOf(const Result<> &result)
    {
        return result ? QStringLiteral("no error") : result.error().message;
    }
    static mode_t modeOf(const QString &path)
    {
        struct stat info { };
        return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777U : 0;
    }
    QString file(const char *name) const { return m_dir->filePath(QString::fromLatin1(name)); }
    void write(const QString &path, const QByteArray &text)
    {
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(text) == text.size());
        QVERIFY(out.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_dir.reset(); }

    void theFolderAndTheFileArePrivate()
    {
        const QString folder = file("a/b");
        QVERIFY(prepareDataFolder(folder));
        QVERIFY(prepareDataFolder(folder));
        QCOMPARE(modeOf(folder), 0700U);
        Database db({.path = folder + QStringLiteral("/kith.db")});
        QVERIFY(db.open());
        QVERIFY(db.write([](Transaction &tx) { return tx.exec("CREATE TABLE t (a TEXT)"); }));
        for (const char *name : {"a/b/kith.db", "a/b/kith.db-wal", "a/b/kith.db-shm"})
            QCOMPARE(modeOf(file(name)), 0600U);
    }

    void aFileInPlaceOfTheFolderIsTold()
    {
        write(file("data"), "x");
        QVERIFY(messageOf(prepareDataFolder(file("data"))).contains(QStringLiteral("in the way")));
        Database db({.path = file("data/kith.db")});
        QVERIFY(messageOf(db.open()).contains(QStringLiteral("in the way")));
    }

    void aFolderThatCanOnlyBeReadIsTold()
    {
        // Even the superuser cannot make files in /proc.
        Database db({.path = QStringLiteral("/proc/self/kith.db")});
        const auto opened = db.open();
        QVERIFY(!opened);
        QVERIFY(!opened.error().message.isEmpty());
        QVERIFY(opened.error().message.contains(QStringLiteral("/proc/self/kith.db")));
    }

    void aDatabaseThatOthersMayReadIsRefused()
    {
        write(file("kith.db"), {});
        QVERIFY(QFile::setPermissions(
            file("kith.db"), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther
        ));
        Database db({.path = file("kith.db")});
        QVERIFY(messageOf(db.open()).contains(QStringLiteral("chmod 600")));
    }

    void whatIsNoDatabaseIsTold()
    {
        write(file("kith.db"), QByteArray(4096, 'x'));
        Database db({.path = file("kith.db")});
        QVERIFY(messageOf(db.open()).contains(QStringLiteral("is not a database")));
    }

    void aSecondServerIsRefused()
    {
        auto first = DataFolderLock::acquire(m_dir->path());
        QVERIFY(first);
        const auto second = DataFolderLock::acquire(m_dir->path());
        QVERIFY(!second);
        QVERIFY(second.error().message.contains(QStringLiteral("Another kithd")));
        *first = DataFolderLock();
        QVERIFY(DataFolderLock::acquire(m_dir->path()));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(DataFolderTest)
#include "data_folder_test.moc"
