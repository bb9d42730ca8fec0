// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_toast.h"

#include "app/kit/a11y.h"
#include "app/kit/k_button.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"
#include "app/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kPlainMs = 5000;
constexpr int kActionMs = 6000;

} // namespace

KToast::KToast(QWidget &window)
    : QFrame(&window)
    , m_label(new KLabel({}, Type::Role::SmallMedium, Token::Surface, this))
    , m_button(new KButton({}, KButton::Kind::Soft, KButton::Size::Xs, this))
{
    installAlertRoles();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 10, 12, 10);
    layout->setSpacing(metrics::kSpace16);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    m_label->setObjectName(u"toastLabel"_s);
    m_label->setWordWrap(false);
    m_label->setElided(true);
    m_button->setObjectName(u"toastActionButton"_s);
    hide();
    window.installEventFilter(this);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &KToast::leave);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto action = std::exchange(m_action, {});
        hide();
        if (action)
            action();
    });
}

void KToast::show(const QString &text, const QString &actionText, std::function<void()> action)
{
    m_label->setText(text);
    m_button->setText(actionText);
    m_button->setAccessibleName(actionText);
    m_button->setVisible(!actionText.isEmpty());
    m_action = std::move(action);
    place();
    raise();
    QFrame::show();
    m_timer.start(actionText.isEmpty() ? kPlainMs : kActionMs);
    announce(*this, text);
}

void KToast::setBottomMargin(int margin)
{
    m_margin = margin;
    place();
}

QString KToast::text() const
{
    return m_label->text();
}

void KToast::leave()
{
    if (underMouse() || isAncestorOf(window()->focusWidget())) {
        m_timer.start(1000);
        return;
    }
    m_action = {};
    hide();
}

void KToast::place()
{
    const QWidget *window = parentWidget();
    layout()->activate();
    const int width = std::min(sizeHint().width(), window->width() - 2 * metrics::kSpace16);
    const int height = sizeHint().height();
    setGeometry((window->width() - width) / 2, window->height() - height - m_margin, width, height);
}

bool KToast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void KToast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Token::Text));
    painter.drawRoundedRect(rect(), metrics::kRadiusMedia, metrics::kRadiusMedia);
}

} // namespace app
