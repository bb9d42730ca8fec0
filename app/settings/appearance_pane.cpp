// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/appearance_pane.h"

#include "app/kit/a11y.h"
#include "app/kit/k_switch.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace app {

AppearancePane::AppearancePane(const SettingsWorld &world)
    : SettingsPane({u"appearance"_s, u"sun"_s, tr("Appearance")})
    , m_look(world.look)
{
    SettingsCard *card = addCard({});
    addTheme(*card);
    addText(*card);
    addMotion(*card);
}

void AppearancePane::addTheme(SettingsCard &card)
{
    auto *combo = new SettingCombo(u"settingsThemeCombo"_s, tr("Theme"));
    combo->addItem(tr("As the system", "theme"), int(ThemeMode::System));
    combo->addItem(tr("Light", "theme"), int(ThemeMode::Light));
    combo->addItem(tr("Dark", "theme"), int(ThemeMode::Dark));
    card.addRow(tr("Theme"))->setControl(combo);
    const auto show = [this, combo] { combo->setValue(int(m_look.theme())); };
    show();
    connect(&m_look, &Look::changed, combo, show);
    connect(combo, &QComboBox::activated, this, [this, combo] {
        m_look.setTheme(ThemeMode(combo->currentData().toInt()));
    });
}

void AppearancePane::addText(SettingsCard &card)
{
    auto *combo = new SettingCombo(u"settingsTextSizeCombo"_s, tr("Text size"));
    for (const double scale : Look::textScales())
        combo->addItem(tr("%1 %", "percent").arg(QLocale().toString(qRound(scale * 100))), scale);
    card.addRow(tr("Text size"))->setControl(combo);
    const auto show = [this, combo] { combo->setValue(m_look.textScale()); };
    show();
    connect(&m_look, &Look::changed, combo, show);
    connect(combo, &QComboBox::activated, this, [this, combo] {
        m_look.setTextScale(combo->currentData().toDouble());
    });

    auto *font = new KSwitch;
    const QString name = tr("Use the font of the system");
    a11y(*font, u"settingsSystemFontSwitch"_s, name);
    font->setChecked(m_look.usesSystemFont());
    card.addRow(name)->setControl(font);
    connect(font, &QAbstractButton::clicked, &m_look, &Look::setUseSystemFont);
}

void AppearancePane::addMotion(SettingsCard &card)
{
    auto *motion = new KSwitch;
    const QString name = tr("Movement");
    a11y(*motion, u"settingsMotionSwitch"_s, name);
    motion->setChecked(m_look.hasMotion());
    card.addRow(name, tr("Pages and buttons move when they change."))->setControl(motion);
    connect(motion, &QAbstractButton::clicked, &m_look, &Look::setMotion);
}

} // namespace app
