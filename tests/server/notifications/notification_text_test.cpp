// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/notification_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using common::NotificationType;

class NotificationTextTest : public QObject {
    Q_OBJECT

    server::NotificationText m_texts;

private slots:
    void pluralForms_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *locale, int count, const QString &text) {
            QTest::addRow("%s %d", locale, count) << QString::fromLatin1(locale) << count << text;
        };
        row("en", 1, u"Ada liked your post"_s);
        row("en", 2, u"Ada and Bob liked your post"_s);
        row("en-GB", 4, u"Ada and 3 others liked your post"_s);
        row("ru", 1, u"Ada оценил(а) вашу запись"_s);
        row("ru", 2, u"Ada и Bob оценили вашу запись"_s);
        row("ru", 4, u"Ada и ещё 3 человека оценили вашу запись"_s);
        row("ru-RU", 6, u"Ada и ещё 5 человек оценили вашу запись"_s);
        row("ru", 22, u"Ada и ещё 21 человек оценили вашу запись"_s);
        row("ar", 3, u"أعجب منشورك \u2068Ada\u2069 وشخصين آخرين"_s);
        row("ar", 4, u"أعجب منشورك \u2068Ada\u2069 و3 أشخاص آخرين"_s);
        row("ar-EG", 12, u"أعجب منشورك \u2068Ada\u2069 و11 شخصًا آخر"_s);
        row("ar", 101, u"أعجب منشورك \u2068Ada\u2069 و100 شخص آخر"_s);
        row("de", 4, u"Ada and 3 others liked your post"_s);
        row("", 1, u"Ada liked your post"_s);
    }
    void pluralForms()
    {
        QFETCH(QString, locale);
        QFETCH(int, count);
        const QStringList names =
            count == 1 ? QStringList{u"Ada"_s} : QStringList{u"Ada"_s, u"Bob"_s};
        QTEST(m_texts.text(locale, NotificationType::Like, names, count), "text");
    }

    void oneOtherWhoIsNotKnown()
    {
        QCOMPARE(
            m_texts.text(u"en"_s, NotificationType::Share, {u"Ada"_s}, 2),
            u"Ada and 1 other shared your post"_s
        );
        QCOMPARE(m_texts.text(u"en"_s, NotificationType::Follow, {}, 1), u"Somebody follows you"_s);
    }

    void namesAreTakenAsTheyAre()
    {
        QCOMPARE(
            m_texts.text(u"en"_s, NotificationType::Like, {u"%2 %n"_s, u"%1"_s}, 2),
            u"%2 %n and %1 liked your post"_s
        );
        QCOMPARE(
            m_texts.text(u"en"_s, NotificationType::Like, {u"%n %1"_s}, 5),
            u"%n %1 and 4 others liked your post"_s
        );
    }

    void everyTypeIsTranslated()
    {
        for (const auto &[type, name] : wire::EnumText<NotificationType>::values) {
            const QString english = m_texts.text(u"en"_s, type, {u"A"_s}, 1);
            QVERIFY2(!english.isEmpty(), name);
            QVERIFY2(m_texts.text(u"ru"_s, type, {u"A"_s}, 1) != english, name);
            QVERIFY2(m_texts.text(u"ar"_s, type, {u"A"_s}, 1) != english, name);
        }
    }

    void excerptsAreShortAndInOneLine()
    {
        QCOMPARE(server::excerptOf(u" First\n\nlight "_s), u"First light"_s);
        const QString cut = server::excerptOf(u"\U0001F600"_s.repeated(300));
        QCOMPARE(common::codePointCount(cut), 200);
    }
};

QTEST_GUILESS_MAIN(NotificationTextTest)
#include "notification_text_test.moc"
