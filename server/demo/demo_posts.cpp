// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/posts/post_rules.h"
#include "server/demo/demo_builder.h"
#include "server/demo/demo_texts.h"

#include <algorithm>
#include <cmath>

namespace server {

using common::PostKind;
using common::PostState;
using common::Visibility;

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

Visibility drawVisibility(DemoRandom &random)
{
    const qint64 draw = random.below(100);
    if (draw < 82)
        return Visibility::Public;
    if (draw < 94)
        return Visibility::Followers;
    return draw < 98 ? Visibility::Friends : Visibility::Private;
}

std::optional<QString> textOrNothing(std::string_view text)
{
    return text.empty() ? std::nullopt : std::optional(wire::toQString(text));
}

PostRow rowOf(const FeaturedPost &post)
{
    PostRow row;
    row.kind = post.title.empty() ? PostKind::Post : PostKind::Article;
    row.title = textOrNothing(post.title);
    row.slug = textOrNothing(post.slug);
    row.content = wire::toQString(post.text);
    row.visibility = wire::enumFromText<Visibility>(wire::toQString(post.visibility))
                         .value_or(Visibility::Public);
    row.state = post.draft ? PostState::Draft : PostState::Published;
    row.contentWarning = textOrNothing(post.warning);
    row.language = textOrNothing(post.language);
    return row;
}

} // namespace

void DemoBuilder::addPosts()
{
    planFeatured();
    planComposed();
    planShares();
    std::ranges::stable_sort(m_planned, std::greater(), &PlannedPost::ageMs);
    addPlanned();
}

void DemoBuilder::planFeatured()
{
    for (const FeaturedPost &post : featuredPosts()) {
        const auto author = indexOf(wire::toQString(post.author));
        if (!author || static_cast<int>(m_planned.size()) >= m_options.posts)
            continue;
        PlannedPost planned;
        planned.ageMs = post.minutesAgo * kMinuteMs;
        planned.author = *author;
        planned.row = rowOf(post);
        planned.featured = &post;
        planned.edited = post.edited;
        m_planned.push_back(planned);
    }
}

void DemoBuilder::planComposed()
{
    const qint64 span = (m_options.posts <= 1000 ? 60 : 400) * kDayMs;
    while (static_cast<int>(m_planned.size()) < m_options.posts) {
        PlannedPost planned;
        planned.author = somebody(m_postRandom, 1.6);
        const double past = std::pow(m_postRandom.unit(), 1.5);
        planned.ageMs = 5 * kHourMs + static_cast<qint64>(past * static_cast<double>(span));
        // The latest of the administrator is the one that everybody likes.
        planned.ageMs += planned.author == 0 ? 30 * kHourMs : 0;
        // Nobody writes before joining.
        const qint64 member = ageOf(m_world.users[planned.author].createdAt) - kHourMs;
        if (planned.ageMs > member)
            planned.ageMs = 5 * kHourMs + m_postRandom.below(member - 5 * kHourMs);

        const DemoPerson &person = m_people[planned.author];
        const auto language = m_postRandom.pick(person.languages);
        const auto &followers = m_followers[planned.author];
        QString mention;
        if (m_postRandom.chance(9) && !followers.empty())
            mention = m_world.users[m_postRandom.pick(followers)].username;
        const DemoText text = composeText(m_postRandom, language, mention);
        planned.row.content = text.content;
        planned.row.language = text.language;
        planned.row.visibility = drawVisibility(m_postRandom);
        planned.edited = m_postRandom.chance(4);
        m_planned.push_back(planned);
    }
}

// Some of the composed posts become shares of what is there already.
void DemoBuilder::planShares()
{
    for (PlannedPost &planned : m_planned) {
        if (planned.featured == nullptr && m_postRandom.chance(4))
            planned.shares = true;
    }
}

void DemoBuilder::addPlanned()
{
    for (const PlannedPost &planned : m_planned) {
        PostRow row = planned.row;
        DemoUserRow &author = m_world.users[planned.author];
        row.authorId = author.id;
        row.createdAt = ago(planned.ageMs);
        row.updatedAt = row.createdAt;
        row.id = common::PostId{newId(row.createdAt)};
        if (row.state == PostState::Published) {
            row.publishedAt = row.createdAt;
            ++author.postsCount;
        }
        share(planned, row);
        if (planned.edited && !row.plainShare)
            edit(row);
        if (planned.featured != nullptr)
            m_featured.insert(row.id, planned.featured);
        addTextParts(row);
        m_postAt.insert(row.id, m_world.posts.size());
        m_world.posts.push_back(row);
    }
}

PostRow *DemoBuilder::postToShare(const PlannedPost &planned)
{
    auto &posts = m_world.posts;
    if (planned.featured != nullptr) {
        const QString slug = wire::toQString(planned.featured->sharesSlug);
        const auto found = std::ranges::find(posts, slug, &PostRow::slug);
        return slug.isEmpty() || found == posts.end() ? nullptr : &*found;
    }
    if (!planned.shares || posts.empty())
        return nullptr;
    const auto back = m_postRandom.below(std::min<qint64>(static_cast<qint64>(posts.size()), 80));
    return &posts[posts.size() - 1 - static_cast<size_t>(back)];
}

void DemoBuilder::share(const PlannedPost &planned, PostRow &row)
{
    PostRow *shared = postToShare(planned);
    if (shared == nullptr || shared->visibility != Visibility::Public || !shared->publishedAt
        || shared->sharedPostId || shared->authorId == row.authorId)
        return;
    const std::pair key(planned.author, shared->id.value);
    const bool plain = planned.featured != nullptr || m_postRandom.chance(75);
    if (plain && m_plainShares.contains(key))
        return;
    row.sharedPostId = shared->id;
    row.plainShare = plain;
    row.visibility = Visibility::Public;
    ++shared->sharesCount;
    ++shared->revision;
    if (!plain)
        return;
    m_plainShares.insert(key);
    row.content.clear();
    row.language.reset();
}

// An hour at most after it was written; what stood there before lacked the end.
void DemoBuilder::edit(PostRow &post)
{
    const qint64 later =
        std::min(ageOf(post.createdAt) / 2, m_postRandom.between(2, 50) * kMinuteMs);
    post.editedAt = post.createdAt.plusMs(later);
    post.updatedAt = *post.editedAt;
    ++post.revision;
    m_world.revisions.push_back(
        {.postId = post.id,
         .number = 1,
         .content = post.content.section(u' ', 0, -2),
         .createdAt = *post.editedAt}
    );
}

void DemoBuilder::addTextParts(const PostRow &post)
{
    int position = 0;
    for (const QString &tag : common::findHashtags(post.content)) {
        m_world.hashtags.push_back(
            {.postId = post.id, .tag = tag, .position = position++, .publishedAt = post.publishedAt}
        );
    }
    position = 0;
    for (const QString &name : common::findMentions(post.content)) {
        if (const auto mentioned = indexOf(name)) {
            m_mentionPairs.insert(std::pair(*mentioned, post.id.value));
            m_world.mentions.push_back(
                {.postId = post.id, .userId = m_world.users[*mentioned].id, .position = position++}
            );
        }
    }
}

} // namespace server
