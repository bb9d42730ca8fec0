// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/join_card.h"

#include "app/auth/choice_card.h"
#include "app/auth/invite_text.h"
#include "app/auth/qr_reader.h"
#include "app/auth/server_field.h"
#include "app/kit/a11y.h"
#include "app/kit/icon.h"
#include "app/kit/isolate.h"
#include "app/kit/k_button.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"
#include "app/net/error_sentence.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kPreviewAfterMs = 350;

bool isSafe(const ServerAddress &server)
{
    return server.isEncrypted() || isThisComputer(server);
}

} // namespace

JoinCard::JoinCard(const AuthWorld &world, QWidget *parent)
    : QWidget(parent)
    , m_world(world)
    , m_head(new ChoiceCard(
          {u"ticket"_s, Token::AccentSoft, Token::AccentText}, u"welcomeJoinButton"_s, this
      ))
    , m_body(new QWidget(this))
    , m_edit(new InviteEdit(m_body))
    , m_continue(new KButton({}, KButton::Kind::Primary, KButton::Size::M, m_body))
    , m_server(new ServerField(u"inviteServerEdit"_s, m_body))
    , m_previewRow(new QWidget(m_body))
    , m_previewIcon(new KLabel(m_previewRow))
    , m_preview(new KLabel({}, Type::Role::Small, Token::Success, m_previewRow))
    , m_hint(new KLabel({}, Type::Role::Small, Token::Text2, m_body))
    , m_error(new KLabel({}, Type::Role::SmallMedium, Token::Danger, m_body))
    , m_picture(new KButton({}, KButton::Kind::Ghost, KButton::Size::S, m_body))
{
    setAcceptDrops(true);
    m_head->setInside(true);
    layOut();
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPreviewAfterMs);
    connect(m_head, &QAbstractButton::clicked, this, [this] { setOpen(!isOpen()); });
    connect(m_edit, &QLineEdit::textEdited, this, &JoinCard::onEdited);
    connect(m_edit, &QLineEdit::returnPressed, this, &JoinCard::submit);
    connect(m_edit, &InviteEdit::pictureGiven, this, &JoinCard::onPicture);
    connect(m_server->edit(), &QLineEdit::textEdited, this, &JoinCard::forget);
    connect(m_server->edit(), &QLineEdit::returnPressed, this, &JoinCard::submit);
    connect(m_continue, &QPushButton::clicked, this, &JoinCard::submit);
    connect(m_picture, &QPushButton::clicked, this, &JoinCard::choosePicture);
    connect(&m_timer, &QTimer::timeout, this, [this] { preview(false); });
    retranslate();
    setOpen(false);
}

void JoinCard::layOut()
{
    m_preview->setObjectName(u"invitePreviewLabel"_s);
    m_hint->setObjectName(u"inviteHintLabel"_s);
    m_error->setObjectName(u"inviteErrorLabel"_s);
    for (KLabel *label : {m_preview, m_hint, m_error})
        label->setWordWrap(true);
    for (QWidget *row :
         {static_cast<QWidget *>(m_server),
          m_previewRow,
          static_cast<QWidget *>(m_hint),
          static_cast<QWidget *>(m_error)})
        row->hide();
    m_continue->setFixedHeight(metrics::kControlLarge);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::kSpace8);
    line->addWidget(m_edit, 1);
    line->addWidget(m_continue);
    auto *preview = new QHBoxLayout(m_previewRow);
    preview->setContentsMargins(0, 0, 0, 0);
    preview->setSpacing(metrics::kSpace8);
    preview->addWidget(m_previewIcon, 0, Qt::AlignTop);
    preview->addWidget(m_preview, 1);
    auto *rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(metrics::kSpace16, 0, metrics::kSpace16, metrics::kSpace12);
    rows->setSpacing(metrics::kSpace8);
    rows->addWidget(m_hint);
    rows->addLayout(line);
    rows->addWidget(m_server);
    rows->addWidget(m_previewRow);
    rows->addWidget(m_error);
    rows->addWidget(m_picture, 0, Qt::AlignLeading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_body);
}

bool JoinCard::isOpen() const
{
    return m_body->isVisibleTo(this);
}

void JoinCard::setOpen(bool open)
{
    m_body->setVisible(open);
    m_head->setOpen(open);
    if (open && isVisible())
        m_edit->setFocus();
    update();
}

void JoinCard::fill(const QString &text)
{
    m_timer.stop();
    const auto found = inviteFromText(text);
    m_edit->setText(found ? found->text() : text.trimmed());
    m_edit->setCursorPosition(0);
    forget();
    setHint({});
    m_server->setVisible(found && !found->server);
    setOpen(true);
    m_continue->setFocus();
}

void JoinCard::offerClipboard()
{
    const QString words = QGuiApplication::clipboard()->text();
    if (!m_edit->text().isEmpty() || words == m_offered)
        return;
    const auto found = inviteFromText(words);
    if (!found || !found->server || !isSafe(*found->server))
        return;
    m_offered = words;
    fill(words);
    setHint(tr("Found an invite on your clipboard."));
}

void JoinCard::reset()
{
    m_edit->clear();
    m_server->setText({});
    m_server->hide();
    setHint({});
    forget();
    setOpen(false);
}

void JoinCard::onEdited()
{
    forget();
    setHint({});
    const auto found = inviteFromText(m_edit->text());
    const bool bare = found && !found->server;
    if (bare && !m_server->isVisibleTo(m_body)) {
        m_server->setKnown(m_world.accounts.servers());
        if (m_server->text().isEmpty() && !m_world.accounts.accounts().isEmpty()) {
            const auto last = m_world.accounts.accounts().first().address();
            m_server->setText(last ? last->shownName() : QString());
        }
    }
    m_server->setVisible(bare);
    if (found && found->server && isSafe(*found->server))
        m_timer.start();
}

void JoinCard::onPicture(const GivenPicture &picture)
{
    setError({});
    setBusy(true);
    const auto answer = picture.file.isEmpty() ? readQr(picture.image) : readQrFile(picture.file);
    answer.then(this, [this](const QrAnswer &qr) {
        setBusy(false);
        if (qr.outcome != QrOutcome::Found) {
            setError(pictureSentence(qr.outcome));
            return;
        }
        const auto found = inviteFromText(qr.text);
        m_edit->setText(found ? found->text() : qr.text);
        onEdited();
        if (!found)
            setError(tr("The QR code holds something else than an invite."));
    });
}

void JoinCard::choosePicture()
{
    auto *dialog = new QFileDialog(window(), tr("Picture of a QR code"));
    dialog->setObjectName(u"inviteFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures (%1)").arg(u"*.png *.jpg *.jpeg *.webp *.gif *.bmp"_s));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        onPicture({{}, file});
    });
    dialog->open();
}

std::optional<InviteLink> JoinCard::link()
{
    auto found = inviteFromText(m_edit->text());
    if (!found) {
        const QString text = m_edit->text().trimmed();
        setError(
            text.isEmpty() ? tr("Paste the invite that was sent to you.")
                           : tr("This is not an invite. It looks like %1.")
                                 .arg(isolated(u"https://millbrook.example/i/7QK4…"_s))
        );
        m_edit->setFocus();
        return std::nullopt;
    }
    if (!found->server) {
        m_server->show();
        found->server = m_server->address();
        if (!found->server) {
            m_server->setFocus();
            return std::nullopt;
        }
    }
    if (!isSafe(*found->server)) {
        setError(tr("This link is not safe: everybody on the way could read your password. Ask for "
                    "one that begins with https."));
        return std::nullopt;
    }
    return found;
}

void JoinCard::submit()
{
    if (m_continue->isBusy())
        return;
    m_timer.stop();
    setError({});
    const auto wanted = link();
    if (!wanted)
        return;
    if (m_invitation && m_invitation->link == *wanted)
        emit joinRequested(*m_invitation);
    else
        preview(true);
}

void JoinCard::preview(bool goesOn, bool again)
{
    const auto wanted = link();
    if (!wanted)
        return;
    if (m_world.trust.contradicts(*wanted->server, wanted->pin)) {
        m_world.trust.tellContradiction(*wanted->server, *this);
        setError(tr("This invite cannot be used."));
        return;
    }
    setBusy(true);
    m_world.signIn.invite(*wanted->server, wanted->code, wanted->pin)
        .then(this, [this, wanted, goesOn, again](const Result<common::InviteInfo> &info) {
            onPreview(*wanted, info, goesOn, again);
        });
}

void JoinCard::onPreview(
    const InviteLink &wanted, const Result<common::InviteInfo> &info, bool goesOn, bool again
)
{
    setBusy(false);
    // Somebody may have typed on meanwhile.
    const auto current = inviteFromText(m_edit->text());
    if (!current || current->code != wanted.code)
        return;
    if (!info) {
        onRefused(wanted, info.error(), goesOn, again);
        return;
    }
    m_invitation = Invitation{wanted, *info};
    setError({});
    showPreview();
    if (goesOn)
        emit joinRequested(*m_invitation);
}

void JoinCard::onRefused(const InviteLink &wanted, const Error &error, bool goesOn, bool again)
{
    const QString sentence = refusedSentence(error, wanted.server->shownName());
    const bool isTls = error.transport == common::TransportFault::Tls;
    if (isTls && !wanted.pin.isEmpty()) {
        m_world.trust.tellContradiction(*wanted.server, *this);
        setError(sentence);
    } else if (isTls && goesOn && !again) {
        m_world.trust.settle(*wanted.server, *this, [this, sentence](bool trusted) {
            if (trusted)
                preview(true, true);
            else
                setError(sentence);
        });
    } else if (isTls && !goesOn) {
        setHint(tr("Kith does not know this server yet. Continue to look at its certificate."));
    } else {
        setError(sentence);
    }
}

void JoinCard::forget()
{
    m_invitation.reset();
    m_timer.stop();
    setError({});
    showPreview();
}

void JoinCard::showPreview()
{
    m_previewRow->setVisible(m_invitation.has_value());
    if (!m_invitation)
        return;
    m_previewIcon->setPixmap(Icon::get(u"shield-check"_s, Token::Success, metrics::kIconButton));
    m_preview->setText(invitationText(m_invitation->info));
    announce(*m_preview, m_preview->text());
}

void JoinCard::setError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    m_error->setAccessibleName(text);
    m_edit->setError(text);
    announce(*m_error, text);
    emit stateChanged(m_continue->isBusy(), !text.isEmpty());
}

void JoinCard::setHint(const QString &text)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

void JoinCard::setBusy(bool busy)
{
    m_continue->setBusy(busy);
    emit stateChanged(busy, false);
}

void JoinCard::retranslate()
{
    m_head->setTexts(tr("Join with an invite"), tr("Someone sent you a link or a QR code."));
    m_edit->setPlaceholderText(tr("Link or code"));
    a11y(
        *m_edit,
        u"inviteLinkEdit"_s,
        tr("Invite link or code"),
        tr("A picture of a QR code can be pasted or dropped here.")
    );
    m_continue->setText(tr("Continue"));
    a11y(*m_continue, u"inviteContinueButton"_s, m_continue->text());
    m_picture->setText(tr("Read a QR code from a picture…"));
    m_picture->setIconName(u"qr-code"_s);
    a11y(*m_picture, u"invitePictureButton"_s, m_picture->text());
    m_server->retranslate();
    showPreview();
}

void JoinCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isOpen() || m_head->underMouse();
    const qreal width = isOpen() ? 2 : 1;
    painter.setPen(QPen(Theme::color(lit ? Token::Accent : Token::Border), width));
    painter.setBrush(Theme::color(Token::Surface));
    const qreal in = width / 2;
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(in, in, -in, -in), metrics::kRadiusCard, metrics::kRadiusCard
    );
}

void JoinCard::dragEnterEvent(QDragEnterEvent *event)
{
    if (!pictureOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void JoinCard::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    setOpen(true);
    onPicture(pictureOf(event->mimeData()));
}

} // namespace app
