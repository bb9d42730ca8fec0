// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/outside_link.h"

#include "app/kit/dialogs.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::OutsideLink)
};

} // namespace

bool isOutsideLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    return url.isValid() && (scheme == u"http"_s || scheme == u"https"_s || scheme == u"mailto"_s);
}

void openOutside(const QString &address, Dialogs &dialogs, QObject &context)
{
    if (!isOutsideLink(address))
        return;
    const QUrl url(address, QUrl::StrictMode);
    const Question question{
        Words::tr("Open this link?"),
        Words::tr("It leads out of Kith: %1").arg(url.toString(QUrl::FullyEncoded)),
        Words::tr("Open link")};
    dialogs.confirm(question, context, [url](bool accepted) {
        if (accepted)
            QDesktopServices::openUrl(url);
    });
}

} // namespace app
