// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the feed is: the start of the program until saved posts are painted, a frame while ten
// thousand of them scroll, and the memory of two thousand. Against a real server with the demo
// community. Prints figures and judges nothing. Run it from the bench preset:
//     QT_QPA_PLATFORM=offscreen build/bench/bin/bench.app_feed_bench [USERS] [POSTS]
#include "app/kit/virtual_list_view.h"
#include "app/posts/post_list_model.h"
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/test_server.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QScrollBar>
#include <QSysInfo>
#include <QTabBar>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int kStarts = 7;
constexpr int kFrames = 1500;
constexpr int kRowsOfMemory = 2000;
constexpr int kRowsOfScrolling = 10'000;
constexpr int kPatienceMs = 60'000;

void say(const QString &line)
{
    std::fprintf(stdout, "%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

double part(QList<double> figures, double share)
{
    std::sort(figures.begin(), figures.end());
    return figures.isEmpty() ? 0 : figures.at(qsizetype(share * double(figures.size() - 1)));
}

QString spread(const QList<double> &figures)
{
    return u"p50 %1  p95 %2  max %3"_s.arg(part(figures, 0.5), 0, 'f', 2)
        .arg(part(figures, 0.95), 0, 'f', 2)
        .arg(part(figures, 1), 0, 'f', 2);
}

// Counts, so that a frame that was not painted does not pass for a fast one.
class PaintCounter final : public QObject {
public:
    int painted = 0;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        painted += int(event->type() == QEvent::Paint);
        return QObject::eventFilter(watched, event);
    }
};

// Resident memory of a process, in MB.
double residentMb(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

void sayMachine()
{
    QByteArray model;
    QFile cpus(u"/proc/cpuinfo"_s);
    if (cpus.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : cpus.readAll().split('\n')) {
            if (model.isEmpty() && line.startsWith("model name"))
                model = line.mid(line.indexOf(':') + 1).trimmed();
        }
    }
    QFile load(u"/proc/loadavg"_s);
    const QByteArray now = load.open(QIODevice::ReadOnly) ? load.readAll() : QByteArray();
    say(u"%1, %2 cores, %3, Qt %4, load %5, %6"_s.arg(
        QString::fromUtf8(model),
        QString::number(QThread::idealThreadCount()),
        QSysInfo::prettyProductName(),
        QString::fromLatin1(qVersion()),
        QString::fromLatin1(now.simplified()),
        QDateTime::currentDateTimeUtc().toString(Qt::ISODate)
    ));
}

// One run of the program, until the words stand in its trace and a while on.
struct Run {
    QHash<QByteArray, double> trace;
    double memoryMb = 0;
};

Run runProgram(const QStringList &arguments, int stayMs)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"KITH_TRACE"_s, u"1"_s);
    program.setProcessEnvironment(environment);
    program.setReadChannel(QProcess::StandardError);
    program.start(QCoreApplication::applicationDirPath() + u"/kith"_s, arguments);
    QByteArray told;
    while (!told.contains("feed-painted") && program.waitForReadyRead(kPatienceMs))
        told += program.readAllStandardError();
    QTest::qWait(stayMs);
    Run run;
    run.memoryMb = residentMb(program.processId());
    program.terminate();
    program.waitForFinished(kPatienceMs);
    for (const QByteArray &line : told.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.value(0) == "kith-trace")
            run.trace.insert(words.value(1), words.value(2).toDouble());
    }
    return run;
}

void measureStart(tests::TestServer &server)
{
    QTemporaryDir folder;
    const QStringList profile{u"--profile"_s, folder.filePath(u"profile"_s), u"--no-anim"_s};
    QFile password(folder.filePath(u"password"_s));
    if (!password.open(QIODevice::WriteOnly))
        return;
    password.write("kith-demo\n");
    password.close();
    qputenv("KITH_PASSWORD_FILE", QFile::encodeName(password.fileName()));
    // Signs in, and has the time to save what it got.
    runProgram(profile + QStringList{u"--server"_s, server.url(), u"--user"_s, u"mara"_s}, 5000);
    // What is painted from here on was saved.
    server.stop();
    QHash<QByteArray, QList<double>> figures;
    double memory = 0;
    for (int i = 0; i < kStarts; ++i) {
        const Run run = runProgram(profile, 1000);
        for (auto it = run.trace.begin(); it != run.trace.end(); ++it)
            figures[it.key()].append(it.value());
        memory = run.memoryMb;
    }
    if (!server.start())
        say(u"the server does not come back"_s);
    for (const char *what : {"qt-ready", "first-paint", "main-page", "feed-painted"})
        say(u"start to %1, ms, of %2: %3"_s.arg(
            QString::fromLatin1(what),
            QString::number(figures.value(what).size()),
            spread(figures.value(what))
        ));
    say(u"resident right after the start, MB: %1"_s.arg(memory, 0, 'f', 1));
}

bool load(app::PostListModel &model, int rows)
{
    QElapsedTimer clock;
    clock.start();
    int known = -1;
    while (model.rowCount() < rows && clock.elapsed() < 10 * kPatienceMs) {
        if (model.canFetchMore({}))
            model.fetchMore({});
        else if (model.atEnd())
            break;
        known = model.rowCount();
        (void)QTest::qWaitFor([&] { return model.rowCount() > known; }, kPatienceMs);
    }
    return model.rowCount() >= rows;
}

void measureScrolling(app::VirtualListView &view, int step)
{
    QScrollBar *bar = view.verticalScrollBar();
    QList<double> frames;
    PaintCounter counter;
    bar->setValue(0);
    view.viewport()->installEventFilter(&counter);
    for (int i = 0; i < kFrames && bar->value() < bar->maximum(); ++i) {
        QElapsedTimer clock;
        clock.start();
        bar->setValue(bar->value() + step);
        view.viewport()->repaint();
        frames.append(double(clock.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents();
    }
    say(u"frame after %1 px over %2 rows, ms, of %3 with %4 paints: %5"_s.arg(
        QString::number(step),
        QString::number(view.model()->rowCount()),
        QString::number(frames.size()),
        QString::number(counter.painted),
        spread(frames)
    ));
}

// To places that were never measured: the worst that a person can do with the scroll bar.
void measureJumps(app::VirtualListView &view)
{
    QScrollBar *bar = view.verticalScrollBar();
    QList<double> frames;
    for (int i = 1; i <= 100; ++i) {
        QElapsedTimer clock;
        clock.start();
        bar->setValue(int(qint64(bar->maximum()) * ((i * 37) % 101) / 101));
        view.viewport()->repaint();
        frames.append(double(clock.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents();
    }
    say(u"frame after a jump, ms, of %1: %2"_s.arg(QString::number(frames.size()), spread(frames)));
}

void measureFeed(const QString &server)
{
    tests::AppWindow window;
    if (!window.openAs(server, u"mara"_s, {}, u"kith-demo"_s))
        return;
    // Everyone: the only list that holds so many.
    window.find<QTabBar>(u"feedTabs"_s)->setCurrentIndex(1);
    auto *view = window.find<app::VirtualListView>(u"feedView"_s);
    auto *model = qobject_cast<app::PostListModel *>(view->model());
    const double before = residentMb(QCoreApplication::applicationPid());
    const bool loaded = load(*model, kRowsOfMemory);
    for (int i = 0; i < 60; ++i) {
        view->verticalScrollBar()->setValue(
            int(qint64(view->verticalScrollBar()->maximum()) * i / 60)
        );
        QCoreApplication::processEvents();
    }
    say(u"resident with %1 posts, MB: %2 (before: %3)%4"_s.arg(
        QString::number(model->rowCount()),
        QString::number(residentMb(QCoreApplication::applicationPid()), 'f', 1),
        QString::number(before, 'f', 1),
        loaded ? QString() : u", fewer than wanted"_s
    ));
    load(*model, kRowsOfScrolling);
    for (const int step : {48, 120, 200})
        measureScrolling(*view, step);
    measureJumps(*view);
    say(u"resident with %1 posts, MB: %2"_s.arg(model->rowCount())
            .arg(residentMb(QCoreApplication::applicationPid()), 0, 'f', 1));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    qputenv("KITH_KEYRING", "file");
    const QStringList arguments = QCoreApplication::arguments();
    const QString users = arguments.value(1, u"200"_s);
    const QString posts = arguments.value(2, u"20000"_s);
    sayMachine();
    tests::TestServer server;
    QElapsedTimer clock;
    clock.start();
    const int filled = QProcess::execute(
        tests::TestServer::binary(),
        {u"demo"_s, u"--data"_s, server.data(), u"--users"_s, users, u"--posts"_s, posts}
    );
    if (filled != 0 || !server.start()) {
        say(u"the server does not start: "_s + QString::fromUtf8(server.log()));
        return 1;
    }
    say(u"demo of %1 people and %2 posts filled and served after %3 s"_s.arg(users, posts)
            .arg(double(clock.elapsed()) / 1000, 0, 'f', 1));
    measureStart(server);
    measureFeed(server.url());
    return 0;
}
