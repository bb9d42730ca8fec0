// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A small disk in memory, seen by this process and its children alone. Only root may make one.

#include <QDir>
#include <QFile>
#include <QString>

#include <sched.h>
#include <sys/mount.h>

namespace tests {

class SmallDisk {
public:
    // From now on what is mounted is our own matter; false: this user may not mount. Before any
    // thread is started that is to see the disks.
    static bool mayBeMade()
    {
        static const bool kMay = ::unshare(CLONE_NEWNS) == 0
            && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
        return kMay;
    }

    // Over the folder, which is made if it is not there.
    SmallDisk(const QString &folder, qint64 bytes)
        : m_folder(folder)
        , m_path(QFile::encodeName(folder))
    {
        QDir().mkpath(folder);
        const QByteArray options = "mode=700,size=" + QByteArray::number(bytes);
        m_mounted = ::mount("tmpfs", m_path.constData(), "tmpfs", 0, options.constData()) == 0;
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_path.constData(), MNT_DETACH);
    }

    bool isThere() const { return m_mounted; }
    QString file(const char *name) const { return m_folder + u'/' + QString::fromLatin1(name); }
    void fill() const
    {
        QFile filler(file("filler"));
        if (!filler.open(QIODevice::Append | QIODevice::Unbuffered))
            return;
        for (const int piece : {4096, 1}) {
            while (filler.write(QByteArray(piece, 'x')) == piece) { }
        }
    }
    void makeRoom() const { QFile::remove(file("filler")); }
    bool makeReadOnly() const
    {
        return ::mount(nullptr, m_path.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    const QString m_folder;
    const QByteArray m_path;
    bool m_mounted = false;
};

} // namespace tests
