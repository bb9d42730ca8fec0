// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The picture of a person or a place: the picture itself, or initials on a colour that is steady
// for the id. Round for people; groups and communities are squares with round corners.

#include <QAbstractButton>
#include <QPixmap>

class QPainter;

namespace app {

enum class Presence { Hidden, Offline, Online, Away };

struct AvatarLook {
    QString id;
    QString name;
    QPixmap picture; // already of the size wanted, or larger; null: initials
    Presence presence = Presence::Hidden;
    bool square = false;
};

// For delegates; the dot stands at the lower end corner.
void paintAvatar(QPainter &painter, const QRect &rect, const AvatarLook &look);
QString initialsOf(const QString &name);

// As a widget. It can be pressed if it was made clickable, then it needs a name by a11y().
class KAvatar : public QAbstractButton {
    Q_OBJECT

public:
    explicit KAvatar(int size, QWidget *parent = nullptr);

    void setLook(const AvatarLook &look);
    void setClickable(bool clickable);

    QSize sizeHint() const override { return {m_size, m_size}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AvatarLook m_look;
    int m_size;
};

} // namespace app
