// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A real server with a large community, and members who are signed in without having to wait for
// their passwords: their sessions are put into the file, their tokens made with the server's keys.

#include "tests/support/test_server.h"

#include <QByteArray>
#include <QList>

namespace tests {

struct Scale {
    int rounds = 5;
    int roundMs = 3000;
    int users = 50'000;
    qint64 posts = 500'000;
    int sessions = 5'000;
    QList<int> sockets{1'000, 5'000}; // of the fan-out
    int followees = 200;
    int followers = 1'000;

    static Scale small();
};

class World {
public:
    explicit World(const Scale &scale);
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    // Empty, or what went wrong. The server is not started by it.
    QString fill();
    // Of the member with that number; good for 15 minutes.
    QByteArray token(int member) const;
    QList<QByteArray> tokens(int from, int count) const;
    qint64 userId(int member) const { return m_users.at(member); }
    int memberCount() const { return static_cast<int>(m_users.size()); }
    // Public ones of anybody, newest first.
    const QList<qint64> &posts() const { return m_posts; }
    QString databaseFile() const;

    // The first members have parts of their own.
    static constexpr int kReader = 0; // follows scale.followees
    static constexpr int kAuthor = 1; // is followed by scale.followers

    const Scale scale;
    TestServer server;

private:
    void addMembers();
    void addPosts();
    void addSessions();
    void addFollows();

    QList<qint64> m_users;
    QList<qint64> m_posts;
};

} // namespace tests
