// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a notification says, in the language of its receiver, with the plural forms of that
// language. The texts are in translations/kithd_*.ts. Any thread.

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

private:
    QString translated(const QString &locale, const char *source, qint64 count) const;

    Translations m_translations;
};

// At most 200 characters, in one line.
QString excerptOf(const QString &text);

} // namespace server
