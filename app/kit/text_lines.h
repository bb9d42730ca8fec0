// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Plain text of one colour in lines of Type::lineHeight(), whatever script the font falls back to:
// an Arabic label is as high as an English one. For labels; TextBlock is for what people wrote.

#include "app/kit/type.h"

#include <QRect>
#include <QString>

#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

namespace app {

class TextLines {
public:
    // In pixels; width 0: lines end only where the text says so.
    TextLines(const QString &text, Type::Role role, int width = 0);
    TextLines(const QString &text, const QFont &font, int lineHeight, int width);
    ~TextLines();
    TextLines(const TextLines &) = delete;
    TextLines &operator=(const TextLines &) = delete;

    int width() const { return m_width; } // of the widest line
    int height() const { return m_above + m_height + m_below; }
    // With the pen of the painter. Left and right of the alignment are those of the screen.
    void paint(QPainter &painter, const QRect &rect, Qt::Alignment alignment) const;

private:
    void add(const QString &text, const QFont &font, int width);
    void makeRoom(const QTextLayout &paragraph);

    int m_lineHeight;
    int m_width = 0;
    int m_height = 0;
    int m_above = 0; // what letters reach over the first line and below the last
    int m_below = 0;
    std::vector<std::unique_ptr<QTextLayout>> m_paragraphs;
};

} // namespace app
