// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The whole program in one process, with a scripted server that lets mara in.

#include "app/main/app.h"
#include "app/shell/main_page.h"
#include "tests/support/app_world.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QStackedWidget>

namespace tests {

inline common::AuthResult authResult()
{
    common::AuthResult result;
    static_cast<common::TokenPair &>(result) =
        tokenPair(QStringLiteral("access-1"), QStringLiteral("refresh-1"));
    static_cast<common::UserSummary &>(result.user) = member(1, QStringLiteral("mara"));
    return result;
}

inline void serve(ScriptedServer &server)
{
    server.on(routes::login, [](const common::LoginRequest &request) {
        return request.password == QStringLiteral("kith-demo")
            ? common::Result<common::AuthResult>(authResult())
            : common::Result<common::AuthResult>(
                common::fail(common::ErrorCode::AuthInvalidCredentials)
            );
    });
    server.on(routes::logout, [](const common::LogoutRequest &) {
        return common::Result<wire::Empty>(wire::Empty{});
    });
    server.on(routes::getServer, [](const wire::Conditional &) {
        common::ServerInfo info;
        info.name = QStringLiteral("Millbrook Commons");
        info.usersCount = 12;
        info.registration.mode = common::RegistrationMode::Open;
        info.rules = {QStringLiteral("Be kind."), QStringLiteral("What is said here stays here.")};
        return common::Result<common::ServerInfo>(info);
    });
}

// One start of the program on a profile.
struct Run {
    explicit Run(const QString &directory, app::Options options = {})
        : program(*qApp, withProfile(std::move(options), directory), prepared(directory))
    {
        program.start();
    }

    static app::Options withProfile(app::Options options, const QString &directory)
    {
        options.profile = directory;
        options.motion = false;
        if (options.language.isEmpty())
            options.language = QStringLiteral("en");
        options.size = {1280, 800};
        return options;
    }
    static app::Profile prepared(const QString &directory)
    {
        app::Profile profile(directory);
        if (!profile.prepare())
            qFatal("no profile");
        return profile;
    }

    QString page() const { return root().currentWidget()->objectName(); }
    QStackedWidget &root() const { return program.window().root(); }
    template <typename T = QWidget>
    T *find(const QString &name) const
    {
        return program.window().findChild<T *>(name);
    }
    void signIn(const ScriptedServer &server) const
    {
        find<QAbstractButton>(QStringLiteral("welcomeSignInButton"))->click();
        find<QLineEdit>(QStringLiteral("loginServerEdit"))->setText(server.origin());
        find<QLineEdit>(QStringLiteral("loginUserEdit"))->setText(QStringLiteral("mara"));
        find<QLineEdit>(QStringLiteral("loginPasswordEdit"))->setText(QStringLiteral("kith-demo"));
        find<QAbstractButton>(QStringLiteral("loginButton"))->click();
    }

    mutable app::App program;
};

} // namespace tests
