// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/language_pane.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace app {

LanguagePane::LanguagePane(const SettingsWorld &world)
    : SettingsPane({u"language"_s, u"languages"_s, tr("Language and region")})
{
    auto *combo = new SettingCombo(u"settingsLanguageCombo"_s, tr("Language"));
    combo->addItem(tr("As the system", "language"), QString());
    for (const LanguageChoice &choice : Language::available())
        combo->addItem(choice.name, choice.code);
    SettingsCard *card = addCard({});
    card->addRow(tr("Language"))->setControl(combo);
    // What the command line chose for this run is not what was chosen here.
    const QString kept = world.settings.language();
    const auto show = [combo, &look = world.look, kept] {
        combo->setValue(kept.isEmpty() ? kept : look.language());
    };
    show();
    connect(combo, &QComboBox::activated, this, [combo, &look = world.look] {
        look.setLanguage(combo->currentData().toString());
    });
    const QLocale locale;
    const QDateTime example(QDate(2026, 3, 14), QTime(16, 5));
    card->addRow(
        tr("Dates and numbers"),
        tr("As in %1; %2", "an example of a date, an example of a number")
            .arg(locale.toString(example, QLocale::LongFormat), locale.toString(12345.6, 'f', 1))
    );
}

} // namespace app
