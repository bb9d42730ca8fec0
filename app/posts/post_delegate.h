// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Paints posts as cards, and the place where posts are missing. Rows come from a model with
// PostListModel::PostRole. What a person opened in place (a long text, a warned one) is remembered
// here, because it belongs to the list and not to the post.

#include "app/base/list_roles.h"
#include "app/kit/k_avatar.h"
#include "app/kit/rich_text.h"
#include "app/kit/row_actions.h"
#include "app/kit/row_delegate.h"
#include "app/posts/post_layout.h"
#include "common/posts/post.h"

#include <QSet>

#include <functional>

namespace app {

class PostDelegate final : public RowDelegate {
    Q_OBJECT

public:
    // Kinds of RowHit.
    enum Hit {
        NoHit,
        AuthorHit,
        MentionHit, // value: the name
        LinkHit, // value: the address
        MoreHit,
        RevealHit,
        OpenHit,
        ButtonHit // value: the objectName of the row's button
    };
    using PresenceOf = std::function<Presence(common::UserId)>;

    explicit PostDelegate(PresenceOf presenceOf = {}, QObject *parent = nullptr);

    void setDownvotes(bool allowed) { m_downvotes = allowed; }
    void setNarrow(bool narrow) { m_narrow = narrow; }
    // All of every text, as on the page of one post.
    void setWhole(bool whole) { m_whole = whole; }
    void expand(const QString &id) { m_expanded.insert(id); }
    void toggleRevealed(const QString &id);
    static QString revealText(bool revealed); // of the button of a warned post
    int padding() const { return m_narrow ? 12 : 16; }

    PostLayout layoutOf(const QModelIndex &index, int width) const;
    QList<RowButton> buttons(const QModelIndex &index, const QSize &size) const;

    int height(const QModelIndex &index, int width) const override;
    int estimateHeight(const QModelIndex &index, int width) const override;
    RowHit hitTest(const QModelIndex &index, const QRect &rect, const QPoint &point) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const override;

    // Kept layouts; painting a row again adds none.
    int layoutCount() const { return m_texts.count() + m_lines.count(); }

private:
    // What is asked of the model, once for each look at a row.
    struct Row {
        const common::Post *post = nullptr;
        QString id{};
        SendState state = SendState::Sent;
        QString status{}; // empty: it is on the server
        bool gap = false;
        bool local = false; // not on the server yet
        int vote = 0;
    };

    Row rowOf(const QModelIndex &index) const;
    PostShape shapeOf(const Row &row, int width, bool exact) const;
    bool showsText(const Row &row) const;
    TextStyle styleOf(const Row &row) const;
    const TextBlock &textOf(const Row &row, int width) const;
    const TextBlock &noticeOf(const Row &row, int width) const;
    const TextBlock &line(const QString &text, Type::Role role, int width) const;
    // One line, from the start of the rectangle; tells the width used.
    int paintLine(
        QPainter &painter, const QRect &rect, const QString &text, Type::Role role, Token ink
    ) const;
    void
    paintHead(QPainter &painter, const QStyleOption &option, const Row &, const PostLayout &) const;
    void paintMeta(QPainter &painter, const QRect &rect, const Row &row) const;
    void paintNotice(QPainter &painter, const QRect &rect, const Row &row) const;
    void
    paintPill(QPainter &painter, const QStyleOption &option, const Row &, const PostLayout &) const;
    void paintStatus(QPainter &painter, const QStyleOption &option, const Row &, const PostLayout &)
        const;
    void paintGap(QPainter &painter, const QStyleOption &option, const QModelIndex &index) const;
    RowHit hitInText(const Row &row, const PostLayout &layout, const QPoint &point) const;

    const PresenceOf m_presenceOf;
    QSet<QString> m_expanded;
    QSet<QString> m_revealed;
    bool m_downvotes = true;
    bool m_narrow = false;
    bool m_whole = false;
    mutable TextCache m_texts;
    mutable TextCache m_lines{1200};
};

} // namespace app
