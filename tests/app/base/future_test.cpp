// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes later comes to those who are still there, on their thread, and to each of them.

#include "app/base/future.h"

#include <QTest>
#include <QThread>

#include <thread>

using app::Task;

class FutureTest : public QObject {
    Q_OBJECT

private slots:
    void comesLaterToEach()
    {
        auto promise = app::makeSharedPromise<int>();
        const Task<int> task(promise->future());
        QList<int> got;
        task.then(this, [&](int value) { got.append(value); });
        const Task<QString> text =
            task.then(this, [](int value) { return QString::number(value); });
        app::fulfil(*promise, 7);
        QVERIFY(got.isEmpty());
        QTRY_VERIFY(text.isFinished());
        QCOMPARE(got, QList<int>{7});
        QCOMPARE(text.result(), QStringLiteral("7"));
    }

    void theDeadAreLeftAlone()
    {
        auto promise = app::makeSharedPromise<int>();
        auto page = std::make_unique<QObject>();
        bool ran = false;
        const auto after = Task<int>(promise->future()).then(page.get(), [&](int) { ran = true; });
        page.reset();
        app::fulfil(*promise, 7);
        QTRY_VERIFY(after.isCanceled());
        QVERIFY(!ran);
    }

    void brokenPromisesAreSilent()
    {
        auto promise = app::makeSharedPromise<int>();
        bool ran = false;
        const auto after = Task<int>(promise->future()).then(this, [&](int) { ran = true; });
        promise.reset();
        QTRY_VERIFY(after.isCanceled());
        QVERIFY(!ran);
    }

    void innerTasksAreWaitedFor()
    {
        auto inner = app::makeSharedPromise<void>();
        bool ran = false;
        app::readyTask(1).then(
                             this, [&](int) { return Task<void>(inner->future()); }
        ).then(this, [&] { ran = true; });
        QCoreApplication::processEvents();
        QVERIFY(!ran);
        inner->finish();
        QTRY_VERIFY(ran);
    }

    void comesToTheThreadOfTheContext()
    {
        auto promise = app::makeSharedPromise<int>();
        QThread *where = nullptr;
        Task<int>(promise->future()).then(this, [&](int) { where = QThread::currentThread(); });
        std::thread([promise] { app::fulfil(*promise, 1); }).join();
        QTRY_VERIFY(where != nullptr);
        QCOMPARE(where, thread());
    }
};

QTEST_GUILESS_MAIN(FutureTest)
#include "future_test.moc"
