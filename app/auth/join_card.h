// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// "Join with an invite": the card of the welcome page that opens in place. It takes a link, a code
// or a picture, says whose community it leads to, and hands both on. What a person did not type or
// paste here (a link that opened the program, an invite found on the clipboard) is only filled in:
// no server is asked before Continue is pressed.

#include "app/auth/auth_world.h"
#include "app/auth/invite_edit.h"
#include "app/auth/invite_link.h"
#include "common/auth/invite.h"

#include <QTimer>
#include <QWidget>

namespace app {

class ChoiceCard;
class KButton;
class KLabel;
class ServerField;

// An invite with what its server says of it.
struct Invitation {
    InviteLink link; // with a server
    common::InviteInfo info;
};

class JoinCard final : public QWidget {
    Q_OBJECT

public:
    JoinCard(const AuthWorld &world, QWidget *parent = nullptr);

    bool isOpen() const;
    void setOpen(bool open);
    // From outside: filled in and shown, nothing more.
    void fill(const QString &text);
    // Fills in an invite of the clipboard, once for each and only into an empty field.
    void offerClipboard();
    void reset(); // after it has led somewhere
    void retranslate();

signals:
    void joinRequested(const app::Invitation &invitation);
    void stateChanged(bool loading, bool failed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void onEdited();
    void onPicture(const GivenPicture &picture);
    void choosePicture();
    void submit();
    void previewSoon();
    void preview(bool goesOn, bool again = false);
    void onPreview(
        const InviteLink &link, const Result<common::InviteInfo> &info, bool goesOn, bool again
    );
    void onRefused(const InviteLink &link, const Error &error, bool goesOn, bool again);
    std::optional<InviteLink> link(); // with a server, or the reason at the field
    void forget();
    void showPreview();
    void setError(const QString &text);
    void setHint(const QString &text);
    void setBusy(bool busy);

    AuthWorld m_world;
    ChoiceCard *m_head;
    QWidget *m_body;
    InviteEdit *m_edit;
    KButton *m_continue;
    ServerField *m_server;
    QWidget *m_previewRow;
    KLabel *m_previewIcon;
    KLabel *m_preview;
    KLabel *m_hint;
    KLabel *m_error;
    KButton *m_picture;
    QTimer m_timer;
    QString m_offered; // of the clipboard, already
    std::optional<Invitation> m_invitation; // of what stands in the field
};

} // namespace app
