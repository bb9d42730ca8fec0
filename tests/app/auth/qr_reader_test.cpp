// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Codes are found in what people have: a saved picture, a photo at an angle, a screenshot.

#include "app/auth/invite_link.h"
#include "app/auth/qr_reader.h"

#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString fixture(const QString &name)
{
    return QStringLiteral(KITH_SOURCE_DIR "/tests/fixtures/invites/") + name;
}

// On a page of a screen, turned and away from the middle.
QImage turned(const QImage &code, int degrees)
{
    QImage page(1600, 1200, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int line = 0; line < 30; ++line)
        painter.drawText(40, 30 + line * 38, u"Words around it, as there always are"_s);
    painter.translate(900, 700);
    painter.rotate(degrees);
    painter.fillRect(-20, -20, code.width() + 40, code.height() + 40, Qt::white);
    painter.drawImage(0, 0, code);
    return page;
}

} // namespace

class QrReaderTest : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void tellsWhatIsWrong();

private:
    app::QrAnswer wait(const app::Task<app::QrAnswer> &task)
    {
        app::QrAnswer answer;
        bool done = false;
        task.then(this, [&](const app::QrAnswer &given) {
            answer = given;
            done = true;
        });
        // The thread of the window is free meanwhile.
        if (!QTest::qWaitFor([&] { return done; }, 20'000))
            qWarning("no answer");
        return answer;
    }
};

void QrReaderTest::reads_data()
{
    QTest::addColumn<QImage>("picture");
    const QImage code(fixture(u"link.png"_s));
    QTest::newRow("saved") << code;
    QTest::newRow("small") << code.scaledToWidth(110, Qt::SmoothTransformation);
    QTest::newRow("screenshot") << turned(code, 0);
    QTest::newRow("at an angle") << turned(code, 17);
    QTest::newRow("upside down") << turned(code, 190);
    QTest::newRow("huge") << turned(code, 5).scaledToWidth(6000);
}

void QrReaderTest::reads()
{
    QFETCH(QImage, picture);
    const auto answer = wait(app::readQr(picture));
    QCOMPARE(answer.outcome, app::QrOutcome::Found);
    const auto invite = app::inviteFromText(answer.text);
    QVERIFY(invite);
    QCOMPARE(invite->server->shownName(), u"millbrook.example:8443"_s);
    QVERIFY(!invite->pin.isEmpty());
}

void QrReaderTest::tellsWhatIsWrong()
{
    QCOMPARE(wait(app::readQrFile(fixture(u"link.png"_s))).outcome, app::QrOutcome::Found);
    QImage empty(300, 300, QImage::Format_RGB32);
    empty.fill(Qt::white);
    QCOMPARE(wait(app::readQr(empty)).outcome, app::QrOutcome::NoCode);
    QCOMPARE(wait(app::readQr({})).outcome, app::QrOutcome::NoPicture);
    QCOMPARE(wait(app::readQrFile(u"/no/such/file.png"_s)).outcome, app::QrOutcome::NoPicture);

    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file");
        file.write(bytes);
        return file.fileName();
    };
    // A drawing is no picture here, whatever its name says.
    const QString drawing = write(
        u"code.png"_s,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect/></svg>"
    );
    QCOMPARE(wait(app::readQrFile(drawing)).outcome, app::QrOutcome::NoPicture);
    const QString large = write(u"large.png"_s, QByteArray(11 * 1024 * 1024, 'x'));
    QCOMPARE(wait(app::readQrFile(large)).outcome, app::QrOutcome::TooLarge);
    QImage wide(30'000, 3'000, QImage::Format_Mono);
    wide.fill(1);
    QCOMPARE(wait(app::readQr(wide)).outcome, app::QrOutcome::TooLarge);
}

QTEST_MAIN(QrReaderTest)
#include "qr_reader_test.moc"
