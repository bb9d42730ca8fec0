// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/command_line.h"

#include <QTest>

#include <array>

using namespace server;

namespace {

int nothing(const Arguments &)
{
    return kDone;
}

constexpr std::array kOptions{
    CommandOption{.name = "data", .valueName = "DIR", .about = "Folder", .isFile = true},
    CommandOption{.name = "set", .valueName = "KEY=VALUE", .about = "Setting"},
    CommandOption{.name = "quiet", .valueName = "", .about = "Says less"},
};
constexpr std::array kNeeding{
    CommandOption{.name = "username", .valueName = "NAME", .about = "Who", .needed = true},
    CommandOption{.name = "role", .valueName = "ROLE", .about = "What", .choices = "admin|user"},
};
constexpr std::array kCommands{
    Command{"serve", "Serves", kOptions, nothing},
    Command{"admin create", "Makes somebody", kNeeding, nothing},
    Command{"completion", "Completes", {}, nothing, "SHELL", "bash|zsh|fish"},
};

ParsedLine parse(const QString &line)
{
    return parseLine(kCommands, line.split(u' ', Qt::SkipEmptyParts));
}

} // namespace

class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void takesOptions();
    void complains_data();
    void complains();
    void helps();
    void completes();
};

void CommandLineTest::finds_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << QString() << QStringLiteral("serve");
    QTest::newRow("only options") << QStringLiteral("--data x") << QStringLiteral("serve");
    QTest::newRow("named") << QStringLiteral("serve --data x") << QStringLiteral("serve");
    QTest::newRow("two words") << QStringLiteral("admin create --username ada")
                               << QStringLiteral("admin create");
    QTest::newRow("with a word") << QStringLiteral("completion fish")
                                 << QStringLiteral("completion");
}

void CommandLineTest::finds()
{
    QFETCH(QString, line);
    QFETCH(QString, name);
    const ParsedLine parsed = parse(line);
    QVERIFY2(parsed.command != nullptr, qPrintable(parsed.complaint));
    QCOMPARE(
        QString::fromUtf8(
            parsed.command->name.data(), static_cast<qsizetype>(parsed.command->name.size())
        ),
        name
    );
}

void CommandLineTest::takesOptions()
{
    const ParsedLine parsed = parse(QStringLiteral("--set a=1 --quiet --set b=2 --data=/tmp/x"));
    QCOMPARE(
        parsed.arguments.values("set"), (QStringList{QStringLiteral("a=1"), QStringLiteral("b=2")})
    );
    QCOMPARE(parsed.arguments.value("data"), QStringLiteral("/tmp/x"));
    QVERIFY(parsed.arguments.has("quiet"));
    QVERIFY(!parse(QString()).arguments.has("quiet"));
}

void CommandLineTest::complains_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("command") << QStringLiteral("nonsense")
                             << QStringLiteral("There is no command nonsense. Try: kithd --help");
    QTest::newRow("half a command")
        << QStringLiteral("admin")
        << QStringLiteral("There is no command admin. Try: kithd --help");
    QTest::newRow("wrong half") << QStringLiteral("admin fly"
    ) << QStringLiteral("There is no command admin fly. Try: kithd --help");
    QTest::newRow("option") << QStringLiteral("serve --foo")
                            << QStringLiteral("Unknown option 'foo'. Try: kithd serve --help");
    QTest::newRow("value") << QStringLiteral("serve --data"
    ) << QStringLiteral("Missing value after '--data'. Try: kithd serve --help");
    QTest::newRow("needed") << QStringLiteral("admin create"
    ) << QStringLiteral("--username is needed. Try: kithd admin create --help");
    QTest::newRow("choice") << QStringLiteral("admin create --username a --role king"
    ) << QStringLiteral("--role must be one of admin, user. Try: kithd admin create --help");
    QTest::newRow("word") << QStringLiteral("completion")
                          << QStringLiteral("SHELL is needed. Try: kithd completion --help");
    QTest::newRow("wrong word") << QStringLiteral("completion csh"
    ) << QStringLiteral("SHELL must be one of bash, zsh, fish. Try: kithd completion --help");
    QTest::newRow("too many") << QStringLiteral("serve now"
    ) << QStringLiteral("There is one word too many: now. Try: kithd serve --help");
}

void CommandLineTest::complains()
{
    QFETCH(QString, line);
    QFETCH(QString, complaint);
    const ParsedLine parsed = parse(line);
    QVERIFY(parsed.command == nullptr);
    QCOMPARE(parsed.complaint, complaint);
    QCOMPARE(parsed.exitCode, kWrongUse);
    QVERIFY(parsed.output.isEmpty());
}

void CommandLineTest::helps()
{
    for (const char *line :
         {"--help", "serve --help", "--data x --help", "admin --help", "admin create -h"}) {
        const ParsedLine parsed = parse(QLatin1String(line));
        QVERIFY2(parsed.command == nullptr && parsed.exitCode == kDone, line);
        QVERIFY2(!parsed.output.isEmpty(), line);
    }
    for (const Command &command : kCommands)
        QVERIFY(helpText(kCommands).contains(
            QString::fromUtf8(command.about.data(), static_cast<qsizetype>(command.about.size()))
        ));
    QVERIFY(parse(QStringLiteral("admin create --help"))
                .output.contains(QLatin1String("kithd admin create --username NAME [--role ROLE]"))
    );
    QVERIFY(parse(QStringLiteral("--version")).output.startsWith(QLatin1String("kithd ")));
}

void CommandLineTest::completes()
{
    for (const char *shell : {"bash", "zsh", "fish"}) {
        const QString script =
            completionScript(kCommands, QLatin1String(shell)).value_or(QString());
        for (const char *word :
             {"serve", "admin", "create", "data", "username", "admin user", "bash zsh fish"}) {
            if (QLatin1String(word) == QLatin1String("bash zsh fish")
                && QLatin1String(shell) == QLatin1String("fish"))
                continue;
            QVERIFY2(script.contains(QLatin1String(word)), word);
        }
    }
    QVERIFY(!completionScript(kCommands, QStringLiteral("csh")));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
