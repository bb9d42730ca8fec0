// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/kith_style.h"

#include "app/kit/icon.h"
#include "app/kit/input_mode.h"
#include "app/kit/metrics.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kMark = 18; // check box, radio button
constexpr int kArrowRoom = 32; // of a combo box
constexpr int kStepWidth = 28; // of a spin box

void paintField(QPainter &painter, const QStyleOption &option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focus = option.state & QStyle::State_HasFocus;
    const double half = focus ? 1 : 0.5;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(
        Theme::color(
            focus         ? Token::Accent
                : enabled ? Token::BorderStrong
                          : Token::Border
        ),
        2 * half
    ));
    painter.setBrush(Theme::color(enabled ? Token::Surface : Token::Surface2));
    painter.drawRoundedRect(
        QRectF(option.rect).adjusted(half, half, -half, -half),
        metrics::kRadiusControl,
        metrics::kRadiusControl
    );
}

void paintMark(QPainter &painter, const QStyleOption &option, bool round)
{
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hover = option.state & QStyle::State_MouseOver;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!enabled)
        painter.setOpacity(0.5);
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const double radius = round ? box.height() / 2 : 4;
    if (on && !round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(hover ? Token::AccentHover : Token::Accent));
        painter.drawRoundedRect(box, radius, radius);
        Icon::paint(painter, option.rect, u"check"_s, Token::OnAccent, 14);
    } else {
        painter.setPen(QPen(Theme::color(on ? Token::Accent : Token::BorderStrong), on ? 2 : 1.5));
        painter.setBrush(Theme::color(hover ? Token::Surface2 : Token::Surface));
        painter.drawRoundedRect(box, radius, radius);
        if (on) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::color(Token::Accent));
            painter.drawEllipse(box.adjusted(4, 4, -4, -4));
        }
    }
    painter.restore();
}

void paintTriangle(QPainter &painter, const QRect &rect, bool up, bool enabled)
{
    const QPointF middle = QRectF(rect).center();
    const double direction = up ? -1 : 1;
    painter.setPen(QPen(
        Theme::color(enabled ? Token::Text2 : Token::Text3),
        1.5,
        Qt::SolidLine,
        Qt::RoundCap,
        Qt::RoundJoin
    ));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{{
        middle + QPointF(-4, -2 * direction),
        middle + QPointF(0, 2 * direction),
        middle + QPointF(4, -2 * direction),
    }});
}

} // namespace

KithStyle::KithStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void KithStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget
) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
        paintMark(*painter, *option, false);
        return;
    case PE_IndicatorRadioButton:
        paintMark(*painter, *option, true);
        return;
    case PE_FrameFocusRect:
        if (InputMode::isKeyboard())
            InputMode::paintRing(*painter, option->rect, 6);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void KithStyle::drawComplexControl(
    ComplexControl control,
    const QStyleOptionComplex *option,
    QPainter *painter,
    const QWidget *widget
) const
{
    const bool enabled = option->state & State_Enabled;
    if (control == CC_ComboBox) {
        painter->save();
        paintField(*painter, *option);
        const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        Icon::paint(*painter, arrow, u"chevron-down"_s, enabled ? Token::Text2 : Token::Text3, 16);
        painter->restore();
        return;
    }
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_SpinBox && spin) {
        painter->save();
        paintField(*painter, *option);
        const auto steps = spin->stepEnabled;
        paintTriangle(
            *painter,
            proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget),
            true,
            enabled && (steps & QAbstractSpinBox::StepUpEnabled)
        );
        paintTriangle(
            *painter,
            proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget),
            false,
            enabled && (steps & QAbstractSpinBox::StepDownEnabled)
        );
        painter->restore();
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect KithStyle::subControlRect(
    ComplexControl control,
    const QStyleOptionComplex *option,
    SubControl subControl,
    const QWidget *widget
) const
{
    const QRect whole = option->rect;
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow)
        return visualRect(
            option->direction, whole, whole.adjusted(whole.width() - kArrowRoom, 0, 0, 0)
        );
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return visualRect(option->direction, whole, whole.adjusted(10, 2, -kArrowRoom, -2));
    if (control == CC_SpinBox) {
        const QRect steps = whole.adjusted(whole.width() - kStepWidth, 4, -2, -4);
        QRect rect;
        if (subControl == SC_SpinBoxUp)
            rect = steps.adjusted(0, 0, 0, -steps.height() / 2);
        else if (subControl == SC_SpinBoxDown)
            rect = steps.adjusted(0, steps.height() / 2, 0, 0);
        else if (subControl == SC_SpinBoxEditField)
            rect = whole.adjusted(8, 2, -kStepWidth, -2);
        else
            rect = whole;
        return visualRect(option->direction, whole, rect);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize KithStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget
) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox)
        return {
            size.width() + 10 + kArrowRoom + 6, std::max(metrics::kControl, size.height() + 14)};
    if (type == CT_SpinBox)
        return {size.width() + 8 + kStepWidth, std::max(metrics::kControl, size.height() + 10)};
    if (type == CT_CheckBox || type == CT_RadioButton)
        result.setHeight(std::max(28, result.height()));
    return result;
}

int KithStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget)
    const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return kMark;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_SmallIconSize:
        return 18;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int KithStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData
) const
{
    switch (hint) {
    case SH_ComboBox_Popup: // a list below the box, not a menu over it
        return 0;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void KithStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QMenu *>(widget)) {
        // Or its round corners stand on white squares.
        widget->setAttribute(Qt::WA_TranslucentBackground);
        widget->setWindowFlag(Qt::FramelessWindowHint);
        widget->setWindowFlag(Qt::NoDropShadowWindowHint);
    } else if (qobject_cast<QAbstractSpinBox *>(widget)) {
        // The style sheet's style stands before ours and does not ask us for this size.
        widget->setMinimumHeight(metrics::kControl);
    }
}

} // namespace app
