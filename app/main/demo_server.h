// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The server of the demo: kithd on a throw-away folder with sample people, as a child of this
// program. It ends with it, and the folder goes.

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace app {

class DemoServer final : public QObject {
    Q_OBJECT

public:
    static constexpr auto kUser = "mara";
    static constexpr auto kPassword = "kith-demo";

    explicit DemoServer(QObject *parent = nullptr);
    ~DemoServer() override; // stops it

    // The server program, beside this one or in PATH; empty: there is none.
    static QString program();

    void start();
    void stop();
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

signals:
    void ready(const QString &url); // "http://127.0.0.1:41234"
    void failed(const QString &why); // a sentence

private:
    void fill();
    void serve();
    void readOutput();
    void onFinished();
    void fail(const QString &why);

    enum class Step { Idle, Filling, Starting, Running };

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_process;
    Step m_step = Step::Idle;
};

} // namespace app
