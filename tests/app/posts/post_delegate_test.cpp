// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The painted post: places in both directions, heights, what can be pressed, and that painting
// lays nothing out twice.

#include "app/kit/metrics.h"
#include "app/posts/post_delegate.h"
#include "app/posts/post_list_model.h"
#include "tests/support/pages_world.h"

#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;
using app::PostDelegate;
using app::PostLayout;
using app::PostListModel;

namespace {

constexpr int kWidth = 640;

QString longText(int signs)
{
    QString text;
    while (text.size() < signs)
        text += u"A bed of tomatoes wants water, patience and somebody who looks after it. "_s;
    return text.left(signs);
}

} // namespace

class PostDelegateTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void placesPartsAsDesigned();
    void mirrorsEveryPart();
    void buttonsLieOnWhatIsPainted();
    void cutsLongTextsAndOpensThem();
    void hidesWhatIsWarnedOf();
    void estimatesCloseToTheTruth();
    void paintsWithoutLayingOut();
    void findsLinksAndPeople();
    void hasNoArrowWithoutDownVotes();

private:
    QModelIndex show(const QString &text, std::function<void(common::Post &)> change = {});
    QImage paint(const QModelIndex &index) const;

    std::unique_ptr<tests::PagesLook> m_look;
    std::unique_ptr<tests::ScriptedServer> m_server;
    std::unique_ptr<tests::PagesWorld> m_world;
    std::unique_ptr<PostListModel> m_model;
    std::unique_ptr<PostDelegate> m_delegate;
};

void PostDelegateTest::initTestCase()
{
    m_look = std::make_unique<tests::PagesLook>();
}

void PostDelegateTest::init()
{
    m_server = std::make_unique<tests::ScriptedServer>();
    m_world = std::make_unique<tests::PagesWorld>(*m_server);
    m_delegate = std::make_unique<PostDelegate>();
}

void PostDelegateTest::cleanup()
{
    qApp->setLayoutDirection(Qt::LeftToRight);
    m_model.reset();
    m_delegate.reset();
    m_world.reset();
}

QModelIndex PostDelegateTest::show(const QString &text, std::function<void(common::Post &)> change)
{
    m_server->on(routes::getFeed, [text, change](const common::GetFeedRequest &) {
        common::Post post = tests::post(9);
        post.content = text;
        if (change)
            change(post);
        return common::Result<common::PostPage>(tests::page({post}));
    });
    m_model = std::make_unique<PostListModel>(m_world->posts, app::TimelineSource::following());
    m_model->start();
    const bool came = QTest::qWaitFor([this] { return m_model->rowCount() == 1; });
    return came ? m_model->index(0) : QModelIndex();
}

QImage PostDelegateTest::paint(const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    option.direction = qApp->layoutDirection();
    option.rect = {0, 0, kWidth, m_delegate->height(index, kWidth)};
    QImage image(option.rect.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    m_delegate->paint(&painter, option, index);
    return image;
}

void PostDelegateTest::placesPartsAsDesigned()
{
    const QModelIndex index = show(u"One line."_s);
    QVERIFY(index.isValid());
    const PostLayout layout = m_delegate->layoutOf(index, kWidth);
    QCOMPARE(layout.avatar, QRect(16, 16, 40, 40));
    QCOMPARE(layout.name.left(), 16 + 40 + 12);
    QCOMPARE(layout.more, QRect(kWidth - 16 - 32, 20, 32, 32));
    QCOMPARE(layout.text.top(), 16 + 40 + 10);
    QCOMPARE(layout.text.height(), 22);
    QCOMPARE(layout.pill.top(), layout.text.bottom() + 1 + 8);
    QCOMPARE(layout.pill.left(), 16);
    QCOMPARE(layout.pill.height(), 32);
    QCOMPARE(layout.height, layout.pill.bottom() + 1 + 8);
    m_delegate->setNarrow(true);
    QCOMPARE(m_delegate->layoutOf(index, 460).avatar.topLeft(), QPoint(12, 12));
}

void PostDelegateTest::mirrorsEveryPart()
{
    const QModelIndex index = show(u"صباح الخير\nHello"_s);
    const QSize size(kWidth, m_delegate->height(index, kWidth));
    const auto before = m_delegate->buttons(index, size);
    qApp->setLayoutDirection(Qt::RightToLeft);
    const auto after = m_delegate->buttons(index, size);
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        QCOMPARE(after.at(i).rect.left(), kWidth - 1 - before.at(i).rect.right());
        QCOMPARE(after.at(i).rect.top(), before.at(i).rect.top());
    }
    // The avatar is on the other side.
    const QRect row({0, 0}, size);
    QCOMPARE(m_delegate->hitTest(index, row, {kWidth - 30, 30}).kind, int(PostDelegate::AuthorHit));
    QVERIFY(m_delegate->hitTest(index, row, {90, 62}).kind != int(PostDelegate::AuthorHit));
}

void PostDelegateTest::buttonsLieOnWhatIsPainted()
{
    const QModelIndex index = show(u"One line."_s, [](common::Post &post) {
        post.likesCount = post.score = 1204;
        post.viewer->vote = 1;
    });
    const QImage image = paint(index);
    for (const app::RowButton &button : m_delegate->buttons(index, image.size())) {
        QVERIFY2(image.rect().contains(button.rect), qPrintable(button.objectName));
        QSet<QRgb> colours;
        for (int y = button.rect.top(); y <= button.rect.bottom(); ++y)
            for (int x = button.rect.left(); x <= button.rect.right(); ++x)
                colours.insert(image.pixel(x, y));
        QVERIFY2(colours.size() > 2, qPrintable(button.objectName)); // not an empty place
        QVERIFY(button.rect.width() >= 32 && button.rect.height() >= 32);
    }
    const auto like = m_delegate->buttons(index, image.size()).first();
    QCOMPARE(like.objectName, u"rowLikeButton"_s);
    QVERIFY(like.checked);
    QVERIFY2(like.name.contains(u"1,204"_s) && like.name.contains(u"Nora"_s), qPrintable(like.name));
}

void PostDelegateTest::cutsLongTextsAndOpensThem()
{
    const QModelIndex index = show(longText(3000));
    const int cut = m_delegate->height(index, kWidth);
    const PostLayout layout = m_delegate->layoutOf(index, kWidth);
    QCOMPARE(layout.text.height(), 9 * 22); // eight lines and "Show more"
    const QPoint more(layout.text.left() + 10, layout.text.bottom() - 10);
    const QRect row(0, 0, kWidth, cut);
    QCOMPARE(m_delegate->hitTest(index, row, more).kind, int(PostDelegate::MoreHit));
    m_delegate->expand(u"9"_s);
    QVERIFY(m_delegate->height(index, kWidth) > 3 * cut / 2);
}

void PostDelegateTest::hidesWhatIsWarnedOf()
{
    const QModelIndex index =
        show(longText(900), [](common::Post &post) { post.contentWarning = u"Spiders"_s; });
    const PostLayout hidden = m_delegate->layoutOf(index, kWidth);
    QVERIFY(hidden.text.isEmpty());
    QVERIFY(!hidden.notice.isEmpty());
    const QRect row(0, 0, kWidth, hidden.height);
    QCOMPARE(
        m_delegate->hitTest(index, row, hidden.notice.center()).kind, int(PostDelegate::RevealHit)
    );
    m_delegate->toggleRevealed(u"9"_s);
    QVERIFY(!m_delegate->layoutOf(index, kWidth).text.isEmpty());
    m_delegate->toggleRevealed(u"9"_s);
    QVERIFY(m_delegate->layoutOf(index, kWidth).text.isEmpty());
}

void PostDelegateTest::estimatesCloseToTheTruth()
{
    for (const QString &text :
         {u"Short."_s, longText(300), longText(5000), u"Доброе утро, соседи. "_s.repeated(9)}) {
        const QModelIndex index = show(text);
        for (const int width : {440, kWidth}) {
            const int exact = m_delegate->height(index, width);
            const int estimate = m_delegate->estimateHeight(index, width);
            QVERIFY2(
                std::abs(exact - estimate) <= 2 * 22,
                qPrintable(u"%1 px: %2 and %3"_s.arg(width).arg(exact).arg(estimate))
            );
        }
    }
}

void PostDelegateTest::paintsWithoutLayingOut()
{
    const QModelIndex index =
        show(longText(2000), [](common::Post &post) { post.contentWarning = u"Long"_s; });
    PostDelegate fresh;
    fresh.estimateHeight(index, kWidth);
    QCOMPARE(fresh.layoutCount(), 0);
    m_delegate->toggleRevealed(u"9"_s);
    paint(index);
    const int made = m_delegate->layoutCount();
    QVERIFY(made > 0);
    for (int i = 0; i < 5; ++i)
        paint(index);
    QCOMPARE(m_delegate->layoutCount(), made);
}

void PostDelegateTest::findsLinksAndPeople()
{
    const QModelIndex index = show(u"@amina see https://soil.example/a #worms"_s);
    const QRect row(0, 0, kWidth, m_delegate->height(index, kWidth));
    const QRect text = m_delegate->layoutOf(index, kWidth).text;
    QSet<int> kinds;
    for (int x = text.left(); x < text.right(); x += 3) {
        const auto hit = m_delegate->hitTest(index, row, {x, text.center().y()});
        kinds.insert(hit.kind);
        if (hit.kind == PostDelegate::MentionHit)
            QCOMPARE(hit.value, u"amina"_s);
        if (hit.kind == PostDelegate::LinkHit)
            QCOMPARE(hit.value, u"https://soil.example/a"_s);
    }
    const QSet<int> expected{PostDelegate::NoHit, PostDelegate::MentionHit, PostDelegate::LinkHit};
    QCOMPARE(kinds, expected); // a hashtag leads nowhere yet
}

void PostDelegateTest::hasNoArrowWithoutDownVotes()
{
    const QModelIndex index = show(u"One line."_s);
    const QRect with = m_delegate->layoutOf(index, kWidth).pill;
    m_delegate->setDownvotes(false);
    const PostLayout layout = m_delegate->layoutOf(index, kWidth);
    QVERIFY(layout.down.isEmpty());
    QCOMPARE(layout.like, layout.pill);
    QVERIFY(layout.pill.width() < with.width());
    for (const app::RowButton &button : m_delegate->buttons(index, {kWidth, layout.height}))
        QVERIFY(button.objectName != u"rowDownvoteButton"_s);
}

QTEST_MAIN(PostDelegateTest)
#include "post_delegate_test.moc"
