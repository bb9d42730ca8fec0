// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The picture of the welcome page: a village at night, with the logo and two texts over it.
// Painted, so that it fits every size and scale and needs no file. It is the same in the light and
// dark theme.

#include <QWidget>

namespace app {

class WelcomeArt : public QWidget {
    Q_OBJECT

public:
    explicit WelcomeArt(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {500, 768}; }
    QSize minimumSizeHint() const override { return {320, 360}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    int paintTexts(QPainter &painter, bool measureOnly) const; // where they end

    QString m_title;
    QString m_subtitle;
};

} // namespace app
