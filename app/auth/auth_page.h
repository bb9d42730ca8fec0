// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Frame of the pages before one is signed in: the picture at the start side where there is room, a
// row at the top, and one column that scrolls when the window is low.

#include "app/base/list_roles.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace app {

class KIconButton;
class WelcomeArt;

class AuthPage : public QWidget {
    Q_OBJECT

public:
    static constexpr int kArtFrom = 900; // width of the window

    explicit AuthPage(const QString &objectName, QWidget *parent = nullptr);

signals:
    void backRequested();

protected:
    QHBoxLayout *topRow() const { return m_top; }
    QVBoxLayout *column() const { return m_column; }
    void setColumnWidth(int width);
    // An arrow at the start of the top row.
    KIconButton *addBack(const QString &objectName, const QString &name);
    virtual void retranslate() = 0;
    void setState(LoadState state); // the dynamic property "state"

    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    WelcomeArt *m_art;
    QHBoxLayout *m_top;
    QWidget *m_columnHost;
    QVBoxLayout *m_column;
};

} // namespace app
