// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Paints notifications: rows of one section make one card below a heading.

#include "app/kit/rich_text.h"
#include "app/kit/row_actions.h"
#include "app/kit/row_delegate.h"
#include "common/notifications/notification.h"
#include "common/relations/relationship.h"

#include <functional>
#include <optional>

namespace app {

class NotificationDelegate final : public RowDelegate {
    Q_OBJECT

public:
    // How one stands to somebody who follows one; nothing while it is not known.
    using FollowOf = std::function<std::optional<common::FollowState>(common::UserId)>;

    explicit NotificationDelegate(FollowOf followOf, QObject *parent = nullptr);

    QList<RowButton> buttons(const QModelIndex &index, const QSize &size) const;
    int layoutCount() const { return m_texts.count(); } // kept ones

    int height(const QModelIndex &index, int width) const override;
    QRect focusRect(const QModelIndex &index, const QRect &rect) const override;
    int estimateHeight(const QModelIndex &index, int width) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const override;

private:
    struct Row;
    struct Places; // as in a left-to-right row

    Row rowOf(const QModelIndex &index) const;
    Places placesOf(const Row &row, int width) const;
    const TextBlock &sentence(const Row &row, int width) const;
    const TextBlock &line(const QString &text, Type::Role role, int width) const;
    void paintLine(
        QPainter &painter, const QRect &rect, const QString &text, Type::Role role, Token ink
    ) const;
    void paintKind(QPainter &painter, const QRect &disc, const Row &row) const;
    void
    paintActor(QPainter &painter, const QRect &avatar, const QRect &disc, const Row &row) const;

    const FollowOf m_followOf;
    mutable TextCache m_texts{1200};
};

} // namespace app
