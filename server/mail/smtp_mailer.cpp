// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mail/smtp_mailer.h"

#include <array>
#include <cstring>
#include <mutex>

#include <curl/curl.h>

namespace server {

using common::Result;

namespace {

constexpr long kForGood = 500; // codes from here on

// RFC 4954, section 6: that somebody has to sign in, which is up to the settings.
bool isAboutSigningIn(long code)
{
    return code / 10 == 53;
}

struct FreeCurl {
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, FreeCurl>;
using Strings = std::unique_ptr<curl_slist, FreeCurl>;

struct Body {
    QByteArrayView left;
};

size_t readBody(char *to, size_t size, size_t count, void *body)
{
    auto &left = static_cast<Body *>(body)->left;
    const auto length = qMin(left.size(), static_cast<qsizetype>(size * count));
    std::memcpy(to, left.data(), static_cast<size_t>(length));
    left = left.sliced(length);
    return static_cast<size_t>(length);
}

// The last line of the server that refuses something, in its own words. Its farewell comes after.
size_t keepRefusal(char *data, size_t size, size_t count, void *line)
{
    const QByteArrayView said(data, static_cast<qsizetype>(size * count));
    if (said.startsWith('4') || said.startsWith('5'))
        *static_cast<QByteArray *>(line) = said.toByteArray().trimmed().left(300);
    return size * count;
}

// One conversation.
class Talk {
public:
    explicit Talk(const SmtpOptions &options)
        : m_handle(curl_easy_init())
    {
        const QByteArray scheme = options.implicitTls ? "smtps://" : "smtp://";
        const QByteArray host = options.host.contains(u':') ? '[' + options.host.toLatin1() + ']'
                                                            : options.host.toLatin1();
        set(CURLOPT_URL, (scheme + host + ':' + QByteArray::number(options.port)).constData());
        set(CURLOPT_USE_SSL,
            static_cast<long>(options.startTls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
        set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        if (!options.caFile.isEmpty())
            set(CURLOPT_CAINFO, options.caFile.toUtf8().constData());
        if (!options.user.isEmpty()) {
            set(CURLOPT_USERNAME, options.user.toUtf8().constData());
            set(CURLOPT_PASSWORD, options.password.toUtf8().constData());
        }
        set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connectTimeoutMs));
        set(CURLOPT_TIMEOUT_MS, static_cast<long>(options.timeoutMs));
        set(CURLOPT_NOSIGNAL, 1L); // this is not the main thread
        set(CURLOPT_PROXY, "");
        set(CURLOPT_ERRORBUFFER, m_fault.data());
        set(CURLOPT_HEADERFUNCTION, &keepRefusal);
        set(CURLOPT_HEADERDATA, &m_refusal);
    }

    template <typename T>
    void set(CURLoption option, T value)
    {
        curl_easy_setopt(m_handle.get(), option, value);
    }

    Result<> run()
    {
        const CURLcode done = curl_easy_perform(m_handle.get());
        return done == CURLE_OK ? Result<>() : common::fail(faultOf(done));
    }

    void carry(const QByteArray &bytes)
    {
        m_body.left = bytes;
        m_carries = true;
        set(CURLOPT_READFUNCTION, &readBody);
        set(CURLOPT_READDATA, &m_body);
        set(CURLOPT_UPLOAD, 1L);
    }

private:
    // libcurl says CURLE_SEND_ERROR where the sender, the recipient or DATA is refused; after the
    // mail itself any code is about it. A refused sign-in or greeting is not the fault of the mail.
    bool isAboutTheMail(CURLcode done) const
    {
        return m_carries && (done == CURLE_SEND_ERROR || m_body.left.isEmpty());
    }

    common::Error faultOf(CURLcode done) const
    {
        long code = 0;
        curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &code);
        QString detail =
            QString::fromUtf8(m_fault[0] != 0 ? m_fault.data() : curl_easy_strerror(done));
        if (code >= 400)
            detail += QLatin1String(" (") + QString::fromUtf8(m_refusal) + u')';
        return code >= kForGood && !isAboutSigningIn(code) && isAboutTheMail(done)
            ? mailRefused(detail)
            : mailNotNow(detail);
    }

    Handle m_handle;
    std::array<char, CURL_ERROR_SIZE> m_fault{};
    QByteArray m_refusal;
    Body m_body;
    bool m_carries = false;
};

} // namespace

SmtpMailer::SmtpMailer(SmtpOptions options)
    : m_options(std::move(options))
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

Result<> SmtpMailer::send(const MailMessage &message)
{
    const QByteArray bytes = encodedMail(message);
    const QByteArray sender = '<' + message.from.address.toLatin1() + '>';
    const QByteArray recipient = '<' + message.to.address.toLatin1() + '>';
    const Strings recipients(curl_slist_append(nullptr, recipient.constData()));
    Talk talk(m_options);
    talk.set(CURLOPT_MAIL_FROM, sender.constData());
    talk.set(CURLOPT_MAIL_RCPT, recipients.get());
    talk.carry(bytes);
    return talk.run();
}

Result<> SmtpMailer::check()
{
    Talk talk(m_options);
    talk.set(CURLOPT_CUSTOMREQUEST, "NOOP");
    return talk.run();
}

} // namespace server
