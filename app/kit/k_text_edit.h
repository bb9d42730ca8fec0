// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The editor of posts, comments and messages: plain text that grows with its lines and then
// scrolls. It knows no drafts and no completion; it tells what a page needs for them. A paste never
// sends: pictures and files come as signals, marked-up text comes in plain.

#include <QList>
#include <QPlainTextEdit>
#include <QUrl>

class QImage;

namespace app {

class KTextEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit KTextEdit(QWidget *parent = nullptr);

    void setLines(int least, int most); // 1 and 8 to begin with
    // No edge and no ground, as in the compose card.
    void setFlat(bool flat);
    // Enter sends and Shift+Enter breaks the line; otherwise only Ctrl+Enter sends.
    void setEnterSubmits(bool submits) { m_enterSubmits = submits; }
    // What is over the limit is not cut; the counter tells it.
    void setLimit(int signs);
    int length() const;
    bool isOverLimit() const { return m_limit > 0 && length() > m_limit; }
    // From the last @, # or : before the cursor up to it, for completion; empty if there is none.
    QString wordBeforeCursor() const;
    void replaceWordBeforeCursor(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void submitted();
    // After every change; a counter shows from 80 percent on.
    void lengthChanged(int length, int limit);
    void imagePasted(const QImage &image);
    void filesPasted(const QList<QUrl> &files); // dropped as well
    void upPressedInEmpty(); // arrow-up: edit the last message
    void wordChanged(const QString &word); // wordBeforeCursor() is new

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void restyle();
    void fit();
    void centreLine();
    int heightFor(int lines) const;

    int m_least = 1;
    int m_most = 8;
    int m_shownLines = 1;
    int m_limit = 0;
    bool m_enterSubmits = false;
    QString m_word;
};

} // namespace app
