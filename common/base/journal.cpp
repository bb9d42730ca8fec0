// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/journal.h"

#include <cstddef>
#include <cstring>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace common {

namespace {

constexpr char kSocket[] = "/run/systemd/journal/socket";

} // namespace

bool sendToJournal(std::initializer_list<JournalField> fields)
{
    static const int kDescriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    QByteArray entry;
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty())
            entry.append(name).append('=').append(value).append('\n');
    }
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, kSocket, sizeof kSocket);
    const auto sent = ::sendto(
        kDescriptor,
        entry.constData(),
        static_cast<size_t>(entry.size()),
        MSG_NOSIGNAL | MSG_DONTWAIT, // a journal that hangs must not take the server along
        reinterpret_cast<const sockaddr *>(&address),
        offsetof(sockaddr_un, sun_path) + sizeof kSocket
    );
    return sent == entry.size();
}

bool isJournalOnStandardError()
{
    struct stat info { };
    if (::fstat(STDERR_FILENO, &info) != 0)
        return false;
    const QByteArray stream =
        QByteArray::number(quint64(info.st_dev)) + ':' + QByteArray::number(quint64(info.st_ino));
    return qgetenv("JOURNAL_STREAM") == stream;
}

} // namespace common
