// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading over HTTP: the smallest answer, the feed, one post.
#include "tests/bench/benchmarks.h"
#include "tests/bench/peers.h"
#include "tests/bench/raw_sqlite.h"
#include "tests/bench/web_sockets.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

constexpr int kConnections = 32;
constexpr char kSmallPath[] = "/api/v1/notifications?limit=1";
constexpr char kFeedPath[] = "/api/v1/posts/feed";

// Some time of it first, so that caches and buffers have their size.
void warmUp(HttpLoad load)
{
    load.forMs = std::min(load.forMs, 500);
    load.run();
}

Contender loading(const HttpLoad &load)
{
    warmUp(load);
    return [load] { return load.run(); };
}

HttpLoad peerLoad(const Peer &peer, const Scale &scale, const QByteArray &path, int connections)
{
    return {
        .port = peer.port(),
        .connections = connections,
        .forMs = scale.roundMs,
        .processes = peer.processes(),
        .next = [request = httpRequest("GET", path)](int, qint64) { return request; }};
}

// How many of its requests the peer makes of the processor time of one of ours.
double share(const Figure &own, const Figure &peer)
{
    return own.cpuMicros > 0 ? peer.cpuMicros / own.cpuMicros : 0;
}

} // namespace

HttpLoad Bench::load(int connections) const
{
    return {
        .port = world.server.port(),
        .connections = connections,
        .forMs = scale().roundMs,
        .processes = {world.server.processId()}};
}

HttpLoad Bench::gets(int connections, const QByteArray &path, const QByteArray &token) const
{
    HttpLoad one = load(connections);
    one.next = [request = httpRequest("GET", path, token)](int, qint64) { return request; };
    return one;
}

void measureSmallGet(Bench &bench)
{
    Nginx nginx(R"({"items":[],"nextCursor":null,"unreadCount":0})");
    const QString missing = nginx.start();
    const auto small = [&] {
        return bench.gets(kConnections, kSmallPath, bench.world.token(World::kAuthor));
    };
    QList<Contender> contenders{
        loading(small()), loading(bench.gets(kConnections, "/healthz", QByteArray()))};
    if (missing.isEmpty())
        contenders.append(loading(peerLoad(nginx, bench.scale(), "/", kConnections)));
    const auto alone = interleaved(bench.scale().rounds, contenders);
    const Figure peer = missing.isEmpty() ? alone[2] : Figure();
    const QString beside = missing.isEmpty() ? u"nginx, static answer"_s : missing;
    const auto add = [&](const QString &what, const Figure &own, const Figure &limit) {
        bench.report.add(
            {.what = what,
             .own = own,
             .beside = beside,
             .peer = limit,
             .outcome = percent(share(own, limit)),
             .target = u"> 40 %, goal 60 %"_s,
             .met = share(own, limit) >= 0.4}
        );
    };
    if (!missing.isEmpty())
        bench.report.skip(u"nginx"_s, missing);
    bench.report.add(
        {.what = u"GET /healthz"_s,
         .own = alone[1],
         .beside = beside,
         .peer = peer,
         .outcome = percent(share(alone[1], peer))}
    );
    add(u"small GET with a token"_s, alone[0], peer);

    const qint64 before = residentBytes(bench.world.server.processId());
    WebSockets idle;
    if (!idle.open(
            bench.world.server.port(),
            "/api/v1/ws",
            bench.world.tokens(0, bench.world.memberCount())
        )
        || !idle.await(R"({"type":"hello")", 1)) {
        bench.report.skip(u"idle sockets"_s, u"the server did not take them all"_s);
        return;
    }
    const double each = static_cast<double>(residentBytes(bench.world.server.processId()) - before)
        / 1024 / static_cast<double>(idle.count());
    const auto kept = [&idle](const Contender &contender) {
        return [&idle, contender] {
            idle.ping(); // or they would be taken for dead in a long run
            return contender();
        };
    };
    contenders[0] = kept(loading(small()));
    const auto crowded = interleaved(bench.scale().rounds, contenders);
    add(u"small GET, %1 idle sockets"_s.arg(idle.count()),
        crowded[0],
        missing.isEmpty() ? crowded[2] : Figure());
    const double dearer = crowded[0].cpuMicros / alone[0].cpuMicros;
    bench.report.add(
        {.what = u"... against the same without them"_s,
         .own = crowded[0],
         .beside = u"no idle sockets"_s,
         .peer = alone[0],
         .outcome = times(dearer),
         .target = u"< 1.35 x"_s,
         .met = dearer < 1.35}
    );
    bench.report.add(
        {.what = u"resident for each of %1 idle sockets"_s.arg(idle.count()),
         .outcome = u"%1 KiB"_s.arg(each, 0, 'f', 1),
         .target = u"< 12 KiB"_s,
         .met = each < 12}
    );
}

namespace {

constexpr int kReaders = 8;

// The reader follows whom the scale says, and has been there: whoever comes back has no rows of a
// feed yet; from then on they are kept.
HttpLoad feedOfReader(const Bench &bench)
{
    const World &world = bench.world;
    const QByteArray token = world.token(World::kReader);
    HttpLoad follows = bench.load(1);
    follows.most = bench.scale().followees;
    follows.forMs = 60'000;
    follows.next = [&](int, qint64 n) {
        const qint64 whom = world.userId(2 + static_cast<int>(n));
        return httpRequest("POST", "/api/v1/users/" + QByteArray::number(whom) + "/follow", token);
    };
    follows.run();
    warmUp(bench.gets(1, kFeedPath, token));
    return bench.gets(kReaders, kFeedPath, token);
}

HttpLoad postsOfAuthor(const Bench &bench)
{
    const QByteArray author = QByteArray::number(bench.world.userId(World::kAuthor));
    return bench.gets(
        kReaders, "/api/v1/users/" + author + "/posts", bench.world.token(World::kReader)
    );
}

} // namespace

void measureFeed(Bench &bench)
{
    const World &world = bench.world;
    const HttpLoad feed = feedOfReader(bench);
    const auto statements = feedStatements(world.server.data(), world.userId(World::kReader));
    RawPage raw(world.databaseFile(), statements);
    Nginx nginx("{}");
    const QString noNginx = nginx.start();
    QTemporaryDir folder;
    QFile list(folder.filePath(u"statements.json"_s));
    QJsonArray texts;
    for (const QByteArray &sql : statements)
        texts.append(QString::fromUtf8(sql));
    if (!list.open(QIODevice::WriteOnly) || list.write(QJsonDocument(texts).toJson()) < 0)
        qFatal("%s cannot be written", qUtf8Printable(list.fileName()));
    list.close();
    NodePeer node(
        QStringLiteral(KITH_BENCH_PEERS "/feed.js"), {world.databaseFile(), list.fileName()}
    );
    const QString noNode = node.start();

    QList<Contender> contenders{loading(feed), [&] { return raw.run(bench.scale().roundMs); }};
    if (noNginx.isEmpty())
        contenders.append(loading(peerLoad(nginx, bench.scale(), "/", kConnections)));
    if (noNode.isEmpty())
        contenders.append(loading(peerLoad(node, bench.scale(), "/", kReaders)));
    const auto figures = interleaved(bench.scale().rounds, contenders);
    Figure limit = figures[1];
    if (noNginx.isEmpty())
        limit.cpuMicros += figures[2].cpuMicros;
    const double dearer = figures[0].cpuMicros / limit.cpuMicros;
    const QString what = u"feed page, %1 followees"_s.arg(bench.scale().followees);
    bench.report.add(
        {.what = what,
         .own = figures[0],
         .beside = u"its %1 statements, raw, + nginx's answer"_s.arg(statements.size()),
         .peer = limit,
         .outcome = times(dearer),
         .target = u"< 2.5 x"_s,
         .met = dearer < 2.5}
    );
    if (!noNode.isEmpty()) {
        bench.report.skip(u"the feed beside Node"_s, noNode);
        return;
    }
    const double part = figures[0].cpuMicros / figures.last().cpuMicros;
    bench.report.add(
        {.what = what,
         .own = figures[0],
         .beside = u"Node, better-sqlite3, same statements"_s,
         .peer = figures.last(),
         .outcome = times(part),
         .target = u"< 0.5 x"_s,
         .met = part < 0.5}
    );
}

void measureGrowth(Bench &bench)
{
    Scale scale = bench.scale();
    scale.posts /= 10;
    World world(scale);
    if (const QString fault = world.fill(); !fault.isEmpty())
        qFatal("%s", qUtf8Printable(fault));
    if (!world.server.start())
        qFatal("%s", world.server.log().constData());
    const Bench smaller{world, bench.report};
    const auto compare = [&](const QString &what, HttpLoad (*load)(const Bench &)) {
        const auto figures =
            interleaved(scale.rounds, {loading(load(bench)), loading(load(smaller))});
        const double dearer = figures[0].cpuMicros / figures[1].cpuMicros;
        bench.report.add(
            {.what = u"%1, %2 posts"_s.arg(what).arg(bench.scale().posts),
             .own = figures[0],
             .beside = u"the same with %1 posts"_s.arg(scale.posts),
             .peer = figures[1],
             .outcome = times(dearer),
             .target = u"< 1.5 x"_s,
             .met = dearer < 1.5}
        );
    };
    compare(u"feed page, %1 followees"_s.arg(scale.followees), feedOfReader);
    compare(u"a member's posts"_s, postsOfAuthor);
}

void measureGetPost(Bench &bench)
{
    const auto token = bench.world.token(World::kReader);
    HttpLoad load = bench.load(kConnections);
    load.next = [&](int, qint64 n) {
        const auto &posts = bench.world.posts();
        const qint64 post = posts[(n * 7919) % posts.size()];
        return httpRequest("GET", "/api/v1/posts/" + QByteArray::number(post), token);
    };
    const auto figures = interleaved(bench.scale().rounds, {loading(load)});
    bench.report.add({.what = u"GET of one post, any"_s, .own = figures[0]});
}

} // namespace tests
