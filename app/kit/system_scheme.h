// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether the desktop is set to dark. Asks the desktop portal by D-Bus and never waits for it;
// until an answer comes, or where there is no portal, isDark() is empty and the palette has to
// tell.

#include <QObject>

#include <optional>

class QDBusVariant;

namespace app {

class SystemScheme final : public QObject {
    Q_OBJECT

public:
    explicit SystemScheme(QObject *parent = nullptr);

    void start();
    std::optional<bool> isDark() const { return m_dark; }

signals:
    void changed();

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);

    std::optional<bool> m_dark;
    bool m_started = false;
};

} // namespace app
