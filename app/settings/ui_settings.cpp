// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ui_settings.h"

#include <array>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr std::array kModes{
    std::pair{ThemeMode::System, "system"},
    std::pair{ThemeMode::Light, "light"},
    std::pair{ThemeMode::Dark, "dark"}};

} // namespace

UiSettings::UiSettings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(file, QSettings::IniFormat)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kSaveAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &UiSettings::flush);
}

UiSettings::~UiSettings()
{
    flush();
}

ThemeMode UiSettings::theme() const
{
    const QString text = value(u"appearance/theme"_s).toString();
    for (const auto &[mode, name] : kModes) {
        if (text == QLatin1StringView(name))
            return mode;
    }
    return ThemeMode::System;
}

void UiSettings::setTheme(ThemeMode mode)
{
    for (const auto &[known, name] : kModes) {
        if (known == mode)
            set(u"appearance/theme"_s, QString::fromLatin1(name));
    }
}

QString UiSettings::language() const
{
    return value(u"appearance/language"_s).toString();
}

void UiSettings::setLanguage(const QString &code)
{
    set(u"appearance/language"_s, code);
}

double UiSettings::textScale() const
{
    const double scale = value(u"appearance/textScale"_s, 1.0).toDouble();
    return scale >= 0.5 && scale <= 3 ? scale : 1.0;
}

void UiSettings::setTextScale(double scale)
{
    set(u"appearance/textScale"_s, scale);
}

bool UiSettings::isMotionOn() const
{
    return value(u"appearance/motion"_s, true).toBool();
}

void UiSettings::setMotionOn(bool on)
{
    set(u"appearance/motion"_s, on);
}

bool UiSettings::usesSystemFont() const
{
    return value(u"appearance/systemFont"_s, false).toBool();
}

void UiSettings::setUsesSystemFont(bool uses)
{
    set(u"appearance/systemFont"_s, uses);
}

bool UiSettings::isRailFolded() const
{
    return value(u"window/railFolded"_s, false).toBool();
}

void UiSettings::setRailFolded(bool folded)
{
    set(u"window/railFolded"_s, folded);
}

QString UiSettings::lastSection() const
{
    return value(u"window/section"_s).toString();
}

void UiSettings::setLastSection(const QString &section)
{
    set(u"window/section"_s, section);
}

QByteArray UiSettings::geometry() const
{
    return value(u"window/geometry"_s).toByteArray();
}

void UiSettings::setGeometry(const QByteArray &geometry)
{
    set(u"window/geometry"_s, geometry);
}

QHash<QString, QString> UiSettings::shortcuts() const
{
    QHash<QString, QString> changed;
    const QVariantMap stored = value(u"keyboard/shortcuts"_s).toMap();
    for (auto it = stored.begin(); it != stored.end(); ++it)
        changed.insert(it.key(), it.value().toString());
    return changed;
}

bool UiSettings::usesPassphrase() const
{
    return value(u"security/usesPassphrase"_s, false).toBool();
}

void UiSettings::setUsesPassphrase(bool uses)
{
    set(u"security/usesPassphrase"_s, uses);
}

void UiSettings::flush()
{
    m_timer.stop();
    if (m_unsaved.isEmpty())
        return;
    for (auto it = m_unsaved.constBegin(); it != m_unsaved.constEnd(); ++it)
        m_settings.setValue(it.key(), it.value());
    m_unsaved.clear();
    m_settings.sync();
}

QVariant UiSettings::value(const QString &key, const QVariant &fallback) const
{
    const auto unsaved = m_unsaved.constFind(key);
    return unsaved != m_unsaved.constEnd() ? *unsaved : m_settings.value(key, fallback);
}

void UiSettings::set(const QString &key, const QVariant &value)
{
    if (this->value(key) == value)
        return;
    m_unsaved.insert(key, value);
    m_timer.start();
}

} // namespace app
