// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One page of the settings: cards below each other, in a column that scrolls. It is made anew when
// the language changes, so it keeps nothing that was typed; what is typed stands in dialogs.

#include "app/settings/settings_card.h"

class QScrollArea;

namespace app {

class SettingsPane : public QWidget {
    Q_OBJECT

public:
    struct Place {
        QString id; // "privacy", as in kith:settings/privacy
        QString icon;
        QString title;
    };

    explicit SettingsPane(const Place &place);

    const Place &place() const { return m_place; }
    // Its turn: what comes from the server is asked for now.
    virtual void enter() { }
    // Shows only rows with these words; all of them if the title has them. False: none has.
    bool filter(const QString &query);
    void setSideMargins(int margin);

protected:
    SettingsCard *addCard(const QString &title);
    void addWidget(QWidget *widget);

private:
    const Place m_place;
    QList<SettingsCard *> m_cards;
    QVBoxLayout *m_column;
};

} // namespace app
