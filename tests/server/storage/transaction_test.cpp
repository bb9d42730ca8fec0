// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_database.h"

#include <QTest>

#include <array>

using namespace server;
using common::Date;
using common::Timestamp;

namespace {

enum class Colour { Red, Blue };

struct ThingRow {
    common::PostId id;
    QString title;
    std::optional<QString> note;
    bool open = false;
    int small = 0;
    double weight = 0;
    QByteArray data;
    Timestamp at;
    std::optional<Date> day;
    Colour colour = Colour::Red;
    std::optional<common::UserId> owner;

    bool operator==(const ThingRow &) const = default;
};

} // namespace

template <>
struct wire::EnumText<Colour> {
    static constexpr std::array values{
        std::pair{Colour::Red, "red"}, std::pair{Colour::Blue, "blue"}};
};

template <>
struct wire::Schema<ThingRow> {
    static constexpr auto fields = Fields{
        field("id", &ThingRow::id),
        field("title", &ThingRow::title),
        field("note", &ThingRow::note),
        field("open", &ThingRow::open),
        field("small", &ThingRow::small),
        field("weight", &ThingRow::weight),
        field("data", &ThingRow::data),
        field("at", &ThingRow::at),
        field("day", &ThingRow::day),
        field("colour", &ThingRow::colour),
        field("owner", &ThingRow::owner),
    };
};

namespace {

ThingRow sample(qint64 id)
{
    return {
        .id = {id},
        .title = QStringLiteral("Tea \u2615 at five"),
        .note = std::nullopt,
        .open = true,
        .small = -7,
        .weight = 2.5,
        .data = QByteArray("\0\xff\x01", 3),
        .at = {1'763'672'645'123},
        .day = Date{1815, 12, 10},
        .colour = Colour::Blue,
        .owner = common::UserId{9'007'199'254'740'993}};
}

} // namespace

class TransactionTest : public QObject {
    Q_OBJECT

    template <typename Fn>
    auto write(Fn fn)
    {
        return m_base->db().write(fn);
    }
    template <typename Fn>
    auto read(Fn fn)
    {
        return m_base->db().read(fn);
    }

private slots:
    void init()
    {
        m_base = std::make_unique<tests::TestDatabase>();
        const auto made = m_base->db().write([](Transaction &tx) -> Result<> {
            TRY(tx.exec(
                "CREATE TABLE things (id {id}, title TEXT NOT NULL, note TEXT,"
                " open BOOLEAN NOT NULL, small BIGINT NOT NULL, weight REAL NOT NULL,"
                " data {bytes} NOT NULL, at BIGINT NOT NULL, day TEXT, colour TEXT NOT NULL,"
                " owner BIGINT)"
            ));
            TRY(tx.exec(
                "CREATE TABLE names (name TEXT PRIMARY KEY, thing BIGINT REFERENCES things(id))"
            ));
            TRY(tx.exec("CREATE UNIQUE INDEX things_by_title ON things (lower(title))"));
            return {};
        });
        QVERIFY(made);
    }
    void cleanup() { m_base.reset(); }

    void everyTypeComesBackAsItWas()
    {
        ThingRow row = sample(7'301'444'403'200'000'001);
        const auto read = write([&](Transaction &tx) -> Result<std::optional<ThingRow>> {
            TRY(tx.insert("things", row));
            return tx.one<ThingRow>("SELECT {columns} FROM things WHERE id = ?", row.id);
        });
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().detail));
        QVERIFY(*read);
        QVERIFY(**read == row);
    }

    void nullIsTakenOnlyWhereItMayBe()
    {
        ThingRow row = sample(1);
        row.day.reset();
        row.owner.reset();
        row.title = QString(); // null, yet text
        row.data = QByteArray();
        const auto read = write([&](Transaction &tx) -> Result<std::optional<ThingRow>> {
            TRY(tx.insert("things", row));
            return tx.one<ThingRow>("SELECT {t.columns} FROM things t");
        });
        QVERIFY(read && *read);
        QVERIFY(!(*read)->day && !(*read)->owner && (*read)->title.isEmpty());
        const auto strict =
            write([](Transaction &tx) { return tx.all<qint64>("SELECT owner FROM things"); });
        QVERIFY(!strict);
        QVERIFY(strict.error().detail.contains(QStringLiteral("owner")));
        const auto none = write([](Transaction &tx) {
            return tx.value<qint64>("SELECT max(owner) FROM things");
        });
        QVERIFY(none && !*none);
    }

    void listsAreOneParameter()
    {
        QVERIFY(addThings(5));
        const auto ids = read([](Transaction &tx) {
            const QList<common::PostId> wanted{{2}, {4}, {99}};
            return tx.values<qint64>(
                "SELECT id FROM things WHERE id IN {ids} AND small < ? ORDER BY id", wanted, 0
            );
        });
        QVERIFY(ids);
        QCOMPARE(*ids, (QList<qint64>{2, 4}));
        const auto titles = read([](Transaction &tx) {
            const QList<QString> wanted{
                QStringLiteral("thing \"3\" '"), QStringLiteral("x'); DROP TABLE things")};
            return tx.values<qint64>("SELECT id FROM things WHERE title IN {texts}", wanted);
        });
        QVERIFY(titles);
        QCOMPARE(*titles, (QList<qint64>{3}));
        const auto empty = read([](Transaction &tx) {
            return tx.values<qint64>("SELECT id FROM things WHERE id IN {ids}", QList<qint64>());
        });
        QVERIFY(empty && empty->isEmpty());
    }

    void wrongUseIsAnErrorNotASurprise()
    {
        QVERIFY(addThings(1));
        const auto list = read([](Transaction &tx) {
            return tx.values<qint64>("SELECT id FROM things WHERE id IN (?)", QList<qint64>{1});
        });
        QVERIFY(!list);
        const auto few = read([](Transaction &tx) {
            return tx.values<qint64>("SELECT id FROM things WHERE id = ?");
        });
        QVERIFY(!few);
        const auto order = read([](Transaction &tx) {
            return tx.all<ThingRow>("SELECT title, id, note, open, small, weight, data, at, day, "
                                    "colour, owner FROM things");
        });
        QVERIFY(!order);
        const auto two = read([](Transaction &tx) -> Result<> {
            TRY(tx.exec("DELETE FROM things; DELETE FROM names"));
            return {};
        });
        QVERIFY(!two);
        const auto change = read([](Transaction &tx) -> Result<> {
            TRY(tx.exec("DELETE FROM things"));
            return {};
        });
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::ServerInternal);
    }

    void violationsAreTold()
    {
        QVERIFY(addThings(1));
        const auto insert = [this](ThingRow row) {
            return write([&](Transaction &tx) { return tx.insert("things", row); });
        };
        const auto id = insert(sample(1));
        QVERIFY(!id);
        QVERIFY(isUniqueViolation(id.error()));
        QVERIFY(isUniqueViolation(id.error(), u"things.id"));
        QVERIFY(!isUniqueViolation(id.error(), u"things.title"));
        ThingRow row = sample(2);
        row.title = QStringLiteral("THING \"1\" '");
        const auto title = insert(row);
        QVERIFY(!title);
        QVERIFY(isUniqueViolation(title.error(), u"things_by_title"));
        QVERIFY(title.error().message.isEmpty());
        const auto orphan = write([](Transaction &tx) -> Result<> {
            TRY(tx.exec("INSERT INTO names (name, thing) VALUES (?, ?)", QStringLiteral("x"), 99));
            return {};
        });
        QVERIFY(!orphan && isForeignKeyViolation(orphan.error()));
        QVERIFY(isConstraintViolation(orphan.error()) && !isUniqueViolation(orphan.error()));
    }

    void insertIfAbsentLeavesWhatIsThere()
    {
        QVERIFY(addThings(1));
        const auto again =
            write([](Transaction &tx) { return tx.insertIfAbsent("things", sample(1)); });
        QVERIFY(again && !*again);
        const auto fresh =
            write([](Transaction &tx) { return tx.insertIfAbsent("things", sample(2)); });
        QVERIFY(fresh && *fresh);
        const auto title = read([](Transaction &tx) {
            return tx.value<QString>("SELECT title FROM things WHERE id = 1");
        });
        QCOMPARE(**title, QStringLiteral("thing \"1\" '"));
    }

    void changesAreCountedAndReturned()
    {
        QVERIFY(addThings(3));
        const auto changed = write([](Transaction &tx) {
            return tx.exec("UPDATE things SET small = 1 WHERE id > ?", 1);
        });
        QVERIFY(changed);
        QCOMPARE(*changed, 2);
        const auto row = write([](Transaction &tx) {
            return tx.one<std::tuple<qint64, QString>>(
                "UPDATE things SET small = small + 1 WHERE id = ? RETURNING small, title", 3
            );
        });
        QVERIFY(row && *row);
        QCOMPARE(std::get<0>(**row), 2);
    }

    void rowsCanBeWalkedWhileTheSameTextRuns()
    {
        QVERIFY(addThings(3));
        int inner = 0;
        const auto walked = read([&](Transaction &tx) {
            constexpr std::string_view kSql = "SELECT id FROM things ORDER BY id";
            return tx.forEach<qint64>(
                [&](qint64) -> Result<> {
                    return tx.forEach<qint64>([&](qint64) { ++inner; }, kSql);
                },
                kSql
            );
        });
        QVERIFY(walked);
        QCOMPARE(inner, 9);
        int seen = 0;
        const auto stopped = read([&](Transaction &tx) {
            return tx.forEach<qint64>(
                [&](qint64) -> Result<> {
                    ++seen;
                    return common::fail(ErrorCode::ResourceNotFound);
                },
                "SELECT id FROM things"
            );
        });
        QVERIFY(!stopped);
        QCOMPARE(seen, 1);
    }

    void strangeValuesAreErrors()
    {
        QVERIFY(addThings(1));
        QVERIFY(write([](Transaction &tx) { return tx.exec("UPDATE things SET colour = 'green'"); })
        );
        const auto row =
            read([](Transaction &tx) { return tx.all<ThingRow>("SELECT {columns} FROM things"); });
        QVERIFY(!row);
        QVERIFY(row.error().detail.contains(QStringLiteral("colour")));
        const auto narrow =
            read([](Transaction &tx) { return tx.values<int>("SELECT 1099511627776"); });
        QVERIFY(!narrow);
    }

private:
    bool addThings(int count)
    {
        return write(
                   [count](Transaction &tx) -> Result<> {
                       for (int i = 1; i <= count; ++i) {
                           ThingRow row = sample(i);
                           row.title = QStringLiteral("thing \"%1\" '").arg(i);
                           TRY(tx.insert("things", row));
                       }
                       return {};
                   }
        ).has_value();
    }

    std::unique_ptr<tests::TestDatabase> m_base;
};

QTEST_GUILESS_MAIN(TransactionTest)
#include "transaction_test.moc"
