// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/plain_scroll.h"

namespace app {

PlainScroll::PlainScroll(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setWidget(content);
    // setWidget() turns the ground of the content on.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

} // namespace app
