// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/rich_text.h"
#include "app/kit/text_links.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

namespace {

QStringList found(const QString &text)
{
    QStringList result;
    for (const TextLink &link : findTextLinks(text)) {
        const QString kind = link.kind == TextLink::Kind::Hashtag ? u"#"_s
            : link.kind == TextLink::Kind::Mention                ? u"@"_s
                                                                  : QString();
        result.append(kind + link.value);
    }
    return result;
}

// Where the block has something of this kind, found by touching it everywhere.
QRect area(const TextBlock &block, TextHit::Kind kind, const QString &value = {})
{
    QRect area;
    for (int y = 0; y < block.height(); y += 2) {
        for (int x = 0; x < block.width(); x += 2) {
            const TextHit hit = block.hitTest(QPointF(x, y));
            if (hit.kind == kind && (value.isEmpty() || hit.value == value))
                area |= QRect(x, y, 2, 2);
        }
    }
    return area;
}

QRect inkArea(const TextBlock &block)
{
    QImage image(block.width(), block.height(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    block.paint(painter, {});
    painter.end();
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != qRgb(255, 255, 255))
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace

class RichTextTest : public QObject {
    Q_OBJECT

private slots:
    void links_data();
    void links();
    void hits();
    void rightToLeft();
    void markupStaysText();
    void cutsLongText();
    void trailingEmptyLinesAreNoText();
    void widthMatters();
    void cacheKeeps();
    void hugeTextIsBounded();
};

void RichTextTest::links_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("none") << u"Plain words, 1 # 2 @ 3."_s << QStringList{};
    QTest::newRow("tag") << u"#a and (#two_words)."_s << QStringList{u"#a"_s, u"#two_words"_s};
    QTest::newRow("number") << u"#1 of 3"_s << QStringList{};
    QTest::newRow("arabic tag") << u"أول #حديقة_الحي."_s << QStringList{u"#حديقة_الحي"_s};
    QTest::newRow("mention") << u"@nora, @leo.m. @"_s << QStringList{u"@nora"_s, u"@leo.m"_s};
    QTest::newRow("mail") << u"write to nora@kith.example"_s << QStringList{};
    QTest::newRow("address") << u"see https://kith.example/a?b=1#c."_s
                             << QStringList{u"https://kith.example/a?b=1#c"_s};
    QTest::newRow("in brackets") << u"(http://kith.example/x_(y))"_s
                                 << QStringList{u"http://kith.example/x_(y)"_s};
    QTest::newRow("upper case") << u"HTTPS://KITH.EXAMPLE"_s
                                << QStringList{u"HTTPS://KITH.EXAMPLE"_s};
    QTest::newRow("other schemes")
        << u"file:///etc/passwd javascript:alert(1) smb://h"_s << QStringList{};
    QTest::newRow("bare scheme") << u"https:// nothing"_s << QStringList{};
    QTest::newRow("turned direction")
        << u"https://good.example/\u202Egpj.exe"_s << QStringList{u"https://good.example/"_s};
}

void RichTextTest::links()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(found(text), expected);
}

void RichTextTest::hits()
{
    const TextBlock block(u"Hello @nora see #garden now"_s, {}, 600);
    QCOMPARE(block.lineCount(), 1);
    QCOMPARE(block.height(), Type::lineHeight(Type::Role::Read));
    const QRect mention = area(block, TextHit::Kind::Mention);
    const QRect tag = area(block, TextHit::Kind::Hashtag);
    QVERIFY(!mention.isEmpty() && !tag.isEmpty());
    QVERIFY(mention.right() < tag.left());
    QCOMPARE(block.hitTest(mention.center()).value, u"nora"_s);
    QCOMPARE(block.hitTest(tag.center()).value, u"garden"_s);
    QVERIFY(block.hitTest(QPointF(2, 8)).kind == TextHit::Kind::None);
    QVERIFY(block.hitTest(QPointF(590, 8)).kind == TextHit::Kind::None);
    TextStyle plain;
    plain.links = false;
    QVERIFY(area(TextBlock(u"Hello @nora"_s, plain, 600), TextHit::Kind::Mention).isEmpty());
}

void RichTextTest::rightToLeft()
{
    const TextBlock arabic(u"أول حصاد #حديقة"_s, {}, 600);
    QVERIFY(arabic.lastLineRightToLeft());
    QVERIFY(inkArea(arabic).left() > 300);
    QVERIFY(inkArea(arabic).right() > 580);
    QCOMPARE(arabic.hitTest(area(arabic, TextHit::Kind::Hashtag).center()).value, u"حديقة"_s);
    const TextBlock english(u"First tomatoes"_s, {}, 600);
    QVERIFY(!english.lastLineRightToLeft());
    QVERIFY(inkArea(english).right() < 300);
    // Each paragraph by itself.
    const TextBlock both(u"أول\nFirst"_s, {}, 600);
    QCOMPARE(both.lineCount(), 2);
    const QRect ink = inkArea(both);
    QVERIFY(ink.left() < 20 && ink.right() > 580);
}

void RichTextTest::markupStaysText()
{
    const TextBlock markup(u"<b>x</b>"_s, {}, 600);
    const TextBlock plain(u"x"_s, {}, 600);
    QVERIFY(markup.usedWidth() > 3 * plain.usedWidth());
}

void RichTextTest::cutsLongText()
{
    TextStyle style;
    style.maxLines = 3;
    const QString text = QStringList(60, u"tomatoes"_s).join(u' ');
    const TextBlock block(text, style, 200);
    QVERIFY(block.isElided());
    QCOMPARE(block.lineCount(), 3);
    const int line = Type::lineHeight(Type::Role::Read);
    QCOMPARE(block.height(), 4 * line);
    const QRect more = area(block, TextHit::Kind::More);
    QVERIFY(more.top() >= 3 * line - 2);
    style.showMore = false;
    QCOMPARE(TextBlock(text, style, 200).height(), 3 * line);
    style.maxLines = 0;
    QVERIFY(!TextBlock(text, style, 200).isElided());
    QVERIFY(TextBlock(text, style, 200).lineCount() > 10);
}

void RichTextTest::trailingEmptyLinesAreNoText()
{
    TextStyle style;
    style.maxLines = 2;
    QVERIFY(!TextBlock(u"one\ntwo\n\n\n"_s, style, 200).isElided());
    QVERIFY(TextBlock(u"one\ntwo\n\nthree"_s, style, 200).isElided());
}

void RichTextTest::widthMatters()
{
    const QString text = QStringList(20, u"tomatoes"_s).join(u' ');
    QVERIFY(TextBlock(text, {}, 200).height() > TextBlock(text, {}, 600).height());
    // A word wider than the line is broken, never cut.
    const TextBlock narrow(QString(100, u'w'), {}, 120);
    QVERIFY(narrow.lineCount() > 5);
    QVERIFY(narrow.usedWidth() <= 120);
}

void RichTextTest::cacheKeeps()
{
    TextCache cache(3);
    const TextBlock *first = &cache.get(u"1"_s, 0, u"text"_s, {}, 300);
    QCOMPARE(&cache.get(u"1"_s, 0, u"text"_s, {}, 300), first);
    QCOMPARE(cache.count(), 1);
    // Another revision, another width: another layout.
    QVERIFY(&cache.get(u"1"_s, 1, u"longer text"_s, {}, 300) != first);
    cache.get(u"1"_s, 1, u"longer text"_s, {}, 200);
    QCOMPARE(cache.count(), 3);
    cache.get(u"2"_s, 0, u"text"_s, {}, 300);
    QCOMPARE(cache.count(), 3);
}

void RichTextTest::hugeTextIsBounded()
{
    const TextBlock block(QString(TextBlock::kMaxLength * 2, u'\n'), {}, 300);
    QVERIFY(block.lineCount() <= TextBlock::kMaxLength + 1);
}

QTEST_MAIN(RichTextTest)
#include "rich_text_test.moc"
