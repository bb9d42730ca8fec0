// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A QR code: always dark on white, in both themes, with the quiet zone that readers want. What does
// not fit into one (about 2,300 letters) makes an empty widget.

#include <QImage>
#include <QWidget>

namespace app {

class KQr final : public QWidget {
    Q_OBJECT

public:
    KQr(const QString &objectName, const QString &spokenName, QWidget *parent = nullptr);

    void setText(const QString &text);
    bool isEmpty() const { return m_modules.isNull(); }
    // At least this many pixels on a side; for files and printers.
    QImage image(int side) const;

    QSize sizeHint() const override { return {kSide, kSide}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr int kSide = 216;

    QImage m_modules; // one pixel each, quiet zone included
};

} // namespace app
