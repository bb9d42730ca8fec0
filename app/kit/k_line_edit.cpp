// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_line_edit.h"

#include "app/kit/a11y.h"
#include "app/kit/icon.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"
#include "app/kit/type.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

KLineEdit::KLineEdit(QWidget *parent, Height height)
    : QLineEdit(parent)
    , m_height(height)
{
    setFont(Type::font(Type::Role::Body));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textEdited, this, [this] { setError({}); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_clear)
            m_clear->setVisible(!text.isEmpty());
    });
}

void KLineEdit::setLeadingIcon(const QString &icon)
{
    m_icon = icon;
    if (!m_leading) {
        m_leading = addAction(QIcon(), LeadingPosition);
        // A picture, not a button: keyboard and mouse pass it by.
        for (QToolButton *button : findChildren<QToolButton *>()) {
            if (button->defaultAction() == m_leading)
                button->setAttribute(Qt::WA_TransparentForMouseEvents);
        }
    }
    placeText();
    restyle();
}

void KLineEdit::setClearable(bool clearable)
{
    if (!clearable || m_clear) {
        if (m_clear)
            m_clear->setVisible(clearable && !text().isEmpty());
        return;
    }
    m_clear = addAction(QIcon(), TrailingPosition);
    m_clear->setVisible(!text().isEmpty());
    m_clearName = objectName() + u"Clear"_s;
    connect(m_clear, &QAction::triggered, this, [this] {
        clear();
        emit textEdited({});
    });
    restyle();
}

void KLineEdit::setPassword(const QString &showButtonName)
{
    setEchoMode(Password);
    if (m_show)
        return;
    m_show = addAction(QIcon(), TrailingPosition);
    m_show->setCheckable(true);
    m_showName = showButtonName;
    connect(m_show, &QAction::toggled, this, [this](bool shown) {
        setEchoMode(shown ? Normal : Password);
        restyle();
    });
    restyle();
}

void KLineEdit::nameActionButton(QAction *action, const QString &objectName, const QString &name)
{
    for (QToolButton *button : findChildren<QToolButton *>()) {
        if (button->defaultAction() != action)
            continue;
        button->setObjectName(objectName);
        button->setAccessibleName(name);
        button->setCursor(Qt::ArrowCursor);
    }
    action->setText(name);
    action->setToolTip(name);
}

void KLineEdit::setError(const QString &text)
{
    if (text == m_error)
        return;
    if (m_error.isEmpty())
        m_hint = accessibleDescription();
    m_error = text;
    setDescription(*this, text.isEmpty() ? m_hint : text);
    repolish();
    emit errorChanged(text);
    if (!text.isEmpty()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void KLineEdit::setFlat(bool flat)
{
    setProperty("flat", flat);
    repolish();
}

QSize KLineEdit::sizeHint() const
{
    const int base = m_height == Height::Large ? metrics::kControlLarge : metrics::kControl;
    return {200, std::max(base, fontMetrics().height() + 14)};
}

QSize KLineEdit::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

bool KLineEdit::event(QEvent *event)
{
    // A theme chosen before the edit was first shown sent it no StyleChange.
    if (event->type() == QEvent::Polish)
        restyle();
    return QLineEdit::event(event);
}

void KLineEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)
        restyle();
    if (event->type() == QEvent::LayoutDirectionChange)
        placeText();
}

// Qt gives the picture its room and the padding of the style sheet once more.
void KLineEdit::placeText()
{
    const int start = m_leading ? -metrics::kSpace8 : 0;
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    setTextMargins(rtl ? 0 : start, 0, rtl ? start : 0, 0);
}

void KLineEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_clear && !text().isEmpty()) {
        m_clear->trigger();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void KLineEdit::repolish()
{
    // The style sheet looks at properties only when it is asked to.
    m_restyling = true;
    style()->unpolish(this);
    style()->polish(this);
    m_restyling = false;
    update();
}

void KLineEdit::restyle()
{
    if (m_restyling)
        return;
    m_restyling = true;
    setFont(Type::font(Type::Role::Body));
    if (m_leading)
        m_leading->setIcon(Icon::icon(m_icon, Token::Text3, metrics::kIconTool));
    if (m_clear) {
        m_clear->setIcon(Icon::icon(u"x"_s, Token::Text3, metrics::kIconButton));
        nameActionButton(m_clear, m_clearName, tr("Clear"));
    }
    if (m_show) {
        const bool shown = m_show->isChecked();
        m_show->setIcon(Icon::icon(shown ? u"eye-off"_s : u"eye"_s, Token::Text3));
        const QString name = shown ? tr("Hide password") : tr("Show password");
        nameActionButton(m_show, m_showName, name);
    }
    m_restyling = false;
    updateGeometry();
}

KField::KField(
    const QString &label, const QString &objectName, QWidget *parent, KLineEdit::Height height
)
    : QWidget(parent)
    , m_label(new KLabel(label, Type::Role::SmallMedium, Token::Text, this))
    , m_edit(new KLineEdit(this, height))
    , m_below(new KLabel({}, Type::Role::Caption, Token::Text3, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace4);
    layout->addWidget(m_label);
    layout->addWidget(m_edit);
    layout->addWidget(m_below);
    m_edit->setObjectName(objectName);
    m_edit->setAccessibleName(label);
    m_label->setBuddy(m_edit);
    m_below->setWordWrap(true);
    m_below->hide();
    setFocusProxy(m_edit);
    connect(m_edit, &KLineEdit::errorChanged, this, &KField::showBelow);
}

void KField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_edit->setAccessibleName(label);
}

void KField::setHelp(const QString &text)
{
    m_help = text;
    if (!m_edit->hasError())
        setDescription(*m_edit, text);
    showBelow();
}

void KField::showBelow()
{
    const bool error = m_edit->hasError();
    m_below->setText(error ? m_edit->error() : m_help);
    m_below->setColor(error ? Token::Danger : Token::Text3);
    m_below->setVisible(!m_below->text().isEmpty());
}

} // namespace app
