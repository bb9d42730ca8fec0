// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/posts/post_rules.h"

#include <QTest>

using namespace common;

class PostRulesTest : public QObject {
    Q_OBJECT

private slots:
    void findsTagsAndMentions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("tags");
        QTest::addColumn<QStringList>("names");
        const auto row =
            [](const char *name, const QString &text, const QString &tags, const QString &names) {
                QTest::newRow(name) << text << tags.split(u' ', Qt::SkipEmptyParts)
                                    << names.split(u' ', Qt::SkipEmptyParts);
            };
        row("plain",
            QStringLiteral("First light of #kith, thanks @Bob!"),
            QStringLiteral("kith"),
            QStringLiteral("bob"));
        row("other scripts",
            QStringLiteral("#Огород #حديقة_الحي #園芸"),
            QStringLiteral("огород حديقة_الحي 園芸"),
            {});
        row("marks", QStringLiteral("#हिन्दी"), QStringLiteral("हिन्दी"), {});
        row("inside a word", QStringLiteral("mail a@bob.example, C#sharp, &#39;"), {}, {});
        row("each once",
            QStringLiteral("#Kith #kith @bob @BOB"),
            QStringLiteral("kith"),
            QStringLiteral("bob"));
        row("nothing after", QStringLiteral("# @ #! @ab"), {}, {});
        row("in brackets",
            QStringLiteral("(#tea) \"@bob\""),
            QStringLiteral("tea"),
            QStringLiteral("bob"));
        row("in a link", QStringLiteral("https://x.example/#part @bob"), {}, QStringLiteral("bob"));
        row("too long a name", u'@' + QString(31, u'a'), {}, {});
    }
    void findsTagsAndMentions()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, tags);
        QFETCH(QStringList, names);
        QCOMPARE(findHashtags(text), tags);
        QCOMPARE(findMentions(text), names);
    }

    void findsLinksWithoutTheEndOfTheSentence()
    {
        const auto spans =
            findSpans(QStringLiteral("See https://kith.example/a?b=c. And (http://x.example)!"));
        QCOMPARE(spans.size(), 2);
        QCOMPARE(spans[0].value, QStringLiteral("https://kith.example/a?b=c"));
        QCOMPARE(spans[1].value, QStringLiteral("http://x.example"));
        QVERIFY(
            findSpans(QStringLiteral("javascript:alert(1) file:///etc/passwd https://")).isEmpty()
        );
    }

    void cutsBetweenCodePoints()
    {
        QCOMPARE(firstCodePoints(QStringLiteral("a🌱b"), 2), QStringLiteral("a🌱"));
        QCOMPARE(firstCodePoints(QStringLiteral("ab"), 5), QStringLiteral("ab"));
        QCOMPARE(codePointCount(QStringLiteral("a🌱b")), 3);
    }

    void limitsWhatOneTextCanAddress()
    {
        QString text;
        for (int i = 0; i < 50; ++i)
            text += QStringLiteral("#tag%1 @name%1 ").arg(i);
        QCOMPARE(findHashtags(text).size(), kMostHashtags);
        QCOMPARE(findMentions(text).size(), kMostMentions);
    }
};

QTEST_GUILESS_MAIN(PostRulesTest)
#include "post_rules_test.moc"
