// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An icon and a few words in a profile, in line with the text: a link, or only a fact.

#include <QAbstractButton>

namespace app {

class FactButton final : public QAbstractButton {
    Q_OBJECT

public:
    FactButton(const QString &icon, const QString &text, QWidget *parent = nullptr);

    void setLeads(bool leads); // somewhere: it can be pressed and looks like it

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const QString m_icon;
    bool m_leads = true;
};

} // namespace app
