// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Rows of outboxView, 57 high: what it is, since when it waits or why it was not sent, and what can
// be done about it.

#include "app/kit/row_actions.h"
#include "app/kit/row_delegate.h"

namespace app {

class OutboxDelegate final : public RowDelegate {
    Q_OBJECT

public:
    static constexpr int kHeight = 57;

    using RowDelegate::RowDelegate;

    static int rowHeight(); // grows with the text size
    int height(const QModelIndex &index, int width) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const override;
    QString displayText(const QVariant &value, const QLocale &locale) const override;

    // outboxRetryButton, outboxEditButton, outboxCopyButton, outboxDiscardButton; those that apply.
    static QList<RowButton> buttons(const QModelIndex &index, const QSize &size);
    static QString subtitle(const QModelIndex &index);
};

} // namespace app
