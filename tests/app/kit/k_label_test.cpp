// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Labels in scripts of different heights.
#include "app/kit/k_label.h"
#include "app/kit/k_line_edit.h"
#include "app/kit/k_text_edit.h"
#include "app/kit/text_lines.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using app::KLabel;
using app::Token;
using app::Type;

namespace {

// How many points of a picture are not the ground.
qint64 ink(const QImage &picture)
{
    const QRgb ground = picture.pixel(0, 0);
    qint64 count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            count += int(picture.pixel(x, y) != ground);
    }
    return count;
}

} // namespace

class KLabelTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(*qApp); }
    void linesAreEquallyHigh();
    void wrapsInLinesOfItsRole();
    void cutsNoLetter_data();
    void cutsNoLetter();
    void shortensWithAnEllipsis();
    void placeholdersHaveTheirContrast();

private:
    app::Theme m_theme;
};

void KLabelTest::linesAreEquallyHigh()
{
    const int line = Type::lineHeight(Type::Role::Body);
    QCOMPARE(KLabel(u"A garden"_s).sizeHint().height(), line);
    QCOMPARE(KLabel(u"Сад у пруда"_s).sizeHint().height(), line);
    // Two lines of Arabic are one line apart, whatever its font would like.
    const app::TextLines one(u"سلام"_s, Type::Role::Body);
    const app::TextLines two(u"سلام\nسلام"_s, Type::Role::Body);
    QCOMPARE(two.height() - one.height(), line);
}

void KLabelTest::wrapsInLinesOfItsRole()
{
    KLabel label(u"one two three four five six seven eight nine ten"_s, Type::Role::Small);
    label.setWordWrap(true);
    const int line = Type::lineHeight(Type::Role::Small);
    QCOMPARE(label.heightForWidth(1000), line);
    const int narrow = label.heightForWidth(120);
    QVERIFY(narrow >= 3 * line);
    QCOMPARE(narrow % line, 0);
    label.setContentsMargins(0, 5, 0, 5);
    QCOMPARE(label.heightForWidth(120), narrow + 10);
}

void KLabelTest::cutsNoLetter_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("dots below") << u"القسم الثاني في"_s;
    QTest::newRow("marks above") << u"مُتابَعٌ أَإ"_s;
    QTest::newRow("latin") << u"Ångström, jumpy"_s;
}

void KLabelTest::cutsNoLetter()
{
    QFETCH(QString, text);
    KLabel label(text, Type::Role::Small);
    label.setAutoFillBackground(true);
    label.resize(label.sizeHint());
    KLabel roomy(text, Type::Role::Small);
    roomy.setAutoFillBackground(true);
    roomy.resize(label.width(), label.height() + 40);
    const qint64 whole = ink(roomy.grab().toImage());
    QVERIFY(whole > 0);
    QCOMPARE(ink(label.grab().toImage()), whole);
}

void KLabelTest::shortensWithAnEllipsis()
{
    KLabel label(u"A name that is much too long for its place"_s);
    label.setElided(true);
    label.resize(80, label.sizeHint().height());
    label.grab();
    QVERIFY(label.toolTip().contains(label.text()));
    label.resize(label.sizeHint());
    label.grab();
    QVERIFY(label.toolTip().isEmpty());
    QVERIFY(label.minimumSizeHint().width() <= 40);
}

void KLabelTest::placeholdersHaveTheirContrast()
{
    app::KLineEdit line;
    app::KTextEdit text;
    for (QWidget *edit : {static_cast<QWidget *>(&line), static_cast<QWidget *>(&text)}) {
        edit->show();
        const QPalette palette = edit->palette();
        QCOMPARE(palette.color(QPalette::PlaceholderText), app::Theme::color(Token::Text3));
        QCOMPARE(palette.color(QPalette::Text), app::Theme::color(Token::Text));
    }
}

QTEST_MAIN(KLabelTest)
#include "k_label_test.moc"
