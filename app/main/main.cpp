// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program kith: reads the command line, makes sure it is alone with its profile, and starts.

#include "app/base/trace.h"
#include "app/main/app.h"
#include "app/main/screenshot.h"
#include "app/main/single_instance.h"

#include <QApplication>
#include <QDir>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

int theSignalPipe[2] = {-1, -1};

// Interrupt and terminate close the window as a person would, so that drafts are saved and the demo
// server ends.
void watchSignals(app::App &program)
{
    if (pipe(theSignalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(theSignalPipe[0], QSocketNotifier::Read, &program);
    QObject::connect(notifier, &QSocketNotifier::activated, &program, [&program] {
        program.window().close();
        QCoreApplication::quit();
    });
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        std::signal(number, [](int) {
            const char one = 1;
            [[maybe_unused]] const auto written = write(theSignalPipe[1], &one, 1);
        });
    }
}

int say(const app::ParsedOptions &parsed)
{
    std::fputs(qPrintable(parsed.text), parsed.exitCode == 0 ? stdout : stderr);
    return parsed.exitCode;
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

void makeAbsolute(const char *variable)
{
    const QString path = qEnvironmentVariable(variable);
    if (!path.isEmpty())
        qputenv(variable, QFile::encodeName(QDir().absoluteFilePath(path)));
}

} // namespace

int main(int argc, char **argv)
{
    umask(077);
    const auto parsed = app::parseOptions(argumentsOf(argc, argv));
    if (!parsed.options)
        return say(parsed);
    const app::Options &options = *parsed.options;
    makeAbsolute("KITH_PASSWORD_FILE");
    // No library may be found in a folder that somebody else chose.
    QDir::setCurrent(u"/"_s);
    if (options.scale > 0)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));

    QApplication application(argc, argv);
    QApplication::setApplicationName(u"kith"_s);
    QApplication::setApplicationVersion(QLatin1StringView(KITH_VERSION));
    QApplication::setDesktopFileName(u"kith"_s);
    app::traceOnce("qt-ready");

    const app::Profile profile(options.profile);
    if (const auto prepared = profile.prepare(); !prepared) {
        std::fprintf(stderr, "kith: %s\n", qPrintable(prepared.error().shownMessage()));
        return 1;
    }
    app::SingleInstance instance(profile.directory());
    if (!instance.claim()) {
        if (instance.forward(options.openLink))
            return 0;
        std::fputs("kith: this profile is in use.\n", stderr);
        return 1;
    }
    if (options.hidden)
        std::fputs("kith: there is no tray yet, so the window is shown.\n", stderr);
    app::App program(application, options, profile);
    QObject::connect(&instance, &app::SingleInstance::openRequested, &program, &app::App::open);
    watchSignals(program);
    app::takeScreenshotIfAsked(program);
    program.start();
    return QApplication::exec();
}
