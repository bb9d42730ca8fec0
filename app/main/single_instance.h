// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One running program per profile. A second one hands over what it was asked to show and ends. What
// comes over this way may only open a view: nothing is done by it.

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>

namespace app {

class SingleInstance final : public QObject {
    Q_OBJECT

public:
    static constexpr int kLargestMessage = 2048; // bytes

    explicit SingleInstance(const QString &profileDirectory, QObject *parent = nullptr);

    // True: this is the first. False: another one runs.
    bool claim();
    // To the one that runs; an empty link only brings it to the front.
    bool forward(const QString &link);

signals:
    void openRequested(const QString &link);

private:
    QString socketPath() const;
    void accept();

    const QString m_directory;
    QLockFile m_lock;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace app
