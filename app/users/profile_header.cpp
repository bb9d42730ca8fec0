// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/users/profile_header.h"

#include "app/base/relative_time.h"
#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_avatar.h"
#include "app/kit/k_button.h"
#include "app/kit/k_label.h"
#include "app/kit/k_tabs.h"
#include "app/kit/metrics.h"
#include "app/kit/numbers.h"
#include "app/kit/outside_link.h"
#include "app/users/count_button.h"
#include "app/users/fact_button.h"
#include "app/users/follow_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kBand = 176;
constexpr int kBandNarrow = 112;
constexpr int kAvatar = 104;
constexpr int kAvatarRing = 4;
constexpr int kHills = 3;

// Three tokens of one mood each.
constexpr std::array kMoods{
    std::array{Token::AccentSoft, Token::SuccessSoft, Token::Accent},
    std::array{Token::InfoSoft, Token::AccentSoft, Token::Info},
    std::array{Token::WarnSoft, Token::LikeSoft, Token::Warn},
    std::array{Token::LikeSoft, Token::InfoSoft, Token::VoteDown},
    std::array{Token::SuccessSoft, Token::WarnSoft, Token::Success}};

QColor faint(Token token, double alpha)
{
    QColor color = Theme::color(token);
    color.setAlphaF(float(alpha));
    return color;
}

// Rolling lines: each of the hills has its own heights, taken from the number.
QPainterPath hill(const QRectF &band, int level, quint32 seed)
{
    const auto bump = [&](int at) {
        return double((seed >> ((at * 5 + level * 3) % 27)) & 0x0F) / 15.0;
    };
    const double base = band.top() + band.height() * (0.52 + 0.16 * level);
    const double swing = band.height() * 0.22;
    const double step = band.width() / 3;
    QPainterPath path(QPointF(band.left(), base - swing * bump(0)));
    for (int i = 0; i < 3; ++i) {
        const double x = band.left() + step * i;
        const double y = base - swing * bump(i + 1);
        path.quadTo(x + step / 2, y - swing * (bump(i + 4) - 0.5), x + step, y);
    }
    path.lineTo(band.bottomRight());
    path.lineTo(band.bottomLeft());
    path.closeSubpath();
    return path;
}

void paintBand(QPainter &painter, const QRectF &band, quint32 seed)
{
    const auto &mood = kMoods[seed % kMoods.size()];
    QLinearGradient sky(band.topLeft(), band.bottomLeft());
    sky.setColorAt(0, Theme::color(mood[0]));
    sky.setColorAt(1, Theme::color(mood[1]));
    painter.fillRect(band, sky);
    painter.setPen(Qt::NoPen);
    for (int level = 0; level < kHills; ++level) {
        painter.setBrush(faint(mood[2], 0.10 + 0.05 * level));
        painter.drawPath(hill(band, level, seed));
    }
}

QString presenceText(const common::Presence &presence)
{
    switch (presence.state) {
    case common::PresenceState::Online:
        return ProfileHeader::tr("Active now");
    case common::PresenceState::Away:
        return ProfileHeader::tr("Away");
    case common::PresenceState::Offline:
        break;
    }
    if (!presence.lastSeenAt)
        return ProfileHeader::tr("Offline");
    return ProfileHeader::tr("Last seen: %1").arg(RelativeTime::spoken(*presence.lastSeenAt));
}

} // namespace

ProfileHeader::ProfileHeader(QWidget *parent)
    : QFrame(parent)
    , m_avatar(new KAvatar(kAvatar, this))
    , m_name(new KLabel({}, Type::Role::Heading, Token::Text, this))
    , m_presence(new KLabel({}, Type::Role::Small, Token::Text3, this))
    , m_handle(new KLabel({}, Type::Role::Body, Token::Text3, this))
    , m_status(new KLabel({}, Type::Role::Body, Token::Text2, this))
    , m_bio(new KLabel({}, Type::Role::Read, Token::Text, this))
    , m_joined(new FactButton(u"calendar"_s, {}, this))
    , m_links(new QWidget(this))
    , m_linkRows(new QVBoxLayout(m_links))
    , m_posts(new CountButton(this))
    , m_followers(new CountButton(this))
    , m_following(new CountButton(this))
    , m_follow(new FollowButton(u"profileFollowButton"_s, this))
    , m_edit(new KButton({}, KButton::Kind::Default, KButton::Size::M, this))
    , m_tabs(new KTabs(this))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"profileHeader"_s);
    m_name->setObjectName(u"profileNameLabel"_s);
    m_presence->setObjectName(u"profilePresenceLabel"_s);
    m_handle->setObjectName(u"profileHandleLabel"_s);
    m_bio->setObjectName(u"profileBioLabel"_s);
    m_joined->setLeads(false);
    m_posts->setLeads(false);
    m_tabs->setObjectName(u"profileTabs"_s);
    m_tabs->setLarge(false);
    m_tabs->addTab({});
    m_edit->setIconName(u"pencil"_s);
    layOut();
    connect(m_follow, &QPushButton::clicked, this, &ProfileHeader::followPressed);
    connect(m_edit, &QPushButton::clicked, this, &ProfileHeader::editPressed);
    connect(m_followers, &QAbstractButton::clicked, this, &ProfileHeader::followersPressed);
    connect(m_following, &QAbstractButton::clicked, this, &ProfileHeader::followingPressed);
    retranslate();
}

void ProfileHeader::layOut()
{
    auto *first = new QHBoxLayout;
    first->setSpacing(metrics::kSpace8);
    first->addWidget(m_avatar);
    first->addStretch(1);
    first->addWidget(m_follow, 0, Qt::AlignBottom);
    first->addWidget(m_edit, 0, Qt::AlignBottom);
    auto *names = new QHBoxLayout;
    names->setSpacing(metrics::kSpace8);
    names->addWidget(m_name);
    names->addWidget(m_presence, 0, Qt::AlignVCenter);
    names->addStretch(1);
    auto *counts = new QHBoxLayout;
    counts->setSpacing(metrics::kSpace20);
    counts->addWidget(m_posts);
    counts->addWidget(m_followers);
    counts->addWidget(m_following);
    counts->addStretch(1);
    m_linkRows->setContentsMargins(0, 0, 0, 0);
    m_linkRows->setSpacing(0);
    m_links->hide();
    m_name->setElided(true);
    m_handle->setElided(true);
    m_bio->setWordWrap(true);
    m_status->setWordWrap(true);
    m_layout->setSpacing(metrics::kSpace4);
    m_layout->addLayout(first);
    m_layout->addSpacing(metrics::kSpace4);
    m_layout->addLayout(names);
    m_layout->addWidget(m_handle);
    m_layout->addWidget(m_status);
    m_layout->addSpacing(metrics::kSpace4);
    m_layout->addWidget(m_bio);
    m_layout->addWidget(m_links);
    m_layout->addWidget(m_joined, 0, Qt::AlignLeft);
    m_layout->addLayout(counts);
    m_layout->addWidget(m_tabs);
    setLayoutClass(LayoutClass::Wide);
}

int ProfileHeader::bandHeight() const
{
    return m_narrow ? kBandNarrow : kBand;
}

void ProfileHeader::setLayoutClass(LayoutClass layout)
{
    m_narrow = layout == LayoutClass::Narrow;
    const int side = m_narrow ? metrics::kSpace16 : metrics::kSpace24;
    m_layout->setContentsMargins(side, bandHeight() - kAvatar / 2, side, 0);
    update();
}

void ProfileHeader::show(const common::User &user, bool own)
{
    m_user = user;
    m_own = own;
    m_known = true;
    refresh();
    QFrame::show();
}

void ProfileHeader::retranslate()
{
    m_tabs->setTabText(0, tr("Posts"));
    m_tabs->setAccessibleName(tr("What to show of the profile"));
    m_edit->setText(tr("Edit profile"));
    a11y(*m_edit, u"profileEditButton"_s, m_edit->text());
    if (m_known)
        refresh();
}

void ProfileHeader::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProfileHeader::refresh()
{
    AvatarLook look;
    look.id = m_user.id.toString();
    look.name = m_user.displayName;
    m_avatar->setLook(look);
    m_name->setText(m_user.displayName);
    const QString handle = isolated(u'@' + m_user.username);
    const bool follows =
        m_user.relationship && m_user.relationship->followedBy == common::FollowState::Following;
    m_handle->setText(follows ? tr("%1 · follows you").arg(handle) : handle);
    m_bio->setText(m_user.bio.trimmed());
    m_bio->setVisible(!m_bio->text().isEmpty());
    const QString status = m_user.status ? m_user.status->text : QString();
    m_status->setText(status);
    m_status->setVisible(!status.isEmpty());
    const QDate since = QDateTime::fromMSecsSinceEpoch(m_user.createdAt.ms).date();
    m_joined->setText(tr("Joined %1").arg(QLocale().toString(since, u"MMMM yyyy"_s)));
    a11y(*m_joined, u"profileJoinedLabel"_s, m_joined->text());
    const auto state =
        m_user.relationship ? m_user.relationship->following : common::FollowState::None;
    m_follow->show(state, m_user.displayName);
    m_follow->setVisible(!m_own);
    m_edit->setVisible(m_own);
    showPresence();
    showLinks();
    showCounts();
    updateGeometry();
    update();
}

void ProfileHeader::showPresence()
{
    m_presence->setVisible(m_user.presence.has_value() && !m_own);
    if (!m_user.presence)
        return;
    // The dot is part of the words; colour alone would say nothing.
    const bool there = m_user.presence->state != common::PresenceState::Offline;
    m_presence->setText(
        there ? u"● "_s + presenceText(*m_user.presence) : presenceText(*m_user.presence)
    );
    m_presence->setColor(there ? Token::Success : Token::Text3);
}

void ProfileHeader::showLinks()
{
    const auto same = [](const common::ProfileLink &a, const common::ProfileLink &b) {
        return a.label == b.label && a.url == b.url;
    };
    const auto &now = m_user.links;
    // Presence comes often; the focus must not be lost to new buttons each time.
    if (std::equal(now.begin(), now.end(), m_shownLinks.begin(), m_shownLinks.end(), same))
        return;
    m_shownLinks = now;
    qDeleteAll(m_links->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    int number = 0;
    for (const common::ProfileLink &link : std::as_const(m_user.links)) {
        if (!isOutsideLink(link.url))
            continue;
        auto *button = new FactButton(u"link"_s, link.label, m_links);
        a11y(*button, u"profileLinkButton%1"_s.arg(++number), link.label, link.url);
        setPlainToolTip(*button, link.url);
        m_linkRows->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QAbstractButton::clicked, this, [this, address = link.url] {
            emit linkPressed(address);
        });
    }
    m_links->setVisible(number > 0);
}

void ProfileHeader::showCounts()
{
    const auto shown = [](qint64 count) { return int(std::min<qint64>(count, 1'000'000'000)); };
    m_posts->show(m_user.postsCount, tr("posts", "after a number", shown(m_user.postsCount)));
    a11y(*m_posts, u"profilePostsLabel"_s, tr("%Ln post(s)", nullptr, shown(m_user.postsCount)));
    const QString followers = tr("followers", "after a number", shown(m_user.followersCount));
    const QString following = tr("following", "after a number", shown(m_user.followingCount));
    m_followers->show(m_user.followersCount, followers);
    m_following->show(m_user.followingCount, following);
    a11y(
        *m_followers,
        u"profileFollowersButton"_s,
        tr("%Ln follower(s). Show who they are.", nullptr, shown(m_user.followersCount))
    );
    a11y(
        *m_following,
        u"profileFollowingButton"_s,
        tr("Follows %Ln member(s). Show who they are.", nullptr, shown(m_user.followingCount))
    );
}

void ProfileHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusCard, metrics::kRadiusCard
    );
    painter.fillPath(card, Theme::color(Token::Surface));
    painter.save();
    painter.setClipPath(card); // one widget, not a row of a list
    paintBand(painter, QRectF(0, 0, width(), bandHeight()), quint32(qHash(m_user.id.value)));
    painter.restore();
    painter.setPen(Theme::color(Token::Border));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(card);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Token::Surface));
    painter.drawEllipse(
        m_avatar->geometry().adjusted(-kAvatarRing, -kAvatarRing, kAvatarRing, kAvatarRing)
    );
}

} // namespace app
