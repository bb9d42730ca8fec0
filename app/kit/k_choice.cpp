// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_choice.h"

#include "app/kit/input_mode.h"
#include "app/kit/theme.h"
#include "app/kit/type.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace app {

// autoExclusive makes siblings exclusive and screen readers say "radio button".
class ChoiceButton final : public QAbstractButton {
public:
    ChoiceButton(const QString &text, KChoice::Look look, KChoice &choice)
        : QAbstractButton(&choice)
        , m_choice(choice)
        , m_look(look)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setLabel(text);
    }

    void setLabel(const QString &text)
    {
        setText(text);
        setAccessibleName(m_count > 0 ? text + u' ' + QLocale().toString(m_count) : text);
    }

    void setCount(int count)
    {
        m_count = count;
        setLabel(text());
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const bool chips = m_look == KChoice::Look::Chips;
        // As wide as when chosen, so that nothing moves at a click.
        const QFont font = Type::font(Type::Role::SmallStrong);
        int width = QFontMetrics(font).horizontalAdvance(text()) + 2 * kPadding + 2;
        if (m_count > 0)
            width += kGap + QFontMetrics(countFont()).horizontalAdvance(countText());
        const int least = int((chips ? 28 : 30) * std::max(1.0, Type::scale()));
        return {width, least};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool chips = m_look == KChoice::Look::Chips;
        const double radius = chips ? height() / 2.0 : 6;
        Token ink = isChecked() ? Token::Text : Token::Text2;
        if (chips) {
            ink = isChecked() ? Token::OnAccent : Token::Text;
            painter.setPen(isChecked() ? QPen(Qt::NoPen) : QPen(Theme::color(Token::Border)));
            painter.setBrush(Theme::color(
                isChecked()        ? (underMouse() ? Token::AccentHover : Token::Accent)
                    : underMouse() ? Token::Surface2
                                   : Token::Surface
            ));
            const double inset = isChecked() ? 0 : 0.5;
            painter.drawRoundedRect(
                QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius
            );
        } else if (isChecked()) {
            painter.setPen(QPen(Theme::color(Token::Border)));
            painter.setBrush(Theme::color(Token::Surface));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        }
        const QFontMetrics metrics(textFont());
        const int text = metrics.horizontalAdvance(this->text());
        const int count =
            m_count > 0 ? kGap + QFontMetrics(countFont()).horizontalAdvance(countText()) : 0;
        const QRect content = QStyle::alignedRect(
            layoutDirection(), Qt::AlignCenter, {text + count, height()}, rect()
        );
        painter.setPen(Theme::color(isEnabled() ? ink : Token::Text3));
        painter.setFont(textFont());
        const auto part = [&](int x, int width) {
            return QStyle::visualRect(
                layoutDirection(), content, QRect(content.x() + x, 0, width, height())
            );
        };
        painter.drawText(part(0, text + 1), Qt::AlignCenter, this->text());
        if (m_count > 0) {
            painter.setFont(countFont());
            painter.drawText(part(text + kGap, count - kGap + 1), Qt::AlignCenter, countText());
        }
        if (InputMode::showsRing(this)) {
            if (chips && isChecked()) {
                painter.setPen(QPen(Theme::color(Token::OnAccent), 2));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(rect().adjusted(3, 3, -3, -3), radius - 3, radius - 3);
            } else {
                InputMode::paintRing(painter, rect(), radius);
            }
        }
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        const int key = event->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            click();
        else if (key == Qt::Key_Down || key == (rtl ? Qt::Key_Left : Qt::Key_Right))
            m_choice.step(1);
        else if (key == Qt::Key_Up || key == (rtl ? Qt::Key_Right : Qt::Key_Left))
            m_choice.step(-1);
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    static constexpr int kPadding = 12;
    static constexpr int kGap = 6;

    QFont textFont() const
    {
        return Type::font(isChecked() ? Type::Role::SmallStrong : Type::Role::SmallMedium);
    }
    QFont countFont() const { return Type::font(Type::Role::CaptionStrong); }
    QString countText() const { return QLocale().toString(m_count); }

    KChoice &m_choice;
    KChoice::Look m_look;
    int m_count = 0;
};

namespace {

constexpr int kChipGap = 8;
constexpr int kBarPadding = 3;

} // namespace

KChoice::KChoice(Look look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    // Not Fixed: that would hold it at the height of one line when the chips need two.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(look == Look::Chips);
    setSizePolicy(policy);
}

int KChoice::add(const QString &objectName, const QString &text)
{
    auto *button = new ChoiceButton(text, m_look, *this);
    button->setObjectName(objectName);
    const int index = count();
    m_buttons.append(button);
    if (index == 0)
        button->setChecked(true);
    connect(button, &QAbstractButton::toggled, this, [this, index](bool on) {
        if (on)
            emit currentChanged(index);
    });
    button->show();
    updateGeometry();
    return index;
}

void KChoice::setText(int index, const QString &text)
{
    m_buttons.at(index)->setLabel(text);
    updateGeometry();
    arrange(width(), true);
}

void KChoice::setCount(int index, int count)
{
    m_buttons.at(index)->setCount(count);
    updateGeometry();
    arrange(width(), true);
}

int KChoice::current() const
{
    for (int i = 0; i < count(); ++i) {
        if (m_buttons.at(i)->isChecked())
            return i;
    }
    return -1;
}

void KChoice::setCurrent(int index)
{
    m_buttons.at(index)->setChecked(true);
}

void KChoice::step(int by)
{
    const int next = current() + by;
    if (next < 0 || next >= count())
        return;
    setCurrent(next);
    button(next)->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

QAbstractButton *KChoice::button(int index) const
{
    return m_buttons.at(index);
}

QSize KChoice::sizeHint() const
{
    int width = m_look == Look::Segments ? 2 * kBarPadding : 0;
    for (const ChoiceButton *button : m_buttons)
        width += button->sizeHint().width() + (m_look == Look::Chips ? kChipGap : 0);
    if (m_look == Look::Chips && !m_buttons.isEmpty())
        width -= kChipGap;
    return {width, arrange(width, false)};
}

QSize KChoice::minimumSizeHint() const
{
    if (m_look == Look::Segments)
        return {120, sizeHint().height()};
    int widest = 0;
    for (const ChoiceButton *button : m_buttons)
        widest = std::max(widest, button->sizeHint().width());
    return {widest, sizeHint().height()};
}

int KChoice::heightForWidth(int width) const
{
    return arrange(width, false);
}

int KChoice::arrange(int width, bool apply) const
{
    if (m_buttons.isEmpty())
        return 0;
    const QRect whole(0, 0, width, height());
    const int line = m_buttons.first()->sizeHint().height();
    if (m_look == Look::Segments) {
        const int inner = width - 2 * kBarPadding;
        int wanted = 0;
        for (const ChoiceButton *button : m_buttons)
            wanted += button->sizeHint().width();
        int x = kBarPadding;
        for (ChoiceButton *button : m_buttons) {
            const int share = wanted > 0 ? inner * button->sizeHint().width() / wanted : 0;
            if (apply)
                button->setGeometry(
                    QStyle::visualRect(layoutDirection(), whole, QRect(x, kBarPadding, share, line))
                );
            x += share;
        }
        return line + 2 * kBarPadding;
    }
    int x = 0;
    int y = 0;
    for (ChoiceButton *button : m_buttons) {
        const QSize size = button->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += line + kChipGap;
        }
        if (apply)
            button->setGeometry(
                QStyle::visualRect(layoutDirection(), whole, QRect(QPoint(x, y), size))
            );
        x += size.width() + kChipGap;
    }
    return y + line;
}

void KChoice::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

bool KChoice::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::FontChange || event->type() == QEvent::Show) {
        updateGeometry();
        arrange(width(), true);
    }
    return QWidget::event(event);
}

void KChoice::paintEvent(QPaintEvent *)
{
    if (m_look != Look::Segments)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Token::Surface3));
    painter.drawRoundedRect(rect(), 8, 8);
}

} // namespace app
