// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Errors in the words of the app (UI.md, 6): calm, translated, by code; what a server writes itself
// is for developers.

#include "common/base/error.h"

#include <QString>

namespace app {

// The whole sentence. host: for "Cannot find %1."
QString errorSentence(const common::Error &error, const QString &host = {});
// The sentence at a field, nothing if the error does not speak of it. field: "password" or
// "/password".
QString fieldSentence(const common::Error &error, const QString &field);
// Worth trying again by itself: no network, no answer, too busy.
bool isTemporary(const common::Error &error);
// "Details" of a dialog: code, status, request id. Nothing where the sentence has said it all: no
// answer, or not there.
QString errorDetails(const common::Error &error);

} // namespace app
