// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/wire/schema.h"
#include "server/main/command_line.h"

namespace server {

namespace {

using wire::toQString;

QStringList spaced(std::string_view choices)
{
    return toQString(choices).split(u'|', Qt::SkipEmptyParts);
}

QStringList firstWords(std::span<const Command> commands)
{
    QStringList words;
    for (const Command &command : commands) {
        const QString word = toQString(command.name).section(u' ', 0, 0);
        if (!words.contains(word))
            words.append(word);
    }
    return words;
}

QStringList secondWords(std::span<const Command> commands, const QString &first)
{
    QStringList words;
    for (const Command &command : commands) {
        if (toQString(command.name).startsWith(first + u' '))
            words.append(toQString(command.name).section(u' ', 1));
    }
    return words;
}

QStringList dashed(const Command &command)
{
    QStringList words{QStringLiteral("--help")};
    for (const CommandOption &option : command.options)
        words.append(QLatin1String("--") + toQString(option.name));
    return words + spaced(command.wordChoices);
}

// zsh runs the same script in its bash mode.
QString bashScript(std::span<const Command> commands)
{
    QString script = QStringLiteral(
        "_kithd() {\n"
        "    local current=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
        "    local command=\"${COMP_WORDS[1]}\" words=\"\"\n"
        "    case \"$previous\" in\n"
    );
    for (const char *option : {"--data", "--config"})
        script +=
            QStringLiteral("        %1) COMPREPLY=($(compgen -f -- \"$current\")); return ;;\n")
                .arg(QLatin1String(option));
    QStringList seen;
    for (const Command &command : commands) {
        for (const CommandOption &option : command.options) {
            const QString name = toQString(option.name);
            if (option.choices.empty() || seen.contains(name))
                continue;
            seen.append(name);
            script +=
                QStringLiteral(
                    "        --%1) COMPREPLY=($(compgen -W \"%2\" -- \"$current\")); return ;;\n"
                )
                    .arg(name, spaced(option.choices).join(u' '));
        }
    }
    script +=
        QStringLiteral("    esac\n"
                       "    [ \"$COMP_CWORD\" -gt 2 ] && command=\"$command ${COMP_WORDS[2]}\"\n"
                       "    case \"$command\" in\n");
    for (const Command &command : commands) {
        const QString name = toQString(command.name);
        // After one word the second one is part of $command too, whatever it is.
        const QString pattern = name.contains(u' ')
            ? u'"' + name + u'"'
            : name + QLatin1String("|\"") + name + QLatin1String(" \"*");
        script += QStringLiteral("        %1) words=\"%2\" ;;\n")
                      .arg(pattern, dashed(command).join(u' '));
    }
    for (const QString &group : firstWords(commands)) {
        const QStringList inner = secondWords(commands, group);
        if (!inner.isEmpty())
            script += QStringLiteral("        %1) words=\"%2\" ;;\n").arg(group, inner.join(u' '));
    }
    script += QStringLiteral("    esac\n"
                             "    [ \"$COMP_CWORD\" -eq 1 ] && words=\"%1 --help --version\"\n"
                             "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
                             "}\n"
                             "complete -o default -F _kithd kithd\n")
                  .arg(firstWords(commands).join(u' '));
    return script;
}

QString fishCondition(const Command &command)
{
    QStringList seen;
    for (const QString &word : toQString(command.name).split(u' '))
        seen.append(QLatin1String("__fish_seen_subcommand_from ") + word);
    return seen.join(QLatin1String("; and "));
}

QString fishScript(std::span<const Command> commands)
{
    QString script = QStringLiteral("complete -c kithd -f\n");
    for (const QString &word : firstWords(commands)) {
        script += QStringLiteral("complete -c kithd -n __fish_use_subcommand -a %1\n").arg(word);
        const QStringList inner = secondWords(commands, word);
        if (!inner.isEmpty())
            script +=
                QStringLiteral("complete -c kithd -n '__fish_seen_subcommand_from %1' -a '%2'\n")
                    .arg(word, inner.join(u' '));
    }
    for (const Command &command : commands) {
        if (command.word == "FILE")
            script += QStringLiteral("complete -c kithd -n '%1' -F\n").arg(fishCondition(command));
        for (const CommandOption &option : command.options) {
            script += QStringLiteral("complete -c kithd -n '%1' -l %2 -d '%3'%4\n")
                          .arg(
                              fishCondition(command),
                              toQString(option.name),
                              toQString(option.about).remove(u'\''),
                              option.choices.empty() ? QLatin1String(
                                  option.valueName.empty() ? ""
                                      : option.isFile      ? " -r -F"
                                                           : " -x"
                              )
                                                     : QLatin1String(" -x -a '")
                                      + spaced(option.choices).join(u' ') + u'\''
                          );
        }
    }
    return script;
}

} // namespace

std::optional<QString> completionScript(std::span<const Command> commands, const QString &shell)
{
    if (shell == u"bash")
        return bashScript(commands);
    if (shell == u"zsh")
        return QLatin1String("#compdef kithd\nautoload -U +X bashcompinit && bashcompinit\n")
            + bashScript(commands);
    if (shell == u"fish")
        return fishScript(commands);
    return std::nullopt;
}

} // namespace server
