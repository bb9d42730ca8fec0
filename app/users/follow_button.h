// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Follow, Following, Requested: what one press changes.

#include "app/kit/k_button.h"
#include "common/relations/relationship.h"

namespace app {

QString followText(common::FollowState state);
// "Follow Nora Ellery", "Following Nora Ellery. Press to stop following."
QString spokenFollow(common::FollowState state, const QString &name);

class FollowButton final : public KButton {
    Q_OBJECT

public:
    FollowButton(const QString &objectName, QWidget *parent = nullptr);

    void show(common::FollowState state, const QString &name);

private:
    const QString m_objectName;
};

} // namespace app
