// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when the disk is full, cannot be written, or fails: each with real disks of the
// kind.

#include "server/storage/data_folder.h"
#include "server/storage/database.h"
#include "tests/support/small_disk.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace server;

namespace {

constexpr qint64 kDiskBytes = 4 * 1024 * 1024;

class OwnDisk {
public:
    const tests::SmallDisk *operator->() const { return &m_disk; }

private:
    const QTemporaryDir m_dir;
    const tests::SmallDisk m_disk{m_dir.path(), kDiskBytes};
};

Result<> makeTable(Database &db)
{
    return db.write([](Transaction &tx) -> Result<> {
        TRY(tx.exec("CREATE TABLE notes (text TEXT NOT NULL)"));
        return {};
    });
}

Result<> addNote(Database &db, qsizetype size)
{
    return db.write([&](Transaction &tx) -> Result<> {
        TRY(tx.exec("INSERT INTO notes (text) VALUES (?)", QString(size, u'x')));
        return {};
    });
}

qint64 countNotes(Database &db)
{
    const auto count =
        db.read([](Transaction &tx) { return tx.value<qint64>("SELECT count(*) FROM notes"); });
    return count && *count ? **count : -1;
}

} // namespace

class DiskTroubleTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_canMount = tests::SmallDisk::mayBeMade(); }

    void aFullDiskStopsWritingOnlyAndOnlyWhileItIsFull()
    {
        const OwnDisk disk;
        if (!m_canMount || !disk->isThere())
            QSKIP("this user may not mount");
        Database db({.path = disk->file("kith.db")});
        QVERIFY(db.open());
        QVERIFY(makeTable(db));
        QVERIFY(addNote(db, 10));
        disk->fill();
        qint64 kept = 1;
        Result<> result;
        for (int i = 0; i < 100 && result; ++i) {
            result = addNote(db, 50'000);
            kept += result ? 1 : 0;
        }
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ServerUnavailable);
        QVERIFY2(
            result.error().message.contains(QStringLiteral("disk is full")),
            qPrintable(result.error().detail)
        );
        QVERIFY(!addNote(db, 50'000));
        QCOMPARE(countNotes(db), kept);
        disk->makeRoom();
        QVERIFY(addNote(db, 50'000));
        QCOMPARE(countNotes(db), kept + 1);
    }

    void aFullDiskIsToldAtTheStart()
    {
        const OwnDisk disk;
        if (!m_canMount || !disk->isThere())
            QSKIP("this user may not mount");
        disk->fill();
        Database db({.path = disk->file("kith.db")});
        const auto opened = db.open();
        QVERIFY(!opened);
        QVERIFY2(
            opened.error().message.contains(QStringLiteral("is full")),
            qPrintable(opened.error().message)
        );
    }

    void aDiskThatCanOnlyBeReadIsToldAtTheStart()
    {
        const OwnDisk disk;
        if (!m_canMount || !disk->isThere())
            QSKIP("this user may not mount");
        {
            Database db({.path = disk->file("kith.db")});
            QVERIFY(db.open());
        }
        QVERIFY(disk->makeReadOnly());
        for (const char *name : {"kith.db", "new.db"}) {
            Database db({.path = disk->file(name)});
            const auto opened = db.open();
            QVERIFY(!opened);
            QVERIFY2(
                opened.error().message.contains(QStringLiteral("only be read")),
                qPrintable(opened.error().message)
            );
        }
    }

    void anIoErrorIsUnavailableAndTheNextWriteGoesOn()
    {
        const QTemporaryDir dir;
        Database db({.path = dir.filePath(QStringLiteral("kith.db"))});
        QVERIFY(db.open());
        QVERIFY(makeTable(db));
        QVERIFY(addNote(db, 10));
        const auto old = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
        // Of all files, but only those of the database are written just now.
        const rlimit none{4096, limit.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
        const auto failed = addNote(db, 100'000);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
        std::signal(SIGXFSZ, old);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::ServerUnavailable);
        QVERIFY(failed.error().message.contains(QStringLiteral("could not use its disk")));
        QCOMPARE(countNotes(db), 1);
        QVERIFY(addNote(db, 100'000));
        QCOMPARE(countNotes(db), 2);
    }

    void everyoneInAFailedCommitIsTold()
    {
        const OwnDisk disk;
        if (!m_canMount || !disk->isThere())
            QSKIP("this user may not mount");
        Database db({.path = disk->file("kith.db")});
        QVERIFY(db.open());
        QVERIFY(makeTable(db));
        disk->fill();
        // Uses up what SQLite still holds of the disk.
        while (addNote(db, 50'000)) { }
        const qint64 before = countNotes(db);
        QList<bool> told;
        for (int i = 0; i < 3; ++i) {
            db.submitWrite(
                [&] { (void)addNote(db, 50'000); },
                [&](const Result<> &committed) { told.append(committed.has_value()); }
            );
        }
        db.close();
        QCOMPARE(told, (QList<bool>{false, false, false}));
        disk->makeRoom();
        Database again({.path = disk->file("kith.db")});
        QVERIFY(again.open());
        QCOMPARE(countNotes(again), before);
    }

private:
    bool m_canMount = false;
};

QTEST_GUILESS_MAIN(DiskTroubleTest)
#include "disk_trouble_test.moc"
