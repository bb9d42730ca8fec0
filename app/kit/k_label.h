// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The only label of the program. It never takes text for markup, because text may come from
// anybody. Font and colour come from the theme and follow it. setElided() shortens one line with an
// ellipsis and tells the whole text in the tool tip. Its lines are as high as those of its role, in
// every script.

#include "app/kit/theme.h"
#include "app/kit/type.h"

#include <QLabel>

namespace app {

class KLabel : public QLabel {
    Q_OBJECT

public:
    explicit KLabel(QWidget *parent = nullptr);
    explicit KLabel(
        const QString &text,
        Type::Role role = Type::Role::Body,
        Token color = Token::Text,
        QWidget *parent = nullptr
    );

    void setRole(Type::Role role);
    void setColor(Token color);
    void setElided(bool elided);
    void setLineHeight(int pixels); // 0: that of the role

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    void align();
    QString shownText(int width); // as much of it as there is room for
    int lineHeight() const;
    bool paintsLines() const; // false: QLabel does, a picture or what can be selected
    QSize around() const; // what the margins take

    Type::Role m_role = Type::Role::Body;
    Token m_color = Token::Text;
    int m_lineHeight = 0;
    bool m_elided = false;
    bool m_restyling = false;
    Qt::Alignment m_logical = Qt::AlignLeft | Qt::AlignVCenter;
};

} // namespace app
