// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/language_combo.h"

#include "app/kit/a11y.h"
#include "app/kit/icon.h"
#include "app/kit/input_mode.h"
#include "app/kit/metrics.h"
#include "app/kit/type.h"
#include "app/settings/language.h"

#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kPad = 10;
constexpr int kIcon = metrics::kIconTool;

} // namespace

LanguageCombo::LanguageCombo(QWidget *parent)
    : QComboBox(parent)
{
    for (const LanguageChoice &choice : Language::available())
        addItem(choice.name, choice.code);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
    connect(this, &QComboBox::activated, this, [this](int index) {
        emit codeChosen(itemData(index).toString());
    });
}

void LanguageCombo::setCode(const QString &code)
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(std::max(0, findData(code)));
    updateGeometry();
}

QSize LanguageCombo::sizeHint() const
{
    const QFontMetrics metrics(Type::font(Type::Role::SmallStrong));
    const int text = metrics.horizontalAdvance(currentText());
    return {2 * kPad + 2 * kIcon + 16 + text, metrics::kControl};
}

void LanguageCombo::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Token::Surface3));
        painter.drawRoundedRect(rect(), metrics::kRadiusControl, metrics::kRadiusControl);
    }
    const auto placed = [this](int x, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
    };
    Icon::paint(painter, placed(kPad, kIcon), u"languages"_s, Token::Text2, kIcon);
    Icon::paint(
        painter, placed(width() - kPad - kIcon, kIcon), u"chevron-down"_s, Token::Text2, 16
    );
    painter.setFont(Type::font(Type::Role::SmallStrong));
    painter.setPen(Theme::color(Token::Text));
    const int start = kPad + kIcon + 8;
    painter.drawText(placed(start, width() - start - kPad - kIcon), Qt::AlignCenter, currentText());
    if (InputMode::showsRing(this))
        InputMode::paintRing(painter, rect(), metrics::kRadiusControl);
}

void LanguageCombo::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LanguageCombo::retranslate()
{
    a11y(*this, u"languageCombo"_s, tr("Language"));
}

} // namespace app
