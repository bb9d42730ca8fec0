// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/side_buttons.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWidget>

namespace app {

SideButtons::SideButtons(QWidget &page)
    : QObject(&page)
    , m_page(page)
{
    // Lists and editors keep the events of the mouse to themselves.
    qApp->installEventFilter(this);
}

bool SideButtons::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress || !m_page.isVisible())
        return false;
    const auto button = static_cast<QMouseEvent *>(event)->button();
    const bool sideways = button == Qt::BackButton || button == Qt::ForwardButton;
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!sideways || !widget || !m_page.isAncestorOf(widget))
        return false;
    if (button == Qt::BackButton)
        emit back();
    else
        emit forward();
    return true;
}

} // namespace app
