// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/doctor.h"

#include "server/mail/mailer.h"
#include "server/main/commands.h"

#include <algorithm>

namespace server {

namespace {

Findings checkSettings(const Config &config)
{
    if (const auto checked = config.check(); !checked)
        return {{Finding::Level::Fail, QStringLiteral("settings"), checked.error().message}};
    return {{Finding::Level::Ok, QStringLiteral("settings"), QStringLiteral("in order")}};
}

Findings checkMail(const Config &config)
{
    if (!config.isMailSet())
        return {
            {Finding::Level::Ok,
             QStringLiteral("mail"),
             QStringLiteral("off: members get no mails, and passwords are reset by kithd admin")}};
    const QString area = QStringLiteral("mail");
    const auto mailer = makeMailer(config.mail());
    if (!mailer)
        return {{Finding::Level::Fail, area, QStringLiteral("set mail.transport and mail.from")}};
    const QString where = maskedUrl(config.text(u"mail.transport"));
    if (const auto checked = mailer->check(); !checked)
        return {{Finding::Level::Fail, area, where + QLatin1String(": ") + checked.error().detail}};
    return {{Finding::Level::Ok, area, where + QStringLiteral(" takes mails from here")}};
}

QString lineOf(const Finding &finding)
{
    static const QString kLevels[] = {
        QStringLiteral("ok"), QStringLiteral("warn"), QStringLiteral("fail")};
    return kLevels[static_cast<int>(finding.level)].leftJustified(6)
        + finding.area.leftJustified(13) + finding.text + u'\n';
}

Findings examine(const Arguments &arguments)
{
    const auto config = Config::load(sourcesOf(arguments));
    if (!config)
        return {{Finding::Level::Fail, QStringLiteral("settings"), config.error().message}};
    Findings findings;
    for (const auto check :
         {checkSettings, checkFolder, checkMachine, checkCertificate, checkDatabase, checkMail})
        findings += check(*config);
    return findings;
}

} // namespace

int runDoctor(const Arguments &arguments)
{
    const Findings findings = examine(arguments);
    for (const Finding &finding : findings)
        print(lineOf(finding));
    const bool failed = std::ranges::any_of(findings, [](const Finding &finding) {
        return finding.level == Finding::Level::Fail;
    });
    return failed ? kFailed : kDone;
}

} // namespace server
