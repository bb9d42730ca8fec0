// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/page_stack.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

PageStack::PageStack(PageFactory factory, QWidget *parent)
    : QStackedWidget(parent)
    , m_factory(std::move(factory))
{
    setObjectName(u"contentStack"_s);
}

Page *PageStack::show(const PageEntry &entry)
{
    const auto known = std::find_if(m_pages.begin(), m_pages.end(), [&](const Made &made) {
        return made.entry.isSamePlace(entry);
    });
    if (known != m_pages.end()) {
        std::rotate(known, known + 1, m_pages.end());
    } else {
        Page *page = m_factory(entry.page, entry.argument, this);
        Q_ASSERT_X(page, "PageStack", qPrintable(entry.page));
        addWidget(page);
        page->setLayoutClass(m_layout);
        m_pages.append({entry, page});
        emit pageMade(page);
    }
    Page *page = currentPage();
    setCurrentWidget(page);
    if (!entry.anchorId.isEmpty())
        page->restoreAnchor({entry.anchorId, entry.anchorOffset});
    drop();
    return page;
}

void PageStack::setLayoutClass(LayoutClass layout)
{
    m_layout = layout;
    for (const Made &made : m_pages)
        made.page->setLayoutClass(layout);
}

void PageStack::drop()
{
    while (m_pages.size() > kMost) {
        Page *old = m_pages.takeFirst().page;
        removeWidget(old);
        old->deleteLater();
    }
}

} // namespace app
