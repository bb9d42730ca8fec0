// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Thinks the demo community up, without a database. The same options give the same people, posts,
// ids and relations on every machine. Times are counted back from the start of the present hour, so
// that the newest posts are always less than two hours old; ids are counted back from a fixed
// moment, so that they stay the same.

#include "server/demo/demo_people.h"
#include "server/demo/demo_rows.h"

#include <QHash>
#include <QSet>

namespace server {

struct FeaturedPost;

struct DemoOptions {
    quint64 seed = 1;
    int users = kNamedPeople;
    int posts = 200;
};

class DemoBuilder {
public:
    // now: ages count back from the start of its hour.
    DemoBuilder(const DemoOptions &options, common::Timestamp now, const QString &passwordHash);

    DemoWorld build();
    static common::Timestamp startOfHour(common::Timestamp now);

private:
    using Index = size_t; // of a person in m_world.users
    struct PlannedPost {
        qint64 ageMs = 0;
        Index author = 0;
        PostRow row{};
        const FeaturedPost *featured = nullptr;
        bool edited = false;
        bool shares = false; // an earlier post, found when it is its turn
    };

    // demo_builder.cpp: people
    void addPeople(const QString &passwordHash);
    void addFollows();
    void follow(Index follower, Index followed);
    void setLatestFollower(const QString &username);
    void addFriendships();
    void befriend(Index one, Index other);
    // demo_posts.cpp
    void addPosts();
    void planFeatured();
    void planComposed();
    void planShares();
    void addPlanned();
    PostRow *postToShare(const PlannedPost &planned);
    void share(const PlannedPost &planned, PostRow &row);
    void addTextParts(const PostRow &post);
    void edit(PostRow &post);
    // demo_echo.cpp: what posts bring about
    void addVotes();
    void vote(PostRow &post, Index author, Index voter, int value, qint64 ageMs);
    qint64 likeAge(const PostRow &post, Index voter, qint64 drawn) const;
    qint64 wantedLikes(const PostRow &post, Index author, qint64 audience);
    void fillTimelines();
    void fillTimeline(Index reader);
    void addNotifications();
    void notifyFollows();
    void notifyMentions();
    void notifyLikes();
    void notifyShares();
    void notify(NotificationRow note, const std::vector<DemoActorRow> &actors);

    common::Timestamp ago(qint64 ageMs) const { return m_now.plusMs(-ageMs); }
    qint64 ageOf(common::Timestamp at) const { return m_now.ms - at.ms; }
    qint64 newId(common::Timestamp at);
    std::optional<Index> indexOf(const QString &username) const;
    Index indexOf(common::UserId id) const { return m_byId.value(id); }
    bool follows(Index follower, Index followed) const
    {
        return m_followPairs.contains(pairKey(follower, followed));
    }
    bool friends(Index one, Index other) const
    {
        return m_friendPairs.contains(pairKey(one, other));
    }
    bool maySee(Index reader, const PostRow &post) const;
    // Somebody, the well-known ones more often.
    Index somebody(DemoRandom &random, double steepness) const;
    static quint64 pairKey(Index one, Index other) { return (one << 32) | other; }

    const DemoOptions m_options;
    const common::Timestamp m_now;
    const QString m_passwordHash;
    DemoRandom m_peopleRandom;
    DemoRandom m_postRandom;
    DemoRandom m_voteRandom;

    DemoWorld m_world;
    std::vector<DemoPerson> m_people;
    std::vector<std::vector<Index>> m_followers;
    std::vector<PlannedPost> m_planned;
    QHash<common::PostId, const FeaturedPost *> m_featured;
    QHash<common::PostId, size_t> m_postAt;
    QHash<QString, Index> m_byName;
    QHash<common::UserId, Index> m_byId;
    QSet<quint64> m_followPairs;
    QSet<quint64> m_askedPairs; // these, and requests that wait
    QSet<quint64> m_friendPairs;
    QSet<std::pair<Index, qint64>> m_plainShares;
    QSet<std::pair<Index, qint64>> m_mentionPairs;
    QSet<qint64> m_usedIds;
};

} // namespace server
