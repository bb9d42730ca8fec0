// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tabs of a page: words on a line, the chosen one underlined. A tab may bear a count.

#include <QHash>
#include <QTabBar>

namespace app {

class KTabs : public QTabBar {
    Q_OBJECT

public:
    explicit KTabs(QWidget *parent = nullptr);

    void setCount(int index, int count); // 0: none
    // Page headers have large tabs, panels small ones.
    void setLarge(bool large);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshSizes();
    QFont textFont(bool chosen) const;
    int countWidth(int index) const;

    QHash<int, int> m_counts;
    bool m_large = true;
};

} // namespace app
