// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/server_trust.h"

#include "app/auth/certificate_dialog.h"

#include <QDateTime>
#include <QPointer>
#include <QWidget>

#include <algorithm>

namespace app {
namespace {

// One alert about one server is enough, however many calls fail.
void tell(const ServerAddress &server, CertificateAlert::Why why, QWidget &page)
{
    if (page.window()->findChild<CertificateAlert *>())
        return;
    auto *alert = new CertificateAlert(server, why, page.window());
    alert->setAttribute(Qt::WA_DeleteOnClose);
    alert->open();
}

CertificateAlert::Why whyBroken(const QSslCertificate &leaf)
{
    const auto now = QDateTime::currentDateTimeUtc();
    if (!leaf.isNull() && leaf.expiryDate() < now)
        return CertificateAlert::Why::Expired;
    if (!leaf.isNull() && leaf.effectiveDate() > now)
        return CertificateAlert::Why::NotYetValid;
    return CertificateAlert::Why::Broken;
}

} // namespace

ServerTrust::ServerTrust(AccountList &accounts, PinList &pins, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_pins(pins)
{
}

bool ServerTrust::contradicts(const ServerAddress &server, const QByteArray &pin) const
{
    const QByteArray known = m_pins.find(server);
    return !pin.isEmpty() && !known.isEmpty() && known != pin;
}

void ServerTrust::tellContradiction(const ServerAddress &server, QWidget &page)
{
    tell(server, CertificateAlert::Why::LinkDiffers, page);
}

// Somebody stays signed in there: it was good before.
bool ServerTrust::isKnown(const ServerAddress &server) const
{
    const auto &accounts = m_accounts.accounts();
    const bool stays = std::any_of(accounts.begin(), accounts.end(), [&](const Account &account) {
        return account.stayedSignedIn && account.server == server.origin();
    });
    return stays || !m_pins.find(server).isEmpty();
}

void ServerTrust::settle(const ServerAddress &server, QWidget &page, Done done)
{
    lookAtCertificate(server).then(
        &page,
        [this, server, &page, done = std::move(done)](const Result<SeenCertificate> &seen) {
            onSeen(server, page, seen, done);
        }
    );
}

void ServerTrust::onSeen(
    const ServerAddress &server,
    QWidget &page,
    const Result<SeenCertificate> &seen,
    const Done &done
)
{
    using enum SeenCertificate::Trust;
    const bool pinned = !m_pins.find(server).isEmpty();
    if (!seen) {
        done(false);
    } else if (pinned && spkiFingerprint(seen->leaf) != m_pins.find(server)) {
        tell(server, CertificateAlert::Why::Changed, page);
        done(false);
    } else if (seen->trust == System || (pinned && seen->trust == SelfMade)) {
        done(true); // it was a passing fault
    } else if (seen->trust == Broken) {
        tell(server, whyBroken(seen->leaf), page);
        done(false);
    } else if (isKnown(server)) {
        tell(server, CertificateAlert::Why::Changed, page);
        done(false);
    } else {
        ask(server, page, seen->leaf, done);
    }
}

void ServerTrust::ask(
    const ServerAddress &server, QWidget &page, const QSslCertificate &leaf, const Done &done
)
{
    auto *dialog = new CertificateDialog(server, leaf, page.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, &page, [this, server, leaf, done](int result) {
        const bool trusted = result == QDialog::Accepted;
        if (trusted)
            m_pins.add(server, spkiFingerprint(leaf));
        done(trusted);
    });
    dialog->open();
}

} // namespace app
