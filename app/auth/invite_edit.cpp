// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/invite_edit.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace app {

GivenPicture pictureOf(const QMimeData *data)
{
    if (!data)
        return {};
    const QList<QUrl> urls = data->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        return {{}, urls.first().toLocalFile()};
    // A picture that comes with words, such as from a browser, is meant as words.
    if (data->hasImage() && !data->hasText())
        return {qvariant_cast<QImage>(data->imageData()), {}};
    return {};
}

InviteEdit::InviteEdit(QWidget *parent)
    : KLineEdit(parent, Height::Large)
{
    setObjectName(u"inviteLinkEdit"_s);
    setLeadingIcon(u"link"_s);
    setClearable(true);
    setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    // Addresses are left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
}

void InviteEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        const auto picture = pictureOf(QGuiApplication::clipboard()->mimeData());
        if (!picture.isEmpty()) {
            emit pictureGiven(picture);
            return;
        }
    }
    KLineEdit::keyPressEvent(event);
}

void InviteEdit::dragEnterEvent(QDragEnterEvent *event)
{
    if (pictureOf(event->mimeData()).isEmpty())
        KLineEdit::dragEnterEvent(event);
    else
        event->acceptProposedAction();
}

void InviteEdit::dropEvent(QDropEvent *event)
{
    const auto picture = pictureOf(event->mimeData());
    if (picture.isEmpty()) {
        KLineEdit::dropEvent(event);
        return;
    }
    event->acceptProposedAction();
    emit pictureGiven(picture);
}

} // namespace app
