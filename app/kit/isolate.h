// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A name or handle inside a sentence of the other direction keeps its own: it is put between the
// signs U+2068 and U+2069, so that "@nora" does not turn into "nora@" in Arabic.

#include <QString>

namespace app {

inline QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

// For speech and for comparing.
inline QString withoutIsolation(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace app
