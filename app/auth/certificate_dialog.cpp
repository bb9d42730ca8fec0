// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/certificate_dialog.h"

#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"
#include "app/net/certificate_policy.h"

#include <QFrame>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr qsizetype kGroup = 4;
constexpr qsizetype kGroupsInLine = 4;

QString nameOn(const QSslCertificate &leaf)
{
    QStringList names = leaf.subjectInfo(QSslCertificate::CommonName);
    const auto others = leaf.subjectAlternativeNames();
    for (const QString &other : others) {
        if (!names.contains(other))
            names.append(other);
    }
    return names.join(u", "_s);
}

QString alertTitle(CertificateAlert::Why why, const QString &server)
{
    switch (why) {
    case CertificateAlert::Why::Changed:
        return CertificateAlert::tr("%1 is not who it was", "a server").arg(server);
    case CertificateAlert::Why::LinkDiffers:
        return CertificateAlert::tr("This invite does not go with %1", "a server").arg(server);
    case CertificateAlert::Why::Expired:
        return CertificateAlert::tr("The certificate of %1 has expired").arg(server);
    case CertificateAlert::Why::NotYetValid:
        return CertificateAlert::tr("The certificate of %1 is not valid yet").arg(server);
    case CertificateAlert::Why::Broken:
        break;
    }
    return CertificateAlert::tr("The certificate of %1 cannot be used").arg(server);
}

QString alertText(CertificateAlert::Why why)
{
    switch (why) {
    case CertificateAlert::Why::Changed:
        return CertificateAlert::tr(
            "Another certificate answers than the one Kith knows. Kith has stopped and sent "
            "nothing.\n\n"
            "What may have happened: somebody between you and the server poses as it, as in a "
            "strange Wi-Fi. Or the server was set up anew.\n\n"
            "What to do: try from another network. Ask the person who runs the server, in person "
            "or by phone. If the certificate is new, sign out of this community in Kith, sign in "
            "again, and compare the fingerprint with the one that person reads to you."
        );
    case CertificateAlert::Why::LinkDiffers:
        return CertificateAlert::tr(
            "The link names another certificate than this server has. Kith has sent nothing.\n\n"
            "The link may be forged, somebody may pose as the server, or it was set up anew. Ask "
            "the "
            "person who runs the server, in person or by phone."
        );
    case CertificateAlert::Why::Expired:
        return CertificateAlert::tr(
            "Kith has sent nothing. The person who runs the server has to renew the certificate. "
            "If others can connect, check the date of this computer."
        );
    case CertificateAlert::Why::NotYetValid:
        return CertificateAlert::tr(
            "Kith has sent nothing. Check the date and time of this computer, then try again."
        );
    case CertificateAlert::Why::Broken:
        break;
    }
    return CertificateAlert::tr(
        "Kith has sent nothing. The person who runs the server has to mend it; tell them what you "
        "see here."
    );
}

} // namespace

QString fingerprintInGroups(const QSslCertificate &certificate)
{
    const QByteArray hash = QByteArray::fromBase64(
        spkiFingerprint(certificate), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
    );
    const QString digits = QString::fromLatin1(hash.toHex());
    QString text;
    for (qsizetype i = 0; i < digits.size(); i += kGroup) {
        if (i > 0)
            text += i % (kGroup * kGroupsInLine) == 0 ? u'\n' : u' ';
        text += digits.mid(i, kGroup);
    }
    return text;
}

CertificateDialog::CertificateDialog(
    const ServerAddress &server, const QSslCertificate &leaf, QWidget *parent
)
    : KDialog(
        u"certificateDialog"_s, tr("Is this really %1?").arg(isolated(server.shownName())), parent
    )
{
    setText(tr("This server vouches for itself, as servers at home do. Ask the person who runs it "
               "to read the fingerprint to you, and trust it only if every group is the same."));
    auto *card = new QFrame(this);
    card->setProperty("surface", u"inset"_s);
    auto *rows = new QVBoxLayout(card);
    auto *name = new KLabel(
        tr("Name on the certificate: %1").arg(isolated(nameOn(leaf))),
        Type::Role::Small,
        Token::Text2,
        card
    );
    auto *print = new KLabel(fingerprintInGroups(leaf), Type::Role::Mono, Token::Text, card);
    name->setObjectName(u"certificateNameLabel"_s);
    name->setWordWrap(true);
    print->setObjectName(u"certificateFingerprintLabel"_s);
    print->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    print->setLayoutDirection(Qt::LeftToRight);
    print->setAlignment(Qt::AlignHCenter);
    print->setAccessibleName(tr("Fingerprint"));
    rows->addWidget(name);
    rows->addWidget(print);
    body()->addWidget(card);
    KButton *trust = addButton(
        tr("It is the same: trust it"), u"certificateTrustButton"_s, KButton::Kind::Default
    );
    KButton *cancel = addButton(tr("Cancel"), u"certificateCancelButton"_s, KButton::Kind::Primary);
    connect(trust, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    trust->setAutoDefault(false);
    cancel->setDefault(true);
    cancel->setFocus();
}

CertificateAlert::CertificateAlert(const ServerAddress &server, Why why, QWidget *parent)
    : KDialog(u"certificateAlert"_s, alertTitle(why, isolated(server.shownName())), parent)
{
    setText(alertText(why));
    KButton *close = addButton(tr("Close"), u"certificateCloseButton"_s, KButton::Kind::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    close->setDefault(true);
    close->setFocus();
}

} // namespace app
