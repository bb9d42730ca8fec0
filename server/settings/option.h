// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one table of all settings (api/cli.md): names, types, defaults. The file, the environment,
// --set, what administrators store, `kithd config show` and the completion of shells all follow it.

#include "common/base/result.h"

#include <QString>
#include <QStringList>

#include <span>
#include <string_view>

namespace server {

enum class OptionType {
    Boolean, // true or false
    Integer,
    Bytes, // 64MiB, 10 MB, 1048576
    Rate, // 5/15m, 600/m, none
    Text,
    Lines, // several texts, one in a line: at most `most` of at most `longest` characters
    Email, // empty: none
    Choice,
    Url, // with a scheme of Option::choices
    Origins, // a list of http(s) origins
    Networks, // a list of addresses and CIDRs
    Endpoint, // HOST:PORT, [::1]:PORT
    Path,
};

struct Option {
    std::string_view key;
    OptionType type = OptionType::Text;
    std::string_view defaultText; // empty: see about
    std::string_view about;
    std::string_view choices{}; // "a|b|c"
    qint64 least = 0; // of numbers, and of lengths of texts
    qint64 most = 0;
    int longest = 0; // of one line
    bool secret = false; // an address with a password in it: never shown
    bool reloadable = false; // SIGHUP is enough
    bool storable = false; // an administrator may set it by the API

    QString name() const;
    // "KITH_RATE_ENABLED" for rate.enabled
    QString environmentName() const;
    bool isList() const { return type == OptionType::Origins || type == OptionType::Networks; }
};

std::span<const Option> allOptions();
// Null if there is no such setting.
const Option *findOption(QStringView key);

// The text as it is kept; the message of the error says what is expected: "must be ...".
common::Result<QString> checkedValue(const Option &option, const QString &text);

// Of texts that checkedValue() has let through.
bool toBoolean(const QString &text);
qint64 toInteger(const QString &text);
qint64 toBytes(const QString &text);
QStringList toList(const QString &text);
QStringList toLines(const QString &text);

struct Endpoint {
    QString host; // without brackets
    int port = 0;

    bool isLoopback() const;
    QString toText() const;
};
Endpoint toEndpoint(const QString &text);

// "smtp://user:********@host"; the address itself if there is no password in it.
QString maskedUrl(const QString &url);

} // namespace server
