// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What one has chosen on this computer, in the settings file of the profile. Written 500 ms after
// the last change and at the end; reading is from memory.

#include "app/kit/theme.h"

#include <QHash>
#include <QObject>
#include <QSettings>
#include <QTimer>

namespace app {

class UiSettings final : public QObject {
    Q_OBJECT

public:
    static constexpr int kSaveAfterMs = 500;

    explicit UiSettings(const QString &file, QObject *parent = nullptr);
    ~UiSettings() override; // writes what is left

    ThemeMode theme() const;
    void setTheme(ThemeMode mode);
    QString language() const; // empty: that of the system
    void setLanguage(const QString &code);
    double textScale() const;
    void setTextScale(double scale);
    bool isMotionOn() const;
    void setMotionOn(bool on);
    bool usesSystemFont() const;
    void setUsesSystemFont(bool uses);
    bool isRailFolded() const;
    void setRailFolded(bool folded);
    QString lastSection() const;
    void setLastSection(const QString &section);
    QByteArray geometry() const; // with maximised and full screen
    void setGeometry(const QByteArray &geometry);
    QHash<QString, QString> shortcuts() const; // id to portable text, only what was changed
    // Tokens are in a file under a passphrase, because the keyring cannot be used here.
    bool usesPassphrase() const;
    void setUsesPassphrase(bool uses);

    void flush();

private:
    QVariant value(const QString &key, const QVariant &fallback = {}) const;
    void set(const QString &key, const QVariant &value);

    QSettings m_settings;
    QHash<QString, QVariant> m_unsaved;
    QTimer m_timer;
};

} // namespace app
