// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Other servers of this machine, to compare with in the same run: nginx with a static answer, and
// programs for Node. What is not installed is told by an empty start(), never passed over.

#include <QList>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace tests {

class Peer {
public:
    virtual ~Peer() = default;
    Peer() = default;
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    // Empty, or why there is none.
    virtual QString start() = 0;
    quint16 port() const { return m_port; }
    QList<qint64> processes() const; // those that do the work, too

protected:
    void stop(); // for the destructors

    QProcess m_process;
    quint16 m_port = 0;
};

// As many workers as there are cores, no access log.
class Nginx final : public Peer {
public:
    explicit Nginx(QByteArray answer)
        : m_answer(std::move(answer))
    {
    }
    ~Nginx() override { stop(); }
    QString start() override;

private:
    QByteArray configuration() const;

    const QByteArray m_answer;
    QTemporaryDir m_folder;
};

// A script of tests/bench/peers; it prints "port N" once it listens, or "skip REASON".
class NodePeer final : public Peer {
public:
    NodePeer(QString script, QStringList arguments)
        : m_script(std::move(script))
        , m_arguments(std::move(arguments))
    {
    }
    ~NodePeer() override { stop(); }
    QString start() override;

private:
    const QString m_script;
    const QStringList m_arguments;
};

} // namespace tests
