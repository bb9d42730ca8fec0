// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/icon.h"
#include "app/kit/theme.h"
#include "app/kit/type.h"

#include <QFontInfo>
#include <QSignalSpy>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

namespace {

const QList<Token> kGrounds{
    Token::Bg, Token::Surface, Token::Surface2, Token::Surface3, Token::AccentSoft};

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void contrastFollowsTheFormula();
    void textIsReadable_data();
    void textIsReadable();
    void pairsOfTheDesign();
    void nameColorsAreReadableAndSteady();
    void modeChangesColors();
    void styleSheetIsFilled();
    void textScaleGrowsFonts();
    void everyIconRenders();
};

void ThemeTest::contrastFollowsTheFormula()
{
    QCOMPARE(qRound(Theme::contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(Theme::contrast(Qt::red, Qt::red) * 100), 100);
    // Known from the formula's own examples.
    QCOMPARE(qRound(Theme::contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
}

void ThemeTest::textIsReadable_data()
{
    QTest::addColumn<int>("ink");
    QTest::addColumn<bool>("dark");
    for (const Token ink : {Token::Text, Token::Text2, Token::Text3}) {
        for (const bool dark : {false, true})
            QTest::addRow("%s %s", qPrintable(Theme::name(ink)), dark ? "dark" : "light")
                << int(ink) << dark;
    }
}

void ThemeTest::textIsReadable()
{
    QFETCH(int, ink);
    QFETCH(bool, dark);
    for (const Token ground : kGrounds) {
        const double contrast =
            Theme::contrast(Theme::color(Token(ink), dark), Theme::color(ground, dark));
        QVERIFY2(contrast >= 4.5, qPrintable(u"%1: %2"_s.arg(Theme::name(ground)).arg(contrast)));
    }
}

void ThemeTest::pairsOfTheDesign()
{
    struct Pair {
        Token ink;
        Token ground;
        double least;
    };
    const QList<Pair> pairs{
        {Token::OnAccent, Token::Accent, 4.5},         {Token::OnAccent, Token::AccentHover, 4.5},
        {Token::OnAccent, Token::AccentPressed, 4.5},  {Token::AccentText, Token::AccentSoft, 4.5},
        {Token::Accent, Token::Surface, 4.5},          {Token::Accent, Token::Bg, 4.5},
        {Token::Like, Token::LikeSoft, 4.5},           {Token::Like, Token::Surface, 4.5},
        {Token::VoteDown, Token::Surface, 4.5},        {Token::Danger, Token::DangerSoft, 4.5},
        {Token::Danger, Token::Surface, 4.5},          {Token::Warn, Token::WarnSoft, 4.5},
        {Token::Success, Token::SuccessSoft, 4.5},     {Token::Info, Token::InfoSoft, 4.5},
        {Token::BubbleOwnText, Token::BubbleOwn, 4.5}, {Token::Text2, Token::BubbleOwn, 4.5},
        {Token::Text, Token::Highlight, 4.5},          {Token::OnBadge, Token::Badge, 5.6},
        {Token::BorderStrong, Token::Bg, 3.3},         {Token::BorderStrong, Token::Surface, 3.3},
        {Token::BorderStrong, Token::Surface2, 3.3},
    };
    for (const Pair &pair : pairs) {
        for (const bool dark : {false, true}) {
            const double contrast =
                Theme::contrast(Theme::color(pair.ink, dark), Theme::color(pair.ground, dark));
            QVERIFY2(
                contrast >= pair.least,
                qPrintable(u"%1 on %2, dark %3: %4"_s
                               .arg(Theme::name(pair.ink), Theme::name(pair.ground))
                               .arg(dark)
                               .arg(contrast))
            );
        }
    }
    // The lowest pairs as measured in the design: another value means another colour.
    const auto hundredths = [](Token ink, Token ground, bool dark) {
        return qRound(100 * Theme::contrast(Theme::color(ink, dark), Theme::color(ground, dark)));
    };
    QCOMPARE(hundredths(Token::Text3, Token::Surface3, false), 458);
    QCOMPARE(hundredths(Token::Text3, Token::AccentSoft, false), 467);
    QCOMPARE(hundredths(Token::Like, Token::LikeSoft, false), 478);
    QCOMPARE(hundredths(Token::Text3, Token::Bg, false), 500);
    QCOMPARE(hundredths(Token::Text3, Token::Surface3, true), 485);
    QCOMPARE(hundredths(Token::Text3, Token::AccentSoft, true), 486);
}

void ThemeTest::nameColorsAreReadableAndSteady()
{
    QSet<Token> seen;
    for (int id = 0; id < 200; ++id) {
        const QString text = QString::number(id);
        const Token token = Theme::nameColor(text);
        seen.insert(token);
        for (const bool dark : {false, true})
            QVERIFY(
                Theme::contrast(Theme::color(token, dark), Theme::color(Token::Surface, dark))
                >= 4.5
            );
        QVERIFY(Theme::contrast(Theme::avatarInk(), Theme::avatarGround(text)) >= 4.5);
    }
    QCOMPARE(seen.size(), 6);
    // Written down, because it must be the same in another process too.
    QCOMPARE(Theme::nameColor(u"42"_s), Theme::nameColor(u"42"_s));
}

void ThemeTest::modeChangesColors()
{
    QCOMPARE(Theme::color(Token::Bg), QColor(0xF2, 0xF5, 0xF4)); // without a theme: light
    Theme theme;
    theme.setMode(ThemeMode::Light);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(ThemeMode::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(theme.isDark());
    QCOMPARE(Theme::color(Token::Bg), QColor(0x0F, 0x13, 0x12));
    theme.setMode(ThemeMode::Dark);
    QCOMPARE(changed.count(), 1);
    theme.setMode(ThemeMode::Light);
    QCOMPARE(Theme::color(Token::Accent), QColor(0x0B, 0x6B, 0x61));
    theme.install(*qApp);
    QCOMPARE(qApp->palette().color(QPalette::Window), Theme::color(Token::Bg));
    theme.setMode(ThemeMode::Dark);
    QCOMPARE(qApp->palette().color(QPalette::Window), Theme::color(Token::Bg));
}

void ThemeTest::styleSheetIsFilled()
{
    Theme theme;
    Type::load();
    const QString sheet = theme.styleSheet();
    QVERIFY(sheet.size() > 1000);
    QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet.mid(sheet.indexOf(u'@'), 40)));
    QVERIFY(!sheet.contains(u'#')); // no literal colours
}

void ThemeTest::textScaleGrowsFonts()
{
    Theme theme;
    QSignalSpy changed(&theme, &Theme::changed);
    QCOMPARE(Type::font(Type::Role::Body).pixelSize(), 14);
    QCOMPARE(QFontInfo(Type::font(Type::Role::Body)).family(), u"Inter"_s);
    QCOMPARE(Type::lineHeight(Type::Role::Read), 22);
    theme.setTextScale(2.0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(Type::font(Type::Role::Body).pixelSize(), 28);
    QCOMPARE(Type::lineHeight(Type::Role::Read), 44);
    theme.setTextScale(1.0);
}

void ThemeTest::everyIconRenders()
{
    const QStringList names{u"house"_s, u"heart"_s, u"arrow-left"_s, u"settings-2"_s};
    for (const QString &name : names) {
        QVERIFY2(Icon::exists(name), qPrintable(name));
        const QImage image = Icon::get(name, Token::Accent, 20).toImage();
        QVERIFY(!image.isNull());
        bool inked = false;
        for (int y = 0; y < image.height() && !inked; ++y) {
            for (int x = 0; x < image.width() && !inked; ++x)
                inked = qAlpha(image.pixel(x, y)) > 200;
        }
        QVERIFY2(inked, qPrintable(name));
    }
    QVERIFY(!Icon::exists(u"no-such-icon"_s));
    // Directional icons are mirrored right to left, others not.
    const QImage left = Icon::get(u"arrow-left"_s, Token::Text, 24).toImage();
    const QImage house = Icon::get(u"log-out"_s, Token::Text, 24).toImage();
    const QImage plain = Icon::get(u"image"_s, Token::Text, 24).toImage();
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QVERIFY(Icon::get(u"arrow-left"_s, Token::Text, 24).toImage() != left);
    QVERIFY(Icon::get(u"log-out"_s, Token::Text, 24).toImage() != house);
    QCOMPARE(Icon::get(u"image"_s, Token::Text, 24).toImage(), plain);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
