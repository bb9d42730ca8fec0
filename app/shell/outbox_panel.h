// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What has not reached the server, above the page. It shows itself only when that matters: while
// one is offline, or when something was refused. Its head folds it.

#include "app/outbox/outbox.h"

#include <QWidget>

namespace app {

class KButton;
class KLabel;
class OutboxModel;
class RowActions;
class VirtualListView;

class OutboxPanel final : public QWidget {
    Q_OBJECT

public:
    explicit OutboxPanel(Outbox &outbox, QWidget *parent = nullptr);

    void setOffline(bool offline);
    bool isWanted() const; // whether there is a reason to show it

signals:
    void editRequested(app::OutboxId id);
    void copied();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void fit();
    int failedCount() const;
    void act(const QString &button, const QModelIndex &index);

    Outbox &m_outbox;
    OutboxModel *m_model;
    KButton *m_head; // outboxButton
    KLabel *m_hint;
    VirtualListView *m_view;
    RowActions *m_actions;
    bool m_offline = false;
    bool m_open = true;
};

} // namespace app
