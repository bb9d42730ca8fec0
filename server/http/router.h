// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which handler answers which route. A room binds its handlers by the route object; their types are
// checked against the route. A handler is a plain function of the caller and the decoded request:
//
//     router.bind(routes::likePost, [&](const Caller &caller, const PostPath &request) {
//         return posts.like(caller, request.postId);   // Result<VoteState>
//     });
//
// It may also return Result<wire::Reply<...>> to choose a status or add headers. It starts in the
// lane that the route names. Binding happens before the server starts, from one thread; find() is
// then called from any.

#include "common/wire/route_codec.h"
#include "server/http/caller.h"

#include <QSet>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace server {

// A request that is decoded and only wants a caller.
using ReadyHandler = std::function<common::Result<wire::ResponseParts>(const Caller &)>;

struct BoundRoute {
    wire::RouteInfo info;
    // Decodes; what the request says is in the function it gives.
    std::function<common::Result<ReadyHandler>(const wire::RequestParts &)> prepare;
    // What the rate class counts by besides the address, for sign-ins and the like; nothing: this
    // request is not counted.
    std::function<std::optional<QString>(const wire::RequestParts &)> rateKey;
    // The body is what a form of a page sends (application/x-www-form-urlencoded); its members are
    // read as those of a query.
    bool takesForm = false;
};

struct RouteMatch {
    const BoundRoute *route = nullptr; // null: no such path, or not with this method
    const wire::Alias *alias = nullptr; // if it was found by another path
    QHash<QString, QString> members; // of {} in the path, decoded
    QList<QByteArray> allowed; // methods of the path, where only the method is wrong
};

class Router {
public:
    Router();
    ~Router();
    Router(const Router &) = delete;
    Router &operator=(const Router &) = delete;

    template <typename Request, typename Response, typename Handler>
    void bind(const wire::Route<Request, Response> &route, Handler handler)
    {
        using Given = std::invoke_result_t<Handler &, const Caller &, const Request &>;
        static_assert(
            std::is_same_v<
                Given,
                common::Result<
                    Response>> || std::is_same_v<Given, common::Result<wire::Reply<Response>>> || (std::is_same_v<Response, wire::Empty> && std::is_same_v<Given, common::Result<>>),
            "the handler must give what the route answers"
        );
        BoundRoute bound;
        bound.info = route;
        bound.prepare = [info = bound.info,
                         handler](const wire::RequestParts &parts) -> common::Result<ReadyHandler> {
            TRY_INTO(auto request, wire::RequestCodec<Request>::decode(info, parts));
            return ReadyHandler(
                [info, handler, request = std::move(request)](const Caller &caller
                ) -> common::Result<wire::ResponseParts> {
                    auto given = handler(caller, request);
                    if (!given)
                        return common::fail(std::move(given).error());
                    wire::Reply<Response> reply;
                    if constexpr (std::is_same_v<Given, common::Result<wire::Reply<Response>>>)
                        reply = std::move(*given);
                    else if constexpr (std::is_same_v<Given, common::Result<Response>>)
                        reply.body = std::move(*given);
                    return wire::ResponseCodec<Response>::encode(info, reply);
                }
            );
        };
        add(std::move(bound));
    }

    // The same, with the words that the rate class counts by: rateKey(request) -> QString, or
    // std::optional<QString>, where nothing is not counted.
    template <typename Request, typename Response, typename Handler, typename RateKey>
    void bind(const wire::Route<Request, Response> &route, Handler handler, RateKey rateKey)
    {
        bind(route, std::move(handler));
        last().rateKey = [info = last().info,
                          rateKey](const wire::RequestParts &parts) -> std::optional<QString> {
            const auto request = wire::RequestCodec<Request>::decode(info, parts);
            if (!request)
                return QString();
            return rateKey(*request);
        };
    }

    // A page's form: all members of the request are inQuery(), and the query itself counts for
    // nothing.
    template <typename Request, typename Response, typename Handler, typename RateKey>
    void bindForm(const wire::Route<Request, Response> &route, Handler handler, RateKey rateKey)
    {
        bind(route, std::move(handler), std::move(rateKey));
        last().takesForm = true;
    }

    // A path is matched in its decoded form; fixed words win over {}.
    RouteMatch find(const QByteArray &method, const QString &path) const;
    // Names of the routes of a list that nobody has bound. A route that is bound twice, or whose
    // path another one has, stops the program at once.
    QStringList unbound(const QStringList &names) const;

private:
    struct Node;
    using Words = std::span<const QStringView>; // of a path
    static const Node *walk(const Node &node, Words words, QList<QStringView> &values);
    void add(BoundRoute route);
    BoundRoute &last();
    void insert(
        const BoundRoute &route,
        wire::Method method,
        std::string_view path,
        const wire::Alias *alias
    );

    std::vector<std::unique_ptr<BoundRoute>> m_routes;
    std::unique_ptr<Node> m_root;
};

} // namespace server
