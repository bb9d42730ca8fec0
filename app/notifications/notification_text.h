// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a notification says, built from its data in the language of the program. Names are between
// the signs of isolated(), so that a row can make them bold. News of the server and kinds this
// version has no words for keep the sentence of the server.

#include "common/notifications/notification.h"

#include <QString>

namespace app {

QString notificationSentence(const common::Notification &notification);

} // namespace app
