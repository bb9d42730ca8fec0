// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/screenshot.h"

#include "app/kit/page.h"
#include "app/main/app.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

namespace app {

namespace {

constexpr int kLookEveryMs = 200;
constexpr int kPatienceMs = 30'000;
constexpr int kSettleMs = 800; // pictures of fonts and the live connection come a little later

bool isReady(const QWidget &window)
{
    for (const Page *page : window.findChildren<Page *>()) {
        if (page->isVisible() && page->property("state").toString() == QLatin1String("ready"))
            return true;
    }
    return false;
}

QWidget *mainWindow()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->objectName() == QLatin1String("mainWindow"))
            return window;
    }
    return nullptr;
}

void save(QWidget *window, const QString &path)
{
    QApplication::exit(window->grab().save(path, "PNG") ? 0 : 1);
}

} // namespace

void takeScreenshotIfAsked(App &program)
{
    const QString path = qEnvironmentVariable("KITH_SCREENSHOT");
    if (path.isEmpty())
        return;
    auto *timer = new QTimer(&program);
    QElapsedTimer waited;
    waited.start();
    QObject::connect(timer, &QTimer::timeout, &program, [timer, path, waited, &program] {
        QWidget *window = mainWindow();
        if (window && isReady(*window)) {
            timer->stop();
            QTimer::singleShot(kSettleMs, &program, [window, path] { save(window, path); });
        } else if (waited.elapsed() > kPatienceMs) {
            QApplication::exit(1);
        }
    });
    timer->start(kLookEveryMs);
}

} // namespace app
