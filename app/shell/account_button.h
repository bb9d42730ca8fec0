// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Oneself at the foot of the rail: picture, name, handle. Opens accountMenu.

#include "common/users/user.h"

#include <QAbstractButton>

namespace app {

class KAvatar;
class KLabel;

class AccountButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit AccountButton(QWidget *parent = nullptr);

    void setMe(common::UserId id, const QString &displayName, const QString &username);
    void setCompact(bool compact); // only the picture

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {44, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void arrange();

    KAvatar *m_avatar;
    KLabel *m_name;
    KLabel *m_handle;
    QString m_displayName;
    bool m_compact = false;
};

} // namespace app
