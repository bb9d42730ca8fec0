// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/about_dialog.h"

#include "app/kit/a11y.h"
#include "app/kit/icon.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

AboutDialog::AboutDialog(const QString &profileDirectory, QWidget *parent)
    : KDialog(u"aboutDialog"_s, tr("Kith %1").arg(QLatin1StringView(KITH_VERSION)), parent)
{
    setText(tr("A social network that people host themselves."));
    auto *logo = new KLabel(this);
    logo->setPixmap(Icon::logo(metrics::kSpace48));
    body()->addWidget(logo);
    addLine(u"aboutLicenceLabel"_s, licence());
    addLine(u"aboutMadeWithLabel"_s, madeWith());
    addLine(u"aboutFolderLabel"_s, tr("Your settings and what is saved: %1").arg(profileDirectory))
        .setTextInteractionFlags(Qt::TextSelectableByMouse);
    addCancel(tr("Close"), u"aboutCloseButton"_s)->setDefault(true);
}

QString AboutDialog::licence()
{
    return tr("Free software under the GNU General Public License, version 3 or later, without any "
              "warranty.");
}

QString AboutDialog::madeWith()
{
    return tr("Made with Qt %1. Icons: Lucide (ISC). Fonts: Inter and Noto Sans Arabic (OFL). QR "
              "codes: qrcodegen (MIT).")
        .arg(QLatin1StringView(qVersion()));
}

KLabel &AboutDialog::addLine(const QString &objectName, const QString &text)
{
    auto *label = new KLabel(text, Type::Role::Small, Token::Text2, this);
    label->setWordWrap(true);
    a11y(*label, objectName, text);
    body()->addWidget(label);
    return *label;
}

} // namespace app
