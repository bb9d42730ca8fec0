// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which program this is, and under which licence.

#include "app/kit/k_dialog.h"

namespace app {

class KLabel;

class AboutDialog final : public KDialog {
    Q_OBJECT

public:
    AboutDialog(const QString &profileDirectory, QWidget *parent);

    static QString licence();
    static QString madeWith();

private:
    KLabel &addLine(const QString &objectName, const QString &text);
};

} // namespace app
