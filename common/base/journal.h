// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Entries for journald by its native protocol (systemd.io/JOURNAL_NATIVE_PROTOCOL): one datagram
// of NAME=VALUE lines. Twenty lines in place of a library that would come along for one call.

#include <QByteArray>

#include <initializer_list>
#include <utility>

namespace common {

using JournalField = std::pair<QByteArrayView, QByteArrayView>;

// Values must be one line each; empty ones are left out. False: no journald took it. Any thread.
bool sendToJournal(std::initializer_list<JournalField> fields);

// Whether standard error is what journald reads (JOURNAL_STREAM, systemd.exec(5)), and not only
// inherited by a terminal or a file.
bool isJournalOnStandardError();

} // namespace common
