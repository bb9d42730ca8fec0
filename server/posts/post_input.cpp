// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/post_input.h"

namespace server {

using common::FieldCode;
using common::PostKind;
using common::PostState;

namespace {

constexpr qsizetype kLongestSlug = 100;
constexpr qsizetype kLongestMadeSlug = 80;

class Faults {
public:
    void add(const char *field, FieldCode code, const QString &message)
    {
        m_error.fields.append({QString::fromLatin1(field), code, message});
    }
    Result<> result() const
    {
        return m_error.fields.isEmpty() ? Result<>() : common::fail(m_error);
    }

private:
    Error m_error = common::makeError(ErrorCode::ValidationFailed);
};

bool isBlank(const QString &text)
{
    return QStringView(text).trimmed().isEmpty();
}

std::optional<QString> nonBlank(const std::optional<QString> &text)
{
    return text && !isBlank(*text) ? text : std::nullopt;
}

void checkTitle(const PostRow &post, Faults &faults)
{
    if (post.kind == PostKind::Article && !post.title)
        faults.add("/title", FieldCode::Required, QStringLiteral("An article needs a title."));
    if (post.kind == PostKind::Post && post.title)
        faults.add("/title", FieldCode::NotAllowed, QStringLiteral("Only articles have a title."));
    if (post.kind == PostKind::Post && post.slug)
        faults.add("/slug", FieldCode::NotAllowed, QStringLiteral("Only articles have a slug."));
}

// other: the request has something besides text and share, whatever becomes of it.
void checkContent(const PostRow &post, const common::Limits &limits, bool other, Faults &faults)
{
    const int most = post.kind == PostKind::Article ? limits.articleChars : limits.postChars;
    if (common::codePointCount(post.content) > most)
        faults.add(
            "/content",
            FieldCode::TooLong,
            QStringLiteral("At most %1 characters are allowed.").arg(most)
        );
    if (post.content.isEmpty() && !post.sharedPostId && !other)
        faults.add(
            "/content",
            FieldCode::Required,
            QStringLiteral("One of content, mediaIds, sharedPostId and poll is needed.")
        );
}

// told: whether the request names the time or asks for the state, so that a post that is due just
// now can still be edited.
void checkPublication(const PostRow &post, bool told, common::Timestamp now, Faults &faults)
{
    if (post.state == PostState::Published && post.publishAt)
        faults.add(
            "/publishAt",
            FieldCode::Conflict,
            QStringLiteral("A published post has no time to be published at.")
        );
    else if (post.state == PostState::Scheduled && !post.publishAt)
        faults.add(
            "/publishAt", FieldCode::Required, QStringLiteral("When should it be published?")
        );
    else if (told && post.publishAt && *post.publishAt <= now)
        faults.add(
            "/publishAt", FieldCode::OutOfRange, QStringLiteral("This moment has passed already.")
        );
}

void refuseMedia(const wire::Absent<QList<common::MediaId>> &ids, Faults &faults)
{
    if (ids.isPresent() && !ids->isEmpty())
        faults.add("/mediaIds/0", FieldCode::UnknownReference, QStringLiteral("No such media."));
}

void refusePoll(bool given, Faults &faults)
{
    if (given)
        faults.add("/poll", FieldCode::NotAllowed, QStringLiteral("This server has no polls."));
}

void completePost(PostRow &post)
{
    if (isBlank(post.content))
        post.content.clear();
    if (post.kind == PostKind::Article && post.title && !post.slug)
        post.slug = slugOf(*post.title);
    post.plainShare =
        post.sharedPostId.has_value() && post.content.isEmpty() && post.kind == PostKind::Post;
}

} // namespace

Result<PostRow> newPost(const common::PostCreate &request, const PostRules &rules)
{
    PostRow post{
        .id = {},
        .authorId = {},
        .kind = request.kind,
        .title = nonBlank(request.title.optional()),
        .slug = request.slug.isPresent() ? std::optional(*request.slug) : std::nullopt,
        .content = request.content.valueOr({}),
        .visibility = request.visibility.valueOr(rules.defaultVisibility),
        .state = request.state,
        .publishAt = request.publishAt.optional(),
        .contentWarning = nonBlank(request.contentWarning.optional()),
        .language = request.language.optional(),
        .sharedPostId =
            request.sharedPostId.isPresent() ? std::optional(*request.sharedPostId) : std::nullopt,
        .createdAt = rules.now,
        .updatedAt = rules.now,
        .publishedAt = {},
        .editedAt = {},
    };
    if (post.isPublished())
        post.publishedAt = rules.now;
    completePost(post);
    Faults faults;
    checkTitle(post, faults);
    const bool media = request.mediaIds.isPresent() && !request.mediaIds->isEmpty();
    checkContent(post, rules.limits, media || request.poll.isPresent(), faults);
    checkPublication(post, true, rules.now, faults);
    refuseMedia(request.mediaIds, faults);
    refusePoll(request.poll.isPresent(), faults);
    TRY(faults.result());
    return post;
}

Result<PostRow>
changedPost(const PostRow &old, const common::PostUpdate &request, const PostRules &rules)
{
    PostRow post = old;
    post.title = nonBlank(request.title.applied(old.title));
    post.slug = request.slug.isPresent() ? std::optional(*request.slug) : old.slug;
    post.content = request.content.valueOr(old.content);
    post.visibility = request.visibility.valueOr(old.visibility);
    post.contentWarning = nonBlank(request.contentWarning.applied(old.contentWarning));
    post.language = request.language.applied(old.language);
    post.state = request.state.valueOr(old.state);
    if (old.isPublished() && !post.isPublished())
        return common::fail(
            ErrorCode::PostState, QStringLiteral("What has been published stays published.")
        );
    post.publishAt = request.publishAt.applied(old.publishAt);
    // Publishing before the time that was set needs no word about that time.
    if (post.isPublished() && !request.publishAt.hasValue())
        post.publishAt.reset();
    if (post.isPublished() && !old.isPublished())
        post.publishedAt = rules.now;
    completePost(post);
    Faults faults;
    checkTitle(post, faults);
    checkContent(post, rules.limits, false, faults);
    checkPublication(
        post, request.publishAt.isPresent() || request.state.isPresent(), rules.now, faults
    );
    refuseMedia(request.mediaIds, faults);
    refusePoll(request.poll.hasValue(), faults);
    TRY(faults.result());
    return post;
}

QStringList hashtagsOf(const QString &content, const QStringList &given)
{
    QStringList tags = common::findHashtags(content);
    for (const QString &each : given) {
        const QString tag = common::foldedHashtag(each);
        if (tags.size() < common::kMostHashtags && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

QStringList givenHashtags(const QStringList &all, const QString &content)
{
    QStringList given = all;
    for (const QString &found : common::findHashtags(content))
        given.removeAll(found);
    return given;
}

QString slugOf(const QString &title)
{
    QString slug;
    for (const QChar c : title.normalized(QString::NormalizationForm_KD).toLower()) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (plain)
            slug.append(c);
        else if (!c.isMark() && c != u'\'' && c != u'\u2019' && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug.append(u'-');
    }
    slug.truncate(kLongestMadeSlug);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? QStringLiteral("article") : slug;
}

QString numberedSlug(const QString &slug, int number)
{
    const QString suffix = QStringLiteral("-%1").arg(number);
    QString base = slug.left(kLongestSlug - suffix.size());
    while (base.endsWith(u'-'))
        base.chop(1);
    return base + suffix;
}

bool isOtherText(const PostRow &a, const PostRow &b)
{
    return a.title != b.title || a.content != b.content || a.contentWarning != b.contentWarning;
}

} // namespace server
