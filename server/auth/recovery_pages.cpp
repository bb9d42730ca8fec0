// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/recovery_pages.h"

#include "server/auth/recovery_links.h"
#include "server/auth/recovery_service.h"
#include "server/http/html_page.h"
#include "server/http/router.h"

#define PAGE(text) QT_TRANSLATE_NOOP("RecoveryPage", text)

namespace server {

using common::FieldCode;
using Page = wire::Reply<wire::HtmlBody>;

namespace {

template <typename Request>
using PageRoute = wire::Route<Request, wire::HtmlBody>;

constexpr PageRoute<RecoveryPageRequest> kVerifyPage{
    {.name = "verifyEmailPage",
     .method = wire::Method::Get,
     .path = kVerifyPath,
     .auth = wire::Auth::None,
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read}};
constexpr PageRoute<RecoveryPageRequest> kVerifyForm{
    {.name = "verifyEmailForm",
     .method = wire::Method::Post,
     .path = kVerifyPath,
     .auth = wire::Auth::None,
     .rate = wire::Rate::Write, // a token cannot be guessed, and people mistype passwords
     .lane = wire::Lane::Write}};
constexpr PageRoute<RecoveryPageRequest> kResetPage{
    {.name = "resetPasswordPage",
     .method = wire::Method::Get,
     .path = kResetPath,
     .auth = wire::Auth::None,
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read}};
constexpr PageRoute<PasswordForm> kResetForm{
    {.name = "resetPasswordForm",
     .method = wire::Method::Post,
     .path = kResetPath,
     .auth = wire::Auth::None,
     .rate = wire::Rate::Write, // a token cannot be guessed, and people mistype passwords
     .lane = wire::Lane::Hash}};

constexpr int kUnprocessable = 422;

// Of one request.
class Writer {
public:
    Writer(const Translations &texts, const Settings &settings, const QString &lang, QString locale)
        : m_texts(texts)
        , m_settings(settings)
        , m_locale(lang.isEmpty() ? std::move(locale) : wantedLanguage(lang.toLatin1()))
    {
    }

    Page verifyQuestion(const QString &token) const
    {
        QString body = htmlParagraph(
            filled(PAGE("Press the button to confirm that this address is yours, for {server}."))
        );
        body += form(token, QString(), PAGE("Confirm the address"));
        body += appHint(TokenPurpose::Verify, token);
        return page(PAGE("Confirm your address"), body, true);
    }

    Page verified() const
    {
        return page(
            PAGE("Your address is confirmed"),
            htmlParagraph(
                filled(PAGE("You can close this page and go on in the app: {server} awaits you."))
            )
        );
    }

    Page passwordQuestion(const QString &token, const QString &fault) const
    {
        QString inputs = label(PAGE("New password, at least 10 characters"), "password")
            + label(PAGE("Once more"), "again");
        QString body = htmlParagraph(filled(PAGE(
            "Choose a new password for {server}. All devices that are signed in are signed out."
        )));
        if (!fault.isEmpty())
            body = QStringLiteral("<p role=\"alert\"><strong>") + fault.toHtmlEscaped()
                + QStringLiteral("</strong></p>\n");
        body += form(token, inputs, PAGE("Set the password"));
        body += appHint(TokenPurpose::Reset, token);
        return page(PAGE("Set a new password"), body, true, fault.isEmpty() ? 200 : kUnprocessable);
    }

    Page passwordSet() const
    {
        return page(
            PAGE("Your new password is set"),
            htmlParagraph(
                filled(PAGE("Sign in to {server} with it in the app. You can close this page."))
            )
        );
    }

    Page gone() const
    {
        return page(
            PAGE("This link works no more"),
            htmlParagraph(filled(PAGE("It was used, has expired, or a newer one was sent. Ask for "
                                      "another in the app."))),
            false,
            kUnprocessable
        );
    }

    Page failed(const common::Error &error) const
    {
        return page(
            PAGE("This did not work"),
            htmlParagraph(text(PAGE("Try again in a while."))),
            false,
            error.httpStatus()
        );
    }

    QString text(const char *source) const
    {
        return m_texts.text(m_locale, "RecoveryPage", source);
    }

private:
    QString filled(const char *source) const
    {
        return text(source).replace(QLatin1String("{server}"), m_settings.serverName);
    }

    Page page(const char *title, const QString &body, bool hasForm = false, int status = 200) const
    {
        return htmlReply(
            {.locale = m_locale, .title = text(title), .body = body, .hasForm = hasForm}, status
        );
    }

    // "?": to the same path, wherever a proxy has put it, without the token in the address.
    QString form(const QString &token, const QString &inputs, const char *button) const
    {
        return QStringLiteral("<form method=\"post\" action=\"?\">\n") + hidden("token", token)
            + hidden("lang", m_locale) + inputs + QStringLiteral("<p><button class=\"button\">")
            + text(button).toHtmlEscaped() + QStringLiteral("</button></p>\n</form>\n");
    }

    static QString hidden(const char *name, const QString &value)
    {
        return QStringLiteral("<input type=\"hidden\" name=\"%1\" value=\"")
                   .arg(QLatin1String(name))
            + value.toHtmlEscaped() + QStringLiteral("\">\n");
    }

    QString label(const char *source, const char *name) const
    {
        return QStringLiteral("<label>") + text(source).toHtmlEscaped()
            + QStringLiteral("<input type=\"password\" name=\"%1\" required "
                             "autocomplete=\"new-password\"></label>\n")
                  .arg(QLatin1String(name));
    }

    QString appHint(TokenPurpose purpose, const QString &token) const
    {
        const QString link = recoveryLink(m_settings.publicUrl, purpose, token, m_locale);
        return QStringLiteral("<p>") + htmlLink(appLink(purpose, link), text(PAGE("Open in Kith")))
            + QStringLiteral("</p>\n")
            + htmlParagraph(text(PAGE("Or enter this code in the app:")), "quiet")
            + htmlParagraph(token, "code");
    }

    const Translations &m_texts;
    const Settings &m_settings;
    QString m_locale;
};

bool isAbout(const common::Error &error, const char *field)
{
    return !error.fields.isEmpty() && error.fields.first().field == QLatin1String(field);
}

class RecoveryPages {
public:
    RecoveryPages(
        RecoveryService &recovery, const SettingsSource &settings, const Translations &texts
    )
        : m_recovery(recovery)
        , m_settings(settings)
        , m_texts(texts)
    {
    }

    Result<Page> askToVerify(const Caller &caller, const RecoveryPageRequest &request) const
    {
        const auto settings = m_settings.get();
        const Writer writer = writerFor(caller, request.lang, *settings);
        const auto good =
            m_recovery.checkToken(request.token, {TokenPurpose::Verify, TokenPurpose::Change});
        return good ? writer.verifyQuestion(request.token) : refused(writer, good.error());
    }

    Result<Page> verify(const Caller &caller, const RecoveryPageRequest &request) const
    {
        const auto settings = m_settings.get();
        const Writer writer = writerFor(caller, request.lang, *settings);
        const auto done = m_recovery.verifyEmail({request.token});
        return done ? writer.verified() : refused(writer, done.error());
    }

    Result<Page> askForPassword(const Caller &caller, const RecoveryPageRequest &request) const
    {
        const auto settings = m_settings.get();
        const Writer writer = writerFor(caller, request.lang, *settings);
        const auto good = m_recovery.checkToken(request.token, {TokenPurpose::Reset});
        return good ? writer.passwordQuestion(request.token, {}) : refused(writer, good.error());
    }

    Result<Page> setPassword(const Caller &caller, const PasswordForm &form) const
    {
        const auto settings = m_settings.get();
        const Writer writer = writerFor(caller, form.lang, *settings);
        if (form.password != form.again)
            return writer.passwordQuestion(
                form.token, writer.text(PAGE("The two passwords differ."))
            );
        const auto done = m_recovery.resetPassword({form.token, form.password});
        if (!done && isAbout(done.error(), "/newPassword"))
            return writer.passwordQuestion(form.token, faultText(writer, done.error()));
        return done ? writer.passwordSet() : refused(writer, done.error());
    }

private:
    Writer writerFor(const Caller &caller, const QString &lang, const Settings &settings) const
    {
        return Writer(m_texts, settings, lang, caller.locale);
    }

    static Page refused(const Writer &writer, const common::Error &error)
    {
        return isAbout(error, "/token") ? writer.gone() : writer.failed(error);
    }

    static QString faultText(const Writer &writer, const common::Error &error)
    {
        switch (error.fields.first().code) {
        case FieldCode::TooShort:
            return writer.text(PAGE("A password has at least 10 characters."));
        case FieldCode::TooLong:
            return writer.text(PAGE("A password has at most 256 characters."));
        default:
            return writer.text(PAGE("This password is too easy to guess."));
        }
    }

    RecoveryService &m_recovery;
    const SettingsSource &m_settings;
    const Translations &m_texts;
};

} // namespace

void bindRecoveryPages(
    Router &router,
    RecoveryService &recovery,
    const SettingsSource &settings,
    const Translations &texts
)
{
    const RecoveryPages pages(recovery, settings, texts);
    const auto byToken = [](const auto &request) { return request.token; };
    router.bind(kVerifyPage, [pages](const Caller &caller, const RecoveryPageRequest &request) {
        return pages.askToVerify(caller, request);
    });
    router.bind(kResetPage, [pages](const Caller &caller, const RecoveryPageRequest &request) {
        return pages.askForPassword(caller, request);
    });
    router.bindForm(
        kVerifyForm,
        [pages](const Caller &caller, const RecoveryPageRequest &request) {
            return pages.verify(caller, request);
        },
        byToken
    );
    router.bindForm(
        kResetForm,
        [pages](const Caller &caller, const PasswordForm &form) {
            return pages.setPassword(caller, form);
        },
        byToken
    );
}

} // namespace server
