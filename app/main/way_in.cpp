// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/way_in.h"

#include "app/auth/keyring_dialog.h"
#include "app/net/error_sentence.h"

#include <QFile>

namespace app {
namespace {

// The first line of the file that KITH_PASSWORD_FILE names.
QString passwordFromFile()
{
    const QString path = qEnvironmentVariable("KITH_PASSWORD_FILE");
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace

WayIn::WayIn(const World &world, QObject *parent)
    : QObject(parent)
    , m_world(world)
{
}

bool WayIn::start(MainWindow &window)
{
    return byCommandLine(window) || byKeptTokens(window);
}

bool WayIn::byCommandLine(MainWindow &window)
{
    const QString &user = m_world.options.user;
    const QString &typed = m_world.options.server;
    const auto server = ServerAddress::fromText(typed);
    const QString password = passwordFromFile();
    if (user.isEmpty() || !server || password.isEmpty())
        return false;
    window.showWaiting(tr("Signing in…"));
    m_world.signIn.login(*server, {user, password})
        .then(this, [this, typed, user](const Result<std::shared_ptr<Session>> &session) {
            if (session)
                emit entered(*session);
            else
                emit signInNeeded(typed, user, errorSentence(session.error(), typed));
        });
    return true;
}

bool WayIn::byKeptTokens(MainWindow &window)
{
    const Account *last = m_world.accounts.last();
    if (!last || !m_world.options.server.isEmpty() || !m_world.options.user.isEmpty())
        return false;
    comeBack(*last, window);
    return true;
}

void WayIn::comeBack(const Account &account, MainWindow &window)
{
    window.showWaiting({});
    if (m_world.settings.usesPassphrase() && !m_world.tokens.usesPassphrase())
        unlock(account, window);
    else
        restore(account);
}

void WayIn::restore(const Account &account)
{
    m_world.signIn.restore(account).then(
        this,
        [this, account](const Result<std::shared_ptr<Session>> &session) {
            onRestored(account, session);
        }
    );
}

void WayIn::onRestored(const Account &account, const Result<std::shared_ptr<Session>> &session)
{
    if (session) {
        emit entered(*session);
        return;
    }
    QString notice;
    const StoreOutcome why = m_world.signIn.lastOutcome();
    if (why == StoreOutcome::TimedOut || why == StoreOutcome::Denied)
        notice = tr("The keyring is locked. Unlock it and start again, or sign in.");
    else if (why == StoreOutcome::Unavailable)
        notice = tr("The keyring cannot be reached. Please sign in.");
    emit signInNeeded(account.server, account.username, notice);
}

void WayIn::unlock(const Account &account, MainWindow &window)
{
    auto *dialog = new UnlockDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UnlockDialog::unlockRequested, this, [this, dialog, account] {
        m_world.tokens.usePassphrase(dialog->passphrase());
        m_world.signIn.restore(account).then(
            dialog,
            [this, dialog, account](const Result<std::shared_ptr<Session>> &session) {
                if (!session && m_world.signIn.lastOutcome() == StoreOutcome::Denied) {
                    dialog->setWrong();
                    return;
                }
                dialog->accept();
                onRestored(account, session);
            }
        );
    });
    connect(dialog, &UnlockDialog::signInInstead, this, [this, account] {
        m_world.tokens.useUsual();
        m_world.settings.setUsesPassphrase(false);
        emit signInNeeded(account.server, account.username, {});
    });
    // The window has to be there first.
    QMetaObject::invokeMethod(dialog, &QDialog::open, Qt::QueuedConnection);
}

} // namespace app
