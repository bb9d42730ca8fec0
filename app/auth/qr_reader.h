// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words of a QR code in a picture: a photo, a screenshot, a saved image. The work is done on a
// thread of the pool. A picture that is too large (10 MiB, 64 million pixels) or of another kind
// than PNG, JPEG, WebP, GIF and BMP is not read.

#include "app/base/future.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace app {

enum class QrOutcome { Found, NoCode, NoPicture, TooLarge };

struct QrAnswer {
    QrOutcome outcome = QrOutcome::NoPicture;
    QString text{};
};

Task<QrAnswer> readQr(const QImage &picture);
Task<QrAnswer> readQrFile(const QString &path);

} // namespace app
