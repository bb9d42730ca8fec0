// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// recoveryCodesDialog: the codes for the day the phone is lost. The server tells them once, so the
// dialog closes only when one says that they are kept.

#include "app/kit/k_dialog.h"

namespace app {

class KLabel;
class KSwitch;

class RecoveryCodesDialog final : public KDialog {
    Q_OBJECT

public:
    // community: whose codes they are, for the file and the sheet of paper.
    RecoveryCodesDialog(const QStringList &codes, const QString &community, QWidget *parent);

    void reject() override; // not before they are kept

private:
    void addCodes();
    void addWays();
    void copy();
    void print();
    void save();
    void tell(const QString &text, bool failed = false);
    QString asText() const;

    const QStringList m_codes;
    const QString m_community;
    KLabel *m_note;
    KSwitch *m_kept;
};

} // namespace app
