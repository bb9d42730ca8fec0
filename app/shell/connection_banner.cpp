// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/connection_banner.h"

#include "app/base/relative_time.h"
#include "app/kit/k_banner.h"
#include "app/kit/k_label.h"
#include "app/net/network_watch.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

ConnectionBanner::ConnectionBanner(ConnectionWatch &watch, QWidget *parent)
    : QWidget(parent)
    , m_watch(watch)
    , m_banner(new KBanner(KBanner::Kind::Warn, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    m_banner->setObjectName(u"connectionBanner"_s);
    m_banner->label()->setObjectName(u"connectionBannerLabel"_s);
    hide();
    connect(m_banner, &KBanner::actionTriggered, &watch, &ConnectionWatch::retryNow);
    connect(&watch, &ConnectionWatch::bannerChanged, this, &ConnectionBanner::refresh);
    refresh();
}

void ConnectionBanner::setSavedAt(std::optional<common::Timestamp> savedAt)
{
    m_savedAt = savedAt;
    refresh();
}

void ConnectionBanner::refresh()
{
    const bool due = m_watch.isBannerDue();
    if (due) {
        m_banner->setText(sentence());
        m_banner->setAction(tr("Try now"), u"connectionRetryButton"_s);
    }
    if (due == isVisibleTo(parentWidget()))
        return;
    setVisible(due);
    if (due)
        emit shown();
}

QString ConnectionBanner::sentence() const
{
    QStringList sentences{
        NetworkWatch::isDisconnected() ? tr("You are offline.")
                                       : tr("The server does not answer.")};
    if (m_savedAt)
        sentences.append(tr("Showing what was saved at %1.").arg(RelativeTime::clock(*m_savedAt)));
    if (const auto seconds = m_watch.secondsToRetry())
        sentences.append(tr("Next try in %Ln s.", nullptr, *seconds));
    else
        sentences.append(tr("Trying now…"));
    return sentences.join(u' ');
}

void ConnectionBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace app
