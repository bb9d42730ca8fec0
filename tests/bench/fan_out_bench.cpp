// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One small event to everybody who watches: votes on posts that a thousand sockets look at.
#include "tests/bench/benchmarks.h"
#include "tests/bench/peers.h"
#include "tests/bench/web_sockets.h"
#include "tests/support/api.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

constexpr int kEvents =
    20; // of a round: each on a post of its own, for one post changes once a second
constexpr char kBeginning[] = R"({"type":"vote.updated")";

// One round: what makes the events, and what it cost until the last socket had the last of them.
Figure fanOut(WebSockets &sockets, const HttpLoad &cause)
{
    sockets.forget();
    const qint64 begin = nowNs();
    const qint64 cpuBefore = processorNs(cause.processes);
    const Figure causing = cause.run();
    const bool came = sockets.await(kBeginning, kEvents);
    const qint64 wall = nowNs() - begin;
    const auto count = static_cast<double>(sockets.received());
    return {
        .cpuMicros = static_cast<double>(processorNs(cause.processes) - cpuBefore) / 1e3 / count,
        .perSecond = count * 1e9 / static_cast<double>(wall),
        .failed = causing.failed + (came ? 0 : 1)};
}

QList<QByteArray> publishWatched(Bench &bench)
{
    Api api(bench.world.server.port());
    Person author;
    author.accessToken = QString::fromLatin1(bench.world.token(World::kAuthor));
    QList<QByteArray> posts;
    for (int i = 0; i < kEvents; ++i)
        posts.append(api.publish(author, u"Watch this, %1"_s.arg(i)).toLatin1());
    return posts;
}

bool watch(WebSockets &sockets, const QList<QByteArray> &posts)
{
    constexpr char kAck[] = R"({"type":"ack")";
    return sockets.sendText(R"({"type":"resume","id":"r","data":{}})")
        && sockets.sendText(
            R"({"type":"watch","id":"w","data":{"postIds":[")" + posts.join(R"(",")") + R"("]}})"
        )
        && sockets.await(kAck, 2);
}

HttpLoad likes(const Bench &bench, const QList<QByteArray> &posts, const QByteArray &token)
{
    HttpLoad load = bench.load(4);
    load.most = kEvents;
    load.forMs = 60'000;
    load.next = [&posts, token](int, qint64 n) {
        return httpRequest("POST", "/api/v1/posts/" + posts[n] + "/like", token);
    };
    return load;
}

void measureFor(Bench &bench, int count, const QList<QByteArray> &posts, int &liker)
{
    WebSockets ours;
    if (!ours.open(bench.world.server.port(), "/api/v1/ws", bench.world.tokens(0, count))
        || !watch(ours, posts)) {
        bench.report.skip(u"fan-out to %1"_s.arg(count), u"the server did not take them all"_s);
        return;
    }
    NodePeer node(QStringLiteral(KITH_BENCH_PEERS "/fan_out.js"), {});
    const QString noNode = node.start();
    WebSockets theirs;
    if (noNode.isEmpty() && !theirs.open(node.port(), "/", QList<QByteArray>(count, QByteArray())))
        qFatal("Node does not take the sockets");
    const auto own = [&] {
        // The last events of these posts must be as old as the pace of votes wants it.
        QThread::msleep(1100);
        return fanOut(ours, likes(bench, posts, bench.world.token(liker++)));
    };
    own(); // also tells how large an event is
    QList<Contender> contenders{own};
    if (noNode.isEmpty()) {
        HttpLoad cause{
            .port = node.port(), .connections = 1, .most = 1, .processes = node.processes()};
        const QByteArray path =
            "/" + QByteArray::number(kEvents) + "/" + QByteArray::number(ours.last().size());
        cause.next = [path](int, qint64) { return httpRequest("GET", path); };
        contenders.append([&theirs, cause] { return fanOut(theirs, cause); });
    }
    const auto figures = interleaved(bench.scale().rounds, contenders);
    const Figure peer = noNode.isEmpty() ? figures[1] : Figure();
    if (!noNode.isEmpty())
        bench.report.skip(u"fan-out beside Node"_s, noNode);
    const double perCore = peer.cpuMicros / figures[0].cpuMicros;
    const double rate = peer.perSecond > 0 ? figures[0].perSecond / peer.perSecond : 0;
    bench.report.add(
        {.what = u"event of %1 bytes to %2 sockets"_s.arg(ours.last().size()).arg(count),
         .own = figures[0],
         .beside = noNode.isEmpty() ? u"Node ws"_s : noNode,
         .peer = peer,
         .outcome = times(rate) + u" of the rate, "_s + times(perCore) + u" per core"_s,
         .target = u"> 1.2 x of the rate"_s,
         .met = !noNode.isEmpty() || rate >= 1.2}
    );
}

} // namespace

void measureFanOut(Bench &bench)
{
    const QList<QByteArray> posts = publishWatched(bench);
    int liker = 2;
    for (const int count : bench.scale().sockets)
        measureFor(bench, count, posts, liker);
}

} // namespace tests
