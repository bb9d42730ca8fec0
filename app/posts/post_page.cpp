// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/post_page.h"

#include "app/kit/k_empty_state.h"
#include "app/kit/list_foot.h"
#include "app/kit/metrics.h"
#include "app/net/error_sentence.h"
#include "app/posts/post_list_view.h"
#include "app/posts/thread_model.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

PostPage::PostPage(const PostWorld &world, common::PostId id, QWidget *parent)
    : Page(u"postPage"_s, parent)
    , m_model(new ThreadModel(world.posts, id, this))
    , m_view(new PostListView(u"threadView"_s, world, this))
    , m_foot(new ListFoot(u"post"_s, KSkeleton::Shape::Posts))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_view->delegate().setWhole(true);
    m_view->setMaxColumnWidth(metrics::kThreadColumn);
    m_view->setFooterWidget(m_foot);
    m_view->setModel(m_model);
    connect(m_view, &PostListView::openUserRequested, this, &Page::openUserRequested);
    connect(m_view, &PostListView::openUserNameRequested, this, &Page::openUserNameRequested);
    connect(m_view, &PostListView::composeRequested, this, &Page::composeRequested);
    connect(m_foot, &ListFoot::retryPressed, this, &PostPage::refresh);
    connect(m_model, &ThreadModel::stateChanged, this, &PostPage::settle);
    connect(m_model, &ThreadModel::gone, this, &Page::leaveRequested);
    m_model->start();
    settle();
}

void PostPage::settle()
{
    m_foot->emptyState().setContent(u"file-text"_s, tr("This post is gone."), {});
    if (const auto &error = m_model->lastError()) {
        const bool gone = error->code == common::ErrorCode::ResourceNotFound;
        m_foot->setError(
            m_model->state() == LoadState::Offline ? u"cloud-off"_s : u"circle-alert"_s,
            gone ? tr("This post is gone.") : errorSentence(*error),
            errorDetails(*error)
        );
    }
    m_foot->show(m_model->state(), m_model->rowCount() > 0, ListFoot::Tail::None);
    setState(m_model->state());
}

void PostPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        settle();
        emit titleChanged();
    }
}

void PostPage::setLayoutClass(LayoutClass layout)
{
    Page::setLayoutClass(layout);
    m_view->setLayoutClass(layout);
}

void PostPage::scrollToTop()
{
    m_view->scrollToStart();
}

void PostPage::refresh()
{
    m_model->refresh();
}

QWidget *PostPage::mainWidget()
{
    return m_view;
}

} // namespace app
