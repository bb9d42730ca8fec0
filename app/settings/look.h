// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the program looks and speaks: theme, text size and language, as chosen in the settings or on
// the command line. What is chosen here is kept.

#include "app/kit/theme.h"
#include "app/settings/language.h"
#include "app/settings/ui_settings.h"

#include <optional>

namespace app {

class Look final : public QObject {
    Q_OBJECT

public:
    // For this run only; empty: as in the settings.
    struct Wishes {
        std::optional<ThemeMode> theme{};
        QString language{};
        bool motion = true;
    };

    Look(QApplication &application, UiSettings &settings, const Wishes &wishes);

    bool isDark() const { return m_theme.isDark(); }
    ThemeMode theme() const { return m_theme.mode(); }
    QString language() const { return m_language.code(); }
    double textScale() const { return m_theme.textScale(); }
    static QList<double> textScales();
    bool usesSystemFont() const { return m_settings.usesSystemFont(); }
    bool hasMotion() const;

    void setTheme(ThemeMode mode);
    void toggleTheme(); // light or dark, whichever it is not
    void setLanguage(const QString &code);
    void setTextScale(double scale);
    void stepTextScale(int step); // along textScales()
    void setUseSystemFont(bool use);
    void setMotion(bool on);

signals:
    void changed();

private:
    UiSettings &m_settings;
    Theme m_theme;
    Language m_language;
};

} // namespace app
