// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The field for an invite. It takes text as any field, and a picture of a QR code by drop or paste.

#include "app/kit/k_line_edit.h"

#include <QImage>

class QMimeData;

namespace app {

// A picture that was dropped or copied: its pixels, or the file it is in. Neither: no picture.
struct GivenPicture {
    QImage image{};
    QString file{};

    bool isEmpty() const { return image.isNull() && file.isEmpty(); }
};
GivenPicture pictureOf(const QMimeData *data);

class InviteEdit final : public KLineEdit {
    Q_OBJECT

public:
    explicit InviteEdit(QWidget *parent = nullptr);

signals:
    void pictureGiven(const app::GivenPicture &picture);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
};

} // namespace app
