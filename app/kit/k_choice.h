// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One of several: as chips (filters above a list) or as segments of one bar (All, Unread, Groups).
// Arrow keys move the choice; screen readers hear radio buttons. A choice may bear a count.

#include <QAbstractButton>
#include <QWidget>

namespace app {

class ChoiceButton;

class KChoice : public QWidget {
    Q_OBJECT

public:
    enum class Look { Chips, Segments };

    int add(const QString &objectName, const QString &text); // its index
    void setText(int index, const QString &text);
    void setCount(int index, int count); // 0: none
    int count() const { return int(m_buttons.size()); }
    int current() const;
    void setCurrent(int index); // emits currentChanged() as a click does
    void step(int by); // as the arrow keys do
    QAbstractButton *button(int index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_look == Look::Chips; }
    int heightForWidth(int width) const override;

signals:
    void currentChanged(int index);

protected:
    KChoice(Look look, QWidget *parent);
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    int arrange(int width, bool apply) const; // the height needed

    Look m_look;
    QList<ChoiceButton *> m_buttons;
};

class KChips final : public KChoice {
    Q_OBJECT

public:
    explicit KChips(QWidget *parent = nullptr)
        : KChoice(Look::Chips, parent)
    {
    }
};

class KSegments final : public KChoice {
    Q_OBJECT

public:
    explicit KSegments(QWidget *parent = nullptr)
        : KChoice(Look::Segments, parent)
    {
    }
};

} // namespace app
