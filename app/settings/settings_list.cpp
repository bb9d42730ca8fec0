// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings_list.h"

#include "app/kit/a11y.h"
#include "app/kit/icon.h"
#include "app/kit/input_mode.h"
#include "app/kit/metrics.h"
#include "app/kit/paint.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace app {
namespace {

constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kIconRole = Qt::UserRole + 2;
constexpr int kRow = 40;

class PlaceDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {120, std::max(kRow, Type::lineHeight(Type::Role::BodyMedium) + metrics::kSpace16)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const override
    {
        const QRect row = option.rect.adjusted(metrics::kSpace8, 1, -metrics::kSpace8, -1);
        const bool chosen = option.state & QStyle::State_Selected;
        const bool hovered = option.state & QStyle::State_MouseOver;
        painter->setRenderHint(QPainter::Antialiasing);
        if (chosen || hovered) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(Theme::color(chosen ? Token::AccentSoft : Token::Surface2));
            painter->drawRoundedRect(row, metrics::kRadiusControl, metrics::kRadiusControl);
        }
        const Token ink = chosen ? Token::AccentText : Token::Text2;
        const QRect icon(metrics::kSpace16 + 4, 0, metrics::kIconBar, row.height());
        const QRect text(52, 0, row.width() - 56, row.height());
        const auto placed = [&](QRect part) {
            part.translate(0, 1);
            return mirrored(option, part);
        };
        Icon::paint(
            *painter, placed(icon), index.data(kIconRole).toString(), ink, metrics::kIconBar
        );
        paintText(
            *painter,
            placed(text),
            index.data(Qt::DisplayRole).toString(),
            chosen ? Type::Role::BodyStrong : Type::Role::BodyMedium,
            chosen ? Token::AccentText : Token::Text
        );
        if ((option.state & QStyle::State_HasFocus) && InputMode::showsRing(option.widget))
            InputMode::paintRing(*painter, row, metrics::kRadiusControl);
    }
};

} // namespace

SettingsList::SettingsList(QWidget *parent)
    : QListWidget(parent)
{
    a11y(*this, QStringLiteral("settingsList"), tr("Pages of the settings"));
    setItemDelegate(new PlaceDelegate(this));
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        emit chosen(item->data(kIdRole).toString());
    });
    connect(this, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        emit chosen(item->data(kIdRole).toString());
    });
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            emit movedTo(item->data(kIdRole).toString());
    });
}

void SettingsList::addPlace(const QString &id, const QString &icon, const QString &title)
{
    auto *item = new QListWidgetItem(title, this);
    item->setData(kIdRole, id);
    item->setData(kIconRole, icon);
}

QListWidgetItem *SettingsList::itemOf(const QString &id) const
{
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(kIdRole).toString() == id)
            return item(i);
    }
    return nullptr;
}

void SettingsList::setCurrentId(const QString &id)
{
    const QSignalBlocker quiet(this);
    setCurrentItem(itemOf(id));
    viewport()->update();
}

QString SettingsList::currentId() const
{
    return currentItem() ? currentItem()->data(kIdRole).toString() : QString();
}

void SettingsList::setShown(const QString &id, bool shown)
{
    if (QListWidgetItem *item = itemOf(id))
        item->setHidden(!shown);
}

} // namespace app
