// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/page.h"

namespace app {

Page::Page(const QString &objectName, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(objectName);
    setProperty("state", stateText(m_state));
}

void Page::setLayoutClass(LayoutClass layout)
{
    m_layout = layout;
}

void Page::setState(LoadState state)
{
    if (state == m_state)
        return;
    m_state = state;
    setProperty("state", stateText(state));
    emit stateChanged();
}

} // namespace app
