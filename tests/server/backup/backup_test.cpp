// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/archive_writer.h"
#include "server/backup/backup_manifest.h"
#include "server/backup/restore_service.h"
#include "server/backup/sqlite_backup.h"
#include "server/storage/data_folder.h"
#include "server/storage/migrator.h"
#include "server/storage/outbox.h"
#include "tests/support/small_disk.h"
#include "tests/support/test_database.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

using namespace server;

namespace {

struct Entry {
    QByteArray name;
    QByteArray content{};
    unsigned type = AE_IFREG;
    QByteArray link{}; // of symbolic links
    QByteArray hardLink{};
};

// An archive as somebody else might make it.
void writeTar(const QString &path, const QList<Entry> &entries)
{
    archive *tar = archive_write_new();
    archive_write_set_format_pax_restricted(tar);
    QCOMPARE(archive_write_open_filename(tar, QFile::encodeName(path).constData()), ARCHIVE_OK);
    for (const Entry &each : entries) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, each.name.constData());
        archive_entry_set_size(entry, each.content.size());
        archive_entry_set_filetype(entry, each.type);
        archive_entry_set_perm(entry, 0600);
        if (!each.link.isEmpty())
            archive_entry_set_symlink(entry, each.link.constData());
        if (!each.hardLink.isEmpty())
            archive_entry_set_hardlink(entry, each.hardLink.constData());
        QCOMPARE(archive_write_header(tar, entry), ARCHIVE_OK);
        archive_write_data(tar, each.content.constData(), static_cast<size_t>(each.content.size()));
        archive_entry_free(entry);
    }
    archive_write_free(tar);
}

QByteArray sumsOf(const QList<Entry> &entries)
{
    QByteArray sums;
    for (const Entry &each : entries)
        sums += QCryptographicHash::hash(each.content, QCryptographicHash::Sha256).toHex() + "  "
            + each.name + '\n';
    return sums;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

mode_t modeOf(const QString &path)
{
    struct stat info { };
    ::stat(QFile::encodeName(path).constData(), &info);
    return info.st_mode & 07777;
}

} // namespace

class BackupTest : public QObject {
    Q_OBJECT

    void put(const QString &name, const QByteArray &content)
    {
        const QString path = m_base->folder() + u'/' + name;
        QVERIFY(prepareDataFolder(QFileInfo(path).absolutePath()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QString path(const char *name) const { return m_dir->filePath(QString::fromLatin1(name)); }
    // Empty, or the sentence.
    QString backUp(const QString &file)
    {
        SqliteBackup engine(&m_base->db());
        const auto made =
            BackupService(engine, m_base->clock())
                .make(m_base->folder(), file, [this](const QString &, qint64, qint64) {
                    ++m_told;
                });
        return made ? QString() : made.error().message;
    }
    QString restore(const QString &file)
    {
        const QString folder = path("new");
        if (const auto made = prepareDataFolder(folder); !made)
            return made.error().message;
        const auto engineOf = [](const QString &name) -> std::unique_ptr<BackupEngine> {
            return name == u"sqlite" ? std::make_unique<SqliteBackup>(nullptr) : nullptr;
        };
        const auto noTarget = [](const QString &) -> Result<std::unique_ptr<Database>> {
            return nullptr;
        };
        const auto done = RestoreService(engineOf, noTarget, newestMigration(), m_base->clock())
                              .restore(file, folder, [](const QString &, qint64, qint64) {});
        return done ? QString() : done.error().message;
    }
    // What is left of the folder; it is empty again afterwards.
    QStringList takeRestored()
    {
        QDir folder(path("new"));
        const auto names =
            folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
        folder.removeRecursively();
        return names;
    }
    // The members of a good backup.
    QList<Entry> goodEntries()
    {
        const BackupManifest manifest{
            .engine = QStringLiteral("sqlite"),
            .schema = newestMigration(),
            .kithVersion = QStringLiteral("1"),
            .createdAt = m_base->clock().now()};
        const QString copy = path("copy.db");
        QFile::remove(copy);
        if (const auto copied = m_base->db().backupTo(copy); !copied)
            qFatal("no copy");
        return {{"manifest.json", manifest.toJson()}, {"kith.db", contentOf(copy)}};
    }
    QString restoreEntries(QList<Entry> entries)
    {
        entries.append({"SHA256SUMS", sumsOf(entries)});
        writeTar(path("made.tar"), entries);
        return restore(path("made.tar"));
    }
    void setValue(const char *value)
    {
        QVERIFY(m_base->db().write([&](Transaction &tx) {
            return tx.exec(
                "INSERT INTO settings (key, value, updated_at) VALUES (?, ?, 0)",
                QString::fromLatin1(value),
                QStringLiteral("1")
            );
        }));
    }

private slots:
    void initTestCase() { m_canMount = tests::SmallDisk::mayBeMade(); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_base = std::make_unique<tests::TestDatabase>();
        m_told = 0;
    }

    void everythingComesBack()
    {
        put(QStringLiteral("keys"), "cursor secret\n");
        put(QStringLiteral("kithd.toml"), "server.name = \"x\"\n");
        put(QStringLiteral("tls/key.pem"), "key");
        put(QStringLiteral("media/ab/cd"), QByteArray(3'000'000, 'm'));
        put(QStringLiteral("media/ab/half.part"), "still being written");
        put(QStringLiteral("backups/old.db"), "not part of it");
        setValue("before");
        QCOMPARE(backUp(path("a.tar")), QString());
        QVERIFY(m_told > 2);
        QCOMPARE(modeOf(path("a.tar")), 0600U);
        // Nothing else is left beside it.
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList{QStringLiteral("a.tar")});
        setValue("after");

        QCOMPARE(restore(path("a.tar")), QString());
        QCOMPARE(contentOf(path("new/keys")), QByteArray("cursor secret\n"));
        QCOMPARE(contentOf(path("new/kithd.toml")), QByteArray("server.name = \"x\"\n"));
        QCOMPARE(contentOf(path("new/media/ab/cd")), QByteArray(3'000'000, 'm'));
        for (const char *name : {"new/keys", "new/kith.db", "new/tls/key.pem", "new/media/ab/cd"})
            QCOMPARE(modeOf(path(name)), 0600U);
        QCOMPARE(modeOf(path("new/media/ab")), 0700U);
        {
            Database db({.path = path("new/kith.db")});
            QVERIFY(db.open());
            const auto keys = db.read([](Transaction &tx) {
                return tx.values<QString>("SELECT key FROM settings");
            });
            QCOMPARE(*keys, QStringList{QStringLiteral("before")});
        }
        QCOMPARE(
            takeRestored(),
            (QStringList{
                QStringLiteral("keys"),
                QStringLiteral("kith.db"),
                QStringLiteral("kithd.toml"),
                QStringLiteral("media"),
                QStringLiteral("tls")})
        );
    }

    void theSumsAreThoseOfSha256sum()
    {
        put(QStringLiteral("keys"), "cursor secret\n");
        QCOMPARE(backUp(path("a.tar")), QString());
        QProcess shell;
        shell.setWorkingDirectory(m_dir->path());
        shell.start(
            QStringLiteral("sh"),
            {QStringLiteral("-c"), QStringLiteral("tar xf a.tar && sha256sum -c SHA256SUMS")}
        );
        QVERIFY(shell.waitForFinished());
        QCOMPARE(
            shell.readAllStandardOutput(), QByteArray("manifest.json: OK\nkith.db: OK\nkeys: OK\n")
        );
    }

    void seqGoesOnAboveAllThatWasGivenOut()
    {
        Outbox outbox(m_base->db(), m_base->clock());
        QVERIFY(outbox.start());
        const auto append = [&] {
            const auto appended = m_base->db().write([&](Transaction &tx) {
                return outbox.append(
                    tx, {.kind = QStringLiteral("k"), .topic = QStringLiteral("t")}
                );
            });
            return appended ? outbox.head() : -1;
        };
        const qint64 last = append();
        QCOMPARE(backUp(path("a.tar")), QString());
        qint64 given = last;
        for (int i = 0; i < 50; ++i)
            given = append();
        m_base->clock().advance(3'600'000);
        QCOMPARE(restore(path("a.tar")), QString());
        Database db({.path = path("new/kith.db")});
        QVERIFY(db.open());
        Outbox restored(db, m_base->clock());
        QVERIFY(restored.start());
        QVERIFY(restored.head() > given + 3600 * 10'000LL);
        QVERIFY(restored.head() < qint64(1) << 40);
        // Whoever handled what is gone has to load anew.
        const auto oldest = db.read([](Transaction &tx) { return Outbox::oldestSeq(tx); });
        QVERIFY(given < *oldest - 1);
        QCOMPARE(restored.head(), *oldest - 1);
    }

    void neverOverAFileAndNeverIntoAFilledFolder()
    {
        QCOMPARE(backUp(path("a.tar")), QString());
        const QByteArray before = contentOf(path("a.tar"));
        QVERIFY(backUp(path("a.tar")).contains(QStringLiteral("choose another name")));
        QCOMPARE(contentOf(path("a.tar")), before);
        QVERIFY(backUp(path("nowhere/a.tar")).startsWith(QStringLiteral("There is no folder")));

        QVERIFY(prepareDataFolder(path("new")));
        QVERIFY(createPrivateFile(path("new/mine")));
        QVERIFY(restore(path("a.tar")).contains(QStringLiteral("is not empty: there is mine;")));
        QCOMPARE(takeRestored(), QStringList{QStringLiteral("mine")});
        QVERIFY(restore(path("b.tar")).startsWith(QStringLiteral("There is no file")));
    }

    void aRestoreThatWasCutOffCanBeRepeated()
    {
        QCOMPARE(backUp(path("a.tar")), QString());
        QVERIFY(prepareDataFolder(path("new/.restoring/media")));
        QVERIFY(createPrivateFile(path("new/.restoring/kith.db")));
        QCOMPARE(restore(path("a.tar")), QString());
        QCOMPARE(takeRestored(), QStringList{QStringLiteral("kith.db")});
    }

    void aFullDiskIsToldAndNothingIsLeft()
    {
        if (!m_canMount)
            QSKIP("this user may not mount");
        put(QStringLiteral("media/ab/cd"), QByteArray(3'000'000, 'm'));
        QCOMPARE(backUp(path("a.tar")), QString());
        // Once too small for the database, once for the archive, once for what is unpacked.
        for (const qint64 size : {100'000, 1'500'000}) {
            const tests::SmallDisk disk(path("disk"), size);
            QVERIFY(disk.isThere());
            const QString sentence = backUp(disk.file("b.tar"));
            QVERIFY2(
                sentence.startsWith(QStringLiteral("The disk that holds ")), qPrintable(sentence)
            );
            QVERIFY2(sentence.endsWith(QStringLiteral(" is full.")), qPrintable(sentence));
            QCOMPARE(QDir(path("disk")).entryList(QDir::Files), QStringList());
        }
        const tests::SmallDisk disk(path("new"), 1'500'000);
        const QString sentence = restore(path("a.tar"));
        QVERIFY2(
            sentence.startsWith(QStringLiteral("There is not enough room")), qPrintable(sentence)
        );
        QCOMPARE(
            QDir(path("new")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList()
        );
    }

    // As with sudo: the server of that account has to be able to use what comes of it.
    void rootRestoresForTheOwnerOfTheFolder()
    {
        if (::geteuid() != 0)
            QSKIP("this user may not give files away");
        constexpr uid_t kOwner = 12'345;
        put(QStringLiteral("keys"), "cursor secret\n");
        put(QStringLiteral("media/ab/cd"), "m");
        QCOMPARE(backUp(path("a.tar")), QString());
        QVERIFY(prepareDataFolder(path("new")));
        QCOMPARE(::chown(QFile::encodeName(path("new")).constData(), kOwner, kOwner), 0);
        QVERIFY(DataFolderLock::acquire(path("new")));
        QCOMPARE(restore(path("a.tar")), QString());
        for (const char *name :
             {"new/kithd.lock", "new/keys", "new/kith.db", "new/media", "new/media/ab/cd"}) {
            struct stat info { };
            QCOMPARE(::stat(QFile::encodeName(path(name)).constData(), &info), 0);
            QVERIFY2(info.st_uid == kOwner, name);
        }
    }

    void everyCutIsSeen()
    {
        put(QStringLiteral("keys"), "cursor secret\n");
        QCOMPARE(backUp(path("a.tar")), QString());
        const QByteArray whole = contentOf(path("a.tar"));
        const qsizetype sums = whole.indexOf("keys\n");
        QVERIFY(sums > 0);
        for (const qsizetype size :
             {qsizetype(0),
              qsizetype(1),
              qsizetype(512),
              whole.size() / 2,
              sums - 700,
              sums - 100,
              sums}) {
            QFile cut(path("cut.tar"));
            QVERIFY(cut.open(QIODevice::WriteOnly | QIODevice::Truncate));
            cut.write(whole.left(size));
            cut.close();
            const QString sentence = restore(path("cut.tar"));
            QVERIFY2(
                sentence.contains(QStringLiteral("is not a good backup")), qPrintable(sentence)
            );
            QCOMPARE(takeRestored(), QStringList());
        }
    }

    // A byte of the padding of tar means nothing; every other is noticed.
    void everyDamageIsSeenOrHarmless()
    {
        put(QStringLiteral("keys"), "cursor secret\n");
        QCOMPARE(backUp(path("a.tar")), QString());
        const QByteArray whole = contentOf(path("a.tar"));
        int refused = 0;
        constexpr int kPlaces = 150;
        for (int i = 0; i < kPlaces; ++i) {
            QByteArray damaged = whole;
            const qsizetype at = whole.size() * i / kPlaces + i % 7;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
            QFile file(path("damaged.tar"));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(damaged);
            file.close();
            if (restore(path("damaged.tar")).isEmpty())
                QCOMPARE(contentOf(path("new/keys")), QByteArray("cursor secret\n"));
            else
                ++refused;
            takeRestored();
        }
        QVERIFY2(refused > kPlaces * 9 / 10, qPrintable(QString::number(refused)));
    }

    void strangersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<unsigned>("type");
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<QByteArray>("hardLink");
        const auto row = [](const char *title,
                            const char *name,
                            unsigned type = AE_IFREG,
                            const char *link = "",
                            const char *hardLink = "") {
            QTest::newRow(title) << QByteArray(name) << type << QByteArray(link)
                                 << QByteArray(hardLink);
        };
        row("upwards", "../escaped");
        row("upwards inside", "media/../../escaped");
        row("absolute", "/tmp/kith-escaped");
        row("dot", "media/./x");
        row("backslash", "media\\x");
        row("not of a backup", "bin/sh");
        row("lock", "kithd.lock");
        row("symbolic link", "media/x", AE_IFLNK, "/etc/passwd");
        row("hard link", "media/x", AE_IFREG, "", "keys");
        row("folder", "media", AE_IFDIR);
        row("pipe", "media/x", AE_IFIFO);
        row("twice", "kith.db");
    }
    void strangersAreRefused()
    {
        QFETCH(QByteArray, name);
        QFETCH(unsigned, type);
        QFETCH(QByteArray, link);
        QFETCH(QByteArray, hardLink);
        auto entries = goodEntries();
        QCOMPARE(restoreEntries(entries), QString());
        takeRestored();
        entries.append({name, type == AE_IFREG ? "x" : "", type, link, hardLink});
        const QString sentence = restoreEntries(entries);
        QVERIFY2(sentence.contains(QStringLiteral("is not a good backup")), qPrintable(sentence));
        QCOMPARE(takeRestored(), QStringList());
        QVERIFY(!QFile::exists(path("escaped")));
        QVERIFY(!QFile::exists(QStringLiteral("/tmp/kith-escaped")));
    }

    void whatDoesNotFitIsRefused()
    {
        const auto good = goodEntries();
        const auto refusedBy = [&](const QList<Entry> &entries, const char *words) {
            const QString sentence = restoreEntries(entries);
            QVERIFY2(sentence.contains(QLatin1String(words)), qPrintable(sentence));
            QCOMPARE(takeRestored(), QStringList());
        };
        refusedBy({good[0]}, "no database in it");
        refusedBy({good[1], good[0]}, "does not begin as one");
        refusedBy({{"manifest.json", "{}"}, good[1]}, "manifest cannot be read");
        refusedBy({good[0], {"kith.db", QByteArray(8192, 'x')}}, "not a database");
        const auto manifest = [](int format, int schema, const char *engine) {
            const BackupManifest made{
                .format = format,
                .engine = QString::fromLatin1(engine),
                .schema = schema,
                .kithVersion = QStringLiteral("9.9"),
                .createdAt = {}};
            return Entry{"manifest.json", made.toJson()};
        };
        refusedBy({manifest(2, 1, "sqlite"), good[1]}, "made by a newer kithd (9.9, format 2");
        refusedBy({manifest(1, 9999, "sqlite"), good[1]}, "schema 9999");
        refusedBy({manifest(1, 1, "other"), good[1]}, "database engine other");
        // One more than the sums know of, and a member that they miss.
        auto entries = good;
        entries.append({"SHA256SUMS", sumsOf(good)});
        writeTar(path("made.tar"), entries + QList<Entry>{{"keys", "late"}});
        QVERIFY(restore(path("made.tar")).contains(QStringLiteral("more after its end")));
        writeTar(path("made.tar"), {good[0], good[1], {"keys", "new"}, entries.last()});
        QVERIFY(restore(path("made.tar")).contains(QStringLiteral("keys in it has no sum")));
        writeTar(path("made.tar"), {good[0], entries.last()});
        QVERIFY(restore(path("made.tar")).contains(QStringLiteral("kith.db is missing")));
        QCOMPARE(takeRestored(), QStringList());
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<tests::TestDatabase> m_base;
    int m_told = 0;
    bool m_canMount = false;
};

QTEST_GUILESS_MAIN(BackupTest)
#include "backup_test.moc"
