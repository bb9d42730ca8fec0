// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/row_actions.h"

#include "app/kit/a11y.h"
#include "app/kit/input_mode.h"
#include "app/kit/theme.h"
#include "app/kit/virtual_list_view.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace app {
namespace {

constexpr int kScrollPauseMs = 120;

class RowButtonWidget final : public QToolButton {
public:
    using QToolButton::QToolButton;

    void setRadius(int radius) { m_radius = radius; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (isEnabled() && (underMouse() || isDown())) {
            // The picture is the delegate's, below; this is a breath over it.
            QColor tint = Theme::color(Token::Text);
            tint.setAlphaF(isDown() ? 0.14F : 0.07F);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(tint);
            painter.drawRoundedRect(rect(), m_radius, m_radius);
        }
        if (InputMode::showsRing(this))
            InputMode::paintRing(painter, rect(), m_radius);
    }

private:
    int m_radius = 8;
};

} // namespace

RowActions::RowActions(VirtualListView &view, Provider provider)
    : QWidget(view.viewport())
    , m_view(view)
    , m_provider(std::move(provider))
{
    setMouseTracking(true);
    hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kScrollPauseMs);
    view.installEventFilter(this);
    connect(&m_pause, &QTimer::timeout, this, &RowActions::retarget);
    connect(&view, &VirtualListView::scrolled, this, &RowActions::hideWhileScrolling);
    connect(&view, &VirtualListView::hoveredChanged, this, &RowActions::retarget);
    // Covers dataChanged, inserts, widths: whatever moves a row ends in this signal.
    connect(&view, &VirtualListView::geometriesChanged, this, [this] {
        if (!m_pause.isActive())
            retarget();
    });
    connect(&view, &VirtualListView::currentRowChanged, this, &RowActions::retarget);
}

QToolButton *RowActions::button(const QString &objectName) const
{
    const auto it = std::find_if(m_buttons.begin(), m_buttons.end(), [&](QToolButton *known) {
        return known->objectName() == objectName;
    });
    return it == m_buttons.end() ? nullptr : *it;
}

void RowActions::refresh()
{
    if (m_index.isValid())
        attach(m_index);
}

bool RowActions::holdsFocus() const
{
    return isVisible() && focusWidget() && focusWidget()->hasFocus();
}

void RowActions::retarget()
{
    if (m_attaching || m_pause.isActive())
        return;
    if (holdsFocus() && m_index.isValid()) {
        attach(m_index);
        return;
    }
    // Who uses the keyboard looks at the current row, wherever the mouse was left lying.
    const QModelIndex hovered = m_view.hoveredIndex();
    const QModelIndex current = m_view.currentIndex();
    if (InputMode::isKeyboard() && current.isValid())
        attach(current);
    else if (hovered.isValid())
        attach(hovered);
    else if (current.isValid())
        attach(current);
    else
        detach();
}

void RowActions::attach(const QModelIndex &index)
{
    m_attaching = true;
    const QRect row = m_view.visualRect(index);
    m_index = index;
    const bool onScreen = row.intersects(m_view.viewport()->rect());
    const QList<RowButton> wanted = onScreen ? m_provider(index, row.size()) : QList<RowButton>();
    QList<QToolButton *> unused = m_buttons;
    QList<QToolButton *> order;
    QWidget *before = &m_view;
    for (const RowButton &spec : wanted) {
        QToolButton *widget = button(spec.objectName);
        if (!widget)
            widget = makeButton(spec.objectName);
        unused.removeOne(widget);
        order.append(widget);
        widget->setAccessibleName(spec.name);
        setPlainToolTip(*widget, spec.toolTip);
        widget->setEnabled(spec.enabled);
        widget->setCheckable(spec.checkable);
        widget->setChecked(spec.checked);
        widget->setGeometry(spec.rect);
        static_cast<RowButtonWidget *>(widget)->setRadius(spec.radius);
        widget->show();
        setTabOrder(before, widget);
        before = widget;
    }
    for (QToolButton *widget : std::as_const(unused)) {
        widget->hide();
        order.append(widget);
    }
    m_buttons = order;
    setGeometry(row);
    setVisible(!wanted.isEmpty());
    raise();
    m_attaching = false;
}

void RowActions::detach()
{
    m_index = QPersistentModelIndex();
    hide();
}

void RowActions::hideWhileScrolling()
{
    // With the focus inside it must stay, or the focus would jump out of the list.
    if (holdsFocus()) {
        refresh();
        return;
    }
    hide();
    m_pause.start();
}

QToolButton *RowActions::makeButton(const QString &objectName)
{
    auto *widget = new RowButtonWidget(this);
    widget->setObjectName(objectName);
    widget->setFocusPolicy(Qt::StrongFocus);
    widget->setAttribute(Qt::WA_Hover);
    widget->installEventFilter(this);
    connect(widget, &QToolButton::clicked, this, [this, widget] {
        // The model tells the new state; the click alone must not turn the button.
        if (widget->isCheckable())
            widget->setChecked(!widget->isChecked());
        if (m_index.isValid())
            emit triggered(widget->objectName(), m_index);
    });
    m_buttons.append(widget);
    return widget;
}

QList<QToolButton *> RowActions::shownButtons() const
{
    QList<QToolButton *> shown;
    for (QToolButton *widget : m_buttons) {
        if (!widget->isHidden() && widget->isEnabled())
            shown.append(widget);
    }
    return shown;
}

bool RowActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    if (watched == &m_view)
        return viewKey(event);
    if (auto *widget = qobject_cast<QToolButton *>(watched))
        return buttonKey(widget, event);
    return false;
}

bool RowActions::viewKey(QEvent *event)
{
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Tab || key->modifiers() != Qt::NoModifier)
        return false;
    const QModelIndex current = m_view.currentIndex();
    if (!current.isValid())
        return false;
    m_pause.stop();
    attach(current);
    const QList<QToolButton *> shown = shownButtons();
    if (!isVisible() || shown.isEmpty())
        return false;
    shown.first()->setFocus(Qt::TabFocusReason);
    return true;
}

bool RowActions::buttonKey(QToolButton *button, QEvent *event)
{
    const auto *key = static_cast<QKeyEvent *>(event);
    const QList<QToolButton *> shown = shownButtons();
    const auto at = shown.indexOf(button);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    switch (key->key()) {
    case Qt::Key_Escape:
        m_view.setFocus(Qt::BacktabFocusReason);
        return true;
    case Qt::Key_Backtab:
        if (at > 0)
            return false;
        m_view.setFocus(Qt::BacktabFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        button->click();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool forward = (key->key() == Qt::Key_Right) != rtl;
        const auto next = at + (forward ? 1 : -1);
        if (next >= 0 && next < shown.size())
            shown.at(next)->setFocus(Qt::TabFocusReason);
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_view.setFocus(Qt::OtherFocusReason);
        QCoreApplication::sendEvent(&m_view, event);
        return true;
    default:
        return false;
    }
}

} // namespace app
