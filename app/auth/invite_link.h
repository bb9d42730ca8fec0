// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An invite as it comes to somebody: a link, a kith:// address, a bare code, or any of these in the
// middle of a message. Pure: nothing is asked of any server here.
//
//     https://millbrook.example/i/CODE#spki=FINGERPRINT
//     kith://join?url=LINK        kith://join/LINK        kith://join/HOST/CODE kith://join/CODE
//     CODE

#include "app/net/server_address.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace app {

struct InviteLink {
    std::optional<ServerAddress> server{}; // none: only the code was given
    QString code{};
    // Of the key of the server, as spkiFingerprint() gives it; empty: its certificate has to be
    // good by itself.
    QByteArray pin{};

    QString text() const; // the link again, or the code
    bool operator==(const InviteLink &) const = default;
};

// Nothing: no invite, or one that is cut off (a damaged fingerprint is never passed over).
std::optional<InviteLink> inviteFromText(const QString &text);

} // namespace app
