// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/notification_delegate.h"

#include "app/base/list_roles.h"
#include "app/base/relative_time.h"
#include "app/kit/icon.h"
#include "app/kit/k_avatar.h"
#include "app/kit/metrics.h"
#include "app/kit/paint.h"
#include "app/notifications/notification_list_model.h"
#include "app/notifications/notification_text.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kPad = 16;
constexpr int kInner = 12; // above and below what a row holds
constexpr int kAvatar = 44;
constexpr int kDisc = 20;
constexpr int kDiscIcon = 12;
constexpr int kDot = 8;
constexpr int kHeadingGap = 16; // above a heading that is not the first
constexpr int kHeadingBelow = 8;
constexpr int kButtonHeight = 28;
constexpr int kMostLines = 3;
constexpr int kSlack = 2; // a line as wide as its text alone might break

struct KindLook {
    QString icon;
    Token ground;
};

KindLook lookOf(common::NotificationType type)
{
    using enum common::NotificationType;
    switch (type) {
    case Like:
        return {u"heart"_s, Token::Like};
    case Mention:
        return {u"at-sign"_s, Token::VoteDown};
    case Follow:
        return {u"user-check"_s, Token::Accent};
    case FollowRequest:
    case FriendRequest:
    case FriendAccepted:
        return {u"user-plus"_s, Token::Info};
    case Comment:
    case Reply:
    case Message:
        return {u"message-circle"_s, Token::Accent};
    case Share:
        return {u"repeat-2"_s, Token::Warn};
    case Invite:
    case System:
        break;
    }
    return {u"bell"_s, Token::Info};
}

TextStyle sentenceStyle()
{
    TextStyle style{.role = Type::Role::Body, .maxLines = kMostLines};
    style.showMore = false;
    style.links = false;
    style.strongNames = true;
    return style;
}

QString followBackText()
{
    return NotificationDelegate::tr("Follow back");
}

} // namespace

struct NotificationDelegate::Row {
    const common::Notification *notification = nullptr;
    QString sentence{};
    QString quote{};
    QString time{};
    QString heading{}; // empty: it stands in the middle of a section
    bool firstOfAll = false;
    bool last = false; // of its section
    std::optional<common::FollowState> follow{}; // of who follows one
};

struct NotificationDelegate::Places {
    QRect heading;
    QRect card;
    QRect avatar;
    QRect disc;
    QRect text;
    QRect quote;
    QRect time;
    QRect dot;
    QRect button;
    int height = 0;
};

NotificationDelegate::NotificationDelegate(FollowOf followOf, QObject *parent)
    : RowDelegate(parent)
    , m_followOf(std::move(followOf))
{
}

NotificationDelegate::Row NotificationDelegate::rowOf(const QModelIndex &index) const
{
    Row row;
    row.notification =
        index.data(NotificationListModel::NotificationRole).value<const common::Notification *>();
    if (!row.notification)
        return row;
    const common::Notification &shown = *row.notification;
    row.firstOfAll = index.row() == 0;
    if (index.data(NotificationListModel::FirstOfSectionRole).toBool())
        row.heading = index.data(NotificationListModel::SectionRole).toString();
    const QModelIndex next = index.siblingAtRow(index.row() + 1);
    row.last = !next.isValid() || next.data(NotificationListModel::FirstOfSectionRole).toBool();
    // In the direction of the program, whatever name it begins with.
    row.sentence =
        QChar(QGuiApplication::isRightToLeft() ? 0x200F : 0x200E) + notificationSentence(shown);
    if (shown.excerpt && !shown.excerpt->isEmpty())
        row.quote = tr("“%1”", "a quotation").arg(shown.excerpt->simplified());
    const bool today = RelativeTime::now().ms - shown.createdAt.ms < 3'600'000 || !shown.read;
    row.time = today ? RelativeTime::brief(shown.createdAt) : RelativeTime::clock(shown.createdAt);
    if (shown.type == common::NotificationType::Follow && shown.actors.size() == 1
        && shown.actorsCount <= 1)
        row.follow = m_followOf(shown.actors.first().id);
    return row;
}

const TextBlock &NotificationDelegate::sentence(const Row &row, int width) const
{
    return m_texts.get(row.sentence, 1, row.sentence, sentenceStyle(), width);
}

const TextBlock &NotificationDelegate::line(const QString &text, Type::Role role, int width) const
{
    TextStyle style{.role = role, .maxLines = 1};
    style.showMore = false;
    style.links = false;
    return m_texts.get(text, 0, text, style, width);
}

NotificationDelegate::Places NotificationDelegate::placesOf(const Row &row, int width) const
{
    Places places;
    int top = 0;
    if (!row.heading.isEmpty()) {
        const int above = row.firstOfAll ? 0 : kHeadingGap;
        places.heading = {4, above, width - 8, Type::lineHeight(Type::Role::CaptionStrong)};
        top = places.heading.bottom() + 1 + kHeadingBelow;
    }
    const int y = top + kInner;
    places.avatar = {kPad, y, kAvatar, kAvatar};
    places.disc = {
        places.avatar.right() - kDisc + 5, places.avatar.bottom() - kDisc + 3, kDisc, kDisc};
    int end = width - kPad;
    if (!row.notification->read) {
        places.dot = {end - kDot, y + 6, kDot, kDot};
        end = places.dot.left() - kInner;
    }
    const int timeWidth = line(row.time, Type::Role::Caption, width).usedWidth() + kSlack;
    places.time = {end - timeWidth, y + 2, timeWidth, Type::lineHeight(Type::Role::Caption)};
    end = places.time.left() - kInner;
    if (row.follow == common::FollowState::None) {
        const int wide = textWidth(Type::Role::SmallStrong, followBackText()) + 24 + kSlack;
        places.button = {end - wide, y, wide, kButtonHeight};
        end = places.button.left() - kInner;
    }
    const int start = places.avatar.right() + 1 + kInner;
    const int room = std::max(1, end - start);
    places.text = {start, y, room, sentence(row, room).height()};
    int bottom = places.text.bottom() + 1;
    if (!row.quote.isEmpty()) {
        places.quote = {
            start, bottom + 2, width - kPad - start, Type::lineHeight(Type::Role::Small)};
        bottom = places.quote.bottom() + 1;
    }
    bottom = std::max(bottom, places.avatar.bottom() + 1) + kInner;
    places.card = {0, top, width, bottom - top};
    places.height = bottom;
    return places;
}

int NotificationDelegate::height(const QModelIndex &index, int width) const
{
    const Row row = rowOf(index);
    return row.notification ? placesOf(row, width).height : 1;
}

QRect NotificationDelegate::focusRect(const QModelIndex &index, const QRect &rect) const
{
    const Row row = rowOf(index);
    return row.notification ? placesOf(row, rect.width()).card.translated(rect.topLeft()) : rect;
}

int NotificationDelegate::estimateHeight(const QModelIndex &index, int) const
{
    const bool heading = index.data(NotificationListModel::FirstOfSectionRole).toBool();
    const int words = Type::lineHeight(Type::Role::Body) + 2 + Type::lineHeight(Type::Role::Small);
    const int above = Type::lineHeight(Type::Role::CaptionStrong) + kHeadingBelow
        + (index.row() > 0 ? kHeadingGap : 0);
    return std::max(kAvatar, words) + 2 * kInner + (heading ? above : 0);
}

QList<RowButton> NotificationDelegate::buttons(const QModelIndex &index, const QSize &size) const
{
    const Row row = rowOf(index);
    if (!row.notification)
        return {};
    const QRect button = placesOf(row, size.width()).button;
    if (button.isEmpty())
        return {};
    const QRect rect =
        QStyle::visualRect(QGuiApplication::layoutDirection(), QRect({}, size), button);
    const QString name = row.notification->actors.first().displayName;
    return {
        {u"rowFollowButton"_s,
         tr("Follow %1 back").arg(name),
         followBackText(),
         rect.adjusted(0, -2, 0, 2)}};
}

// --- painting

void NotificationDelegate::paintLine(
    QPainter &painter, const QRect &rect, const QString &text, Type::Role role, Token ink
) const
{
    const TextBlock &block = line(text, role, rect.width());
    const bool rtl = QGuiApplication::isRightToLeft();
    const int used = std::min(block.usedWidth(), rect.width());
    int x = rect.left();
    if (block.lastLineRightToLeft() != rtl)
        x += rtl ? rect.width() - used : used - rect.width();
    block.paint(painter, {x, rect.top() + (rect.height() - block.height()) / 2}, ink);
}

void NotificationDelegate::paintKind(QPainter &painter, const QRect &disc, const Row &row) const
{
    const KindLook look = lookOf(row.notification->type);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(Theme::color(row.notification->read ? Token::Surface : Token::AccentSoft), 2)
    );
    painter.setBrush(Theme::color(look.ground));
    painter.drawEllipse(QRectF(disc));
    const bool liked = row.notification->type == common::NotificationType::Like;
    Icon::paint(
        painter,
        disc,
        look.icon,
        Token::Surface,
        kDiscIcon,
        liked ? Icon::Fill::Filled : Icon::Fill::Outline
    );
}

void NotificationDelegate::paintActor(
    QPainter &painter, const QRect &avatar, const QRect &disc, const Row &row
) const
{
    if (row.notification->actors.isEmpty()) {
        // From the server, not from a person.
        paintPill(painter, avatar, Token::InfoSoft);
        Icon::paint(
            painter, avatar, lookOf(row.notification->type).icon, Token::Info, metrics::kIconBar
        );
        return;
    }
    AvatarLook look;
    look.id = row.notification->actors.first().id.toString();
    look.name = row.notification->actors.first().displayName;
    paintAvatar(painter, avatar, look);
    paintKind(painter, disc, row);
}

void NotificationDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index
) const
{
    const Row row = rowOf(index);
    if (!row.notification)
        return;
    const Places places = placesOf(row, option.rect.width());
    const auto at = [&](const QRect &rect) { return mirrored(option, rect); };
    if (!places.heading.isEmpty())
        paintLine(
            *painter,
            at(places.heading),
            QLocale().toUpper(row.heading),
            Type::Role::CaptionStrong,
            Token::Text3
        );
    const bool hovered = option.state & QStyle::State_MouseOver;
    const Token ground = !row.notification->read ? Token::AccentSoft
        : hovered                                ? Token::Surface2
                                                 : Token::Surface;
    paintCardRow(*painter, at(places.card), !row.heading.isEmpty(), row.last, ground);
    paintActor(*painter, at(places.avatar), at(places.disc), row);
    const TextBlock &text = sentence(row, places.text.width());
    const QRect words = at(places.text);
    text.paint(*painter, words.topLeft());
    if (!places.quote.isEmpty())
        paintLine(*painter, at(places.quote), row.quote, Type::Role::Small, Token::Text2);
    paintLine(*painter, at(places.time), row.time, Type::Role::Caption, Token::Text3);
    if (!places.dot.isEmpty()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::color(Token::Accent));
        painter->drawEllipse(at(places.dot));
    }
    if (places.button.isEmpty())
        return;
    const QRect button = at(places.button);
    paintCard(
        *painter,
        button,
        metrics::kRadiusSmall,
        row.notification->read ? Token::AccentSoft : Token::Surface,
        row.notification->read ? Token::AccentSoft : Token::Border
    );
    paintLine(
        *painter,
        button.adjusted(12, 0, -12, 0),
        followBackText(),
        Type::Role::SmallStrong,
        Token::AccentText
    );
}

} // namespace app
