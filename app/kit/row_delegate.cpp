// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/row_delegate.h"

namespace app {

RowHit RowDelegate::hitTest(const QModelIndex &, const QRect &, const QPoint &) const
{
    return {};
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.rect.width(), height(index, option.rect.width())};
}

} // namespace app
