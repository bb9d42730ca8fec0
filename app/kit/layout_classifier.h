// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which of the three layouts a width asks for. The limits have a dead zone of 24 px, so that a
// window dragged along a limit does not flicker between two layouts.

namespace app {

enum class LayoutClass { Narrow, Medium, Wide };

class LayoutClassifier {
public:
    static constexpr int kMediumFrom = 720;
    static constexpr int kWideFrom = 1200;
    static constexpr int kHysteresis = 24;

    // Takes the new width and tells the class. The first call knows no past and goes by the limits.
    LayoutClass update(int width);
    LayoutClass current() const { return m_current; }

    static LayoutClass classOf(int width);
    static int pageMargin(LayoutClass layout); // at both sides of a column

private:
    LayoutClass m_current = LayoutClass::Wide;
    bool m_known = false;
};

} // namespace app
