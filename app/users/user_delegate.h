// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Paints members as rows of one card: picture, name, handle, and a button to follow where it is
// known how one stands to them.

#include "app/kit/row_actions.h"
#include "app/kit/row_delegate.h"
#include "common/users/user.h"

#include <optional>

namespace app {

class UserDelegate final : public RowDelegate {
    Q_OBJECT

public:
    static constexpr int kHeight = 64;

    explicit UserDelegate(common::UserId me, QObject *parent = nullptr);

    int height(const QModelIndex &index, int width) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const override;
    QList<RowButton> buttons(const QModelIndex &index, const QSize &size) const;

private:
    // Nothing for oneself and while it is not known.
    std::optional<common::FollowState> stateOf(const QModelIndex &index) const;
    QRect buttonRect(common::FollowState state, const QSize &size) const; // as left to right

    const common::UserId m_me;
};

} // namespace app
