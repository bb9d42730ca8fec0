// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/live_world.h"

#include "tests/support/data_file.h"

#include <algorithm>

namespace tests {

bool LiveWorld::start()
{
    if (!server.start())
        return false;
    api = std::make_unique<Api>(server.port());
    return true;
}

Person LiveWorld::person(const QString &name)
{
    const Person made = api->join(name + QString::number(++m_people));
    if (made.accessToken.isEmpty())
        qFatal("nobody can join");
    return made;
}

Person LiveWorld::again(const Person &person)
{
    const QJsonObject pair = api->login(person.username).json();
    Person other = person;
    other.accessToken = pair.value(QStringLiteral("accessToken")).toString();
    other.refreshToken = pair.value(QStringLiteral("refreshToken")).toString();
    other.sessionId = pair.value(QStringLiteral("sessionId")).toString();
    return other;
}

LiveClientPtr LiveWorld::connected(const Person &person) const
{
    auto client = std::make_unique<LiveClient>();
    if (!client->open(server.port(), person.accessToken) || !client->hello())
        return nullptr;
    return client;
}

LiveClientPtr LiveWorld::streaming(const Person &person, qint64 seq) const
{
    auto client = connected(person);
    if (!client || client->resume(seq).isEmpty())
        return nullptr;
    return client;
}

int LiveWorld::follow(const Person &who, const Person &whom)
{
    return api->post(QStringLiteral("/api/v1/users/%1/follow").arg(whom.id), {}, who.accessToken)
        .status;
}

int LiveWorld::like(const Person &who, const QString &post)
{
    return api->post(QStringLiteral("/api/v1/posts/%1/like").arg(post), {}, who.accessToken).status;
}

void LiveWorld::befriend(const Person &a, const Person &b) const
{
    DataFile file(server);
    const QVariantList ids{a.id.toLongLong(), b.id.toLongLong()};
    file.run(
        "INSERT INTO friendships (user_id, friend_id, created_at) VALUES (?1, ?2, 1), (?2, ?1, 1)",
        ids
    );
    file.run("UPDATE users SET friends_count = friends_count + 1 WHERE id IN (?1, ?2)", ids);
}

Answer LiveWorld::handshake(const QByteArray &more, const QByteArray &path)
{
    return api->sendRaw(
        "GET " + path
        + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        + more + "\r\n"
    );
}

// Commands are answered in order with the events, so what came before the question comes before
// the answer.
bool settled(LiveClient &client)
{
    return client.command(QStringLiteral("ping")).value(QStringLiteral("type"))
        == QStringLiteral("ack");
}

int countOf(const LiveClient &client, const QString &type)
{
    return static_cast<int>(std::ranges::count_if(client.frames(), [&](const QJsonObject &frame) {
        return frame.value(QStringLiteral("type")) == type;
    }));
}

QJsonObject dataOf(const QJsonObject &frame)
{
    return frame.value(QStringLiteral("data")).toObject();
}

} // namespace tests
