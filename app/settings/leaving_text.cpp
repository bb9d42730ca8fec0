// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/leaving_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::LeavingText)
};

} // namespace

QString leavingText(common::Timestamp deletionAt)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(deletionAt.ms);
    return Words::tr("This account is hidden from others and will be deleted on %1.")
        .arg(QLocale().toString(at.date(), QLocale::LongFormat));
}

QString keepAccountText()
{
    return Words::tr("Keep my account");
}

} // namespace app
