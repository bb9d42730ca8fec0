// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/post_input.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace server;
using common::PostKind;
using common::PostState;

class PostInputTest : public QObject {
    Q_OBJECT

    static PostRules rules()
    {
        PostRules rules;
        rules.now = {1'000'000};
        rules.limits.postChars = 10;
        rules.limits.articleChars = 20;
        return rules;
    }
    static QStringList faults(const Result<PostRow> &result)
    {
        QStringList all;
        if (!result) {
            for (const auto &each : result.error().fields)
                all.append(each.field + u' ' + QLatin1String(common::fieldCodeText(each.code)));
        }
        return all;
    }

private slots:
    void somethingMustBeSaid()
    {
        common::PostCreate request;
        QCOMPARE(faults(newPost(request, rules())), QStringList{u"/content required"_s});
        request.content = u"  \n "_s;
        QCOMPARE(faults(newPost(request, rules())), QStringList{u"/content required"_s});
        request.sharedPostId = common::PostId{7};
        const auto share = newPost(request, rules());
        QVERIFY(share.has_value());
        QVERIFY(share->plainShare);
        QCOMPARE(share->content, QString());
        request.content = u"look"_s;
        QVERIFY(!newPost(request, rules())->plainShare);
    }

    void lengthsAreInCodePoints()
    {
        common::PostCreate request;
        request.content = u"\U0001F600"_s.repeated(10);
        QVERIFY(newPost(request, rules()).has_value());
        request.content = u"\U0001F600"_s.repeated(11);
        QCOMPARE(faults(newPost(request, rules())), QStringList{u"/content too_long"_s});
        request.kind = PostKind::Article;
        request.title = u"T"_s;
        QVERIFY(newPost(request, rules()).has_value());
        request.content = u"x"_s.repeated(21);
        QCOMPARE(faults(newPost(request, rules())), QStringList{u"/content too_long"_s});
    }

    void titlesBelongToArticles()
    {
        common::PostCreate request;
        request.content = u"text"_s;
        request.title = u"Title"_s;
        request.slug = u"slug"_s;
        QCOMPARE(
            faults(newPost(request, rules())),
            (QStringList{u"/title not_allowed"_s, u"/slug not_allowed"_s})
        );
        common::PostCreate article;
        article.kind = PostKind::Article;
        article.content = u"text"_s;
        QCOMPARE(faults(newPost(article, rules())), QStringList{u"/title required"_s});
    }

    void allFaultsAreTold()
    {
        common::PostCreate request;
        request.mediaIds = QList<common::MediaId>{{5}};
        request.poll = common::PollInput{};
        request.state = PostState::Scheduled;
        QCOMPARE(
            faults(newPost(request, rules())),
            (QStringList{
                u"/publishAt required"_s,
                u"/mediaIds/0 unknown_reference"_s,
                u"/poll not_allowed"_s})
        );
    }

    void theTimeOfPublicationLiesAhead()
    {
        common::PostCreate request;
        request.content = u"text"_s;
        request.state = PostState::Scheduled;
        request.publishAt = common::Timestamp{1'000'000};
        QCOMPARE(faults(newPost(request, rules())), QStringList{u"/publishAt out_of_range"_s});
        request.publishAt = common::Timestamp{1'000'001};
        const auto scheduled = newPost(request, rules());
        QVERIFY(scheduled.has_value());
        QVERIFY(!scheduled->publishedAt);
        request.state = PostState::Published;
        QCOMPARE(faults(newPost(request, rules())), QStringList{u"/publishAt conflict"_s});
    }

    void absentNullAndValueAreToldApart()
    {
        common::PostCreate request;
        request.content = u"text"_s;
        request.contentWarning = u"spoiler"_s;
        request.language = u"en"_s;
        const PostRow old = *newPost(request, rules());
        const PostRow same = *changedPost(old, {}, rules());
        QVERIFY(same == old);
        common::PostUpdate update;
        update.contentWarning = std::nullopt;
        update.language = u"de"_s;
        const PostRow changed = *changedPost(old, update, rules());
        QCOMPARE(changed.contentWarning, std::nullopt);
        QCOMPARE(changed.language, u"de"_s);
        QCOMPARE(changed.content, u"text"_s);
        update = {};
        update.state = PostState::Draft;
        QCOMPARE(int(changedPost(old, update, rules()).error().code), int(ErrorCode::PostState));
    }

    void publishingForgetsTheTimeThatWasSet()
    {
        common::PostCreate request;
        request.content = u"text"_s;
        request.state = PostState::Scheduled;
        request.publishAt = common::Timestamp{2'000'000};
        const PostRow old = *newPost(request, rules());
        common::PostUpdate update;
        update.state = PostState::Published;
        const PostRow published = *changedPost(old, update, rules());
        QCOMPARE(published.publishAt, std::nullopt);
        QCOMPARE(published.publishedAt, std::optional(common::Timestamp{1'000'000}));
    }

    void slugs_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("slug");
        QTest::newRow("plain") << u"Tea, at five!"_s << u"tea-at-five"_s;
        QTest::newRow("accents") << u"Crème brûlée"_s << u"creme-brulee"_s;
        QTest::newRow("apostrophe") << u"Ada's engine"_s << u"adas-engine"_s;
        QTest::newRow("nothing left") << u"Привет"_s << u"article"_s;
        QTest::newRow("long") << u"word "_s.repeated(40) << u"word-"_s.repeated(16).chopped(1);
    }
    void slugs()
    {
        QFETCH(QString, title);
        QTEST(slugOf(title), "slug");
    }
    void numberedSlugsFit()
    {
        QCOMPARE(numberedSlug(u"tea"_s, 2), u"tea-2"_s);
        const QString longest = numberedSlug(u"a"_s.repeated(100), 12);
        QCOMPARE(longest.size(), 100);
        QVERIFY(longest.endsWith(u"a-12"_s));
    }

    void hashtagsAreFoldedAndCountedOnce()
    {
        QCOMPARE(
            hashtagsOf(u"#Qt and #QT, #kith"_s, {u"KITH"_s, u"Tea"_s}),
            (QStringList{u"qt"_s, u"kith"_s, u"tea"_s})
        );
        QStringList many;
        for (int i = 0; i < 30; ++i)
            many.append(u"tag%1"_s.arg(i));
        QCOMPARE(hashtagsOf(u"#first"_s, many).size(), 20);
        QCOMPARE(givenHashtags({u"qt"_s, u"tea"_s}, u"#qt"_s), QStringList{u"tea"_s});
    }
};

QTEST_GUILESS_MAIN(PostInputTest)
#include "post_input_test.moc"
