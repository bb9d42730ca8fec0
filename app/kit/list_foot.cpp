// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/list_foot.h"

#include "app/kit/a11y.h"
#include "app/kit/k_button.h"
#include "app/kit/k_empty_state.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

ListFoot::ListFoot(const QString &prefix, KSkeleton::Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_prefix(prefix)
    , m_skeleton(new KSkeleton(shape, this))
    , m_still(new KLabel({}, Type::Role::Small, Token::Text3, this))
    , m_empty(new KEmptyState(prefix + u"EmptyState"_s, this))
    , m_error(new KEmptyState(prefix + u"ErrorState"_s, this))
    , m_end(new KLabel({}, Type::Role::Small, Token::Text3, this))
    , m_moreRetry(new KButton({}, KButton::Kind::Ghost, KButton::Size::S, this))
{
    setObjectName(prefix + u"Foot"_s);
    m_skeleton->setObjectName(prefix + u"Skeleton"_s);
    m_still->setObjectName(prefix + u"StillLabel"_s);
    m_end->setObjectName(prefix + u"EndLabel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace8);
    for (QWidget *part :
         {static_cast<QWidget *>(m_still),
          static_cast<QWidget *>(m_skeleton),
          static_cast<QWidget *>(m_empty),
          static_cast<QWidget *>(m_error),
          static_cast<QWidget *>(m_end)}) {
        layout->addWidget(part);
        part->hide();
    }
    layout->addWidget(m_moreRetry, 0, Qt::AlignHCenter);
    m_moreRetry->hide();
    for (KLabel *label : {m_still, m_end}) {
        label->setAlignment(Qt::AlignCenter);
        label->setContentsMargins(0, metrics::kSpace12, 0, metrics::kSpace12);
    }
    m_skeletonSoon.setSingleShot(true);
    m_skeletonSoon.setInterval(kSkeletonAfterMs);
    m_stillSoon.setSingleShot(true);
    m_stillSoon.setInterval(kStillAfterMs);
    connect(&m_skeletonSoon, &QTimer::timeout, m_skeleton, &QWidget::show);
    connect(&m_stillSoon, &QTimer::timeout, m_still, &QWidget::show);
    connect(m_empty, &KEmptyState::actionTriggered, this, &ListFoot::emptyActionPressed);
    connect(m_error, &KEmptyState::actionTriggered, this, &ListFoot::retryPressed);
    connect(m_moreRetry, &QPushButton::clicked, this, &ListFoot::moreRetryPressed);
    retranslate();
}

void ListFoot::setEndText(const QString &text)
{
    m_endText = text;
    retranslate();
}

void ListFoot::setError(const QString &icon, const QString &sentence, const QString &details)
{
    m_error->setContent(icon, sentence, {});
    m_error->setDetails(details);
}

void ListFoot::show(LoadState state, bool hasRows, Tail tail)
{
    m_tail = tail;
    const bool failed = state == LoadState::Error || state == LoadState::Offline;
    showLoading(!hasRows && state == LoadState::Loading);
    m_empty->setVisible(!hasRows && state == LoadState::Empty);
    m_error->setVisible(!hasRows && failed);
    m_end->setVisible(hasRows && (tail == Tail::End || tail == Tail::Loading));
    m_moreRetry->setVisible(hasRows && tail == Tail::Failed);
    retranslate();
    updateGeometry();
}

void ListFoot::showLoading(bool loading)
{
    if (!loading) {
        m_skeletonSoon.stop();
        m_stillSoon.stop();
        m_skeleton->hide();
        m_still->hide();
    } else if (!m_skeletonSoon.isActive() && m_skeleton->isHidden()) {
        m_skeletonSoon.start();
        m_stillSoon.start();
    }
}

void ListFoot::retranslate()
{
    m_still->setText(tr("Still loading…"));
    m_error->setAction(tr("Try again"), m_prefix + u"RetryButton"_s);
    m_end->setText(m_tail == Tail::Loading ? tr("Loading more…") : m_endText);
    m_moreRetry->setText(tr("Could not load more. Retry"));
    a11y(*m_moreRetry, m_prefix + u"MoreRetryButton"_s, m_moreRetry->text());
}

void ListFoot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace app
