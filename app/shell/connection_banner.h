// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// connectionBanner: that one is offline, how old what one sees is, and when the next try comes.

#include "app/shell/connection_watch.h"
#include "common/base/timestamp.h"

#include <QWidget>

#include <optional>

namespace app {

class KBanner;

class ConnectionBanner final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionBanner(ConnectionWatch &watch, QWidget *parent = nullptr);

    // When what is shown came from the server; nothing: not known.
    void setSavedAt(std::optional<common::Timestamp> savedAt);

signals:
    void shown(); // now is the time to tell how old things are

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QString sentence() const;

    ConnectionWatch &m_watch;
    KBanner *m_banner;
    std::optional<common::Timestamp> m_savedAt;
};

} // namespace app
