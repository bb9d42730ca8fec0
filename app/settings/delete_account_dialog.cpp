// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/delete_account_dialog.h"

#include "app/kit/k_label.h"
#include "common/users/deletion_routes.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kDays = int(common::kDeletionGraceMs / (24LL * 60 * 60 * 1000));

} // namespace

DeleteAccountDialog::DeleteAccountDialog(QWidget *parent)
    : KDialog(u"deleteAccountDialog"_s, tr("Delete your account?"), parent)
{
    setText(tr("Your profile, your posts, your votes and whom you follow are hidden at once, and "
               "all other devices are signed out."));
    auto *grace = new KLabel(
        tr("You have %Ln day(s) to change your mind: sign in and press “Keep my account”. Then "
           "everything is deleted for good, on the server too.",
           nullptr,
           kDays),
        Type::Role::Body,
        Token::Text2,
        this
    );
    grace->setObjectName(u"deleteGraceLabel"_s);
    grace->setWordWrap(true);
    body()->addWidget(grace);
    auto *copy =
        new KButton(tr("Get a copy of my data first"), KButton::Kind::Soft, KButton::Size::M, this);
    copy->setObjectName(u"deleteExportButton"_s);
    copy->setAccessibleName(copy->text());
    body()->addWidget(copy);
    connect(copy, &QPushButton::clicked, this, [this] {
        reject();
        emit exportWanted();
    });
    KButton *cancel = addCancel(tr("Cancel"), u"deleteCancelButton"_s);
    addAccept(tr("Delete account"), u"deleteConfirmButton"_s, true);
    cancel->setDefault(true);
    cancel->setFocus();
}

} // namespace app
