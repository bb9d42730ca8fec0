// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The only owner of members: the own account, profiles and relations. Following is shown at once
// and put back if the server refuses.

#include "app/cache/cache_database.h"
#include "app/net/event_stream.h"
#include "app/outbox/outbox.h"
#include "common/relations/relationship_routes.h"
#include "common/users/user_routes.h"

#include <map>
#include <optional>

namespace app {

class UserStore : public QObject {
    Q_OBJECT
public:
    UserStore(
        ApiClient &api,
        EventStream &events,
        CacheDatabase &cache,
        Outbox &outbox,
        QObject *parent = nullptr
    );

    // The own account; nothing until the cache or the server has told.
    const common::Me *me() const { return m_me ? &*m_me : nullptr; }
    common::UserId myId() const { return m_myId; }
    void setMe(const common::Me &me); // after sign-in
    void setMyId(common::UserId id) { m_myId = id; }
    Future<common::Me> loadMe(); // cache first (meChanged), then the server
    Future<common::Me> updateMe(const common::MeUpdate &update);

    // Stays valid until the next change of that member.
    const common::User *find(common::UserId id) const;
    const common::User *findByName(const QString &username) const;
    // Cache first (userChanged), then the server.
    Future<common::User> load(const common::UserRef &ref);

    void follow(common::UserId id);
    void unfollow(common::UserId id);
    bool isRelationPending(common::UserId id) const { return m_wanted.contains(id); }

    // Whom a new member may follow: who has written in public lately, without oneself.
    Future<QList<common::UserSummary>> peopleToMeet(int most);
    // One page of names; for UserListModel and completers.
    Future<common::UserPage> listFollowers(const common::UserRef &ref, const QString &cursor = {});
    Future<common::UserPage> listFollowing(const common::UserRef &ref, const QString &cursor = {});

signals:
    void meChanged();
    void userChanged(common::UserId id); // also its relationship, counts and presence
    void relationshipFailed(common::UserId id, const common::Error &error); // it was put back

private:
    struct Held {
        common::User shown;
        common::User base; // as the server last told
    };

    void put(const common::User &user);
    void show(common::UserId id);
    void want(common::UserId id, bool follow);
    void onFollowAnswer(const OutboxEntry &entry, const Result<common::Relationship> &answer);
    void onOutboxLoaded();
    void onDiscarded(const OutboxEntry &entry);
    void onPresence(const common::PresenceEvent &event);

    ApiClient &m_api;
    CacheDatabase &m_cache;
    Outbox &m_outbox;
    common::UserId m_myId;
    std::optional<common::Me> m_me;
    std::map<common::UserId, Held> m_users;
    QHash<common::UserId, bool> m_wanted; // follow or unfollow, not yet answered
};

} // namespace app
