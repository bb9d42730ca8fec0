// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/qr_reader.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QThreadPool>

#include <functional>

#define ZX_USE_UTF8 // text() as std::string, as all later releases have it
#include <ZXing/ReadBarcode.h>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr qint64 kLargestFile = 10 * 1024 * 1024;
constexpr qint64 kMostPixels = 64'000'000;
constexpr int kLongestSide = 2000; // a code of a phone's photo is found at that, in 50 ms
constexpr qsizetype kLongestText = 4096;

QrAnswer read(const QImage &picture)
{
    if (picture.isNull())
        return {QrOutcome::NoPicture, {}};
    if (qint64(picture.width()) * picture.height() > kMostPixels)
        return {QrOutcome::TooLarge, {}};
    QImage small = picture;
    if (std::max(small.width(), small.height()) > kLongestSide)
        small =
            small.scaled(kLongestSide, kLongestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    const QImage grey = small.convertToFormat(QImage::Format_Grayscale8);
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    const ZXing::ImageView view(
        grey.constBits(),
        grey.width(),
        grey.height(),
        ZXing::ImageFormat::Lum,
        static_cast<int>(grey.bytesPerLine())
    );
    const ZXing::Result found = ZXing::ReadBarcode(view, hints);
    if (!found.isValid())
        return {QrOutcome::NoCode, {}};
    return {QrOutcome::Found, QString::fromStdString(found.text()).left(kLongestText)};
}

QrAnswer readFile(const QString &path)
{
    QFile file(path);
    if (file.size() > kLargestFile)
        return {QrOutcome::TooLarge, {}};
    if (!file.open(QIODevice::ReadOnly))
        return {QrOutcome::NoPicture, {}};
    QByteArray bytes = file.read(kLargestFile);
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    static const QList<QByteArray> kKinds{"png", "jpeg", "jpg", "webp", "gif", "bmp"};
    if (!reader.canRead() || !kKinds.contains(reader.format()))
        return {QrOutcome::NoPicture, {}};
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > kMostPixels)
        return {QrOutcome::TooLarge, {}};
    reader.setAutoTransform(true);
    return read(reader.read());
}

Task<QrAnswer> onThePool(std::function<QrAnswer()> work)
{
    auto promise = makeSharedPromise<QrAnswer>();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        fulfil(*promise, work());
    });
    return promise->future();
}

} // namespace

Task<QrAnswer> readQr(const QImage &picture)
{
    return onThePool([picture] { return read(picture); });
}

Task<QrAnswer> readQrFile(const QString &path)
{
    return onThePool([path] { return readFile(path); });
}

} // namespace app
