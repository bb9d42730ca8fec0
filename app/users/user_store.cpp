// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/users/user_store.h"

#include "common/posts/post_routes.h"

#include <algorithm>

namespace app {

namespace {

constexpr int kPostsToMeet = 50; // looked through for their authors

bool isFollowing(const common::Relationship &relationship)
{
    return relationship.following == common::FollowState::Following;
}

void setFollowing(common::User &user, common::FollowState state)
{
    if (!user.relationship)
        user.relationship.emplace().userId = user.id;
    const bool before = isFollowing(*user.relationship);
    user.relationship->following = state;
    const int change = int(isFollowing(*user.relationship)) - int(before);
    user.followersCount = std::max<qint64>(0, user.followersCount + change);
}

std::optional<common::UserId> targetOf(const OutboxEntry &entry)
{
    if (entry.route != QLatin1String("followUser") && entry.route != QLatin1String("unfollowUser"))
        return std::nullopt;
    const auto request = Outbox::request(routes::followUser, entry);
    return request ? std::optional(request->userId.id()) : std::nullopt;
}

} // namespace

UserStore::UserStore(
    ApiClient &api, EventStream &events, CacheDatabase &cache, Outbox &outbox, QObject *parent
)
    : QObject(parent)
    , m_api(api)
    , m_cache(cache)
    , m_outbox(outbox)
{
    const auto answered = [this](
                              const OutboxEntry &entry, const Result<common::Relationship> &answer
                          ) { onFollowAnswer(entry, answer); };
    outbox.handle(routes::followUser, this, answered);
    outbox.handle(routes::unfollowUser, this, answered);
    connect(&outbox, &Outbox::loaded, this, &UserStore::onOutboxLoaded);
    connect(&outbox, &Outbox::entryDiscarded, this, &UserStore::onDiscarded);
    events.onEvent(events::presence, this, [this](const common::PresenceEvent &event) {
        onPresence(event);
    });
    connect(
        &events,
        &EventStream::presenceKnown,
        this,
        [this](const QList<common::PresenceEvent> &all) {
            for (const auto &each : all)
                onPresence(each);
        }
    );
}

// --- the own account -----------------------------------------------------------------------------

void UserStore::setMe(const common::Me &me)
{
    m_me = me;
    m_myId = me.id;
    m_cache.saveMe(me);
    put(me);
    emit meChanged();
}

Future<common::Me> UserStore::loadMe()
{
    m_cache.loadMe().then(this, [this](const std::optional<common::Me> &me) {
        if (m_me || !me)
            return;
        m_me = me;
        m_myId = me->id;
        emit meChanged();
    });
    return m_api.call(routes::getMe, {}).then(this, [this](const Result<common::Me> &me) {
        if (me)
            setMe(*me);
        return me;
    });
}

Future<common::Me> UserStore::updateMe(const common::MeUpdate &update)
{
    return m_api.call(routes::updateMe, update).then(this, [this](const Result<common::Me> &me) {
        if (me)
            setMe(*me);
        return me;
    });
}

// --- others --------------------------------------------------------------------------------------

const common::User *UserStore::find(common::UserId id) const
{
    const auto it = m_users.find(id);
    return it == m_users.end() ? nullptr : &it->second.shown;
}

const common::User *UserStore::findByName(const QString &username) const
{
    const QString folded = common::foldedUsername(username);
    for (const auto &[id, held] : m_users) {
        if (common::foldedUsername(held.shown.username) == folded)
            return &held.shown;
    }
    return nullptr;
}

Future<common::User> UserStore::load(const common::UserRef &ref)
{
    if (ref.id().isValid() && find(ref.id()) == nullptr)
        m_cache.findUser(ref.id()).then(this, [this](const std::optional<common::User> &user) {
            if (!user || find(user->id) != nullptr)
                return;
            m_users[user->id].base = *user;
            show(user->id);
        });
    const common::GetUserRequest request{{ref}, {}};
    return m_api.call(routes::getUser, request)
        .then(this, [this](const Result<common::User> &user) {
            if (user)
                put(*user);
            return user;
        });
}

void UserStore::put(const common::User &user)
{
    m_users[user.id].base = user;
    m_cache.saveUser(user);
    show(user.id);
}

// What the server said with what is on its way there.
void UserStore::show(common::UserId id)
{
    const auto it = m_users.find(id);
    if (it == m_users.end())
        return;
    common::User shown = it->second.base;
    const auto wanted = m_wanted.constFind(id);
    if (wanted != m_wanted.cend()) {
        const auto state =
            shown.locked ? common::FollowState::Requested : common::FollowState::Following;
        const bool already =
            shown.relationship && shown.relationship->following != common::FollowState::None;
        if (!*wanted)
            setFollowing(shown, common::FollowState::None);
        else if (!already)
            setFollowing(shown, state);
    }
    it->second.shown = std::move(shown);
    emit userChanged(id);
}

void UserStore::onPresence(const common::PresenceEvent &event)
{
    const auto it = m_users.find(event.userId);
    if (it == m_users.end())
        return;
    it->second.base.presence = event.presence;
    show(event.userId);
}

Future<QList<common::UserSummary>> UserStore::peopleToMeet(int most)
{
    common::ListPostsRequest request;
    request.limit = kPostsToMeet;
    return m_api.call(routes::listPosts, request)
        .then(this, [this, most](const Result<common::PostPage> &page) {
            using People = QList<common::UserSummary>;
            if (!page)
                return Result<People>(common::fail(page.error()));
            People people;
            for (const common::Post &post : page->items) {
                const bool known = post.author.id == m_myId
                    || std::any_of(people.begin(), people.end(), [&](const auto &person) {
                                       return person.id == post.author.id;
                                   });
                if (!known && people.size() < most)
                    people.append(post.author);
            }
            return Result<People>(people);
        });
}

// --- following -----------------------------------------------------------------------------------

void UserStore::follow(common::UserId id)
{
    want(id, true);
}

void UserStore::unfollow(common::UserId id)
{
    want(id, false);
}

void UserStore::want(common::UserId id, bool follow)
{
    m_wanted.insert(id, follow);
    show(id);
    const OutboxOptions options{
        .subject = QStringLiteral("user:") + id.toString(),
        .collapseKey = QStringLiteral("follow:") + id.toString(),
        .keepFailed = false};
    const common::UserPath request{common::UserRef(id)};
    if (follow)
        m_outbox.add(routes::followUser, request, options);
    else
        m_outbox.add(routes::unfollowUser, request, options);
}

void UserStore::onFollowAnswer(const OutboxEntry &entry, const Result<common::Relationship> &answer)
{
    const auto id = targetOf(entry);
    if (!id)
        return;
    const auto it = m_users.find(*id);
    if (answer && it != m_users.end()) {
        setFollowing(it->second.base, answer->following);
        it->second.base.relationship = *answer;
        m_cache.saveUser(it->second.base);
    }
    if (!m_outbox.isSuperseded(entry))
        m_wanted.remove(*id);
    show(*id);
    if (!answer)
        emit relationshipFailed(*id, answer.error());
}

void UserStore::onOutboxLoaded()
{
    for (const auto &entry : m_outbox.entries()) {
        const auto id = targetOf(entry);
        if (!id)
            continue;
        m_wanted.insert(*id, entry.route == QLatin1String("followUser"));
        show(*id);
    }
}

void UserStore::onDiscarded(const OutboxEntry &entry)
{
    if (const auto id = targetOf(entry)) {
        m_wanted.remove(*id);
        show(*id);
    }
}

Future<common::UserPage> UserStore::listFollowers(const common::UserRef &ref, const QString &cursor)
{
    common::ListRelationsRequest request;
    request.userId = ref;
    if (!cursor.isEmpty())
        request.cursor = cursor;
    return m_api.call(routes::listFollowers, request);
}

Future<common::UserPage> UserStore::listFollowing(const common::UserRef &ref, const QString &cursor)
{
    common::ListRelationsRequest request;
    request.userId = ref;
    if (!cursor.isEmpty())
        request.cursor = cursor;
    return m_api.call(routes::listFollowing, request);
}

} // namespace app
