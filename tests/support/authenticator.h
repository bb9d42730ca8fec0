// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An authenticator as members have one on their phone (RFC 6238). Knows nothing of the code that it
// tests.

#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QString>
#include <QtEndian>

#include <algorithm>

namespace tests {

class Authenticator {
public:
    // secret: as the server tells it, base32.
    explicit Authenticator(const QString &secret)
        : m_secret(decoded(secret))
    {
    }

    QString codeOf(qint64 step) const
    {
        QByteArray counter(8, '\0');
        qToBigEndian(step, counter.data());
        const QByteArray mac =
            QMessageAuthenticationCode::hash(counter, m_secret, QCryptographicHash::Sha1);
        const quint32 word = qFromBigEndian<quint32>(mac.constData() + (mac.back() & 15));
        return QString::number((word & 0x7fffffff) % 1'000'000).rightJustified(6, u'0');
    }
    static qint64 stepNow() { return QDateTime::currentSecsSinceEpoch() / 30; }

    // A code that was not given before and is good by the clock of this machine, twice at least
    // without waiting: servers take the next one too.
    QString next()
    {
        m_last = std::max(m_last + 1, stepNow());
        return codeOf(m_last);
    }

private:
    static QByteArray decoded(const QString &text)
    {
        const QString alphabet = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
        QByteArray bytes;
        quint32 held = 0;
        int bits = 0;
        for (const QChar c : text) {
            held = held << 5 | static_cast<quint32>(alphabet.indexOf(c));
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.append(static_cast<char>(held >> bits & 0xff));
        }
        return bytes;
    }

    const QByteArray m_secret;
    qint64 m_last = 0;
};

} // namespace tests
