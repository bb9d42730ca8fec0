// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen stays chosen, and a language changes words, numbers and direction at once.

#include "app/settings/language.h"
#include "app/settings/ui_settings.h"

#include <QApplication>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class SettingsTest : public QObject {
    Q_OBJECT

private slots:
    void keepsWhatWasChosen()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        {
            app::UiSettings settings(file);
            QCOMPARE(settings.theme(), app::ThemeMode::System);
            settings.setTheme(app::ThemeMode::Dark);
            settings.setLanguage(u"ar"_s);
            settings.setTextScale(1.3);
            settings.setRailFolded(true);
            settings.setGeometry("abc");
        }
        app::UiSettings again(file);
        QCOMPARE(again.theme(), app::ThemeMode::Dark);
        QCOMPARE(again.language(), u"ar"_s);
        QCOMPARE(again.textScale(), 1.3);
        QVERIFY(again.isRailFolded());
        QCOMPARE(again.geometry(), QByteArray("abc"));
    }

    void writesAfterAMoment()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        app::UiSettings settings(file);
        settings.setLanguage(u"ru"_s);
        QCOMPARE(settings.language(), u"ru"_s);
        QVERIFY(!QFile::exists(file));
        QTRY_VERIFY(QFile::exists(file));
    }

    void survivesNonsense()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("[appearance]\ntheme=blue\ntextScale=-7\n");
        out.close();
        app::UiSettings settings(file);
        QCOMPARE(settings.theme(), app::ThemeMode::System);
        QCOMPARE(settings.textScale(), 1.0);
    }

    void arabicMirrors()
    {
        app::Language language;
        language.set(u"ar"_s);
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
        QCOMPARE(QLocale().language(), QLocale::Arabic);
        language.set(u"en"_s);
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    }

    void speaksEveryLanguage_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("cancel");
        QTest::addColumn<QStringList>("members"); // of 1, 2, 5 and 21
        QTest::newRow("en") << u"en"_s << u"Cancel"_s
                            << QStringList{
                                   u"%1. 1 member."_s,
                                   u"%1. 2 members."_s,
                                   u"%1. 5 members."_s,
                                   u"%1. 21 members."_s};
        QTest::newRow("ru") << u"ru"_s << u"Отмена"_s
                            << QStringList{
                                   u"%1. 1 участник."_s,
                                   u"%1. 2 участника."_s,
                                   u"%1. 5 участников."_s,
                                   u"%1. 21 участник."_s};
        QTest::newRow("ar"
        ) << u"ar"_s
          << u"إلغاء"_s
          << QStringList{u"%1. عضو واحد."_s, u"%1. عضوان."_s, u"%1. ٥ أعضاء."_s, u"%1. ٢١ عضوًا."_s};
    }

    void speaksEveryLanguage()
    {
        QFETCH(QString, code);
        QFETCH(QString, cancel);
        QFETCH(QStringList, members);
        app::Language language;
        language.set(code);
        QCOMPARE(QCoreApplication::translate("KDialogs", "Cancel"), cancel);
        const std::array counts{1, 2, 5, 21};
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const QString text = QCoreApplication::translate(
                "app::RegisterPage", "%1. %Ln member(s).", "name of a community", counts.at(i)
            );
            QCOMPARE(text, members.at(qsizetype(i)));
        }
    }

    void nothingIsLeftUntranslated()
    {
        for (const QString &code : {u"en"_s, u"ru"_s, u"ar"_s}) {
            QFile file(QStringLiteral(KITH_SOURCE_DIR "/translations/kith_%1.ts").arg(code));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("unfinished"));
        }
    }

    void everyLanguageHasItsOwnName()
    {
        for (const app::LanguageChoice &choice : app::Language::available())
            QVERIFY(!choice.name.isEmpty());
        QCOMPARE(app::Language::available().size(), 3);
    }
};

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
