// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/main_window.h"

#include "app/base/list_roles.h"
#include "app/base/trace.h"
#include "app/kit/icon.h"
#include "app/kit/k_banner.h"
#include "app/kit/k_empty_state.h"
#include "app/kit/metrics.h"
#include "app/settings/ui_settings.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr QSize kUsualSize{1280, 800};

} // namespace

MainWindow::MainWindow(UiSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_demo(new KBanner(KBanner::Kind::Info, this))
    , m_root(new QStackedWidget(this))
    , m_waiting(new KEmptyState(u"waitingPage"_s, this))
    , m_closed(new KEmptyState(u"bannedPage"_s, this))
    , m_dialogs(*this)
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(Icon::application());
    setMinimumSize(metrics::kWindowMinWidth, metrics::kWindowMinHeight);
    m_root->setObjectName(u"rootStack"_s);
    m_demo->setObjectName(u"demoBanner"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_demo);
    layout->addWidget(m_root, 1);
    m_waiting->setProperty("state", stateText(LoadState::Loading));
    m_closed->setProperty("state", stateText(LoadState::Error));
    m_root->addWidget(m_waiting);
    m_root->addWidget(m_closed);
    m_demo->hide();
    connect(m_demo, &KBanner::actionTriggered, this, &MainWindow::leaveDemoRequested);
    connect(m_closed, &KEmptyState::actionTriggered, this, &MainWindow::closedAccountLeft);
    retranslate();
}

void MainWindow::showPage(QWidget *page, const QString &title)
{
    if (m_root->indexOf(page) < 0)
        m_root->addWidget(page);
    m_root->setCurrentWidget(page);
    setPageTitle(title);
}

void MainWindow::setPageTitle(const QString &title)
{
    m_pageTitle = title;
    setWindowTitle(title.isEmpty() ? tr("Kith") : tr("%1 — Kith", "window title").arg(title));
}

void MainWindow::showWaiting(const QString &text)
{
    m_waiting->setContent(u"kith"_s, text, {});
    showPage(m_waiting, {});
}

void MainWindow::showClosedAccount(const QString &title, const QString &sentence)
{
    m_closed->setContent(u"ban"_s, title, sentence);
    showPage(m_closed, title);
}

void MainWindow::setDemoBanner(bool shown)
{
    m_demo->setVisible(shown);
}

void MainWindow::placeWindow(const QSize &size)
{
    m_fixedSize = !size.isEmpty();
    if (m_fixedSize)
        resize(size);
    else if (!restoreGeometry(m_settings.geometry()) || !isOnScreen())
        resize(kUsualSize.boundedTo(screen()->availableSize()));
    if (!m_fixedSize && !isOnScreen())
        move(screen()->availableGeometry().center() - rect().center());
    m_placed = true;
}

bool MainWindow::isOnScreen() const
{
    for (const QScreen *screen : QGuiApplication::screens()) {
        if (screen->availableGeometry().intersects(frameGeometry()))
            return true;
    }
    return false;
}

void MainWindow::remember()
{
    if (m_placed && !m_fixedSize && isVisible())
        m_settings.setGeometry(saveGeometry());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    emit closing();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    remember();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    remember();
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::WindowStateChange)
        remember();
}

void MainWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Bg));
    traceOnce("first-paint");
}

void MainWindow::retranslate()
{
    m_demo->setText(tr("Demo. Nothing leaves this computer."));
    m_demo->setAction(tr("Leave demo"), u"demoLeaveButton"_s);
    m_demo->setAccessibleName(m_demo->text());
    m_closed->setAction(tr("Sign in with another account"), u"bannedLeaveButton"_s);
    setPageTitle(m_pageTitle);
}

} // namespace app
