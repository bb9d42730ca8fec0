// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whose place this is and whether one is connected. At the head of the rail, or of the page in the
// narrow layout. Pressing it offers what can be done about the connection.

#include "app/kit/theme.h"
#include "app/shell/connection_watch.h"

#include <QAbstractButton>

namespace app {

class KLabel;

class CommunityHead final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Look { Row, Icon, Bar };

    explicit CommunityHead(QWidget *parent = nullptr);

    void setServerName(const QString &name);
    void setConnection(ConnectionWatch::Word word);
    void setLook(Look look);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void place();
    int nameLines(int width) const;
    int textStart() const;
    Token dotToken() const;

    QString m_serverName;
    KLabel *m_name;
    KLabel *m_connection;
    ConnectionWatch::Word m_word = ConnectionWatch::Word::Connecting;
    Look m_look = Look::Row;
};

} // namespace app
