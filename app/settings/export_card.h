// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The copies of all own data, as rows of a card: asking for one, how far it is, and bringing it to
// a file of this computer.

#include "app/settings/settings_card.h"
#include "app/users/account_store.h"

#include <QPointer>
#include <QTimer>

class QProgressBar;

namespace app {

class KButton;

class ExportCard final : public QObject {
    Q_OBJECT

public:
    static constexpr int kLookEveryMs = 2000; // while the server works at one

    // Fills the card, which it must not outlive.
    ExportCard(AccountStore &account, SettingsCard &card);

    void refresh();
    void ask(); // for a new one

private:
    void take(const Result<common::ExportPage> &page);
    void showExports(const QList<common::Export> &exports);
    void addExport(const common::Export &each);
    void chooseFile(const common::Export &each);
    void bring(const QString &link, const QString &file);
    void onBrought(const Result<HttpAnswer> &answer);
    void showProgress(qint64 received, qint64 whole);

    AccountStore &m_account;
    SettingsCard &m_card;
    SettingRow *m_head;
    KButton *m_ask;
    QWidget *m_rows;
    SettingRow *m_transfer;
    QProgressBar *m_progress;
    KButton *m_cancel;
    QList<common::Export> m_shown;
    QTimer m_look;
    QPointer<Download> m_download;
};

} // namespace app
