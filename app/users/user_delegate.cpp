// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/users/user_delegate.h"

#include "app/base/list_roles.h"
#include "app/kit/isolate.h"
#include "app/kit/k_avatar.h"
#include "app/kit/metrics.h"
#include "app/kit/paint.h"
#include "app/users/follow_button.h"
#include "app/users/user_list_model.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kAvatar = 44;
constexpr int kPad = 16;
constexpr int kButtonHeight = metrics::kControlSmall;

} // namespace

UserDelegate::UserDelegate(common::UserId me, QObject *parent)
    : RowDelegate(parent)
    , m_me(me)
{
}

int UserDelegate::height(const QModelIndex &, int) const
{
    const int words =
        Type::lineHeight(Type::Role::BodyStrong) + Type::lineHeight(Type::Role::Small);
    return std::max(kHeight, words + 24);
}

std::optional<common::FollowState> UserDelegate::stateOf(const QModelIndex &index) const
{
    const QVariant state = index.data(UserListModel::FollowingRole);
    if (!state.isValid() || index.data(IdRole).toString() == m_me.toString())
        return std::nullopt;
    return common::FollowState(state.toInt());
}

QRect UserDelegate::buttonRect(common::FollowState state, const QSize &size) const
{
    const int wide = textWidth(Type::Role::SmallStrong, followText(state)) + 2 * kPad;
    return {size.width() - kPad - wide, (size.height() - kButtonHeight) / 2, wide, kButtonHeight};
}

void UserDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index
) const
{
    const QRect row = option.rect;
    paintCardRow(
        *painter,
        row,
        index.row() == 0,
        !index.siblingAtRow(index.row() + 1).isValid(),
        option.state & QStyle::State_MouseOver ? Token::Surface2 : Token::Surface
    );
    AvatarLook look;
    look.id = index.data(IdRole).toString();
    look.name = index.data(Qt::DisplayRole).toString();
    const QRect avatar(kPad, (row.height() - kAvatar) / 2, kAvatar, kAvatar);
    paintAvatar(*painter, mirrored(option, avatar), look);
    const auto state = stateOf(index);
    const QRect button = state ? buttonRect(*state, row.size()) : QRect();
    const int start = avatar.right() + 1 + metrics::kSpace12;
    const int end = (state ? button.left() : row.width() - kPad) - metrics::kSpace12;
    const int first = Type::lineHeight(Type::Role::BodyStrong);
    const int second = Type::lineHeight(Type::Role::Small);
    const int top = (row.height() - first - second) / 2;
    const int room = std::max(1, end - start);
    paintText(
        *painter,
        mirrored(option, {start, top, room, first}),
        look.name,
        Type::Role::BodyStrong,
        Token::Text
    );
    paintText(
        *painter,
        mirrored(option, {start, top + first, room, second}),
        isolated(u'@' + index.data(UserListModel::UsernameRole).toString()),
        Type::Role::Small,
        Token::Text3
    );
    if (!state)
        return;
    const bool none = *state == common::FollowState::None;
    paintCard(
        *painter,
        mirrored(option, button),
        metrics::kRadiusControl,
        none ? Token::AccentSoft : Token::Surface,
        none ? Token::AccentSoft : Token::Border
    );
    paintText(
        *painter,
        mirrored(option, button),
        followText(*state),
        Type::Role::SmallStrong,
        none ? Token::AccentText : Token::Text2,
        Qt::AlignCenter
    );
}

QList<RowButton> UserDelegate::buttons(const QModelIndex &index, const QSize &size) const
{
    const auto state = stateOf(index);
    if (!state)
        return {};
    const QString spoken = spokenFollow(*state, index.data(Qt::DisplayRole).toString());
    const QRect rect = QStyle::visualRect(
        QGuiApplication::layoutDirection(), QRect({}, size), buttonRect(*state, size)
    );
    return {{u"rowFollowButton"_s, spoken, followText(*state), rect}};
}

} // namespace app
