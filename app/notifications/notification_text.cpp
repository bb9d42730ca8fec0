// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/notification_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::NotificationText)
};

// Whole sentences, for languages whose verbs follow the number.
struct Sentences {
    QString one;
    QString two;
    QString more;
};

QString name(const common::UserSummary &user)
{
    return QChar(0x2068) + user.displayName.simplified() + QChar(0x2069);
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
    default:
        return {};
    }
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
    if (count == 1 || actors.size() == 1)
        return sentences.one.arg(name(actors.first()));
    const QString &sentence = others == 0 ? sentences.two : sentences.more;
    return sentence.arg(name(actors.at(0)), name(actors.at(1)));
}

} // namespace app
