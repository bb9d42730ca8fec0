// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/command_line.h"

#include "common/wire/schema.h"

#include <QCommandLineParser>

#include <algorithm>

namespace server {

namespace {

using wire::toQString;

QStringList choicesOf(std::string_view choices)
{
    return toQString(choices).split(u'|', Qt::SkipEmptyParts);
}

// How many words of the line name this command; 0: it is another one.
qsizetype wordsOf(const Command &command, const QStringList &line)
{
    const QStringList name = toQString(command.name).split(u' ');
    return line.mid(0, name.size()) == name ? name.size() : 0;
}

bool isGroup(std::span<const Command> commands, const QString &word)
{
    return std::ranges::any_of(commands, [&](const Command &command) {
        return toQString(command.name).startsWith(word + u' ');
    });
}

ParsedLine complain(const QString &what, const QString &where = {})
{
    ParsedLine parsed;
    parsed.exitCode = kWrongUse;
    parsed.complaint = QStringLiteral("%1 Try: kithd %2--help").arg(what, where);
    return parsed;
}

ParsedLine print(const QString &text)
{
    ParsedLine parsed;
    parsed.output = text;
    return parsed;
}

QString usageOf(const Command &command)
{
    QString usage = QLatin1String("kithd ") + toQString(command.name);
    for (const CommandOption &option : command.options) {
        QString shown = QLatin1String("--") + toQString(option.name);
        if (!option.valueName.empty())
            shown += u' ' + toQString(option.valueName);
        usage += option.needed ? u' ' + shown : QLatin1String(" [") + shown + u']';
    }
    if (!command.word.empty())
        usage += u' ' + toQString(command.word);
    return usage;
}

QString commandHelp(const Command &command)
{
    QString text = toQString(command.about) + QLatin1String(".\n\nUsage: ") + usageOf(command)
        + QLatin1String("\n\n");
    for (const CommandOption &option : command.options) {
        const QString name =
            QLatin1String("  --") + toQString(option.name) + u' ' + toQString(option.valueName);
        text += name.leftJustified(26) + toQString(option.about) + u'\n';
    }
    return text + QStringLiteral("  --help").leftJustified(26) + QStringLiteral("Shows this\n");
}

QString faultIn(const Command &command, const Arguments &arguments)
{
    for (const CommandOption &option : command.options) {
        const QString name = toQString(option.name);
        if (option.needed && !arguments.options.contains(name))
            return QStringLiteral("--%1 is needed.").arg(name);
        const QStringList choices = choicesOf(option.choices);
        for (const QString &given : arguments.options.value(name)) {
            if (!choices.isEmpty() && !choices.contains(given))
                return QStringLiteral("--%1 must be one of %2.")
                    .arg(name, choices.join(QLatin1String(", ")));
        }
    }
    if (arguments.words.size() != (command.word.empty() ? 0 : 1)) {
        return command.word.empty()
            ? QStringLiteral("There is one word too many: %1.").arg(arguments.words.value(0))
            : QStringLiteral("%1 is needed.").arg(toQString(command.word));
    }
    const QStringList choices = choicesOf(command.wordChoices);
    if (!choices.isEmpty() && !choices.contains(arguments.words.value(0)))
        return QStringLiteral("%1 must be one of %2.")
            .arg(toQString(command.word), choices.join(QLatin1String(", ")));
    return {};
}

ParsedLine parseFor(const Command &command, const QStringList &rest)
{
    const QString where = toQString(command.name) + u' ';
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const CommandOption &option : command.options) {
        parser.addOption(QCommandLineOption(
            toQString(option.name), toQString(option.about), toQString(option.valueName)
        ));
    }
    parser.addOption(QCommandLineOption(QStringList{QStringLiteral("help"), QStringLiteral("h")}));
    if (!parser.parse(QStringList{QStringLiteral("kithd")} + rest))
        return complain(parser.errorText(), where);
    if (parser.isSet(QStringLiteral("help")))
        return print(commandHelp(command));
    ParsedLine parsed;
    parsed.command = &command;
    parsed.arguments.words = parser.positionalArguments();
    for (const CommandOption &option : command.options) {
        const QString name = toQString(option.name);
        if (parser.isSet(name))
            parsed.arguments.options.insert(name, parser.values(name));
    }
    const QString fault = faultIn(command, parsed.arguments);
    return fault.isEmpty() ? parsed : complain(fault, where);
}

} // namespace

ParsedLine parseLine(std::span<const Command> commands, const QStringList &line)
{
    const QString first = line.value(0);
    if (first == u"--help" || first == u"-h" || first == u"help")
        return print(helpText(commands));
    if (first == u"--version" || first == u"-v")
        return print(QStringLiteral("kithd " KITH_VERSION "\n"));
    if (first.isEmpty() || first.startsWith(u'-'))
        return parseFor(commands.front(), line);
    for (const Command &command : commands) {
        if (const qsizetype words = wordsOf(command, line); words > 0)
            return parseFor(command, line.mid(words));
    }
    if (isGroup(commands, first)) {
        const bool asked = line.value(1) == u"--help" || line.value(1) == u"-h";
        return asked
            ? print(helpText(commands))
            : complain(QStringLiteral("There is no command %1.").arg(line.mid(0, 2).join(u' ')));
    }
    return complain(QStringLiteral("There is no command %1.").arg(first));
}

QString helpText(std::span<const Command> commands)
{
    QString text = QStringLiteral(
        "kithd, the server of Kith.\n\nUsage: kithd [COMMAND] [OPTIONS]\n\nCommands (the first one "
        "if none is given):\n"
    );
    for (const Command &command : commands) {
        const QString name =
            QLatin1String("  ") + toQString(command.name) + u' ' + toQString(command.word);
        text += name.leftJustified(26) + toQString(command.about) + u'\n';
    }
    return text
        + QStringLiteral("\n`kithd COMMAND --help` tells more; --version shows the version.\n");
}

} // namespace server
