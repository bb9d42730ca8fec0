// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether this computer has a network at all. A guess of the system: it is only used to try sooner
// and to choose between two sentences.

#include <QObject>

namespace app {

class NetworkWatch : public QObject {
    Q_OBJECT
public:
    explicit NetworkWatch(QObject *parent = nullptr);

    static bool isDisconnected(); // false where the system cannot tell

signals:
    void cameBack();

private:
    bool m_connected = true;
};

} // namespace app
