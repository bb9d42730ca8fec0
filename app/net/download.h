// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A file that comes from the server and goes to the disk as it comes: it is there whole or not at
// all, and only its owner can read it.

#include <QObject>
#include <QSaveFile>

namespace app {

class Download final : public QObject {
    Q_OBJECT

public:
    enum class Fault { None, Cancelled, Disk };

    explicit Download(const QString &file, QObject *parent = nullptr);

    QString file() const { return m_file.fileName(); }
    Fault fault() const { return m_fault; }
    void cancel();

    // By the transport: the next bytes of so many. False: the disk does not take them.
    bool take(const QByteArray &bytes, qint64 whole);
    // After the last; false: it could not be put in its place.
    bool finish();

signals:
    void progressed(qint64 received, qint64 whole); // whole is 0 where the server does not tell it
    void cancelled();

private:
    QSaveFile m_file;
    Fault m_fault = Fault::None;
    qint64 m_received = 0;
};

} // namespace app
