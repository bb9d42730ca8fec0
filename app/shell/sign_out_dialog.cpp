// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/sign_out_dialog.h"

#include "app/kit/isolate.h"

using namespace Qt::StringLiterals;

namespace app {

bool SignOutDialog::isNeeded(const Session &session)
{
    return session.outbox.count() > 0 || !session.drafts.keys().isEmpty();
}

SignOutDialog::SignOutDialog(Session &session, const QString &community, QWidget *parent)
    : KDialog(u"signOutDialog"_s, tr("Sign out of %1?").arg(isolated(community)), parent)
    , m_session(session)
{
    KButton *cancel = addCancel(tr("Cancel"), u"signOutCancelButton"_s);
    m_wait = addButton(tr("Wait until it is sent"), u"signOutWaitButton"_s, KButton::Kind::Default);
    KButton *out = addAccept(tr("Sign out"), u"signOutAcceptButton"_s, true);
    out->setAutoDefault(false);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(m_wait, &QPushButton::clicked, this, &SignOutDialog::wait);
    connect(&session.outbox, &Outbox::countChanged, this, [this](int count) {
        showTexts();
        if (m_waits && count == 0)
            accept();
    });
    // The login may end by itself meanwhile.
    connect(&session, &Session::signedOut, this, &QDialog::reject);
    showTexts();
}

void SignOutDialog::showTexts()
{
    QStringList lines;
    const int waiting = m_session.outbox.count();
    const auto drafts = int(m_session.drafts.keys().size());
    if (waiting > 0)
        lines.append(tr("%Ln thing(s) have not reached the server yet.", nullptr, waiting));
    if (drafts > 0)
        lines.append(tr("%Ln draft(s) are only on this computer.", nullptr, drafts));
    if (m_waits)
        lines.append(
            m_session.events.isOnline()
                ? tr("Kith signs out as soon as all is sent.")
                : tr("You are offline. Kith signs out as soon as all is sent.")
        );
    else
        lines.append(tr("Signing out deletes what was not sent."));
    setText(lines.join(u'\n'));
    m_wait->setVisible(waiting > 0 && !m_waits);
}

void SignOutDialog::wait()
{
    m_waits = true;
    m_session.outbox.retryNow();
    showTexts();
}

} // namespace app
