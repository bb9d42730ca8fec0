// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/input_mode.h"

#include "app/kit/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QWidget>

namespace app {
namespace {

// A program starts with the keyboard: the first focus has a ring, until the mouse is used.
bool theKeyboard = true;

class InputFilter final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
            theKeyboard = true;
        else if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin)
            theKeyboard = false;
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void InputMode::install(QApplication &application)
{
    static bool installed = false;
    if (installed)
        return;
    installed = true;
    application.installEventFilter(new InputFilter(&application));
}

bool InputMode::isKeyboard()
{
    return theKeyboard;
}

bool InputMode::showsRing(const QWidget *widget)
{
    return theKeyboard && widget->hasFocus();
}

void InputMode::paintRing(QPainter &painter, const QRectF &rect, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(Token::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

} // namespace app
