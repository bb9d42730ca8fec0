// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pipeline.h"
#include "server/settings/option.h"

#include <QTest>

using namespace server;

class OptionTest : public QObject {
    Q_OBJECT

private slots:
    void defaultsAreGoodValues();
    void checks_data();
    void checks();
    void namesOfVariables();
    void readsSizes();
    void readsEndpoints();
    void masksPasswords();
    void ratesAreThoseOfTheContract();
};

void OptionTest::defaultsAreGoodValues()
{
    for (const Option &option : allOptions()) {
        const auto checked = checkedValue(
            option,
            QString::fromUtf8(
                option.defaultText.data(), static_cast<qsizetype>(option.defaultText.size())
            )
        );
        QVERIFY2(
            checked,
            qPrintable(
                option.name() + QLatin1String(": ")
                + (checked ? QString() : checked.error().message)
            )
        );
        QVERIFY2(!option.about.empty(), qPrintable(option.name()));
    }
}

void OptionTest::checks_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept"); // "!": refused
    const auto row = [](const char *key, const char *text, const char *kept) {
        QTest::addRow("%s=%s", key, text)
            << QString::fromUtf8(key) << QString::fromUtf8(text) << QString::fromUtf8(kept);
    };
    row("rate.enabled", "No", "false");
    row("rate.enabled", "maybe", "!");
    row("server.threads", "4", "4");
    row("server.rules", " Be kind \n\n No ads ", "Be kind\nNo ads");
    row("server.rules", "", "");
    row("server.contact_email", "ada@example.org", "ada@example.org");
    row("server.contact_email", "", "");
    row("server.contact_email", "nowhere", "!");
    row("server.public_timeline", "", "");
    row("server.public_timeline", "perhaps", "!");
    row("registration.min_age", "21", "21");
    row("registration.min_age", "22", "!");
    row("registration.min_age", "-1", "!");
    row("registration.invites_by", "moderator", "moderator");
    row("registration.invites_by", "nobody", "!");
    row("server.threads", "-1", "!");
    row("server.threads", "4.5", "!");
    row("limits.connections", "0", "!");
    row("limits.json_bytes", "2 MiB", "2 MiB");
    row("limits.json_bytes", "2 parsec", "!");
    row("limits.json_bytes", "1", "!");
    row("limits.json_bytes", "999999999999999TiB", "!");
    row("rate.login", "5/15m", "5/15m");
    row("rate.login", "often", "!");
    row("registration.mode", "open", "open");
    row("registration.mode", "Open", "!");
    row("registration.mode", "", "!");
    row("tls.mode", "", "");
    row("server.public_url", "https://kith.example/", "https://kith.example");
    row("server.public_url", "kith.example", "!");
    row("server.public_url", "ftp://kith.example", "!");
    row("server.public_url", "https://user@kith.example", "!");
    row("server.public_url", "https://kith.example?a", "!");
    row("mail.transport", "off", "off");
    row("mail.transport", "smtps://u:p@mail.example:465", "smtps://u:p@mail.example:465");
    row("mail.transport", "pigeon://loft", "!");
    row("database.url", "sqlite:other.db", "sqlite:other.db");
    row("server.trusted_proxies", "10.0.0.0/8 , ::1", "10.0.0.0/8,::1");
    row("server.trusted_proxies", "10.0.0.0/99", "!");
    row("server.origins",
        "https://a.example,https://b.example:8443",
        "https://a.example,https://b.example:8443");
    row("server.origins", "https://a.example/path", "!");
    row("server.listen", "[::1]:0", "[::1]:0");
    row("server.listen", "8080", "!");
    row("server.listen", "::1:8080", "!");
    row("server.listen", "localhost:70000", "!");
    row("server.name", "", "!");
    row("server.name", "Millbrook Commons", "Millbrook Commons");
}

void OptionTest::checks()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QString, kept);
    const Option *option = findOption(key);
    QVERIFY(option != nullptr);
    const auto checked = checkedValue(*option, text);
    if (kept == u"!") {
        QVERIFY(!checked);
        QVERIFY2(
            checked.error().message.startsWith(QLatin1String("must be ")),
            qPrintable(checked.error().message)
        );
    } else {
        QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().message));
        QCOMPARE(*checked, kept);
    }
}

void OptionTest::namesOfVariables()
{
    QCOMPARE(findOption(u"rate.enabled")->environmentName(), QStringLiteral("KITH_RATE_ENABLED"));
    QCOMPARE(
        findOption(u"limits.per_address")->environmentName(),
        QStringLiteral("KITH_LIMITS_PER_ADDRESS")
    );
    QVERIFY(findOption(u"rate.enable") == nullptr);
}

void OptionTest::readsSizes()
{
    QCOMPARE(toBytes(QStringLiteral("1")), 1);
    QCOMPARE(toBytes(QStringLiteral("1kB")), 1000);
    QCOMPARE(toBytes(QStringLiteral("64MiB")), 64 * 1024 * 1024);
    QCOMPARE(toBytes(QStringLiteral("2 GiB")), 2LL * 1024 * 1024 * 1024);
    QCOMPARE(toBytes(QStringLiteral("MiB")), -1);
}

void OptionTest::readsEndpoints()
{
    const Endpoint six = toEndpoint(QStringLiteral("[::1]:81"));
    QCOMPARE(six.host, QStringLiteral("::1"));
    QCOMPARE(six.port, 81);
    QVERIFY(six.isLoopback());
    QVERIFY(toEndpoint(QStringLiteral("127.9.9.9:1")).isLoopback());
    QVERIFY(toEndpoint(QStringLiteral("localhost:1")).isLoopback());
    QVERIFY(!toEndpoint(QStringLiteral("0.0.0.0:1")).isLoopback());
    QVERIFY(!toEndpoint(QStringLiteral("192.168.1.1:1")).isLoopback());
}

void OptionTest::masksPasswords()
{
    QCOMPARE(
        maskedUrl(QStringLiteral("smtp://u:secret@h:25")), QStringLiteral("smtp://u:********@h:25")
    );
    QCOMPARE(maskedUrl(QStringLiteral("file:/var/mails")), QStringLiteral("file:/var/mails"));
}

// The same figures are written in the pipeline; neither may drift.
void OptionTest::ratesAreThoseOfTheContract()
{
    const auto expected = defaultRates();
    for (size_t i = 1; i < expected.size(); ++i) {
        const QString key =
            QLatin1String("rate.") + wire::toQString(wire::rateText(static_cast<wire::Rate>(i)));
        const Option *option = findOption(key);
        QVERIFY2(option != nullptr, qPrintable(key));
        QCOMPARE(*RateLimit::parse(wire::toQString(option->defaultText)), expected.at(i));
    }
}

QTEST_GUILESS_MAIN(OptionTest)
#include "option_test.moc"
