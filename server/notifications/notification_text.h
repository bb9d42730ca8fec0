// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a notification says, in the language of its receiver, with the plural forms of that
// language. Any thread.

#include "common/notifications/notification.h"
#include "server/http/translations.h"

#include <QStringList>

namespace server {

class NotificationText {
public:
    // names: of the latest actors, latest first; count: of all of them. An unknown language is
    // English.
    QString text(
        const QString &locale, common::NotificationType type, const QStringList &names, qint64 count
    ) const;
    // Of so many people who wait to be let in.
    QString joinRequests(const QString &locale, qint64 count) const;

    // What the server itself has to say. what: the word before the colon of the group key.
    QString system(const QString &locale, QStringView what) const;

private:
    QString translated(const QString &locale, const char *source, qint64 count) const;

    const Translations m_translations;
};

// At most 200 characters, in one line.
QString excerptOf(const QString &text);

} // namespace server
