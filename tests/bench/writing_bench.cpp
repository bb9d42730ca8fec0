// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing over HTTP: likes, posts to many followers, sign-ins.
#include "tests/bench/benchmarks.h"
#include "tests/bench/raw_sqlite.h"
#include "tests/support/data_file.h"

#include <QFile>

#include <array>
#include <thread>

#include <argon2.h>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

constexpr int kLikers = 32;

// A community that stands still: for those who write beside the server.
QString copyOf(const World &world, const QTemporaryDir &folder)
{
    {
        DataFile(world.server.data()).run("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    QString copy = folder.filePath(u"copy.db"_s);
    if (!QFile::copy(world.databaseFile(), copy))
        qFatal("%s cannot be copied", qUtf8Printable(world.databaseFile()));
    return copy;
}

// One hash with the cost of the server's.
Figure hashPassword()
{
    constexpr uint32_t kKib = 19456;
    std::array<unsigned char, 32> hash{};
    const qint64 begin = nowNs();
    const qint64 cpuBefore = ownThreadNs();
    argon2id_hash_raw(2, kKib, 1, "kith-demo", 9, "sixteen of salt.", 16, hash.data(), hash.size());
    std::vector<qint64> latencies{nowNs() - begin};
    return figureOf(latencies, nowNs() - begin, ownThreadNs() - cpuBefore);
}

} // namespace

void measureLikes(Bench &bench)
{
    const World &world = bench.world;
    const QTemporaryDir folder;
    RawLikes raw(copyOf(world, folder), {world.userId(2), world.userId(3)}, world.posts());
    const auto tokens = world.tokens(0, world.memberCount());
    qint64 done = 0;
    HttpLoad load = bench.load(kLikers);
    // Never the same member and post twice.
    load.next = [&](int, qint64) {
        const qint64 n = done++;
        const qint64 post = world.posts()[n % world.posts().size()];
        const qint64 round = n / world.posts().size();
        const auto &token = tokens[(n % kLikers + round * kLikers) % tokens.size()];
        return httpRequest("POST", "/api/v1/posts/" + QByteArray::number(post) + "/like", token);
    };
    const auto figures = interleaved(
        bench.scale().rounds,
        {[&] { return load.run(); }, [&] { return raw.run(bench.scale().roundMs, kLikers); }}
    );
    const double part = figures[0].perSecond / figures[1].perSecond;
    bench.report.add(
        {.what = u"like, %1 clients, synchronous=FULL"_s.arg(kLikers),
         .own = figures[0],
         .beside = u"raw SQLite, %1 in a commit of %2 ms"_s.arg(kLikers).arg(
             figures[1].medianMs, 0, 'f', 2
         ),
         .peer = figures[1],
         .outcome = percent(part) + u" of the rate"_s,
         .target = u"> 60 %"_s,
         .met = part >= 0.6}
    );
}

void measureCreatePost(Bench &bench)
{
    HttpLoad load = bench.load(1);
    load.next = [&, token = bench.world.token(World::kAuthor)](int, qint64 n) {
        const QByteArray body =
            R"({"content":"What a morning, number )" + QByteArray::number(n) + R"(."})";
        return httpRequest("POST", "/api/v1/posts", token, body);
    };
    const auto figures = interleaved(bench.scale().rounds, {[&] { return load.run(); }});
    bench.report.add(
        {.what = u"post to %1 followers"_s.arg(bench.scale().followers),
         .own = figures[0],
         .outcome = u"%1 µs for each follower"_s.arg(
             figures[0].cpuMicros / bench.scale().followers, 0, 'f', 1
         )}
    );
}

void measureSignIn(Bench &bench)
{
    QStringList names;
    for (const QVariant &name :
         DataFile(bench.world.server.data())
             .column("SELECT username FROM users WHERE username LIKE 'member%' LIMIT 1000"))
        names.append(name.toString());
    HttpLoad signIns = bench.load(1);
    signIns.next = [&, count = qint64(0)](int, qint64) mutable {
        const QByteArray name = names[count++ % names.size()].toUtf8();
        return httpRequest(
            "POST",
            "/api/v1/auth/login",
            {},
            R"({"login":")" + name + R"(","password":"kith-demo"})"
        );
    };
    const auto hashing = [&] {
        QList<Figure> all;
        for (int i = 0; i < 20; ++i)
            all.append(hashPassword());
        return medianOf(all);
    };
    const auto alone = interleaved(bench.scale().rounds, {[&] { return signIns.run(); }, hashing});
    const double more = alone[0].medianMs - alone[1].medianMs;
    bench.report.add(
        {.what = u"sign-in"_s,
         .own = alone[0],
         .beside = u"argon2id alone"_s,
         .peer = alone[1],
         .outcome = u"+ %1 ms"_s.arg(more, 0, 'f', 2),
         .target = u"< + 1 ms"_s,
         .met = more < 1}
    );
    const HttpLoad feed = bench.gets(4, "/api/v1/posts/feed", bench.world.token(World::kReader));
    const auto beside = [&] {
        std::thread others([&] { signIns.run(); });
        const Figure figure = feed.run();
        others.join();
        return figure;
    };
    const auto figures = interleaved(bench.scale().rounds, {[&] { return feed.run(); }, beside});
    const double slower = figures[1].p99Ms / figures[0].p99Ms;
    bench.report.add(
        {.what = u"feed page while others sign in"_s,
         .own = figures[1],
         .beside = u"while nobody does, p99 %1 ms"_s.arg(figures[0].p99Ms, 0, 'f', 2),
         .peer = figures[0],
         .outcome = times(slower) + u" at p99"_s,
         .target = u"< 2 x"_s,
         .met = slower < 2}
    );
}

} // namespace tests
