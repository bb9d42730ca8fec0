// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The keys of servers that vouch for themselves, as a person confirmed them or an invite brought
// them: in a JSON file of the profile, and told to the certificate policy. A pin is never replaced:
// it has to be removed first, which happens when the last sign-in of that server ends.

#include "app/net/certificate_policy.h"
#include "common/wire/codec.h"

namespace app {

struct StoredPin {
    QString server; // origin
    QString spki;
};

struct PinsFile {
    QList<StoredPin> pins;
};

class PinList {
public:
    PinList(QString file, PinnedCertificates &policy);

    QByteArray find(const ServerAddress &server) const { return m_policy.pin(server); }
    // False: there is another one, or the file could not be written.
    bool add(const ServerAddress &server, const QByteArray &fingerprint);
    void remove(const ServerAddress &server);

private:
    bool save() const;

    const QString m_file;
    PinnedCertificates &m_policy;
    QList<StoredPin> m_pins;
};

} // namespace app

template <>
struct wire::Schema<app::StoredPin> {
    using T = app::StoredPin;
    static constexpr auto fields = Fields{field("server", &T::server), field("spki", &T::spki)};
};
template <>
struct wire::Schema<app::PinsFile> {
    static constexpr auto fields = Fields{field("pins", &app::PinsFile::pins)};
};

extern template struct wire::Codec<app::StoredPin>;
extern template struct wire::Codec<app::PinsFile>;
