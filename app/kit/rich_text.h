// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Foreign text laid out for painting: plain text with its hashtags, mentions and links coloured,
// every paragraph in the direction of its first strong letter. Never markup. A TextBlock is laid
// out once for a font and a width and then painted often; TextCache keeps the last 400 for
// delegates.

#include "app/kit/text_links.h"
#include "app/kit/theme.h"
#include "app/kit/type.h"

#include <QCache>
#include <QString>

#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

namespace app {

struct TextHit {
    enum class Kind { None, Hashtag, Mention, Link, More };

    Kind kind = Kind::None;
    QString value;
};

struct TextStyle {
    Type::Role role = Type::Role::Read;
    int maxLines = 0; // 0: all. More lines are cut and "Show more" stands below them.
    bool showMore = true; // false: only the ellipsis
    bool links = true; // false: colours and hits nothing, as in a preview
    QString highlight{}; // search words with another ground
    bool strongNames = false; // what stands between the signs of isolated() is bold

    bool operator==(const TextStyle &) const = default;
};

class TextBlock {
public:
    TextBlock(const QString &text, const TextStyle &style, int width);
    ~TextBlock();
    TextBlock(const TextBlock &) = delete;
    TextBlock &operator=(const TextBlock &) = delete;

    int width() const { return m_width; }
    int height() const { return m_height; }
    int lineCount() const { return m_lines; }
    // Of the widest line; for bubbles.
    int usedWidth() const { return m_usedWidth; }
    // Of the last line, so that a time can stand behind it. It ends at the right if rightToLeft.
    int lastLineWidth() const { return m_lastLineWidth; }
    bool lastLineRightToLeft() const;
    bool isElided() const { return m_elided; }

    void paint(QPainter &painter, const QPoint &topLeft, Token text = Token::Text) const;
    void paint(QPainter &painter, const QPoint &topLeft, const QColor &text) const;
    // The point counts from the top left corner.
    TextHit hitTest(const QPointF &point) const;

    // By arithmetic only, for RowDelegate::estimateHeight().
    static int estimateHeight(const QString &text, const TextStyle &style, int width);

    // Signs beyond this are never laid out.
    static constexpr int kMaxLength = 64 * 1024;

private:
    struct Paragraph;

    void addParagraph(const QString &text, int &linesLeft);
    void layOut(Paragraph &paragraph, const QString &text, const QList<TextLink> &links);
    void place(Paragraph &paragraph);
    void shorten(Paragraph &paragraph, int lines);

    TextStyle m_style;
    int m_width;
    int m_height = 0;
    int m_lines = 0;
    int m_usedWidth = 0;
    int m_lastLineWidth = 0;
    bool m_elided = false;
    QRectF m_more;
    std::vector<std::unique_ptr<Paragraph>> m_paragraphs;
};

// One for each delegate. The key is the row's id and whatever changes with the text.
class TextCache {
public:
    explicit TextCache(int capacity = 400);

    const TextBlock &
    get(const QString &id, qint64 revision, const QString &text, const TextStyle &style, int width);
    void clear() { m_blocks.clear(); }
    int count() const { return int(m_blocks.size()); }

private:
    struct Key {
        QString id;
        qint64 revision;
        TextStyle style;
        int width;
        int fontSize;
        QString family;
        bool dark;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0) noexcept
        {
            return qHashMulti(
                seed,
                key.id,
                key.revision,
                int(key.style.role),
                key.style.maxLines,
                key.style.highlight,
                key.style.strongNames,
                key.width,
                key.fontSize,
                key.dark
            );
        }
    };

    QCache<Key, TextBlock> m_blocks;
};

} // namespace app
