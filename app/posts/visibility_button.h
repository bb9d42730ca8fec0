// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// composeVisibilityButton: who will see the post.

#include "app/kit/k_button.h"
#include "common/users/user.h"

#include <QList>

class QMenu;

namespace app {

const QList<common::Visibility> &allVisibilities();
QString visibilityIcon(common::Visibility visibility);
QString visibilityKey(common::Visibility visibility); // "Public", for objectNames

class VisibilityButton final : public KButton {
    Q_OBJECT

public:
    explicit VisibilityButton(QWidget *parent = nullptr);

    common::Visibility visibility() const { return m_visibility; }
    void setVisibility(common::Visibility visibility);

signals:
    void chosen(common::Visibility visibility); // by a person

protected:
    void changeEvent(QEvent *event) override;

private:
    void openMenu();
    void refresh();

    common::Visibility m_visibility = common::Visibility::Public;
};

} // namespace app
