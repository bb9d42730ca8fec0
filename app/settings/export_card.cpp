// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/export_card.h"

#include "app/base/relative_time.h"
#include "app/kit/a11y.h"
#include "app/kit/k_button.h"
#include "app/kit/save_file.h"
#include "app/net/error_sentence.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kPercent = 100;
constexpr int kBarWidth = 140;

bool isUnderWay(const common::Export &each)
{
    return each.state == common::ExportState::Queued || each.state == common::ExportState::Running;
}

QString stateText(const common::Export &each)
{
    switch (each.state) {
    case common::ExportState::Queued:
        return ExportCard::tr("Waiting for its turn. You can close Kith meanwhile.");
    case common::ExportState::Running:
        return ExportCard::tr("The server is making it. You can close Kith meanwhile.");
    case common::ExportState::Ready: {
        const QString size = QLocale().formattedDataSize(each.sizeBytes.value_or(0));
        if (!each.expiresAt)
            return size;
        const auto until = QDateTime::fromMSecsSinceEpoch(each.expiresAt->ms);
        return ExportCard::tr("%1 · can be fetched until %2", "a size, a date")
            .arg(size, QLocale().toString(until, QLocale::ShortFormat));
    }
    case common::ExportState::Failed:
        return ExportCard::tr("It could not be made. Ask for it again.");
    case common::ExportState::Expired:
        return ExportCard::tr("It has been removed from the server.");
    }
    return {};
}

bool looksAlike(const common::Export &one, const common::Export &other)
{
    return one.id == other.id && one.state == other.state && one.url == other.url
        && one.sizeBytes == other.sizeBytes;
}

QString createText(const Error &error)
{
    if (error.code == common::ErrorCode::JobState)
        return ExportCard::tr("One is on its way already.");
    if (error.httpStatus() == 429)
        return ExportCard::tr("One a day is possible. Fetch the last one or come back tomorrow.");
    return errorSentence(error);
}

} // namespace

ExportCard::ExportCard(AccountStore &account, SettingsCard &card)
    : QObject(&card)
    , m_account(account)
    , m_card(card)
    , m_head(card.addRow(
          tr("A copy of all that is yours"),
          tr("Profile, posts, people, settings and sign-ins, as one zip of readable files.")
      ))
    , m_ask(new KButton(tr("Ask for a copy"), KButton::Kind::Default, KButton::Size::S))
    , m_rows(new QWidget)
    , m_transfer(nullptr)
    , m_progress(new QProgressBar)
    , m_cancel(new KButton(tr("Cancel"), KButton::Kind::Default, KButton::Size::S))
{
    m_head->setObjectName(u"export"_s);
    a11y(*m_ask, u"exportDataButton"_s, m_ask->text());
    m_head->setControl(m_ask);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    card.add(m_rows);
    m_transfer = card.addRow(tr("Fetching"));
    m_transfer->setObjectName(u"exportTransfer"_s);
    a11y(*m_progress, u"exportProgress"_s, tr("Fetched so far"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(kBarWidth);
    a11y(*m_cancel, u"exportCancelButton"_s, tr("Cancel fetching"));
    m_transfer->setControl(m_progress);
    m_transfer->setControl(m_cancel);
    m_transfer->setWanted(false);
    m_look.setInterval(kLookEveryMs);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_card.isVisible())
            refresh();
    });
    connect(m_ask, &QPushButton::clicked, this, &ExportCard::ask);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_download)
            m_download->cancel();
    });
}

void ExportCard::refresh()
{
    m_account.listExports().then(this, [this](const Result<common::ExportPage> &page) {
        take(page);
    });
}

void ExportCard::ask()
{
    if (m_ask->isBusy())
        return;
    m_ask->setBusy(true);
    m_head->tellNothing();
    m_account.createExport().then(this, [this](const Result<common::Export> &made) {
        m_ask->setBusy(false);
        if (!made)
            m_head->tellFailure(createText(made.error()));
        refresh();
    });
}

void ExportCard::take(const Result<common::ExportPage> &page)
{
    if (!page)
        return; // what was shown stays; the next look tells more
    showExports(page->items);
    const bool underWay = std::any_of(page->items.begin(), page->items.end(), isUnderWay);
    m_ask->setEnabled(!underWay);
    if (underWay)
        m_look.start();
    else
        m_look.stop();
}

// Rows that say the same stay, so that whoever is about to press a button does not lose it.
void ExportCard::showExports(const QList<common::Export> &exports)
{
    const auto &shown = m_shown;
    if (std::equal(shown.begin(), shown.end(), exports.begin(), exports.end(), looksAlike))
        return;
    m_shown = exports;
    const QList<QWidget *> old =
        m_rows->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *row : old) {
        row->hide();
        row->deleteLater();
    }
    for (const common::Export &each : exports)
        addExport(each);
}

void ExportCard::addExport(const common::Export &each)
{
    const QString title = tr("Copy of %1", "a time").arg(RelativeTime::spoken(each.createdAt));
    auto *row = new SettingRow(title, stateText(each), m_rows);
    row->setObjectName(u"exportRow/"_s + each.id.toString());
    row->setProperty("state", int(each.state));
    m_rows->layout()->addWidget(row);
    if (each.state != common::ExportState::Ready || !each.url)
        return;
    auto *get = new KButton(tr("Fetch…"), KButton::Kind::Soft, KButton::Size::S);
    a11y(*get, u"exportDownloadButton/"_s + each.id.toString(), tr("Fetch the copy of your data"));
    row->setControl(get);
    connect(get, &QPushButton::clicked, this, [this, each] { chooseFile(each); });
}

void ExportCard::chooseFile(const common::Export &each)
{
    const auto made = QDateTime::fromMSecsSinceEpoch(each.createdAt.ms);
    const QString name = u"kith-%1.zip"_s.arg(made.date().toString(Qt::ISODate));
    askWhereToSave(
        m_card,
        tr("Save the copy of your data"),
        name,
        tr("Zip files (*.zip)"),
        [this, link = *each.url](const QString &file) { bring(link, file); }
    );
}

void ExportCard::bring(const QString &link, const QString &file)
{
    if (m_download)
        return;
    m_download = new Download(file, this);
    m_transfer->tellNothing();
    m_transfer->setHelp(QDir::toNativeSeparators(file));
    m_progress->setRange(0, 0);
    m_progress->show();
    m_cancel->show();
    m_transfer->setWanted(true);
    connect(m_download, &Download::progressed, this, &ExportCard::showProgress);
    m_account.downloadExport(link, *m_download)
        .then(this, [this](const Result<HttpAnswer> &answer) { onBrought(answer); });
}

void ExportCard::showProgress(qint64 received, qint64 whole)
{
    if (whole <= 0)
        return;
    m_progress->setRange(0, kPercent);
    m_progress->setValue(int(received * kPercent / whole));
    const QLocale locale;
    m_transfer->setHelp(
        tr("%1 of %2", "a size, a size")
            .arg(locale.formattedDataSize(received), locale.formattedDataSize(whole))
    );
}

void ExportCard::onBrought(const Result<HttpAnswer> &answer)
{
    m_progress->hide();
    m_cancel->hide();
    m_transfer->setHelp(QDir::toNativeSeparators(m_download->file()));
    if (m_download->fault() == Download::Fault::Cancelled)
        m_transfer->tellFailure(tr("Cancelled. Nothing was saved."));
    else if (m_download->fault() == Download::Fault::Disk)
        m_transfer->tellFailure(
            tr("The file could not be written. Choose another folder, or make room.")
        );
    else if (!answer)
        m_transfer->tellFailure(errorSentence(answer.error()));
    else
        m_transfer->tellSaved();
    m_download->deleteLater();
    m_download.clear();
    refresh();
}

} // namespace app
