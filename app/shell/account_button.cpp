// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/account_button.h"

#include "app/kit/a11y.h"
#include "app/kit/icon.h"
#include "app/kit/input_mode.h"
#include "app/kit/isolate.h"
#include "app/kit/k_avatar.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kAvatar = 36;
constexpr int kArrow = 30; // room at the end

} // namespace

AccountButton::AccountButton(QWidget *parent)
    : QAbstractButton(parent)
    , m_avatar(new KAvatar(kAvatar, this))
    , m_name(new KLabel({}, Type::Role::SmallStrong, Token::Text, this))
    , m_handle(new KLabel({}, Type::Role::Caption, Token::Text3, this))
{
    m_avatar->setObjectName(QStringLiteral("accountAvatar"));
    setObjectName(u"accountButton"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    m_avatar->setFocusPolicy(Qt::NoFocus);
    for (QWidget *part :
         {static_cast<QWidget *>(m_avatar),
          static_cast<QWidget *>(m_name),
          static_cast<QWidget *>(m_handle)})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_name->setElided(true);
    m_handle->setElided(true);
    auto *layout = new QGridLayout(this);
    layout->setHorizontalSpacing(10);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_avatar, 0, 0, 4, 1, Qt::AlignCenter);
    layout->addWidget(m_name, 1, 1);
    layout->addWidget(m_handle, 2, 1);
    layout->setRowStretch(0, 1);
    layout->setRowStretch(3, 1);
    layout->setColumnStretch(1, 1);
    arrange();
    retranslate();
}

void AccountButton::setMe(common::UserId id, const QString &displayName, const QString &username)
{
    m_displayName = displayName;
    m_name->setText(displayName);
    m_handle->setText(isolated(u'@' + username));
    AvatarLook look;
    look.id = id.toString();
    look.name = displayName;
    m_avatar->setLook(look);
    retranslate();
}

void AccountButton::setCompact(bool compact)
{
    m_compact = compact;
    arrange();
}

void AccountButton::arrange()
{
    m_name->setVisible(!m_compact);
    m_handle->setVisible(!m_compact);
    // The room for the arrow is a column and no margin, so that it changes sides right to left.
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->setColumnMinimumWidth(2, m_compact ? 0 : kArrow - 8 - grid->horizontalSpacing());
    if (m_compact)
        grid->setContentsMargins(4, 4, 4, 4);
    else
        grid->setContentsMargins(8, 6, 8, 6);
    setSizePolicy(m_compact ? QSizePolicy::Fixed : QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
    updateGeometry();
    update();
}

QSize AccountButton::sizeHint() const
{
    if (m_compact)
        return {kAvatar + 8, kAvatar + 8};
    const int words = Type::lineHeight(Type::Role::Small) + Type::lineHeight(Type::Role::Caption);
    return {160, std::max(48, words + 12)};
}

void AccountButton::retranslate()
{
    const QString name = m_displayName.isEmpty() ? tr("Account") : m_displayName;
    setAccessibleName(tr("%1, account menu", "name of a person").arg(isolated(name)));
    setPlainToolTip(*this, m_compact ? name : QString());
}

void AccountButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(isDown() ? Token::Surface3 : Token::Surface2));
        painter.drawRoundedRect(rect(), metrics::kRadiusControl, metrics::kRadiusControl);
    }
    if (!m_compact) {
        const QRect arrow(width() - kArrow, 0, kArrow - 4, height());
        Icon::paint(
            painter,
            QStyle::visualRect(layoutDirection(), rect(), arrow),
            u"chevrons-up-down"_s,
            Token::Text2,
            metrics::kIconButton
        );
    }
    if (InputMode::showsRing(this))
        InputMode::paintRing(painter, rect(), metrics::kRadiusControl);
}

void AccountButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

void AccountButton::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace app
