// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// In place of a list without rows, or of a page that could not be loaded: an icon, what is so, one
// sentence, and the one useful next step. Details (code, request id) can be copied.

#include <QWidget>

namespace app {

class KButton;
class KLabel;

class KEmptyState : public QWidget {
    Q_OBJECT

public:
    explicit KEmptyState(const QString &objectName, QWidget *parent = nullptr);

    void setContent(const QString &icon, const QString &title, const QString &sentence);
    // No text: no button.
    void setAction(const QString &text, const QString &objectName);
    void setDetails(const QString &details); // empty: no line
    QString title() const;

signals:
    void actionTriggered();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    QString m_iconName;
    KLabel *m_icon;
    KLabel *m_title;
    KLabel *m_sentence;
    KLabel *m_details;
    KButton *m_action;
};

} // namespace app
