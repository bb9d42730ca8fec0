// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A pill that floats over a list: "3 new posts".

#include <QAbstractButton>

namespace app {

class WordPill final : public QAbstractButton {
    Q_OBJECT

public:
    explicit WordPill(const QString &icon, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const QString m_icon;
};

} // namespace app
