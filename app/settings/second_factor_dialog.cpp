// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/second_factor_dialog.h"

#include "app/kit/a11y.h"
#include "app/kit/k_label.h"
#include "app/kit/k_line_edit.h"
#include "app/kit/k_qr.h"
#include "app/kit/metrics.h"
#include "app/net/error_sentence.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kGroup = 4;

} // namespace

SecondFactorDialog::SecondFactorDialog(
    AccountStore &account, const common::TotpEnrolment &enrolment, QWidget *parent
)
    : KDialog(u"secondFactorDialog"_s, tr("Set up a second factor"), parent)
    , m_account(account)
    , m_code(new KField(tr("Code that the app shows"), u"secondFactorCodeEdit"_s, this))
    , m_confirm(nullptr)
{
    setText(tr("Read this code with an app for one-time codes on your phone, then type the six "
               "digits that it shows."));
    addSecret(enrolment);
    m_code->edit()->setInputMethodHints(Qt::ImhDigitsOnly);
    m_code->edit()->setMaxLength(9); // with blanks, as some apps show it
    body()->addWidget(m_code);
    addCancel(tr("Cancel"), u"secondFactorCancelButton"_s);
    m_confirm = addButton(tr("Switch on"), u"secondFactorConfirmButton"_s, KButton::Kind::Primary);
    m_confirm->setDefault(true);
    connect(m_confirm, &QPushButton::clicked, this, &SecondFactorDialog::confirm);
    m_code->edit()->setFocus();
}

void SecondFactorDialog::addSecret(const common::TotpEnrolment &enrolment)
{
    auto *qr = new KQr(
        u"secondFactorQr"_s, tr("QR code of the secret; the same stands below in letters"), this
    );
    qr->setText(enrolment.otpauthUri);
    body()->addWidget(qr, 0, Qt::AlignHCenter);
    auto *secret = new KLabel(inGroups(enrolment.secret), Type::Role::Mono, Token::Text, this);
    a11y(*secret, u"secondFactorSecretLabel"_s, secret->text());
    secret->setWordWrap(true);
    secret->setLayoutDirection(Qt::LeftToRight);
    auto *copy = new KButton(tr("Copy"), KButton::Kind::Soft, KButton::Size::Xs, this);
    a11y(*copy, u"secondFactorCopyButton"_s, tr("Copy the secret"));
    auto *row = new QHBoxLayout;
    row->addWidget(secret, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    body()->addLayout(row);
    connect(copy, &QPushButton::clicked, this, [copy, text = enrolment.secret] {
        QGuiApplication::clipboard()->setText(text);
        copy->setText(tr("Copied"));
    });
}

QString SecondFactorDialog::inGroups(const QString &secret)
{
    QStringList groups;
    for (qsizetype at = 0; at < secret.size(); at += kGroup)
        groups.append(secret.mid(at, kGroup));
    return groups.join(u' ');
}

void SecondFactorDialog::confirm()
{
    if (m_confirm->isBusy())
        return;
    const QString code = m_code->text().remove(u' ');
    if (code.size() != 6) {
        m_code->setError(tr("A code has six digits."));
        return;
    }
    m_confirm->setBusy(true);
    m_account.confirmTotp(code).then(this, [this](const Result<common::RecoveryCodes> &codes) {
        m_confirm->setBusy(false);
        if (!codes) {
            const QString atField = fieldSentence(codes.error(), u"code"_s);
            m_code->setError(atField.isEmpty() ? errorSentence(codes.error()) : atField);
            m_code->edit()->selectAll();
            return;
        }
        accept();
        emit confirmed(codes->recoveryCodes);
    });
}

} // namespace app
