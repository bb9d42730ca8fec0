// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/system_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace app {
namespace {

const auto kService = u"org.freedesktop.portal.Desktop"_s;
const auto kPath = u"/org/freedesktop/portal/desktop"_s;
const auto kInterface = u"org.freedesktop.portal.Settings"_s;
const auto kGroup = u"org.freedesktop.appearance"_s;
const auto kKey = u"color-scheme"_s;

// Without a bus, libdbus would try to start one and block for seconds.
bool hasSessionBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s);
}

} // namespace

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
{
}

void SystemScheme::start()
{
    if (m_started || !hasSessionBus())
        return;
    m_started = true;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // QtDBus has no typed connect for foreign signals.
    bus.connect(
        kService,
        kPath,
        kInterface,
        u"SettingChanged"_s,
        this,
        SLOT(settingChanged(QString, QString, QDBusVariant))
    );
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Read"_s);
    call << kGroup << kKey;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            take(reply.value().variant());
    });
}

void SystemScheme::settingChanged(
    const QString &group, const QString &key, const QDBusVariant &value
)
{
    if (group == kGroup && key == kKey)
        take(value.variant());
}

void SystemScheme::take(const QVariant &value)
{
    // Read wraps its answer in a variant once more than the signal does.
    const QVariant inner =
        value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const uint scheme = inner.toUInt(); // 0 no wish, 1 dark, 2 light
    const std::optional<bool> dark =
        scheme == 1 || scheme == 2 ? std::optional(scheme == 1) : std::nullopt;
    if (dark == m_dark)
        return;
    m_dark = dark;
    emit changed();
}

} // namespace app
