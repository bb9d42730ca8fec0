// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/look.h"

#include "app/kit/motion.h"

#include <algorithm>
#include <cmath>

namespace app {

Look::Look(QApplication &application, UiSettings &settings, const Wishes &wishes)
    : m_settings(settings)
{
    m_theme.install(application);
    Motion::setEnabled(wishes.motion && settings.isMotionOn());
    m_theme.setUseSystemFont(settings.usesSystemFont());
    m_theme.setTextScale(settings.textScale());
    m_theme.setMode(wishes.theme.value_or(settings.theme()));
    m_language.set(wishes.language.isEmpty() ? settings.language() : wishes.language);
    connect(&m_theme, &Theme::changed, this, &Look::changed);
    connect(&m_language, &Language::changed, this, &Look::changed);
}

QList<double> Look::textScales()
{
    return {0.85, 1.0, 1.15, 1.3, 1.5, 2.0};
}

void Look::setTheme(ThemeMode mode)
{
    m_settings.setTheme(mode);
    m_theme.setMode(mode);
    emit changed(); // the mode may be new where the colours are not
}

void Look::toggleTheme()
{
    setTheme(isDark() ? ThemeMode::Light : ThemeMode::Dark);
}

void Look::setLanguage(const QString &code)
{
    m_settings.setLanguage(code);
    m_language.set(code);
}

void Look::setTextScale(double scale)
{
    m_settings.setTextScale(scale);
    m_theme.setTextScale(scale);
}

void Look::setUseSystemFont(bool use)
{
    m_settings.setUsesSystemFont(use);
    m_theme.setUseSystemFont(use);
}

bool Look::hasMotion() const
{
    return Motion::enabled();
}

void Look::setMotion(bool on)
{
    m_settings.setMotionOn(on);
    Motion::setEnabled(on);
}

void Look::stepTextScale(int step)
{
    const QList<double> scales = textScales();
    const auto distance = [this](double scale) { return std::abs(scale - textScale()); };
    const auto nearest = std::min_element(scales.begin(), scales.end(), [&](double a, double b) {
        return distance(a) < distance(b);
    });
    const auto wanted = (nearest - scales.begin()) + step;
    setTextScale(scales.at(std::clamp<qsizetype>(wanted, 0, scales.size() - 1)));
}

} // namespace app
