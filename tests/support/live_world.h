// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A real server and its members with their devices, for the tests of the live protocol.

#include "tests/support/api.h"
#include "tests/support/live_client.h"
#include "tests/support/test_server.h"

namespace tests {

using LiveClientPtr = std::unique_ptr<LiveClient>;

class LiveWorld {
public:
    explicit LiveWorld(const QStringList &settings = {})
        : server(settings)
    {
    }
    bool start(); // false: see server.log()

    // A new member each time: ada1, bob2 ...
    Person person(const QString &name);
    // Another sign-in of the member.
    Person again(const Person &person);
    // Connected, but without a stream; null if it does not come to that.
    LiveClientPtr connected(const Person &person) const;
    // With the stream from seq, or from now on.
    LiveClientPtr streaming(const Person &person, qint64 seq = -1) const;

    // Each answers the status.
    int follow(const Person &who, const Person &whom);
    int like(const Person &who, const QString &post);
    void befriend(const Person &a, const Person &b) const;

    // The answer to a handshake with these header lines, "Name: value\r\n" each.
    Answer
    handshake(const QByteArray &more, const QByteArray &path = QByteArrayLiteral("/api/v1/ws"));

    TestServer server;
    std::unique_ptr<Api> api;

private:
    int m_people = 0;
};

// Everything that was due to the client before this has come.
bool settled(LiveClient &client);
// How many frames of the type have come so far, taken or not.
int countOf(const LiveClient &client, const QString &type);
QJsonObject dataOf(const QJsonObject &frame);

} // namespace tests
