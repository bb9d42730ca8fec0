// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/layout_classifier.h"

#include "app/kit/metrics.h"

namespace app {

LayoutClass LayoutClassifier::classOf(int width)
{
    if (width >= kWideFrom)
        return LayoutClass::Wide;
    return width >= kMediumFrom ? LayoutClass::Medium : LayoutClass::Narrow;
}

LayoutClass LayoutClassifier::update(int width)
{
    const LayoutClass wanted = classOf(width);
    // Growing acts at the limit itself; only shrinking waits, so a width named in the design always
    // has the layout named there.
    if (!m_known || wanted > m_current)
        m_current = wanted;
    else if (classOf(width + kHysteresis) < m_current)
        m_current = classOf(width + kHysteresis);
    m_known = true;
    return m_current;
}

int LayoutClassifier::pageMargin(LayoutClass layout)
{
    switch (layout) {
    case LayoutClass::Narrow:
        return metrics::kPageMarginNarrow;
    case LayoutClass::Medium:
        return metrics::kPageMarginMedium;
    case LayoutClass::Wide:
        break;
    }
    return metrics::kPageMargin;
}

} // namespace app
