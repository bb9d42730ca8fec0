// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/text_lines.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr int kEndless = 1 << 20; // no line of a label is as long
constexpr char16_t kFirstTall = 0x0530; // from Armenian on, scripts have their own heights

// Base lines stand at even distances, in the middle of each line's height.
double baseLine(const QFont &font, int lineHeight)
{
    const QFontMetricsF metrics(font);
    return (lineHeight - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
}

int startOf(const QRect &rect, int width, Qt::Alignment alignment)
{
    if (alignment & Qt::AlignHCenter)
        return rect.left() + (rect.width() - width) / 2;
    return alignment & Qt::AlignRight ? rect.right() + 1 - width : rect.left();
}

int topOf(const QRect &rect, int height, Qt::Alignment alignment)
{
    if (alignment & Qt::AlignTop)
        return rect.top();
    return alignment & Qt::AlignBottom ? rect.bottom() + 1 - height
                                       : rect.top() + (rect.height() - height) / 2;
}

} // namespace

TextLines::TextLines(const QString &text, Type::Role role, int width)
    : TextLines(text, Type::font(role), Type::lineHeight(role), width)
{
}

TextLines::TextLines(const QString &text, const QFont &font, int lineHeight, int width)
    : m_lineHeight(lineHeight)
{
    for (const QString &paragraph : text.split(u'\n'))
        add(paragraph, font, width);
    // Latin, Greek and Cyrillic letters stay within the line.
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar sign) {
        return sign.unicode() < kFirstTall;
    });
    for (const auto &paragraph : m_paragraphs) {
        if (!plain)
            makeRoom(*paragraph);
    }
}

// A widget cuts what is painted outside it, such as the dots below a final yeh.
void TextLines::makeRoom(const QTextLayout &paragraph)
{
    for (const QGlyphRun &run : paragraph.glyphRuns()) {
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        const QRawFont font = run.rawFont();
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            const QRectF box = font.boundingRect(glyphs.at(i)).translated(positions.at(i));
            m_above = std::max(m_above, int(std::ceil(-box.top())));
            m_below = std::max(m_below, int(std::ceil(box.bottom())) - m_height);
        }
    }
}

TextLines::~TextLines() = default;

void TextLines::add(const QString &text, const QFont &font, int width)
{
    auto layout = std::make_unique<QTextLayout>(text, font);
    QTextOption option;
    option.setWrapMode(width > 0 ? QTextOption::WordWrap : QTextOption::ManualWrap);
    layout->setTextOption(option);
    layout->beginLayout();
    const double base = baseLine(font, m_lineHeight);
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width > 0 ? width : kEndless);
        line.setPosition({0, m_height + base - line.ascent()});
        m_height += m_lineHeight;
        m_width = std::max(m_width, int(std::ceil(line.naturalTextWidth())));
    }
    layout->endLayout();
    m_paragraphs.push_back(std::move(layout));
}

void TextLines::paint(QPainter &painter, const QRect &rect, Qt::Alignment alignment) const
{
    const int top = topOf(rect, height(), alignment) + m_above;
    for (const auto &paragraph : m_paragraphs) {
        for (int i = 0; i < paragraph->lineCount(); ++i) {
            const QTextLine line = paragraph->lineAt(i);
            const int wide = int(std::ceil(line.naturalTextWidth()));
            const double left = startOf(rect, wide, alignment) - line.naturalTextRect().left();
            line.draw(&painter, QPointF(left, top));
        }
    }
}

} // namespace app
