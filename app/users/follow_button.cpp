// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/users/follow_button.h"

#include "app/kit/a11y.h"

using namespace Qt::StringLiterals;

namespace app {

QString followText(common::FollowState state)
{
    switch (state) {
    case common::FollowState::Following:
        return FollowButton::tr("Following", "state of a button");
    case common::FollowState::Requested:
        return FollowButton::tr("Requested", "state of a button");
    case common::FollowState::None:
        break;
    }
    return FollowButton::tr("Follow");
}

QString spokenFollow(common::FollowState state, const QString &name)
{
    switch (state) {
    case common::FollowState::Following:
        return FollowButton::tr("Following %1. Press to stop following.").arg(name);
    case common::FollowState::Requested:
        return FollowButton::tr("You asked to follow %1. Press to take it back.").arg(name);
    case common::FollowState::None:
        break;
    }
    return FollowButton::tr("Follow %1").arg(name);
}

FollowButton::FollowButton(const QString &objectName, QWidget *parent)
    : KButton({}, Kind::Primary, Size::M, parent)
    , m_objectName(objectName)
{
    show(common::FollowState::None, {});
}

void FollowButton::show(common::FollowState state, const QString &name)
{
    const bool none = state == common::FollowState::None;
    const bool asked = state == common::FollowState::Requested;
    setKind(none ? Kind::Primary : Kind::Default);
    setIconName(none ? u"user-plus"_s : asked ? u"clock"_s : u"user-check"_s);
    setText(followText(state));
    a11y(*this, m_objectName, spokenFollow(state, name));
    updateGeometry();
}

} // namespace app
