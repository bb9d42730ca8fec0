// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/download.h"

namespace app {

Download::Download(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
    if (!m_file.open(QIODevice::WriteOnly)
        || !m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        m_fault = Fault::Disk;
}

void Download::cancel()
{
    m_fault = Fault::Cancelled;
    m_file.cancelWriting();
    emit cancelled();
}

bool Download::take(const QByteArray &bytes, qint64 whole)
{
    if (m_fault == Fault::None && m_file.write(bytes) != bytes.size())
        m_fault = Fault::Disk;
    m_received += bytes.size();
    emit progressed(m_received, whole);
    return m_fault == Fault::None;
}

bool Download::finish()
{
    if (m_fault == Fault::None && !m_file.commit())
        m_fault = Fault::Disk;
    return m_fault == Fault::None;
}

} // namespace app
