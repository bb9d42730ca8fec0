// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// "86 Followers" in a profile: a number one can press to see who they are.

#include <QAbstractButton>

namespace app {

class CountButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit CountButton(QWidget *parent = nullptr);

    void show(qint64 count, const QString &word);
    void setLeads(bool leads); // false: only a number

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_number;
    QString m_word;
};

} // namespace app
