// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Fusion with the controls that a style sheet cannot draw in the colours of the theme: check boxes,
// radio buttons, combo and spin boxes. Theme::install() sets it.

#include <QProxyStyle>

namespace app {

class KithStyle final : public QProxyStyle {
    Q_OBJECT

public:
    KithStyle();

    void drawPrimitive(
        PrimitiveElement element,
        const QStyleOption *option,
        QPainter *painter,
        const QWidget *widget
    ) const override;
    void drawComplexControl(
        ComplexControl control,
        const QStyleOptionComplex *option,
        QPainter *painter,
        const QWidget *widget
    ) const override;
    QRect subControlRect(
        ComplexControl control,
        const QStyleOptionComplex *option,
        SubControl subControl,
        const QWidget *widget
    ) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget
    ) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget)
        const override;
    int styleHint(
        StyleHint hint,
        const QStyleOption *option,
        const QWidget *widget,
        QStyleHintReturn *returnData
    ) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
};

} // namespace app
