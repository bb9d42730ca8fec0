// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/about_pane.h"

#include "app/kit/a11y.h"
#include "app/kit/k_button.h"
#include "app/kit/k_label.h"
#include "app/settings/about_dialog.h"

#include <QDesktopServices>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace app {

AboutPane::AboutPane(const SettingsWorld &world)
    : SettingsPane({u"about"_s, u"info"_s, tr("About")})
{
    SettingsCard *program = addCard({});
    program->addRow(
        tr("Kith %1", "version").arg(QLatin1StringView(KITH_VERSION)), AboutDialog::licence()
    );
    program->addRow(tr("Made with"), AboutDialog::madeWith());
    SettingRow *folder = program->addRow(tr("Folder of this profile"), world.profileDirectory);
    folder->helpLabel()->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *open = new KButton(tr("Open"), KButton::Kind::Default, KButton::Size::S);
    a11y(*open, u"aboutOpenFolderButton"_s, tr("Open the folder of this profile"));
    folder->setControl(open);
    connect(open, &QPushButton::clicked, this, [path = world.profileDirectory] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    });

    const common::ServerInfo &server = world.community.info();
    SettingsCard *community = addCard(world.community.name());
    community->addRow(tr("Address"), world.session.server().shownName());
    if (!server.version.isEmpty())
        community->addRow(tr("Version of the server"), server.version);
    if (server.contactEmail)
        community->addRow(tr("Who runs it"), *server.contactEmail);
}

} // namespace app
