// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// settingsList: the names of the pages with their icons, 40 high.

#include <QListWidget>

namespace app {

class SettingsList final : public QListWidget {
    Q_OBJECT

public:
    explicit SettingsList(QWidget *parent = nullptr);

    void addPlace(const QString &id, const QString &icon, const QString &title);
    void setCurrentId(const QString &id);
    QString currentId() const;
    void setShown(const QString &id, bool shown);

signals:
    void chosen(const QString &id); // pressed
    void movedTo(const QString &id); // by the keyboard

private:
    QListWidgetItem *itemOf(const QString &id) const;
};

} // namespace app
