// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Base of all dialogs: title, content, a row of buttons. 440 wide, or 92 percent of a narrow
// window. Escape cancels. Use open(), never exec(): a nested event loop would outlive the page
// below.

#include "app/kit/k_button.h"

#include <QDialog>

class QHBoxLayout;
class QVBoxLayout;

namespace app {

class KLabel;

class KDialog : public QDialog {
    Q_OBJECT

public:
    KDialog(const QString &objectName, const QString &title, QWidget *parent);

    void setTitle(const QString &title);
    // Words below the title; empty: none.
    void setText(const QString &text);
    // Between the words and the buttons.
    QVBoxLayout *body() const { return m_body; }
    // The row fills from the start; add the safe button first. Accept and cancel close the dialog,
    // a destructive accept is never the default.
    KButton *addAccept(const QString &text, const QString &objectName, bool destructive = false);
    KButton *addCancel(const QString &text, const QString &objectName);
    KButton *addButton(const QString &text, const QString &objectName, KButton::Kind kind);

protected:
    void showEvent(QShowEvent *event) override;

private:
    KLabel *m_title;
    KLabel *m_text;
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
};

} // namespace app
