// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_qr.h"

#include "app/kit/a11y.h"

#include <QPainter>
#include <qrcodegen/QrCode.hpp>

namespace app {
namespace {

constexpr int kQuiet = 4; // modules on each side, ISO/IEC 18004

QImage modulesOf(const QString &text)
{
    using qrcodegen::QrCode;
    try {
        const QrCode code = QrCode::encodeText(text.toUtf8().constData(), QrCode::Ecc::MEDIUM);
        const int side = code.getSize();
        QImage modules(side + 2 * kQuiet, side + 2 * kQuiet, QImage::Format_Grayscale8);
        modules.fill(Qt::white);
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                if (code.getModule(x, y))
                    modules.setPixel(x + kQuiet, y + kQuiet, qRgb(0, 0, 0));
            }
        }
        return modules;
    } catch (const std::exception &) { // too long for any size
        return {};
    }
}

} // namespace

KQr::KQr(const QString &objectName, const QString &spokenName, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(kSide, kSide);
    a11y(*this, objectName, spokenName);
}

void KQr::setText(const QString &text)
{
    m_modules = text.isEmpty() ? QImage() : modulesOf(text);
    update();
}

QImage KQr::image(int side) const
{
    if (isEmpty())
        return {};
    const int scale = std::max(1, (side + m_modules.width() - 1) / m_modules.width());
    return m_modules.scaled(m_modules.size() * scale, Qt::IgnoreAspectRatio, Qt::FastTransformation)
        .convertToFormat(QImage::Format_RGB32);
}

void KQr::paintEvent(QPaintEvent *)
{
    if (isEmpty())
        return;
    QPainter painter(this);
    // Whole pixels to a module, so that all edges are sharp.
    const int scale = std::max(1, width() / m_modules.width());
    QRect square(0, 0, m_modules.width() * scale, m_modules.width() * scale);
    square.moveCenter(rect().center());
    painter.fillRect(rect(), Qt::white);
    painter.drawImage(square, m_modules);
}

} // namespace app
