// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// For packaging/try.sh and the pictures of the README: with KITH_SCREENSHOT=FILE the program saves
// a picture of its window as soon as the page shown has its content, and ends. The exit code is 1
// if that does not happen within half a minute.

namespace app {

class App;

void takeScreenshotIfAsked(App &program);

} // namespace app
