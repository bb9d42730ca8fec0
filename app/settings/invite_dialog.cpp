// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/invite_dialog.h"

#include "app/base/relative_time.h"
#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_banner.h"
#include "app/kit/k_label.h"
#include "app/kit/k_line_edit.h"
#include "app/kit/k_qr.h"
#include "app/kit/metrics.h"
#include "app/kit/plain_scroll.h"
#include "app/kit/save_file.h"
#include "app/net/error_sentence.h"
#include "app/settings/settings_card.h"

#include <QBuffer>
#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kListHeight = 150;
constexpr int kPictureSide = 600;
constexpr int kNoteLength = 200;
constexpr std::array kUses{1, 5, 25, 100};
constexpr std::array kDays{1, 7, 30};
constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

QString usesText(const common::Invite &invite)
{
    const QLocale locale;
    return invite.maxUses ? InviteDialog::tr("Used %1 of %2", "times used, times allowed")
                                .arg(locale.toString(invite.uses), locale.toString(*invite.maxUses))
                          : InviteDialog::tr("Used %Ln time(s)", nullptr, int(invite.uses));
}

QString expiryText(const common::Invite &invite, const common::Clock &clock)
{
    if (!invite.expiresAt)
        return InviteDialog::tr("never expires");
    if (invite.expiresAt->ms <= clock.now().ms)
        return InviteDialog::tr("expired");
    const auto until = QDateTime::fromMSecsSinceEpoch(invite.expiresAt->ms);
    return InviteDialog::tr("until %1", "a date")
        .arg(QLocale().toString(until, QLocale::ShortFormat));
}

} // namespace

InviteDialog::InviteDialog(
    ApiClient &api, const common::Clock &clock, const QString &community, QWidget *parent
)
    : KDialog(u"inviteDialog"_s, tr("Invite people to %1").arg(isolated(community)), parent)
    , m_list(new InviteList(api, this))
    , m_clock(clock)
    , m_community(community)
    , m_uses(new SettingCombo(u"inviteUsesCombo"_s, tr("For how many people"), this))
    , m_expiry(new SettingCombo(u"inviteExpiryCombo"_s, tr("For how long"), this))
    , m_noteEdit(new KField(tr("For whom (only you see this)"), u"inviteNoteEdit"_s, this))
    , m_create(new KButton(tr("Make a link"), KButton::Kind::Primary, KButton::Size::M, this))
    , m_form(new QWidget(this))
    , m_linkPart(new QWidget(this))
    , m_link(new KLineEdit(m_linkPart))
    , m_qr(new KQr(u"inviteQr"_s, tr("QR code of the link"), m_linkPart))
    , m_told(new KLabel({}, Type::Role::Small, Token::Success, this))
    , m_problem(new KBanner(KBanner::Kind::Warn, this))
    , m_listTitle(new KLabel(tr("Links made so far"), Type::Role::SmallStrong, Token::Text2, this))
    , m_rows(new QWidget)
{
    addForm();
    addLink();
    m_told->setObjectName(u"inviteNoticeLabel"_s);
    m_told->setWordWrap(true);
    m_told->hide();
    body()->addWidget(m_told);
    addList();
    addCancel(tr("Close"), u"inviteCloseButton"_s);
    m_create->setDefault(true);
    connect(m_create, &QPushButton::clicked, this, &InviteDialog::create);
    connect(m_problem, &KBanner::actionTriggered, m_list, &InviteList::refresh);
    connect(m_list, &InviteList::changed, this, &InviteDialog::showList);
    connect(m_list, &InviteList::failed, this, [this](const Error &error) {
        tell(errorSentence(error), true);
    });
    m_list->refresh();
    m_uses->setFocus();
}

void InviteDialog::addForm()
{
    for (const int uses : kUses)
        m_uses->addItem(tr("%Ln people", nullptr, uses), uses);
    m_uses->addItem(tr("Any number"), 0);
    for (const int days : kDays)
        m_expiry->addItem(tr("%Ln day(s)", nullptr, days), days);
    m_expiry->addItem(tr("Until I revoke it"), 0);
    m_expiry->setCurrentIndex(1);
    auto *uses = new SettingRow(tr("For how many people"), {}, this);
    uses->setControl(m_uses);
    auto *expiry = new SettingRow(tr("For how long"), {}, this);
    expiry->setControl(m_expiry);
    m_noteEdit->edit()->setMaxLength(kNoteLength);
    a11y(*m_create, u"inviteCreateButton"_s, m_create->text());
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(metrics::kSpace8);
    form->addWidget(uses);
    form->addWidget(expiry);
    form->addWidget(m_noteEdit);
    form->addWidget(m_create, 0, Qt::AlignLeading);
    body()->addWidget(m_form);
}

void InviteDialog::addLink()
{
    a11y(*m_link, u"inviteCreatedLinkEdit"_s, tr("The link"));
    m_link->setReadOnly(true);
    m_link->setLayoutDirection(Qt::LeftToRight);
    auto *copy = new KButton(tr("Copy"), KButton::Kind::Primary, KButton::Size::M, m_linkPart);
    a11y(*copy, u"inviteCopyButton"_s, tr("Copy the link"));
    auto *save =
        new KButton(tr("Save picture…"), KButton::Kind::Soft, KButton::Size::S, m_linkPart);
    a11y(*save, u"inviteSaveQrButton"_s, tr("Save the QR code as a picture"));
    auto *another =
        new KButton(tr("Make another"), KButton::Kind::Ghost, KButton::Size::S, m_linkPart);
    a11y(*another, u"inviteAnotherButton"_s, tr("Make another link"));
    connect(another, &QPushButton::clicked, this, &InviteDialog::showForm);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::kSpace8);
    row->addWidget(m_link, 1);
    row->addWidget(copy);
    auto *part = new QVBoxLayout(m_linkPart);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(metrics::kSpace8);
    part->addLayout(row);
    part->addWidget(m_qr, 0, Qt::AlignHCenter);
    auto *below = new QHBoxLayout;
    below->setSpacing(metrics::kSpace8);
    below->addStretch(1);
    below->addWidget(save);
    below->addWidget(another);
    below->addStretch(1);
    part->addLayout(below);
    m_linkPart->hide();
    body()->addWidget(m_linkPart);
    connect(copy, &QPushButton::clicked, this, &InviteDialog::copyLink);
    connect(save, &QPushButton::clicked, this, &InviteDialog::savePicture);
}

void InviteDialog::addList()
{
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, metrics::kSpace8, 0);
    rows->setSpacing(0);
    rows->addStretch(1);
    auto *scroll = new PlainScroll(m_rows, this);
    scroll->setObjectName(u"invitesTable"_s);
    scroll->setAccessibleName(m_listTitle->text());
    scroll->setFixedHeight(kListHeight);
    m_problem->hide();
    m_listTitle->hide();
    scroll->hide();
    body()->addWidget(m_listTitle);
    body()->addWidget(m_problem);
    body()->addWidget(scroll);
}

void InviteDialog::create()
{
    if (m_create->isBusy())
        return;
    common::InviteCreate wanted;
    const int uses = m_uses->currentData().toInt();
    wanted.maxUses = uses > 0 ? wire::Patch<int>(uses) : wire::Patch<int>(std::nullopt);
    if (const int days = m_expiry->currentData().toInt(); days > 0)
        wanted.expiresAt = common::Timestamp{m_clock.now().ms + days * kDayMs};
    if (const QString note = m_noteEdit->text().trimmed(); !note.isEmpty())
        wanted.note = note;
    m_create->setBusy(true);
    m_told->hide();
    m_list->create(wanted).then(this, [this](const Result<common::Invite> &invite) {
        m_create->setBusy(false);
        if (!invite) {
            showCreateError(invite.error());
            return;
        }
        m_noteEdit->edit()->clear();
        showInvite(*invite);
        tell(tr("The link is ready: copy it and send it to whom you want here."));
    });
}

void InviteDialog::showCreateError(const Error &error)
{
    const QString note = fieldSentence(error, u"note"_s);
    m_noteEdit->setError(note);
    if (error.code == common::ErrorCode::AuthForbidden)
        tell(tr("In this community only its staff invite people. Ask one of them."), true);
    else if (note.isEmpty())
        tell(errorSentence(error), true);
}

void InviteDialog::showInvite(const common::Invite &invite)
{
    m_link->setText(invite.url);
    m_link->setCursorPosition(0);
    m_qr->setText(invite.url);
    m_form->hide();
    m_linkPart->show();
    fit();
}

void InviteDialog::showForm()
{
    m_linkPart->hide();
    m_told->hide();
    m_form->show();
    m_uses->setFocus();
    fit();
}

void InviteDialog::copyLink()
{
    QGuiApplication::clipboard()->setText(m_link->text());
    tell(tr("Link copied"));
}

void InviteDialog::savePicture()
{
    askWhereToSave(
        *this,
        tr("Save the QR code"),
        u"kith-invite.png"_s,
        tr("Pictures (*.png)"),
        [this](const QString &file) {
            QBuffer png;
            m_qr->image(kPictureSide).save(&png, "PNG");
            const bool saved = !png.data().isEmpty() && savePrivately(file, png.data());
            tell(
                saved ? tr("Picture saved")
                      : tr("The file could not be written. Choose another folder."),
                !saved
            );
        }
    );
}

void InviteDialog::showList()
{
    const bool failed = m_list->state() == LoadState::Error;
    m_problem->setVisible(failed);
    if (failed) {
        m_problem->setText(errorSentence(m_list->lastError()));
        m_problem->setAction(tr("Try again"), u"invitesRetryButton"_s);
    }
    auto *rows = static_cast<QVBoxLayout *>(m_rows->layout());
    const QList<QWidget *> old =
        m_rows->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *row : old) {
        row->hide();
        row->deleteLater();
    }
    for (const common::Invite &invite : m_list->invites())
        rows->insertWidget(rows->count() - 1, makeRow(invite));
    const bool any = !m_list->invites().isEmpty();
    m_listTitle->setVisible(any);
    m_rows->parentWidget()->parentWidget()->setVisible(any);
    fit();
}

SettingRow *InviteDialog::makeRow(const common::Invite &invite)
{
    const QString id = invite.id.toString();
    const QString title = invite.note.isEmpty()
        ? tr("Made %1", "how long ago").arg(RelativeTime::spoken(invite.createdAt))
        : invite.note;
    const QString state =
        tr("%1 · %2", "times used, until when").arg(usesText(invite), expiryText(invite, m_clock));
    auto *row = new SettingRow(title, state, m_rows);
    row->setObjectName(u"inviteRow/"_s + id);
    auto *show = new KButton(tr("Show"), KButton::Kind::Soft, KButton::Size::Xs);
    a11y(*show, u"inviteShowButton/"_s + id, tr("Show the link %1").arg(isolated(title)));
    auto *revoke = new KButton(tr("Revoke"), KButton::Kind::Default, KButton::Size::Xs);
    a11y(*revoke, u"inviteRevokeButton/"_s + id, tr("Revoke the link %1").arg(isolated(title)));
    row->setControl(show);
    row->setControl(revoke);
    connect(show, &QPushButton::clicked, this, [this, invite] { showInvite(invite); });
    connect(revoke, &QPushButton::clicked, this, [this, revoke, invite] {
        revoke->setBusy(true);
        if (m_link->text() == invite.url)
            showForm();
        m_list->revoke(invite.id);
    });
    return row;
}

// The layout's own wish is for another width.
void InviteDialog::fit()
{
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void InviteDialog::showEvent(QShowEvent *event)
{
    KDialog::showEvent(event);
    fit(); // so that nothing moves when the list comes and is empty
}

void InviteDialog::tell(const QString &text, bool failed)
{
    m_told->setColor(failed ? Token::Danger : Token::Success);
    m_told->setText(text);
    m_told->show();
    announce(*m_told, text);
    fit();
}

} // namespace app
