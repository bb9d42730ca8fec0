// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A strip over a page: something is amiss or worth knowing. Icon, words, at most one button, and a
// cross if it may be closed. Screen readers hear it as an alert.

#include "app/kit/theme.h"

#include <QFrame>

namespace app {

class KButton;
class KIconButton;
class KLabel;

class KBanner : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Info, Warn, Danger, Success };

    explicit KBanner(Kind kind, QWidget *parent = nullptr);

    void setKind(Kind kind);
    void setText(const QString &text);
    QString text() const;
    // No text: no button.
    void setAction(const QString &text, const QString &objectName);
    void setClosable(bool closable);
    KLabel *label() const { return m_label; } // for its object name

signals:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
    KLabel *m_label;
    KButton *m_action;
    KIconButton *m_close;
};

} // namespace app
