// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_text_edit.h"

#include "app/kit/type.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QStyle>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace app {

constexpr int kLineSlack = 4; // what the frame takes even where it is not drawn

KTextEdit::KTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFont(Type::font(Type::Role::Body));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(4);
    connect(
        document()->documentLayout(),
        &QAbstractTextDocumentLayout::documentSizeChanged,
        this,
        &KTextEdit::fit
    );
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        emit lengthChanged(length(), m_limit);
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        const QString word = wordBeforeCursor();
        if (word != m_word) {
            m_word = word;
            emit wordChanged(word);
        }
    });
}

void KTextEdit::setLines(int least, int most)
{
    m_least = least;
    m_most = most;
    fit();
    updateGeometry();
}

void KTextEdit::setFlat(bool flat)
{
    setProperty("flat", flat);
    style()->unpolish(this);
    style()->polish(this);
    document()->setDocumentMargin(flat ? 0 : 4);
    updateGeometry();
}

void KTextEdit::setLimit(int signs)
{
    m_limit = signs;
    emit lengthChanged(length(), m_limit);
}

int KTextEdit::length() const
{
    // A document ends with a paragraph sign nobody typed.
    return document()->characterCount() - 1;
}

QString KTextEdit::wordBeforeCursor() const
{
    const QTextCursor cursor = textCursor();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    for (auto at = line.size() - 1; at >= 0 && !line.at(at).isSpace(); --at) {
        const QChar c = line.at(at);
        if ((c == u'@' || c == u'#' || c == u':')
            && (at == 0 || !line.at(at - 1).isLetterOrNumber()))
            return line.mid(at);
    }
    return {};
}

void KTextEdit::replaceWordBeforeCursor(const QString &text)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(wordBeforeCursor().size()));
    cursor.insertText(text);
    setTextCursor(cursor);
}

int KTextEdit::heightFor(int lines) const
{
    // Room for the tallest script of the fallback fonts, not only for that of the first one.
    const double line =
        std::max<double>(QFontMetricsF(font()).lineSpacing(), Type::lineHeight(Type::Role::Body));
    const int text = int(std::ceil(lines * line + kLineSlack * Type::scale()));
    // The frame as the style sheet makes it: the viewport is what remains.
    const int frame = property("flat").toBool() ? 4 : 10;
    return text + int(2 * document()->documentMargin()) + frame;
}

QSize KTextEdit::sizeHint() const
{
    return {240, heightFor(m_shownLines)};
}

QSize KTextEdit::minimumSizeHint() const
{
    return {80, heightFor(std::min(m_least, m_shownLines))};
}

void KTextEdit::fit()
{
    // This document counts its height in lines.
    const int lines = int(std::lround(document()->size().height()));
    const int shown = std::clamp(lines, m_least, m_most);
    centreLine();
    setVerticalScrollBarPolicy(lines > m_most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (shown == m_shownLines)
        return;
    m_shownLines = shown;
    updateGeometry();
}

// Without a frame one line stands in the middle of its room, as beside an avatar.
void KTextEdit::centreLine()
{
    // Fonts the text falls back to may be higher.
    const QString shown =
        (length() == 0 ? placeholderText() : document()->firstBlock().text()).left(200);
    const double line = std::max(
        QFontMetricsF(font()).lineSpacing(), QFontMetricsF(font()).boundingRect(shown).height()
    );
    const int spare = heightFor(1) - int(std::ceil(line));
    const int above = property("flat").toBool() ? std::max(0, spare / 2) : 0;
    if (viewportMargins().top() != above)
        setViewportMargins(0, above, 0, 0);
}

void KTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
    // It grows after the text did; until then the first line was scrolled away.
    if (m_shownLines < m_most)
        verticalScrollBar()->setValue(0);
}

void KTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        restyle();
    // Once the placeholder is there in the new language.
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &KTextEdit::centreLine, Qt::QueuedConnection);
}

void KTextEdit::restyle()
{
    const QFont wanted = Type::font(Type::Role::Body);
    if (font() != wanted)
        setFont(wanted);
    updateGeometry();
}

void KTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (enter
        && (modifiers == Qt::ControlModifier || (m_enterSubmits && modifiers == Qt::NoModifier))) {
        emit submitted();
        return;
    }
    if (enter && modifiers == Qt::ShiftModifier) {
        // Qt would put a line separator, which is a sign of its own on the wire.
        textCursor().insertBlock();
        ensureCursorVisible();
        return;
    }
    if (event->key() == Qt::Key_Up && modifiers == Qt::NoModifier && length() == 0) {
        emit upPressedInEmpty();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool KTextEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || source->hasUrls() || source->hasText();
}

void KTextEdit::insertFromMimeData(const QMimeData *source)
{
    QList<QUrl> files;
    for (const QUrl &url : source->urls()) {
        if (url.isLocalFile())
            files.append(url);
    }
    if (!files.isEmpty())
        emit filesPasted(files);
    else if (source->hasImage() && !source->hasText())
        emit imagePasted(qvariant_cast<QImage>(source->imageData()));
    else if (source->hasText())
        insertPlainText(source->text());
}

} // namespace app
