// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// contentStack: the pages that were made so far. A page is made when one first comes to it and kept
// with its rows; of many, those not seen for longest go.

#include "app/kit/navigation_stack.h"
#include "app/kit/page.h"

#include <QStackedWidget>

#include <functional>

namespace app {

// page is an objectName ("profilePage"), argument what it is about; null: there is no such page.
using PageFactory =
    std::function<Page *(const QString &page, const QString &argument, QWidget *parent)>;

class PageStack final : public QStackedWidget {
    Q_OBJECT

public:
    static constexpr qsizetype kMost = 8;

    explicit PageStack(PageFactory factory, QWidget *parent = nullptr);

    Page *currentPage() const { return m_pages.isEmpty() ? nullptr : m_pages.last().page; }
    Page *show(const PageEntry &entry); // with its scroll position
    void setLayoutClass(LayoutClass layout);

signals:
    void pageMade(app::Page *page); // to be wired

private:
    struct Made {
        PageEntry entry;
        Page *page = nullptr;
    };
    void drop();

    PageFactory m_factory;
    QList<Made> m_pages; // the one shown is the last
    LayoutClass m_layout = LayoutClass::Wide;
};

} // namespace app
