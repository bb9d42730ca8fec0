// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/outbox_delegate.h"

#include "app/base/list_roles.h"
#include "app/base/relative_time.h"
#include "app/kit/icon.h"
#include "app/kit/metrics.h"
#include "app/kit/type.h"
#include "app/outbox/outbox_model.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kPad = 16;
constexpr int kIcon = metrics::kIconTool;
constexpr int kButton = metrics::kHitArea;
constexpr int kTextStart = kPad + kIcon + 12;

struct Action {
    QString name;
    QString icon;
};

SendState stateOf(const QModelIndex &index)
{
    return SendState(index.data(StateRole).toInt());
}

// In the order in which they stand.
QList<Action> actionsOf(const QModelIndex &index)
{
    const SendState state = stateOf(index);
    QList<Action> actions;
    if (state == SendState::Sending)
        return actions;
    if (state == SendState::Failed)
        actions.append({u"outboxRetryButton"_s, u"rotate-cw"_s});
    if (index.data(KindRole).toString() == u"createPost"_s)
        actions.append({u"outboxEditButton"_s, u"pencil"_s});
    else if (!index.data(TextRole).toString().isEmpty())
        actions.append({u"outboxCopyButton"_s, u"copy"_s});
    actions.append({u"outboxDiscardButton"_s, u"trash-2"_s});
    return actions;
}

QString actionText(const QString &name)
{
    if (name == u"outboxRetryButton"_s)
        return OutboxDelegate::tr("Try again");
    if (name == u"outboxEditButton"_s)
        return OutboxDelegate::tr("Edit");
    if (name == u"outboxCopyButton"_s)
        return OutboxDelegate::tr("Copy text");
    return OutboxDelegate::tr("Discard");
}

// The buttons end 8 before the end of the row.
QRect actionRect(int position, int count, const QSize &size)
{
    const int x = size.width() - 8 - (count - position) * (kButton + 4);
    return {x, (size.height() - kButton) / 2, kButton, kButton};
}

} // namespace

int OutboxDelegate::rowHeight()
{
    const int words =
        Type::lineHeight(Type::Role::SmallMedium) + Type::lineHeight(Type::Role::Caption);
    return std::max(kHeight, words + 20);
}

int OutboxDelegate::height(const QModelIndex &, int) const
{
    return rowHeight();
}

QString OutboxDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return value.toString().simplified();
}

QString OutboxDelegate::subtitle(const QModelIndex &index)
{
    const QString reason = index.data(OutboxModel::ReasonRole).toString();
    const auto since = RelativeTime::clock({index.data(CreatedRole).toLongLong()});
    switch (stateOf(index)) {
    case SendState::Failed:
        return tr("Not sent. %1", "the reason, a sentence").arg(reason);
    case SendState::Sending:
        return tr("Being sent");
    default:
        return tr("Waiting since %1").arg(since);
    }
}

void OutboxDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index
) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    const auto placed = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, row, rect.translated(row.topLeft()));
    };
    if (index.row() > 0)
        painter->fillRect(
            placed({kPad, 0, row.width() - 2 * kPad, 1}), Theme::color(Token::Border)
        );
    const bool failed = stateOf(index) == SendState::Failed;
    Icon::paint(
        *painter,
        placed({kPad, 0, kIcon, row.height()}),
        failed ? u"circle-alert"_s : u"clock"_s,
        failed ? Token::Danger : Token::Text2,
        kIcon
    );
    const QList<Action> actions = actionsOf(index);
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const QRect rect = actionRect(int(i), int(actions.size()), row.size());
        Icon::paint(*painter, placed(rect), actions.at(i).icon, Token::Text2, metrics::kIconButton);
    }
    const int end = 8 + int(actions.size()) * (kButton + 4) + 8;
    const int room = row.width() - kTextStart - end;
    const int first = Type::lineHeight(Type::Role::SmallMedium);
    const int second = Type::lineHeight(Type::Role::Caption);
    const int top = (row.height() - first - second) / 2;
    const auto line = [&](int y, int height, Type::Role role, Token token, const QString &text) {
        painter->setFont(Type::font(role));
        painter->setPen(Theme::color(token));
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, room);
        const auto alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeading);
        painter->drawText(
            placed({kTextStart, y, room, height}), int(alignment | Qt::AlignVCenter), shown
        );
    };
    const QString title = displayText(index.data(Qt::DisplayRole), {});
    line(top, first, Type::Role::SmallMedium, Token::Text, title);
    line(
        top + first,
        second,
        Type::Role::Caption,
        failed ? Token::Danger : Token::Text3,
        subtitle(index)
    );
    painter->restore();
}

QList<RowButton> OutboxDelegate::buttons(const QModelIndex &index, const QSize &size)
{
    const QList<Action> actions = actionsOf(index);
    QList<RowButton> buttons;
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const QString text = actionText(actions.at(i).name);
        const QString target = index.data(Qt::DisplayRole).toString().simplified().left(80);
        RowButton button;
        button.objectName = actions.at(i).name;
        button.name = tr("%1. %2", "a command and what it is for").arg(text, target);
        button.toolTip = text;
        button.rect = QStyle::visualRect(
            QGuiApplication::layoutDirection(),
            QRect({}, size),
            actionRect(int(i), int(actions.size()), size)
        );
        buttons.append(button);
    }
    return buttons;
}

} // namespace app
