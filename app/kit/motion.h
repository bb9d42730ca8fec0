// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How long movements last. With motion off (the settings, the system or --no-anim) all are 0, so
// that an animation ends in the frame it starts in and a test need not wait.

namespace app {

class Motion {
public:
    static bool enabled();
    static void setEnabled(bool enabled);

    static int quick() { return enabled() ? 90 : 0; } // hover, press, fade
    static int popup() { return enabled() ? 160 : 0; } // popup, tab line, heart
    static int push() { return enabled() ? 220 : 0; } // page push, drawer
    static constexpr int kShimmer = 1400; // one run over a skeleton, only if enabled
};

} // namespace app
