// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// deleteAccountDialog: what goes and when, how to come back until then, and a copy of all data
// first. accepted() means delete.

#include "app/kit/k_dialog.h"

namespace app {

class DeleteAccountDialog final : public KDialog {
    Q_OBJECT

public:
    explicit DeleteAccountDialog(QWidget *parent);

signals:
    void exportWanted(); // in place of deleting
};

} // namespace app
