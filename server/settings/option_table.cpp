// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/settings/option.h"

#include <algorithm>
#include <array>

namespace server {

namespace {

using enum OptionType;

constexpr qint64 kMib = 1024 * 1024;
constexpr qint64 kTib = kMib * kMib;

constexpr Option rate(std::string_view key, std::string_view fallback, std::string_view about)
{
    return {.key = key, .type = Rate, .defaultText = fallback, .about = about};
}

constexpr Option
number(std::string_view key, std::string_view fallback, std::string_view about, qint64 most)
{
    return {
        .key = key,
        .type = Integer,
        .defaultText = fallback,
        .about = about,
        .least = 1,
        .most = most};
}

constexpr std::array kOptions{
    Option{
        .key = "server.name",
        .defaultText = "Kith",
        .about = "Name of the community",
        .least = 1,
        .most = 60,
        .reloadable = true,
        .storable = true},
    Option{
        .key = "server.description",
        .defaultText = "",
        .about = "What the community is about",
        .most = 2000,
        .reloadable = true,
        .storable = true},
    Option{
        .key = "server.rules",
        .type = Lines,
        .defaultText = "",
        .about = "What members agree to when they join; one rule in a line",
        .most = 30,
        .longest = 500,
        .reloadable = true,
        .storable = true},
    Option{
        .key = "server.contact_email",
        .type = Email,
        .defaultText = "",
        .about = "Address of who runs the server, shown to everybody",
        .reloadable = true,
        .storable = true},
    Option{
        .key = "server.public_timeline",
        .type = Choice,
        .defaultText = "",
        .about = "Whether lists, posts and profiles are shown without a sign-in; empty: if "
                 "registration is open",
        .choices = "true|false",
        .reloadable = true,
        .storable = true},
    Option{
        .key = "server.listen",
        .type = Endpoint,
        .defaultText = "127.0.0.1:8080",
        .about = "Address and port to listen on; --listen is short for it"},
    Option{
        .key = "server.public_url",
        .type = Url,
        .defaultText = "",
        .about = "Address that members use; empty: the one it listens on",
        .choices = "http|https",
        .reloadable = true},
    Option{
        .key = "server.trusted_proxies",
        .type = Networks,
        .defaultText = "",
        .about = "Addresses or CIDRs of proxies whose forwarding headers count"},
    Option{
        .key = "server.threads",
        .type = Integer,
        .defaultText = "0",
        .about = "Threads for connections; 0: one for each core",
        .most = 256},
    Option{
        .key = "server.origins",
        .type = Origins,
        .defaultText = "",
        .about = "Browser origins that may open sockets; empty: the own one"},
    number("limits.connections", "10000", "Connections at once", 1'000'000),
    number(
        "limits.unauthenticated",
        "512",
        "Connections at once that have shown no valid token",
        1'000'000
    ),
    number("limits.per_address", "64", "The same from one address", 1'000'000),
    Option{
        .key = "limits.json_bytes",
        .type = Bytes,
        .defaultText = "1MiB",
        .about = "Largest JSON body",
        .least = 1024,
        .most = 64 * kMib},
    Option{
        .key = "limits.body_memory",
        .type = Bytes,
        .defaultText = "64MiB",
        .about = "Memory for the bodies of all requests together",
        .least = kMib,
        .most = kTib},
    Option{
        .key = "tls.mode",
        .type = Choice,
        .defaultText = "",
        .about = "off, files or self-signed; empty: off on loopback, else self-signed",
        .choices = "off|files|self-signed"},
    Option{
        .key = "tls.certificate",
        .type = Path,
        .defaultText = "",
        .about = "Certificate with its chain (PEM), with tls.mode=files"},
    Option{
        .key = "tls.key",
        .type = Path,
        .defaultText = "",
        .about = "Private key (PEM), with tls.mode=files"},
    Option{
        .key = "registration.mode",
        .type = Choice,
        .defaultText = "invite",
        .about = "Who may join",
        .choices = "open|invite|approval|closed",
        .reloadable = true,
        .storable = true},
    Option{
        .key = "registration.email_verification",
        .type = Boolean,
        .defaultText = "false",
        .about = "New members confirm their address before they sign in; needs mail",
        .reloadable = true,
        .storable = true},
    Option{
        .key = "registration.min_age",
        .type = Integer,
        .defaultText = "0",
        .about = "Years that new members must have lived; 0: nobody is asked",
        .most = 21,
        .reloadable = true,
        .storable = true},
    Option{
        .key = "registration.invites_by",
        .type = Choice,
        .defaultText = "user",
        .about = "Lowest role that may invite",
        .choices = "user|moderator|admin",
        .reloadable = true,
        .storable = true},
    Option{
        .key = "database.url",
        .type = Url,
        .defaultText = "",
        .about = "sqlite:FILE or postgresql://USER@HOST/DB; empty: kith.db in the data folder",
        .choices = "sqlite|postgresql",
        .secret = true},
    Option{
        .key = "media.max_image_bytes",
        .type = Bytes,
        .defaultText = "10MiB",
        .about = "Largest image",
        .least = 1024,
        .most = kTib,
        .reloadable = true,
        .storable = true},
    Option{
        .key = "media.max_file_bytes",
        .type = Bytes,
        .defaultText = "100MiB",
        .about = "Largest upload of another kind",
        .least = 1024,
        .most = kTib,
        .reloadable = true,
        .storable = true},
    Option{
        .key = "media.quota_bytes",
        .type = Bytes,
        .defaultText = "1GiB",
        .about = "Room for the media of one member",
        .least = 0,
        .most = kTib,
        .reloadable = true,
        .storable = true},
    Option{
        .key = "mail.transport",
        .type = Url,
        .defaultText = "off",
        .about = "off, smtp://..., smtps://... or file:DIR",
        .choices = "off|smtp|smtps|file",
        .secret = true},
    Option{.key = "mail.from", .defaultText = "", .about = "Sender of the mails: kith@kith.example or Kith <kith@kith.example>", .most = 254},
    Option{
        .key = "rate.enabled",
        .type = Boolean,
        .defaultText = "true",
        .about = "false switches the rate classes off, not the connection limits"},
    rate("rate.register", "3/h", "Registrations from one address"),
    rate("rate.login", "5/15m", "Failed sign-ins to one account from one address"),
    rate("rate.recovery", "5/h", "Password recoveries of one account from one address"),
    rate("rate.read", "600/m", "Reading, for each member or address"),
    rate("rate.write", "100/m", "Writing, for each member or address"),
    rate("rate.search", "240/m", "Searches, for each member or address"),
    rate("rate.upload", "30/m", "Uploads of one member"),
    rate("rate.file", "6000/m", "Files of media, for each member or address"),
    rate("rate.heavy", "10/h", "Exports and the like, for each member"),
    Option{
        .key = "votes.down",
        .type = Boolean,
        .defaultText = "true",
        .about = "Whether members may vote down",
        .reloadable = true,
        .storable = true},
    Option{
        .key = "log.level",
        .type = Choice,
        .defaultText = "info",
        .about = "What is logged at least",
        .choices = "debug|info|warning|error",
        .reloadable = true},
    Option{
        .key = "log.format",
        .type = Choice,
        .defaultText = "auto",
        .about = "Form of the log; auto: text on a terminal, else journal or json",
        .choices = "auto|text|json|journal",
        .reloadable = true},
};

} // namespace

std::span<const Option> allOptions()
{
    return kOptions;
}

const Option *findOption(QStringView key)
{
    const auto found =
        std::ranges::find_if(kOptions, [&](const Option &option) { return option.name() == key; });
    return found == kOptions.end() ? nullptr : &*found;
}

QString Option::name() const
{
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

QString Option::environmentName() const
{
    return QLatin1String("KITH_") + name().toUpper().replace(u'.', u'_');
}

} // namespace server
