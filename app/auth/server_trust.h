// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether a server may be spoken to whose certificate was refused. Looks at the certificate and,
// the first time, asks the person; a key that differs from a known one is told and never accepted
// (security.md, rule 66).

#include "app/net/certificate_probe.h"
#include "app/session/account_list.h"
#include "app/session/pin_list.h"

#include <QObject>

#include <functional>

class QWidget;

namespace app {

class ServerTrust final : public QObject {
    Q_OBJECT

public:
    ServerTrust(AccountList &accounts, PinList &pins, QObject *parent = nullptr);

    // The fingerprint of an invite is another than the known one.
    bool contradicts(const ServerAddress &server, const QByteArray &pin) const;
    void tellContradiction(const ServerAddress &server, QWidget &page);
    // After TransportFault::Tls. done(true): what failed may be tried again. The answer comes once,
    // unless the page is gone by then.
    void settle(const ServerAddress &server, QWidget &page, std::function<void(bool trusted)> done);

private:
    using Done = std::function<void(bool)>;
    void onSeen(
        const ServerAddress &server,
        QWidget &page,
        const Result<SeenCertificate> &seen,
        const Done &done
    );
    void
    ask(const ServerAddress &server, QWidget &page, const QSslCertificate &leaf, const Done &done);
    bool isKnown(const ServerAddress &server) const;

    AccountList &m_accounts;
    PinList &m_pins;
};

} // namespace app
