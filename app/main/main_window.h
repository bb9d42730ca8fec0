// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// mainWindow: the pages before signing in, and mainPage. It remembers where it stood.

#include "app/kit/k_dialogs.h"

#include <QWidget>

class QStackedWidget;

namespace app {

class KBanner;
class KEmptyState;
class UiSettings;

class MainWindow final : public QWidget {
    Q_OBJECT

public:
    explicit MainWindow(UiSettings &settings, QWidget *parent = nullptr);

    QStackedWidget &root() const { return *m_root; }
    KDialogs &dialogs() { return m_dialogs; }

    // Adds it where it is new. The title is that of the page, without the program's name.
    void showPage(QWidget *page, const QString &title);
    void setPageTitle(const QString &title);
    // While something is on its way: nothing for a moment, then a word.
    void showWaiting(const QString &text);
    // The account cannot be used: why, and until when.
    void showClosedAccount(const QString &title, const QString &sentence);
    void setDemoBanner(bool shown);
    // Empty: as it was when last closed.
    void placeWindow(const QSize &size);

signals:
    void leaveDemoRequested();
    void closedAccountLeft();
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void remember();
    bool isOnScreen() const;

    UiSettings &m_settings;
    KBanner *m_demo;
    QStackedWidget *m_root;
    KEmptyState *m_waiting;
    KEmptyState *m_closed;
    KDialogs m_dialogs;
    QString m_pageTitle;
    bool m_placed = false;
    bool m_fixedSize = false; // --size: not worth remembering
};

} // namespace app
