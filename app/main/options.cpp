// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/options.h"

#include <QCommandLineParser>
#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kWrongUse = 2;
constexpr qsizetype kLongestLink = 1024;

// In English, as the rest of what a shell says.
const auto kHelp = uR"(Usage: kith [options] [kith:...]

  --profile DIR         settings, cache, drafts and keys of one profile
  --server URL          the server to sign in to
  --user NAME           sign in without a dialog; password in the file that
                        KITH_PASSWORD_FILE names
  --demo                a throw-away server with sample people on this computer
  --open kith:...       show this: kith:user/NAME, kith:notifications, kith:home;
                        kith://join?url=LINK fills in an invite
  --lang CODE           en, ru, ar
  --theme light|dark
  --size WxH            size of the window
  --scale N             enlarge everything, 1 to 4
  --no-anim             no movement
  --hidden              start without a window
  --help, --version

Environment: KITH_PASSWORD_FILE, KITH_KEYRING=file, KITH_NOW, KITH_A11Y_IDS=1,
KITH_TRACE=1.
)"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"profile"_s, {}, u"DIR"_s},
        {u"server"_s, {}, u"URL"_s},
        {u"user"_s, {}, u"NAME"_s},
        {u"demo"_s, {}},
        {u"open"_s, {}, u"LINK"_s},
        {u"lang"_s, {}, u"CODE"_s},
        {u"theme"_s, {}, u"THEME"_s},
        {u"size"_s, {}, u"WxH"_s},
        {u"scale"_s, {}, u"N"_s},
        {u"no-anim"_s, {}},
        {u"hidden"_s, {}},
        {{u"h"_s, u"help"_s}, {}},
        {{u"v"_s, u"version"_s}, {}},
    });
}

ParsedOptions refused(const QString &why)
{
    return {std::nullopt, u"kith: %1\nTry kith --help.\n"_s.arg(why), kWrongUse};
}

// Each reads one option; the text says what is wrong with it, empty: nothing.
QString readTheme(const QString &text, Options &options)
{
    if (text == u"light"_s)
        options.theme = ThemeMode::Light;
    else if (text == u"dark"_s)
        options.theme = ThemeMode::Dark;
    else if (!text.isEmpty())
        return u"--theme is light or dark"_s;
    return {};
}

QString readSize(const QString &text, Options &options)
{
    if (text.isEmpty())
        return {};
    static const QRegularExpression kShape(u"^(\\d{2,5})x(\\d{2,5})$"_s);
    const auto match = kShape.match(text);
    if (!match.hasMatch())
        return u"--size is like 1280x800"_s;
    options.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    return {};
}

QString readScale(const QString &text, Options &options)
{
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    options.scale = text.toDouble(&isNumber);
    return isNumber && options.scale >= 1 && options.scale <= 4 ? QString()
                                                                : u"--scale is from 1 to 4"_s;
}

QString readLink(const QString &text, Options &options)
{
    if (text.isEmpty())
        return {};
    options.openLink = cleanedLink(text);
    return options.openLink.isEmpty() ? u"not a link of Kith: "_s + text : QString();
}

} // namespace

QString cleanedLink(const QString &link)
{
    const QString scheme = u"kith:"_s;
    if (!link.startsWith(scheme, Qt::CaseInsensitive) || link.size() > kLongestLink)
        return {};
    QString rest = link.mid(scheme.size());
    while (rest.startsWith(u'/'))
        rest.remove(0, 1);
    while (rest.endsWith(u'/'))
        rest.chop(1);
    static const QRegularExpression kPlain(u"^[A-Za-z0-9_@.:/?=&%#~-]+$"_s);
    return kPlain.match(rest).hasMatch() ? scheme + rest : QString();
}

ParsedOptions parseOptions(const QStringList &args)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(args))
        return refused(parser.errorText());
    if (parser.isSet(u"help"_s))
        return {std::nullopt, kHelp, 0};
    if (parser.isSet(u"version"_s))
        return {std::nullopt, u"kith %1\n"_s.arg(QLatin1StringView(KITH_VERSION)), 0};

    Options options;
    const QString profile = parser.value(u"profile"_s);
    // The program leaves this folder right after.
    options.profile = profile.isEmpty() ? QString() : QDir().absoluteFilePath(profile);
    options.server = parser.value(u"server"_s);
    options.user = parser.value(u"user"_s);
    options.language = parser.value(u"lang"_s);
    options.demo = parser.isSet(u"demo"_s);
    options.motion = !parser.isSet(u"no-anim"_s);
    options.hidden = parser.isSet(u"hidden"_s);
    const QStringList rest = parser.positionalArguments();
    if (rest.size() > 1)
        return refused(u"one link at most"_s);
    const QString link = rest.isEmpty() ? parser.value(u"open"_s) : rest.first();
    for (const QString &wrong :
         {readTheme(parser.value(u"theme"_s), options),
          readSize(parser.value(u"size"_s), options),
          readScale(parser.value(u"scale"_s), options),
          readLink(link, options)}) {
        if (!wrong.isEmpty())
            return refused(wrong);
    }
    return {options, {}, 0};
}

} // namespace app
