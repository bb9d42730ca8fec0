// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pin_list.h"

#include <QFile>
#include <QSaveFile>

namespace app {

PinList::PinList(QString file, PinnedCertificates &policy)
    : m_file(std::move(file))
    , m_policy(policy)
{
    QFile stored(m_file);
    if (!stored.open(QIODevice::ReadOnly))
        return;
    const auto pins = wire::fromJson<PinsFile>(stored.readAll(), wire::Strictness::Lenient);
    if (!pins)
        return;
    m_pins = pins->pins;
    for (const StoredPin &pin : std::as_const(m_pins)) {
        if (const auto server = ServerAddress::fromText(pin.server))
            m_policy.setPin(*server, pin.spki.toLatin1());
    }
}

bool PinList::add(const ServerAddress &server, const QByteArray &fingerprint)
{
    if (const QByteArray known = find(server); !known.isEmpty())
        return known == fingerprint;
    m_pins.append({server.origin(), QString::fromLatin1(fingerprint)});
    m_policy.setPin(server, fingerprint);
    return save();
}

void PinList::remove(const ServerAddress &server)
{
    const auto removed =
        m_pins.removeIf([&](const StoredPin &pin) { return pin.server == server.origin(); });
    m_policy.removePin(server);
    if (removed > 0)
        save();
}

bool PinList::save() const
{
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(wire::toJson(PinsFile{m_pins}));
    return file.commit();
}

} // namespace app
