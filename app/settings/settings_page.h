// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// settingsPage: the list of its pages beside one of them; in the narrow layout the list alone, and
// each page on top of it (argument: its id). The field above the list searches pages and rows.

#include "app/kit/page.h"
#include "app/settings/settings_world.h"

#include <QList>

class QStackedWidget;

namespace app {

class KEmptyState;
class KLabel;
class KLineEdit;
class SettingsList;
class SettingsPane;

class SettingsPage final : public Page {
    Q_OBJECT

public:
    // argument: the id of a page to begin with; empty: the first, or in the narrow layout the list.
    SettingsPage(const SettingsWorld &world, const QString &argument, QWidget *parent = nullptr);

    QString title() const override;
    void setLayoutClass(LayoutClass layout) override;
    void refresh() override;
    QWidget *mainWidget() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void build(); // the pages in the language of now
    void retranslate();
    void choose(const QString &id);
    void showPane(const QString &id);
    void search(const QString &query);
    SettingsPane *pane(const QString &id) const;
    bool isNarrow() const { return layoutClass() == LayoutClass::Narrow; }
    void arrange();

    SettingsWorld m_world;
    QString m_current;
    const bool m_isPushed; // on top of the list
    QWidget *m_side;
    KLabel *m_heading;
    KLineEdit *m_search;
    SettingsList *m_list;
    QWidget *m_line;
    QStackedWidget *m_stack;
    KEmptyState *m_nothing;
    QList<SettingsPane *> m_panes;
};

} // namespace app
