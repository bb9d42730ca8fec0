// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One way to start: icon on a soft tile, title and a sentence, an arrow at the end. The whole card
// is the button.

#include "app/kit/theme.h"

#include <QAbstractButton>

namespace app {

class KLabel;

class ChoiceCard final : public QAbstractButton {
    Q_OBJECT

public:
    struct Look {
        QString icon;
        Token ground;
        Token ink;
    };

    ChoiceCard(const Look &look, const QString &objectName, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &sentence);
    // Part of a larger card that opens in place: no edge of its own, and a tick while it is open.
    void setInside(bool inside) { m_inside = inside; }
    void setOpen(bool open);
    // A spinner would be too much here: the arrow goes while it works.
    void setBusy(bool busy);

    QSize sizeHint() const override { return QWidget::sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Look m_look;
    KLabel *m_title;
    KLabel *m_sentence;
    bool m_busy = false;
    bool m_inside = false;
    bool m_open = false;
};

} // namespace app
