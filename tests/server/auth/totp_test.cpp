// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/random.h"
#include "server/auth/totp.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace server;

class TotpTest : public QObject {
    Q_OBJECT

private slots:
    // RFC 6238, appendix B.
    void vectors_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("code");
        const auto row = [](qint64 seconds, const QString &code) {
            QTest::addRow("%lld", static_cast<long long>(seconds)) << seconds << code;
        };
        row(59, u"94287082"_s);
        row(1111111109, u"07081804"_s);
        row(1111111111, u"14050471"_s);
        row(1234567890, u"89005924"_s);
        row(2000000000, u"69279037"_s);
        row(20000000000, u"65353130"_s);
    }
    void vectors()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, code);
        const qint64 step = totpStep({seconds * 1000});
        QCOMPARE(totpCode(kRfcSecret, step, 8), code);
        QCOMPARE(totpCode(kRfcSecret, step), code.right(6));
    }

    // RFC 4648, section 10.
    void base32Vectors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << QByteArray() << QString();
        QTest::newRow("1") << QByteArray("f") << u"MY"_s;
        QTest::newRow("2") << QByteArray("fo") << u"MZXQ"_s;
        QTest::newRow("3") << QByteArray("foo") << u"MZXW6"_s;
        QTest::newRow("4") << QByteArray("foob") << u"MZXW6YQ"_s;
        QTest::newRow("5") << QByteArray("fooba") << u"MZXW6YTB"_s;
        QTest::newRow("6") << QByteArray("foobar") << u"MZXW6YTBOI"_s;
    }
    void base32Vectors()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(base32(bytes), text);
    }

    // A stranger who has the secret as text and nothing else gets the same codes.
    void agreesWithOathtool()
    {
        const QString oathtool = QStandardPaths::findExecutable(u"oathtool"_s);
        if (oathtool.isEmpty())
            QSKIP("oathtool is not installed");
        for (int i = 0; i < 20; ++i) {
            const QByteArray secret = randomBytes(kTotpSecretBytes);
            const qint64 seconds = 1'700'000'000 + i * 12'345'678LL;
            QProcess process;
            process.start(
                oathtool, {u"--totp"_s, u"--base32"_s, u"--now=@%1"_s.arg(seconds), base32(secret)}
            );
            QVERIFY(process.waitForFinished());
            QCOMPARE(
                QString::fromLatin1(process.readAllStandardOutput()).trimmed(),
                totpCode(secret, totpStep({seconds * 1000}))
            );
        }
    }

    void neighboursAreTakenAndNoOthers()
    {
        const common::Timestamp now{1'763'672'645'123};
        const qint64 step = totpStep(now);
        for (qint64 other = step - 3; other <= step + 3; ++other) {
            const auto found = matchingStep(kRfcSecret, totpCode(kRfcSecret, other), now, 0);
            if (std::abs(other - step) <= 1)
                QCOMPARE(found, other);
            else
                QVERIFY(!found);
        }
    }

    void noStepIsTakenTwice()
    {
        const common::Timestamp now{1'763'672'645'123};
        const qint64 step = totpStep(now);
        const QString code = totpCode(kRfcSecret, step);
        QVERIFY(matchingStep(kRfcSecret, code, now, step - 1));
        QVERIFY(!matchingStep(kRfcSecret, code, now, step));
        // Nor one before it.
        const QString earlier = totpCode(kRfcSecret, step - 1);
        QVERIFY(matchingStep(kRfcSecret, earlier, now, step - 2));
        QVERIFY(!matchingStep(kRfcSecret, earlier, now, step));
        QVERIFY(matchingStep(kRfcSecret, totpCode(kRfcSecret, step + 1), now, step));
    }

    void whatIsACode()
    {
        QCOMPARE(asTotpCode(u"123456"_s), u"123456"_s);
        QCOMPARE(asTotpCode(u" 123 456 "_s), u"123456"_s);
        for (const QString &other :
             {QString(), u"12345"_s, u"1234567"_s, u"12345a"_s, u"١٢٣٤٥٦"_s, u"123-456"_s})
            QVERIFY2(!asTotpCode(other), qPrintable(other));
    }

    void linkSaysAll()
    {
        const QString link = otpauthUri(u"Mill Lane: 7 & more"_s, u"ada"_s, kRfcSecret);
        const QUrl url(link, QUrl::StrictMode);
        QVERIFY2(url.isValid(), qPrintable(link));
        QCOMPARE(url.scheme(), u"otpauth"_s);
        QCOMPARE(url.host(), u"totp"_s);
        QCOMPARE(url.path(QUrl::FullyDecoded), u"/Mill Lane: 7 & more:ada"_s);
        const QUrlQuery query(url);
        QCOMPARE(query.queryItemValue(u"secret"_s), base32(kRfcSecret));
        QCOMPARE(query.queryItemValue(u"issuer"_s, QUrl::FullyDecoded), u"Mill Lane: 7 & more"_s);
        QCOMPARE(query.queryItemValue(u"digits"_s), u"6"_s);
        QCOMPARE(query.queryItemValue(u"period"_s), u"30"_s);
        QCOMPARE(query.queryItemValue(u"algorithm"_s), u"SHA1"_s);
    }

private:
    const QByteArray kRfcSecret = "12345678901234567890";
};

QTEST_APPLESS_MAIN(TotpTest)
#include "totp_test.moc"
