// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// feedPage: what those one follows write, and what everybody writes. The compose card is the header
// of the list and scrolls away; whatever is to be said instead of rows stands in its footer.

#include "app/kit/page.h"
#include "app/posts/post_world.h"

#include <array>

class QHBoxLayout;

namespace app {

class ComposeCard;
class KBanner;
class KIconButton;
class KTabs;
class ListFoot;
class PostListModel;
class PostListView;
class TimelinePlace;
class WordPill;

class TimelinePage final : public Page {
    Q_OBJECT

public:
    explicit TimelinePage(const PostWorld &world, QWidget *parent = nullptr);
    ~TimelinePage() override;

    QString title() const override { return tr("Home"); }
    void setLayoutClass(LayoutClass layout) override;
    void scrollToTop() override;
    void refresh() override;
    ScrollAnchor scrollAnchor() const override;
    void restoreAnchor(const ScrollAnchor &anchor) override;
    QWidget *mainWidget() override;
    bool startComposing() override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Tab {
        PostListModel *model = nullptr;
        TimelinePlace *place = nullptr;
        bool started = false;
        bool moreFailed = false;
        int above = 0; // new rows above what one reads, not yet seen
    };

    void layOut();
    void wireView();
    void wireTab(Tab &tab);
    void retranslate();
    Tab &tab() { return m_tabs.at(std::size_t(m_current)); }
    const Tab &tab() const { return m_tabs.at(std::size_t(m_current)); }
    void openTab(int index);
    void start(Tab &tab);
    void onInserted(Tab &tab, int first, int last);
    void settle(); // state, footer, banner, pill
    void showFoot(const PostListModel &model);
    void showBanner(const PostListModel &model);
    void showPill();
    void showNew();
    void placeParts();
    bool isAtTop() const;

    const PostWorld m_world;
    std::array<Tab, 2> m_tabs;
    int m_current = -1;
    bool m_goToNew = false; // the pill was pressed
    KTabs *m_tabBar;
    KIconButton *m_refresh;
    QWidget *m_head;
    QHBoxLayout *m_bar;
    QHBoxLayout *m_line;
    KBanner *m_banner;
    PostListView *m_view;
    ComposeCard *m_card;
    ListFoot *m_foot;
    WordPill *m_pill;
};

} // namespace app
