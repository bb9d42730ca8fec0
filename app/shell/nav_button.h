// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A place in the rail or in the bottom bar: icon, label, and how much is new there.

#include <QAbstractButton>

namespace app {

class NavButton final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Look {
        Row, // icon and label side by side
        Icon, // the label is the tool tip
        Tab // icon above a small label, for the bottom bar
    };

    NavButton(const QString &icon, const QString &objectName, QWidget *parent = nullptr);

    void setLook(Look look);
    void setRowHeight(int height); // 40, in low windows 36
    void setLabel(const QString &label);
    // spoken: "3 new", added to the name
    void setBadge(qint64 count, const QString &spoken);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintRow(QPainter &painter) const;
    void paintIcon(QPainter &painter) const;
    void paintTab(QPainter &painter) const;
    void rename();
    QRect placed(const QRect &rect) const;

    QString m_icon;
    QString m_label;
    QString m_spoken;
    qint64 m_badge = 0;
    int m_rowHeight = 40;
    Look m_look = Look::Row;
};

} // namespace app
