// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The places of the rail, in its order. Only those that exist.

#include <QList>
#include <QString>

namespace app {

struct Section {
    QString id; // "home"
    QString page; // its own page, the root of its stack
    QString icon;
    QString railName; // objectName of its button in the rail
    QString bottomName; // and of that in the bottom bar; empty: in the menu More instead
    bool forStaff = false; // moderators and administrators
};

const QList<Section> &sections();
const Section *findSection(const QString &id);
QString sectionTitle(const QString &id); // translated

// The rail with words beside its icons. Wider with larger text, so that the words have room.
int railWidth();

} // namespace app
