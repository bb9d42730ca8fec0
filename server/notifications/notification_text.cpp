// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/notification_text.h"

namespace server {

using common::NotificationType;

namespace {

constexpr const char *kContext = "NotificationText";
constexpr int kLongestExcerpt = 200;

// For one actor, for two, and for one and %n others.
struct Texts {
    const char *one;
    const char *two = nullptr; // null: never grouped
    const char *many = nullptr;
};

Texts textsOf(NotificationType type)
{
    switch (type) {
    case NotificationType::Like:
        return {
            QT_TRANSLATE_NOOP("NotificationText", "%1 liked your post"),
            QT_TRANSLATE_NOOP("NotificationText", "%1 and %2 liked your post"),
            QT_TRANSLATE_N_NOOP("NotificationText", "%1 and %n other(s) liked your post")};
    case NotificationType::Share:
        return {
            QT_TRANSLATE_NOOP("NotificationText", "%1 shared your post"),
            QT_TRANSLATE_NOOP("NotificationText", "%1 and %2 shared your post"),
            QT_TRANSLATE_N_NOOP("NotificationText", "%1 and %n other(s) shared your post")};
    case NotificationType::Comment:
        return {QT_TRANSLATE_NOOP("NotificationText", "%1 commented on your post")};
    case NotificationType::Reply:
        return {QT_TRANSLATE_NOOP("NotificationText", "%1 replied to you")};
    case NotificationType::Mention:
        return {QT_TRANSLATE_NOOP("NotificationText", "%1 mentioned you")};
    case NotificationType::Follow:
        return {QT_TRANSLATE_NOOP("NotificationText", "%1 follows you")};
    case NotificationType::FollowRequest:
        return {QT_TRANSLATE_NOOP("NotificationText", "%1 would like to follow you")};
    case NotificationType::FriendRequest:
        return {QT_TRANSLATE_NOOP("NotificationText", "%1 would like to be your friend")};
    case NotificationType::FriendAccepted:
        return {QT_TRANSLATE_NOOP("NotificationText", "%1 is your friend now")};
    case NotificationType::Message:
        return {QT_TRANSLATE_NOOP("NotificationText", "%1 sent you a message")};
    case NotificationType::Invite:
        return {QT_TRANSLATE_NOOP("NotificationText", "%1 invited you to a group")};
    case NotificationType::System:
        break;
    }
    return {QT_TRANSLATE_NOOP("NotificationText", "News from this server")};
}

} // namespace

QString NotificationText::text(
    const QString &locale, NotificationType type, const QStringList &names, qint64 count
) const
{
    const Texts texts = textsOf(type);
    if (type == NotificationType::System)
        return translated(locale, texts.one, -1);
    QStringList known = names;
    if (known.isEmpty())
        known.append(translated(locale, QT_TRANSLATE_NOOP("NotificationText", "Somebody"), -1));
    if (count == 2 && known.size() >= 2 && texts.two != nullptr)
        return translated(locale, texts.two, -1).arg(known[0], known[1]);
    if (count > 1 && texts.many != nullptr)
        return translated(locale, texts.many, count - 1).arg(known[0]);
    return translated(locale, texts.one, -1).arg(known[0]);
}

QString NotificationText::system(const QString &locale, QStringView what) const
{
    if (what == u"export")
        return translated(
            locale,
            QT_TRANSLATE_NOOP("NotificationText", "Your export is ready to be downloaded"),
            -1
        );
    if (what == u"reused")
        return translated(
            locale,
            QT_TRANSLATE_NOOP(
                "NotificationText",
                "One of your sign-ins was used in two places and has been ended. If that was not "
                "you, change your password."
            ),
            -1
        );
    return text(locale, NotificationType::System, {}, 0);
}

QString NotificationText::joinRequests(const QString &locale, qint64 count) const
{
    return translated(
        locale, QT_TRANSLATE_N_NOOP("NotificationText", "%n person(s) would like to join"), count
    );
}

QString NotificationText::translated(const QString &locale, const char *source, qint64 count) const
{
    return m_translations.text(locale, kContext, source, count);
}

QString excerptOf(const QString &text)
{
    // Reading the whole of an article for one line would be a waste.
    return common::firstCodePoints(
        common::firstCodePoints(text, 10 * kLongestExcerpt).simplified(), kLongestExcerpt
    );
}

} // namespace server
