// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/visibility_button.h"

#include "app/kit/a11y.h"
#include "app/kit/icon.h"
#include "app/kit/metrics.h"
#include "app/posts/post_text.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace app {

const QList<common::Visibility> &allVisibilities()
{
    static const QList<common::Visibility> kAll{
        common::Visibility::Public,
        common::Visibility::Followers,
        common::Visibility::Friends,
        common::Visibility::Private};
    return kAll;
}

QString visibilityIcon(common::Visibility visibility)
{
    switch (visibility) {
    case common::Visibility::Followers:
        return u"users"_s;
    case common::Visibility::Friends:
        return u"user-check"_s;
    case common::Visibility::Private:
        return u"lock"_s;
    case common::Visibility::Public:
        break;
    }
    return u"globe"_s;
}

QString visibilityKey(common::Visibility visibility)
{
    const QString word = wire::enumText(visibility);
    return word.left(1).toUpper() + word.mid(1);
}

VisibilityButton::VisibilityButton(QWidget *parent)
    : KButton({}, Kind::Ghost, Size::S, parent)
{
    setTrailingIcon(u"chevron-down"_s);
    refresh();
    connect(this, &QPushButton::clicked, this, &VisibilityButton::openMenu);
}

void VisibilityButton::setVisibility(common::Visibility visibility)
{
    m_visibility = visibility;
    refresh();
}

void VisibilityButton::refresh()
{
    const QString name = visibilityName(m_visibility);
    setIconName(visibilityIcon(m_visibility));
    setText(name);
    a11y(*this, u"composeVisibilityButton"_s, tr("Visible to: %1").arg(name));
    setPlainToolTip(*this, tr("Who sees the post"));
    updateGeometry();
}

void VisibilityButton::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"composeVisibilityMenu"_s);
    auto *group = new QActionGroup(menu);
    for (const common::Visibility each : allVisibilities()) {
        QAction *action = menu->addAction(
            Icon::icon(visibilityIcon(each), Token::Text2, metrics::kIconButton),
            visibilityName(each)
        );
        action->setObjectName(u"actVisibility"_s + visibilityKey(each));
        action->setCheckable(true);
        action->setChecked(each == m_visibility);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, each] {
            setVisibility(each);
            emit chosen(each);
        });
    }
    const int wide = menu->sizeHint().width();
    const int x = layoutDirection() == Qt::RightToLeft ? width() - wide : 0;
    menu->popup(mapToGlobal(QPoint(x, height() + metrics::kSpace4)));
}

void VisibilityButton::changeEvent(QEvent *event)
{
    KButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace app
