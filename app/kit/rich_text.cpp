// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/rich_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace app {

struct TextBlock::Paragraph {
    QTextLayout layout;
    QString text;
    QList<TextLink> links;
    bool rightToLeft = false;
};

namespace {

QString moreText()
{
    return QCoreApplication::translate("TextBlock", "Show more");
}

// By the first strong letter; a paragraph of digits and signs goes with the program.
bool isRightToLeft(QStringView text)
{
    for (const QChar c : text) {
        switch (c.direction()) {
        case QChar::DirL:
            return false;
        case QChar::DirR:
        case QChar::DirAL:
            return true;
        default:
            break;
        }
    }
    return QGuiApplication::isRightToLeft();
}

QTextLayout::FormatRange range(int start, int length, const QTextCharFormat &format)
{
    QTextLayout::FormatRange result;
    result.start = start;
    result.length = length;
    result.format = format;
    return result;
}

QList<QTextLayout::FormatRange> strongRanges(const QString &text)
{
    QList<QTextLayout::FormatRange> ranges;
    QTextCharFormat format;
    format.setFontWeight(QFont::DemiBold);
    for (auto start = text.indexOf(QChar(0x2068)); start >= 0;
         start = text.indexOf(QChar(0x2068), start + 1)) {
        const auto end = text.indexOf(QChar(0x2069), start);
        const auto last = end < 0 ? text.size() : end;
        ranges.append(range(int(start), int(last - start), format));
    }
    return ranges;
}

} // namespace

TextBlock::TextBlock(const QString &text, const TextStyle &style, int width)
    : m_style(style)
    , m_width(std::max(1, width))
{
    int linesLeft = style.maxLines > 0 ? style.maxLines : kMaxLength;
    QString clean = text.left(kMaxLength);
    clean.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    clean.replace(QChar::ParagraphSeparator, u'\n');
    const QStringList paragraphs = clean.split(u'\n');
    for (const QString &paragraph : paragraphs) {
        if (linesLeft <= 0) {
            // What is left may be empty lines only.
            const auto rest = paragraphs.mid(qsizetype(m_paragraphs.size()));
            m_elided |= std::any_of(rest.begin(), rest.end(), [](const QString &line) {
                return !line.trimmed().isEmpty();
            });
            break;
        }
        addParagraph(paragraph, linesLeft);
    }
    if (m_elided && style.showMore) {
        const int line = Type::lineHeight(style.role);
        const QFontMetricsF metrics(Type::font(style.role));
        const double wide = metrics.horizontalAdvance(moreText());
        const bool rtl = lastLineRightToLeft();
        m_more = QRectF(rtl ? m_width - wide : 0, m_height, wide, line);
        m_height += line;
        m_lastLineWidth = int(std::ceil(wide));
        m_usedWidth = std::max(m_usedWidth, m_lastLineWidth);
    }
}

TextBlock::~TextBlock() = default;

void TextBlock::addParagraph(const QString &text, int &linesLeft)
{
    auto paragraph = std::make_unique<Paragraph>();
    layOut(*paragraph, text, m_style.links ? findTextLinks(text) : QList<TextLink>());
    if (paragraph->layout.lineCount() > linesLeft) {
        shorten(*paragraph, linesLeft);
        m_elided = true;
    }
    linesLeft -= paragraph->layout.lineCount();
    place(*paragraph);
    m_paragraphs.push_back(std::move(paragraph));
}

void TextBlock::layOut(Paragraph &paragraph, const QString &text, const QList<TextLink> &links)
{
    paragraph.text = text;
    paragraph.links = links;
    paragraph.rightToLeft = isRightToLeft(text);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(paragraph.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    // A bare QTextLayout does not turn the alignment with the direction.
    option.setAlignment(paragraph.rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    paragraph.layout.setText(text);
    paragraph.layout.setFont(Type::font(m_style.role));
    paragraph.layout.setTextOption(option);
    paragraph.layout.setCacheEnabled(true);
    // Not as selections of draw(): those clip, and would cut the lines above, which overlap where a
    // script is higher than our line.
    QList<QTextLayout::FormatRange> formats =
        m_style.strongNames ? strongRanges(text) : QList<QTextLayout::FormatRange>();
    for (const TextLink &link : links) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Medium);
        format.setForeground(Theme::color(Token::Accent));
        formats.append(range(link.start, link.length, format));
    }
    const auto length = m_style.highlight.size();
    for (auto at = length > 0 ? text.indexOf(m_style.highlight, 0, Qt::CaseInsensitive) : -1;
         at >= 0;
         at = text.indexOf(m_style.highlight, at + length, Qt::CaseInsensitive)) {
        QTextCharFormat format;
        format.setBackground(Theme::color(Token::Highlight));
        formats.append(range(int(at), int(length), format));
    }
    paragraph.layout.setFormats(formats);
    paragraph.layout.beginLayout();
    for (QTextLine line = paragraph.layout.createLine(); line.isValid();
         line = paragraph.layout.createLine())
        line.setLineWidth(m_width);
    paragraph.layout.endLayout();
}

void TextBlock::shorten(Paragraph &paragraph, int lines)
{
    const QTextLine last = paragraph.layout.lineAt(lines - 1);
    QString text = paragraph.text.left(last.textStart() + last.textLength()).trimmed();
    const QString whole = paragraph.text;
    QList<TextLink> links = paragraph.links;
    // The ellipsis may need room of its own: drop signs until it fits.
    for (int tries = 0; tries < 16 && !text.isEmpty(); ++tries) {
        const auto end = text.size();
        links.removeIf([end](const TextLink &link) { return link.start + link.length > end; });
        layOut(paragraph, text + QChar(0x2026), links);
        if (paragraph.layout.lineCount() <= lines)
            return;
        text = text.left(text.size() - 2).trimmed();
    }
}

void TextBlock::place(Paragraph &paragraph)
{
    const QFontMetricsF metrics(Type::font(m_style.role));
    const int lineHeight = Type::lineHeight(m_style.role);
    const double base = (lineHeight - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
    for (int i = 0; i < paragraph.layout.lineCount(); ++i) {
        QTextLine line = paragraph.layout.lineAt(i);
        // Base lines at even distances, whatever emoji or script makes a line higher.
        line.setPosition(QPointF(0, m_height + base - line.ascent()));
        m_height += lineHeight;
        ++m_lines;
        m_lastLineWidth = int(std::ceil(line.naturalTextWidth()));
        m_usedWidth = std::max(m_usedWidth, m_lastLineWidth);
    }
}

int TextBlock::estimateHeight(const QString &text, const TextStyle &style, int width)
{
    // A little over half the font's size is an average letter.
    const double letter = Type::font(style.role).pixelSize() * 0.53;
    const double perLine = std::max(1.0, width / letter);
    int lines = 0;
    qsizetype start = 0;
    while (start <= text.size()) {
        auto end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        lines += std::max(1, int(std::ceil(double(end - start) / perLine)));
        start = end + 1;
    }
    if (style.maxLines > 0 && lines > style.maxLines)
        lines = style.maxLines + (style.showMore ? 1 : 0);
    return lines * Type::lineHeight(style.role);
}

bool TextBlock::lastLineRightToLeft() const
{
    return !m_paragraphs.empty() && m_paragraphs.back()->rightToLeft;
}

void TextBlock::paint(QPainter &painter, const QPoint &topLeft, Token text) const
{
    paint(painter, topLeft, Theme::color(text));
}

void TextBlock::paint(QPainter &painter, const QPoint &topLeft, const QColor &text) const
{
    painter.save();
    painter.setPen(text);
    for (const auto &paragraph : m_paragraphs)
        paragraph->layout.draw(&painter, topLeft);
    if (!m_more.isEmpty()) {
        QFont font = Type::font(m_style.role);
        font.setWeight(QFont::Medium);
        painter.setFont(font);
        painter.setPen(Theme::color(Token::Accent));
        painter.drawText(
            m_more.translated(topLeft).adjusted(-8, 0, 8, 0), Qt::AlignCenter, moreText()
        );
    }
    painter.restore();
}

TextHit TextBlock::hitTest(const QPointF &point) const
{
    if (m_more.contains(point))
        return {TextHit::Kind::More, {}};
    const int lineHeight = Type::lineHeight(m_style.role);
    double top = 0;
    for (const auto &paragraph : m_paragraphs) {
        for (int i = 0; i < paragraph->layout.lineCount(); ++i, top += lineHeight) {
            if (point.y() < top || point.y() >= top + lineHeight)
                continue;
            const QTextLine line = paragraph->layout.lineAt(i);
            if (!line.naturalTextRect().adjusted(0, -lineHeight, 0, lineHeight).contains(point))
                return {};
            const int at = line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
            for (const TextLink &link : paragraph->links) {
                if (at < link.start || at >= link.start + link.length)
                    continue;
                const auto kind = link.kind == TextLink::Kind::Hashtag ? TextHit::Kind::Hashtag
                    : link.kind == TextLink::Kind::Mention             ? TextHit::Kind::Mention
                                                                       : TextHit::Kind::Link;
                return {kind, link.value};
            }
            return {};
        }
    }
    return {};
}

TextCache::TextCache(int capacity)
    : m_blocks(capacity)
{
}

const TextBlock &TextCache::get(
    const QString &id, qint64 revision, const QString &text, const TextStyle &style, int width
)
{
    const QFont font = Type::font(style.role);
    const Key key{id, revision, style, width, font.pixelSize(), font.family(), Theme::isDarkNow()};
    if (const TextBlock *known = m_blocks.object(key))
        return *known;
    auto *block = new TextBlock(text, style, width);
    m_blocks.insert(key, block);
    return *block;
}

} // namespace app
