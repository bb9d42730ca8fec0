// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/outbox_panel.h"

#include "app/kit/a11y.h"
#include "app/kit/k_button.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"
#include "app/kit/row_actions.h"
#include "app/kit/virtual_list_view.h"
#include "app/outbox/outbox_model.h"
#include "app/shell/outbox_delegate.h"

#include <QClipboard>
#include <QEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kMostRows = 4; // the rest scrolls

} // namespace

OutboxPanel::OutboxPanel(Outbox &outbox, QWidget *parent)
    : QWidget(parent)
    , m_outbox(outbox)
    , m_model(new OutboxModel(outbox, this))
    , m_head(new KButton({}, KButton::Kind::Ghost, KButton::Size::S, this))
    , m_hint(new KLabel({}, Type::Role::Small, Token::Text2, this))
    , m_view(new VirtualListView(this))
    , m_actions(new RowActions(*m_view, &OutboxDelegate::buttons))
{
    setObjectName(u"outboxPanel"_s);
    auto *card = new QFrame(this);
    card->setProperty("surface", u"card"_s);
    card->setMaximumWidth(metrics::kFeedColumn);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kSpace8, metrics::kSpace8, metrics::kSpace8, 0);
    row->addStretch(1);
    row->addWidget(card, 1000);
    row->addStretch(1);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(6, 6, 6, 6);
    head->addWidget(m_head);
    head->addWidget(m_hint, 1);
    head->addSpacing(10);
    m_hint->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_hint->setElided(true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view);
    m_head->setIconName(u"send-to-back"_s);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new OutboxDelegate(m_view));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    connect(m_head, &QPushButton::clicked, this, [this] {
        m_open = !m_open;
        fit();
    });
    connect(m_actions, &RowActions::triggered, this, &OutboxPanel::act);
    for (const auto signal : {&OutboxModel::rowsInserted, &OutboxModel::rowsRemoved})
        connect(m_model, signal, this, &OutboxPanel::refresh);
    connect(m_model, &OutboxModel::modelReset, this, &OutboxPanel::refresh);
    connect(m_model, &OutboxModel::dataChanged, this, &OutboxPanel::refresh);
    refresh();
}

void OutboxPanel::setOffline(bool offline)
{
    m_offline = offline;
    refresh();
}

bool OutboxPanel::isWanted() const
{
    return m_model->rowCount() > 0 && (m_offline || failedCount() > 0);
}

int OutboxPanel::failedCount() const
{
    int failed = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row).data(StateRole).toInt() == int(SendState::Failed))
            ++failed;
    }
    return failed;
}

void OutboxPanel::refresh()
{
    retranslate();
    fit();
    setVisible(isWanted());
}

void OutboxPanel::fit()
{
    const int rows = std::min(kMostRows, m_model->rowCount());
    m_view->setUniformHeight(OutboxDelegate::rowHeight());
    m_view->setFixedHeight(rows * OutboxDelegate::rowHeight());
    m_view->setVisible(m_open && rows > 0);
    m_head->setTrailingIcon(m_open ? u"chevron-down"_s : u"chevron-right"_s);
}

void OutboxPanel::act(const QString &button, const QModelIndex &index)
{
    const OutboxId id = m_model->outboxId(index);
    if (button == u"outboxRetryButton"_s) {
        m_outbox.retry(id);
    } else if (button == u"outboxEditButton"_s) {
        emit editRequested(id);
    } else if (button == u"outboxCopyButton"_s) {
        QGuiApplication::clipboard()->setText(index.data(TextRole).toString());
        emit copied();
    } else {
        m_outbox.discard(id);
    }
}

void OutboxPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange)
        fit();
}

void OutboxPanel::retranslate()
{
    const int count = m_model->rowCount();
    m_head->setText(tr("Outbox (%n)", nullptr, count));
    a11y(*m_head, u"outboxButton"_s, tr("Outbox, %n not sent yet", nullptr, count));
    m_hint->setText(
        failedCount() > 0 ? tr("Something could not be sent")
                          : tr("Sent by itself when you are back")
    );
    a11y(*m_view, u"outboxView"_s, tr("Not sent yet"));
}

} // namespace app
