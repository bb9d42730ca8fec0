// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The REST client: one typed call for every route of common/. Sends the bearer token to the bound
// server only, refreshes it when it has expired, and turns every failure into an Error whose
// sentence errorSentence() knows.
//
//     m_api.call(routes::getPost, common::GetPostRequest { { id } })
//         .then(this, [this](const Result<common::Post> &post) { ... });

#include "app/net/credentials.h"
#include "app/net/http_transport.h"
#include "common/wire/route.h"
#include "common/wire/route_codec.h"

#include <functional>

namespace app {

class ApiClient : public QObject {
    Q_OBJECT
public:
    ApiClient(HttpTransport &transport, Credentials &credentials, QObject *parent = nullptr);

    const ServerAddress &server() const { return m_transport.server(); }

    template <typename Request, typename Response>
    Future<Response>
    call(const wire::Route<Request, Response> &route, const std::type_identity_t<Request> &request)
    {
        return send(route, wire::RequestCodec<Request>::encode(route, request))
            .map([info =
                      static_cast<const wire::RouteInfo *>(&route)](const Result<HttpAnswer> &answer
                 ) { return decoded<Response>(*info, answer); });
    }

    // For the outbox, which keeps requests in their encoded form. A status of 400 and above is an
    // Error.
    Future<HttpAnswer> send(const wire::RouteInfo &route, const wire::RequestParts &parts);
    // A picture or another file of this server, such as avatarUrl; foreign addresses are refused.
    Future<HttpAnswer> fetch(const QString &link, qint64 cap = kLargestMedia);

    // A large file of this server into a file of this computer; the Download tells how far it is
    // and takes a cancel. A failure leaves no file.
    Future<HttpAnswer> download(const QString &link, Download &download);

    // Asks the person for the password; fulfilled with whether the server knows it now.
    using Reauthentication = std::function<Task<bool>()>;
    // Whatever call the server wants a fresh sign-in for waits for this and is made again.
    void setReauthentication(Reauthentication ask) { m_reauthenticate = std::move(ask); }

    template <typename Response>
    static Result<Response> decoded(const wire::RouteInfo &route, const Result<HttpAnswer> &answer)
    {
        if (!answer)
            return common::fail(answer.error());
        auto value = wire::ResponseCodec<Response>::decode(route, answer->status, answer->body);
        return value ? std::move(value) : common::fail(unreadable(value.error()));
    }

private:
    struct Job;
    static Error unreadable(Error error);
    Future<HttpAnswer> run(HttpRequest request, wire::Auth auth);
    void authorise(const std::shared_ptr<Job> &job);
    void transmit(const std::shared_ptr<Job> &job);
    void retryWithOtherToken(const std::shared_ptr<Job> &job);
    void retryFresh(const std::shared_ptr<Job> &job, const Error &error);
    void finish(const std::shared_ptr<Job> &job, const Result<HttpAnswer> &answer);

    HttpTransport &m_transport;
    Credentials &m_credentials;
    Reauthentication m_reauthenticate;
};

} // namespace app
