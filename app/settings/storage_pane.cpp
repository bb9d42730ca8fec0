// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/storage_pane.h"

#include "app/kit/a11y.h"
#include "app/kit/k_button.h"
#include "app/kit/k_label.h"

#include <QDir>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace app {
namespace {

// With its journal.
qint64 cacheBytes(const QString &directory)
{
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(directory).entryInfoList({u"cache.db*"_s}, QDir::Files))
        bytes += file.size();
    return bytes;
}

} // namespace

StoragePane::StoragePane(const SettingsWorld &world)
    : SettingsPane({u"storage"_s, u"download"_s, tr("Storage and offline")})
    , m_session(world.session)
    , m_dialogs(world.dialogs)
    , m_directory(world.accountDirectory)
    , m_cache(nullptr)
{
    SettingsCard *card = addCard({});
    m_cache = card->addRow(tr("Saved for reading offline"));
    m_cache->helpLabel()->setObjectName(u"storageCacheLabel"_s);
    auto *clear = new KButton(tr("Clear"), KButton::Kind::Default, KButton::Size::S);
    a11y(*clear, u"storageClearButton"_s, tr("Clear what is saved for reading offline"));
    m_cache->setControl(clear);
    card->addRow(
        tr("Drafts and what waits to be sent"),
        tr("Kept until it is sent or you discard it. Clearing does not touch it.")
    );
    connect(clear, &QPushButton::clicked, this, &StoragePane::clear);
}

void StoragePane::enter()
{
    m_cache->setHelp(tr("Posts, people and notifications: %1", "a size")
                         .arg(QLocale().formattedDataSize(cacheBytes(m_directory))));
}

void StoragePane::clear()
{
    m_session.cache.wipe().then(this, [this] {
        enter();
        m_dialogs.notify(tr("Cleared. It fills again as you read."));
    });
}

} // namespace app
