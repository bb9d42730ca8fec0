// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/motion.h"

#include <QApplication>

namespace app {
namespace {

bool theEnabled = true;

} // namespace

bool Motion::enabled()
{
    // The system's own wish reaches Qt as the wish for plain user interface effects.
    return theEnabled && QApplication::isEffectEnabled(Qt::UI_General);
}

void Motion::setEnabled(bool enabled)
{
    theEnabled = enabled;
}

} // namespace app
