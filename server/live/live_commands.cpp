// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/users/user_events.h"
#include "server/live/live_connection.h"

#include <QLoggingCategory>

namespace server {

using common::ErrorCode;
using common::PostId;
using common::UserId;
using wire::CloseCode;

namespace {

constexpr qint64 kMinuteMs = 60'000;

template <typename T>
Result<T> readData(const wire::WsCommandHead &head)
{
    return wire::fromJson<T>(head.data.isPresent() ? head.data->json : QByteArray("{}"));
}

} // namespace

CloseCode closeCodeOf(ErrorCode code, CloseCode otherwise)
{
    switch (code) {
    case ErrorCode::AccountSuspended:
    case ErrorCode::AccountBanned:
    case ErrorCode::AccountPending:
        return CloseCode::AccountState;
    default:
        return otherwise;
    }
}

// A client that is faster than the hub is read no further until the hub has caught up.
void LiveHub::textReceived(const LiveSessionPtr &session, const QByteArray &text)
{
    const auto inbox = std::static_pointer_cast<Inbox>(session->context);
    if (++inbox->waiting >= m_options.waitingMost) {
        inbox->isPaused = true;
        session->pauseReading();
    }
    m_thread.post([this, session, inbox, text] {
        command(session->id(), text);
        if (--inbox->waiting == 0 && inbox->isPaused.exchange(false))
            session->resumeReading();
    });
}

void LiveHub::command(quint64 id, const QByteArray &text)
{
    const auto connection = m_all.value(id);
    if (!connection || connection->stage == Stage::Ended)
        return;
    const auto object = wire::parseObject(text);
    if (!object || !object->value(QStringLiteral("type")).isString()) {
        end(connection, CloseCode::NotAFrame);
        return;
    }
    const auto head = wire::fromJson<wire::WsCommandHead>(text);
    if (connection->stage == Stage::Unauthenticated) {
        if (head && head->type == u"auth")
            runAuth(connection, *head);
        else
            end(connection, CloseCode::Unauthenticated);
        return;
    }
    const QString given = object->value(QStringLiteral("id")).toString();
    const auto answerTo = given.isEmpty() ? std::nullopt : std::optional(given);
    if (!mayCommand(connection, answerTo))
        return;
    if (head)
        run(connection, *head);
    else
        refuse(connection, answerTo, head.error());
}

bool LiveHub::mayCommand(const ConnectionPtr &connection, const std::optional<QString> &id)
{
    const QByteArray key = 's' + QByteArray::number(connection->caller.sessionId.value);
    const RateState state = m_limiter.charge("live", key, m_options.commands);
    if (state.allowed)
        return true;
    const auto error = common::makeError(
        ErrorCode::RateLimited,
        QStringLiteral("Too many commands. Try again in %1 seconds.").arg(state.resetSeconds)
    );
    refuse(connection, id, error);
    const qint64 now = m_clock.steadyMs();
    if (now - connection->refusedSince > kMinuteMs) {
        connection->refusedSince = now;
        connection->refused = 0;
    }
    if (++connection->refused >= m_options.refusedMost)
        end(connection, CloseCode::RateLimited);
    return false;
}

void LiveHub::run(const ConnectionPtr &connection, const wire::WsCommandHead &head)
{
    if (head.type == u"ping")
        sendFrame(connection, wire::ackFrame(head.id));
    else if (head.type == u"resume")
        runResume(connection, head);
    else if (head.type == u"watch")
        runWatch(connection, head);
    else if (head.type == u"presence")
        runPresence(connection, head);
    else
        refuse(
            connection,
            head.id,
            common::fieldError(
                QStringLiteral("/type"),
                common::FieldCode::NotAllowed,
                QStringLiteral("This server does not know the command.")
            )
        );
}

void LiveHub::refuse(
    const ConnectionPtr &connection, const std::optional<QString> &id, const common::Error &error
)
{
    sendFrame(connection, wire::errorFrame(id, error, connection->requestId));
}

void LiveHub::runAuth(const ConnectionPtr &connection, const wire::WsCommandHead &head)
{
    const auto auth = readData<wire::WsAuth>(head);
    if (!auth) {
        end(connection, CloseCode::Unauthenticated);
        return;
    }
    const auto caller = m_rules.authenticate(auth->token.toUtf8());
    if (!caller) {
        end(connection, closeCodeOf(caller.error().code, CloseCode::Unauthenticated));
        return;
    }
    admit(connection, *caller, head.id);
}

void LiveHub::runResume(const ConnectionPtr &connection, const wire::WsCommandHead &head)
{
    const auto resume = readData<wire::WsResume>(head);
    if (!resume) {
        refuse(connection, head.id, resume.error());
        return;
    }
    if (connection->stage != Stage::Commands) {
        refuse(
            connection,
            head.id,
            common::fieldError(
                QStringLiteral("/type"),
                common::FieldCode::Conflict,
                QStringLiteral("The event stream has been started already.")
            )
        );
        return;
    }
    startReplay(connection, head.id, resume->seq.hasValue() ? resume->seq.value() : -1);
}

void LiveHub::runPresence(const ConnectionPtr &connection, const wire::WsCommandHead &head)
{
    const auto wanted = readData<common::WsPresence>(head);
    if (!wanted) {
        refuse(connection, head.id, wanted.error());
        return;
    }
    const auto state = wanted->state == common::Activity::Away ? common::PresenceState::Away
                                                               : common::PresenceState::Online;
    const UserId user = connection->caller.id;
    if (m_presence.setState(user, connection->session->id(), state))
        presenceChanged(user);
    sendFrame(connection, wire::ackFrame(head.id));
}

void LiveHub::runWatch(const ConnectionPtr &connection, const wire::WsCommandHead &head)
{
    const auto watch = readData<common::WsWatch>(head);
    if (!watch) {
        refuse(connection, head.id, watch.error());
        return;
    }
    const auto named = watch->userIds.valueOr({});
    const auto users = QSet<UserId>(named.cbegin(), named.cend()).values();
    const auto posts = watch->postIds.valueOr({});
    // What may not be seen is left out without a word: its existence is not told.
    QHash<UserId, common::Presence> seenUsers;
    QSet<PostId> seenPosts;
    const auto asked = m_db.read([&](Transaction &tx) -> Result<> {
        TRY_INTO(seenUsers, m_rules.presenceSeenBy(tx, connection->caller.id, users));
        TRY_INTO(seenPosts, m_rules.maySeePosts(tx, connection->caller.id, posts));
        return {};
    });
    if (!asked) {
        refuse(connection, head.id, asked.error());
        return;
    }
    const quint64 id = connection->session->id();
    stopWatching(connection);
    // Also those whose presence is hidden now: they may allow it later.
    connection->watchedUsers = users;
    connection->watchedPosts = QList<PostId>(seenPosts.cbegin(), seenPosts.cend());
    for (const PostId post : std::as_const(connection->watchedPosts))
        m_postWatchers[post].insert(id);
    common::WsWatching watching;
    for (const UserId user : users) {
        m_presenceWatchers[user].insert(id);
        if (seenUsers.contains(user))
            watching.presence.append({user, seenUsers.value(user)});
    }
    sendFrame(connection, wire::ackFrame(head.id, wire::toJson(watching)));
}

} // namespace server
