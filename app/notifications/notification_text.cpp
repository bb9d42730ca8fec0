// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/notification_text.h"

#include "app/kit/isolate.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::NotificationText)
};

// Whole sentences, for languages whose verbs follow the number.
struct Sentences {
    QString one{};
    QString two{}; // empty: never of several
    QString more{};
};

QString name(const common::UserSummary &user)
{
    return isolated(user.displayName.simplified());
}

Sentences likes(bool comment, int others)
{
    if (comment)
        return {
            Words::tr("%1 liked your comment"),
            Words::tr("%1 and %2 liked your comment"),
            Words::tr("%1, %2 and %Ln other(s) liked your comment", nullptr, others)};
    return {
        Words::tr("%1 liked your post"),
        Words::tr("%1 and %2 liked your post"),
        Words::tr("%1, %2 and %Ln other(s) liked your post", nullptr, others)};
}

Sentences shares(int others)
{
    return {
        Words::tr("%1 shared your post"),
        Words::tr("%1 and %2 shared your post"),
        Words::tr("%1, %2 and %Ln other(s) shared your post", nullptr, others)};
}

Sentences comments(int others)
{
    return {
        Words::tr("%1 commented on your post"),
        Words::tr("%1 and %2 commented on your post"),
        Words::tr("%1, %2 and %Ln other(s) commented on your post", nullptr, others)};
}

Sentences mentions(int others)
{
    return {
        Words::tr("%1 mentioned you"),
        Words::tr("%1 and %2 mentioned you"),
        Words::tr("%1, %2 and %Ln other(s) mentioned you", nullptr, others)};
}

Sentences follows(int others)
{
    return {
        Words::tr("%1 started following you"),
        Words::tr("%1 and %2 started following you"),
        Words::tr("%1, %2 and %Ln other(s) started following you", nullptr, others)};
}

Sentences requests(int others)
{
    return {
        Words::tr("%1 asked to follow you"),
        Words::tr("%1 and %2 asked to follow you"),
        Words::tr("%1, %2 and %Ln other(s) asked to follow you", nullptr, others)};
}

Sentences sentencesOf(const common::Notification &notification, int others)
{
    using enum common::NotificationType;
    const bool comment =
        notification.target && notification.target->type == common::TargetType::Comment;
    switch (notification.type) {
    case Like:
        return likes(comment, others);
    case Mention:
        return mentions(others);
    case Follow:
        return follows(others);
    case FollowRequest:
        return requests(others);
    case Share:
        return shares(others);
    case Comment:
        return comments(others);
    case Reply:
        return {Words::tr("%1 replied to you")};
    case FriendRequest:
        return {Words::tr("%1 sent you a friend request")};
    case FriendAccepted:
        return {Words::tr("%1 is your friend now")};
    case Message:
        return {Words::tr("%1 sent you a message")};
    case Invite:
        return {Words::tr("%1 invited you to a group")};
    case System:
        break;
    }
    return {};
}

} // namespace

QString notificationSentence(const common::Notification &notification)
{
    const auto &actors = notification.actors;
    const auto count = std::max<qint64>(notification.actorsCount, actors.size());
    const int others = int(std::clamp<qint64>(count - 2, 0, 1'000'000));
    const Sentences sentences = sentencesOf(notification, others);
    if (actors.isEmpty() || sentences.one.isEmpty())
        return notification.text;
    if (count == 1 || actors.size() == 1 || sentences.two.isEmpty())
        return sentences.one.arg(name(actors.first()));
    const QString &sentence = others == 0 ? sentences.two : sentences.more;
    return sentence.arg(name(actors.at(0)), name(actors.at(1)));
}

} // namespace app
