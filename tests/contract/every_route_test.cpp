// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every operation, generated from the table of routes and their aliases: who may
// call, the method, the path, the token, the form and size of the body, the headers of the answer,
// the form of problems.

#include "common/catalogue/all_routes.h"
#include "tests/support/contract_client.h"
#include "tests/support/test_server.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::Contract;
using tests::ContractOperation;

namespace {

struct Entry {
    QString operation; // of the contract, of the alias for an alias
    QByteArray method;
    QString path;
};

QString idOf(const QByteArray &method, const QString &path)
{
    for (const ContractOperation &operation : Contract::get().operations()) {
        if (operation.method == method && operation.path == path)
            return operation.id;
    }
    return {};
}

Entry entryOf(wire::Method method, std::string_view path)
{
    Entry entry;
    const std::string_view word = wire::methodText(method);
    entry.method = QByteArray(word.data(), static_cast<qsizetype>(word.size()));
    entry.path = wire::toQString(path);
    entry.operation = idOf(entry.method, entry.path);
    return entry;
}

QList<Entry> everyRoute()
{
    QList<Entry> entries;
    catalogue::forEachRoute([&](const wire::RouteInfo &route) {
        entries.append(entryOf(route.method, route.path));
        for (const wire::Alias &alias : route.aliases)
            entries.append(entryOf(alias.method, alias.path));
    });
    return entries;
}

// Opens a socket instead of answering; the upgrade has tests of its own.
bool isSocket(const Entry &entry)
{
    return entry.path == u"/api/v1/ws" || entry.path == u"/ws/messages";
}

bool hasBody(const Entry &entry)
{
    return !Contract::get().operation(entry.operation).bodySchema().isEmpty();
}

} // namespace

class EveryRouteTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void isInTheContract_data() { allRoutes(); }
    void isInTheContract();
    void withoutTokenIsAnsweredAsItsAuthSays_data() { routesThatAnswer(); }
    void withoutTokenIsAnsweredAsItsAuthSays();
    void withTokenIsLetIn_data() { routesThatAnswer(); }
    void withTokenIsLetIn();
    void damagedTokenIsRefusedWhereTokensAreTaken_data() { routesThatAnswer(); }
    void damagedTokenIsRefusedWhereTokensAreTaken();
    void wrongMethodNamesTheRightOnes_data() { allRoutes(); }
    void wrongMethodNamesTheRightOnes();
    void longerPathIsNotFound_data() { allRoutes(); }
    void longerPathIsNotFound();
    void headIsGetWithoutBody_data() { routesThatAnswer("GET"); }
    void headIsGetWithoutBody();
    void bodyThatIsNotJsonIsMalformed_data() { routesWithBody(); }
    void bodyThatIsNotJsonIsMalformed();
    void bodyOfAnotherTypeIsRefused_data() { routesWithBody(); }
    void bodyOfAnotherTypeIsRefused();
    void bodyAboveTheLimitIsRefused_data() { routesWithBody(); }
    void bodyAboveTheLimitIsRefused();
    void brokenQueryIsMalformed_data() { lists(); }
    void brokenQueryIsMalformed();
    void limitStaysWithinItsBounds_data() { lists(); }
    void limitStaysWithinItsBounds();
    void brokenCursorIsTold_data() { lists(); }
    void brokenCursorIsTold();
    void malformedIdIsNotFound_data() { routesWithId(); }
    void malformedIdIsNotFound();

private:
    void allRoutes();
    void routesThatAnswer(const QByteArray &method = {});
    void routesWithBody();
    void routesWithId();
    void lists();
    void rows(const std::function<bool(const Entry &)> &wanted);

    QString filled(const QString &path) const;
    Answer answer(const QString &token, const QString &query = {});
    Answer withBody(const QByteArray &headers, const QByteArray &body);
    void check(const Answer &answer) const;

    static Entry current();
    // Of somebody who may call it.
    QString token() const
    {
        const QString role = Contract::get().operation(current().operation).role();
        const bool isForStaff = role == u"moderator" || role == u"admin";
        return isForStaff ? m_chief.accessToken : m_ada.accessToken;
    }

    tests::TestServer m_server{
        {u"rate.enabled=true"_s,
         u"rate.register=100000/h"_s,
         u"rate.login=100000/h"_s,
         u"rate.recovery=100000/h"_s,
         u"rate.read=100000/h"_s,
         u"rate.write=100000/h"_s,
         u"rate.search=100000/h"_s,
         u"rate.upload=100000/h"_s,
         u"rate.file=100000/h"_s,
         u"rate.heavy=100000/h"_s}};
    std::optional<tests::ContractClient> m_client;
    tests::Person m_ada;
    tests::Person m_bob;
    tests::Person m_chief; // may do what the staff may
    QString m_post;
    QString m_invite;
    QString m_code;
    QString m_export; // ready
};

void EveryRouteTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
    m_ada = m_client->join(u"ada"_s);
    m_bob = m_client->join(u"bob"_s);
    m_chief = m_client->join(u"chief"_s);
    QCOMPARE(
        m_server.run(
            {u"admin"_s, u"set-role"_s, u"--username"_s, u"chief"_s, u"--role"_s, u"admin"_s}
        ),
        0
    );
    QTRY_COMPARE(
        m_client->call(u"getMe"_s, {.token = m_chief.accessToken}).at(u"/role"_s), u"admin"_s
    );
    m_post = m_client->publish(m_bob, u"First light"_s);
    const Answer invite =
        m_client->call(u"createInvite"_s, {.token = m_bob.accessToken, .body = QJsonObject()});
    m_invite = invite.at(u"/id"_s).toString();
    m_code = invite.at(u"/code"_s).toString();
    QVERIFY2(!m_post.isEmpty(), m_server.log());
    m_export =
        m_client->call(u"createExport"_s, {.token = m_ada.accessToken}).at(u"/id"_s).toString();
    const auto state = [&] {
        return m_client->call(u"listExports"_s, {.token = m_ada.accessToken})
            .at(u"/items/0/state"_s);
    };
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"ready"_s, 30'000);
}

void EveryRouteTest::rows(const std::function<bool(const Entry &)> &wanted)
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    for (const Entry &each : everyRoute()) {
        if (wanted(each))
            QTest::addRow("%s %s", each.method.constData(), qPrintable(each.path))
                << each.operation << each.method << each.path;
    }
}

void EveryRouteTest::allRoutes()
{
    rows([](const Entry &) { return true; });
}

void EveryRouteTest::routesThatAnswer(const QByteArray &method)
{
    rows([&](const Entry &entry) {
        return !isSocket(entry) && (method.isEmpty() || entry.method == method);
    });
}

void EveryRouteTest::routesWithBody()
{
    rows([](const Entry &entry) { return hasBody(entry); });
}

void EveryRouteTest::routesWithId()
{
    rows([](const Entry &entry) { return entry.path.contains(u'{'); });
}

void EveryRouteTest::lists()
{
    rows([](const Entry &entry) {
        for (const auto &parameter :
             Contract::get().operation(entry.operation).json.value(u"parameters").toArray()) {
            if (parameter.toObject().value(u"$ref").toString().endsWith(u"/Cursor"))
                return true;
        }
        return false;
    });
}

Entry EveryRouteTest::current()
{
    const auto column = [](const char *name) { return QTest::qData(name, QMetaType::QString); };
    return {
        *static_cast<QString *>(column("operation")),
        *static_cast<QByteArray *>(QTest::qData("method", QMetaType::QByteArray)),
        *static_cast<QString *>(column("path"))};
}

// Of somebody else, so that nothing of the caller's ends.
QString EveryRouteTest::filled(const QString &path) const
{
    QString result = path;
    result.replace(u"{userId}"_s, m_bob.id);
    result.replace(u"{postId}"_s, m_post);
    result.replace(u"{sessionId}"_s, m_bob.sessionId);
    result.replace(u"{notificationId}"_s, u"1"_s);
    result.replace(u"{inviteId}"_s, m_invite);
    result.replace(u"{code}"_s, m_code);
    result.replace(u"{exportId}"_s, m_export);
    return result;
}

Answer EveryRouteTest::answer(const QString &token, const QString &query)
{
    const Entry entry = current();
    const auto body = hasBody(entry) ? std::optional(QJsonObject()) : std::nullopt;
    return m_client->send(entry.method, filled(entry.path) + query, body, token);
}

Answer EveryRouteTest::withBody(const QByteArray &headers, const QByteArray &body)
{
    const Entry entry = current();
    const bool needsToken = Contract::get().operation(entry.operation).needsToken();
    return m_client->sendRaw(
        entry.method + ' ' + filled(entry.path).toUtf8() + " HTTP/1.1\r\nHost: localhost\r\n"
        + (needsToken ? "Authorization: Bearer " + token().toUtf8() + "\r\n" : "") + headers
        + "\r\n\r\n" + body
    );
}

// What every answer of the operation carries.
void EveryRouteTest::check(const Answer &answer) const
{
    const Entry entry = current();
    QCOMPARE(tests::ContractClient::fault(entry.operation, answer), QString());
    if (Contract::get().operation(entry.operation).rateClass() == u"none")
        return;
    QCOMPARE(answer.headers.value("ratelimit-limit"), QByteArray("100000"));
    QCOMPARE(answer.headers.value("ratelimit-policy"), QByteArray("100000;w=3600"));
    QVERIFY(answer.headers.value("ratelimit-remaining").toInt() > 0);
    QVERIFY(answer.headers.value("ratelimit-reset").toInt() > 0);
}

void EveryRouteTest::isInTheContract()
{
    QFETCH(QString, operation);
    QVERIFY(!operation.isEmpty());
}

void EveryRouteTest::withoutTokenIsAnsweredAsItsAuthSays()
{
    const ContractOperation &operation = Contract::get().operation(current().operation);
    const Answer got = answer({});
    check(got);
    // Callers from this machine read the metrics without one.
    if (operation.needsToken() && operation.id != u"getMetrics") {
        QCOMPARE(got.status, 401);
        QCOMPARE(got.code(), u"auth.token_missing"_s);
        QCOMPARE(got.headers.value("www-authenticate"), QByteArray("Bearer"));
    } else {
        QVERIFY2(got.code() != u"auth.token_missing", got.body);
    }
}

void EveryRouteTest::withTokenIsLetIn()
{
    const ContractOperation &operation = Contract::get().operation(current().operation);
    const QString login = operation.path.contains(u"logout") ? QString() : m_ada.accessToken;
    const Answer got = answer(login);
    check(got);
    if (operation.role() == u"admin" || operation.role() == u"moderator") {
        QCOMPARE(got.status, 403);
        QCOMPARE(got.code(), u"auth.forbidden"_s);
        return;
    }
    QVERIFY2(got.status != 401, got.body);
    if (operation.method == "GET")
        QCOMPARE(got.status, 200);
}

void EveryRouteTest::damagedTokenIsRefusedWhereTokensAreTaken()
{
    const bool takes = Contract::get().operation(current().operation).takesToken();
    QString damaged = m_ada.accessToken;
    damaged[damaged.size() / 2] = damaged[damaged.size() / 2] == u'A' ? u'B' : u'A';
    for (const QString &token : {damaged, u"nonsense"_s, m_ada.refreshToken}) {
        const Answer got = answer(token);
        check(got);
        if (takes) {
            QCOMPARE(got.status, 401);
            QCOMPARE(got.code(), u"auth.token_invalid"_s);
        } else {
            QVERIFY2(got.code() != u"auth.token_invalid", got.body);
        }
    }
}

void EveryRouteTest::wrongMethodNamesTheRightOnes()
{
    const Entry entry = current();
    const Answer got = m_client->send("PATCH", filled(entry.path), {}, m_ada.accessToken);
    QCOMPARE(got.status, 405);
    QCOMPARE(got.code(), u"request.method_not_allowed"_s);
    QCOMPARE(got.problemFault(), QString());
    QCOMPARE(Contract::get().fault(got.json(), u"Problem"_s), QString());
    const QList<QByteArray> allowed = got.headers.value("allow").replace(' ', "").split(',');
    QVERIFY2(allowed.contains(entry.method), got.headers.value("allow"));
    QCOMPARE(allowed.contains("HEAD"), allowed.contains("GET"));
    for (const QByteArray method : {"GET", "POST", "PUT", "DELETE"}) {
        if (!idOf(method, entry.path).isEmpty())
            continue;
        // Another template may fit the same path: then that one answers.
        const Answer other = m_client->send(method, filled(entry.path), {}, u"nonsense"_s);
        QCOMPARE(other.status == 405, !allowed.contains(method));
    }
}

void EveryRouteTest::longerPathIsNotFound()
{
    const Entry entry = current();
    for (const char *more : {"/nothing/here", "x/y/z"}) {
        const Answer got = m_client->send(
            entry.method, filled(entry.path) + QLatin1String(more), {}, m_ada.accessToken
        );
        QCOMPARE(got.status, 404);
        QCOMPARE(got.code(), u"resource.not_found"_s);
        QCOMPARE(got.problemFault(), QString());
        QVERIFY(got.headers.contains("x-request-id"));
    }
}

void EveryRouteTest::headIsGetWithoutBody()
{
    const Entry entry = current();
    const Answer get = answer(m_ada.accessToken);
    const Answer head = m_client->send("HEAD", filled(entry.path), {}, m_ada.accessToken);
    QCOMPARE(head.status, get.status);
    QVERIFY(head.body.isEmpty());
    QVERIFY(head.headers.contains("x-request-id"));
    QCOMPARE(head.headers.value("content-type"), get.headers.value("content-type"));
    QCOMPARE(head.headers.value("etag"), get.headers.value("etag"));
}

void EveryRouteTest::bodyThatIsNotJsonIsMalformed()
{
    for (const QByteArray body : {"{", "{\"a\":1,}", "nonsense", "{\"a\":\"\xff\"}", "{} {}"}) {
        const Answer got = withBody(
            "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()),
            body
        );
        check(got);
        QCOMPARE(got.status, 400);
        QCOMPARE(got.code(), u"request.malformed"_s);
    }
}

void EveryRouteTest::bodyOfAnotherTypeIsRefused()
{
    for (const QByteArray type :
         {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"}) {
        const Answer got = withBody("Content-Type: " + type + "\r\nContent-Length: 2", "{}");
        check(got);
        QCOMPARE(got.status, 415);
        QCOMPARE(got.code(), u"request.unsupported_media_type"_s);
    }
    const Answer untyped = withBody("Content-Length: 2", "{}");
    QCOMPARE(untyped.status, 415);
    const Answer typed =
        withBody("Content-Type: Application/JSON; charset=utf-8\r\nContent-Length: 2", "{}");
    QVERIFY(typed.status != 415);
}

void EveryRouteTest::bodyAboveTheLimitIsRefused()
{
    const Answer told =
        withBody("Content-Type: application/json\r\nContent-Length: 1048577", QByteArray());
    QCOMPARE(told.status, 413);
    QCOMPARE(told.code(), u"request.too_large"_s);
    QCOMPARE(tests::ContractClient::fault(current().operation, told), QString());
}

void EveryRouteTest::brokenQueryIsMalformed()
{
    for (const char *query : {"?limit=many", "?limit=", "?limit=1.5", "?limit=%ff"}) {
        const Answer got = answer(token(), QLatin1String(query));
        check(got);
        QCOMPARE(got.status, 400);
        QCOMPARE(got.code(), u"request.malformed"_s);
    }
}

void EveryRouteTest::limitStaysWithinItsBounds()
{
    for (const char *query : {"?limit=0", "?limit=101", "?limit=-1"}) {
        const Answer got = answer(token(), QLatin1String(query));
        check(got);
        QCOMPARE(got.status, 422);
        QCOMPARE(got.faults(), QStringList{u"limit out_of_range"_s});
    }
    QCOMPARE(answer(token(), u"?limit=100"_s).status, 200);
    QCOMPARE(answer(token(), u"?limit=1"_s).status, 200);
}

void EveryRouteTest::brokenCursorIsTold()
{
    for (const char *query : {"?cursor=nonsense", "?cursor=%2e%2e", "?cursor=AAAAAAAAAAAAAAAA"}) {
        const Answer got = answer(token(), QLatin1String(query));
        check(got);
        QCOMPARE(got.status, 400);
        QCOMPARE(got.code(), u"request.invalid_cursor"_s);
    }
}

void EveryRouteTest::malformedIdIsNotFound()
{
    const Entry entry = current();
    const qsizetype open = entry.path.indexOf(u'{');
    const qsizetype close = entry.path.indexOf(u'}');
    for (const QString &id : {u"0"_s, u"-1"_s, u"12x"_s, u"99999999999999999999"_s, u"01"_s}) {
        QString path = entry.path;
        path.replace(open, close - open + 1, id);
        const auto body = hasBody(entry) ? std::optional(QJsonObject()) : std::nullopt;
        const Answer got = m_client->send(entry.method, path, body, token());
        QVERIFY2(got.status == 404, qPrintable(id));
        QCOMPARE(got.code(), u"resource.not_found"_s);
        check(got);
    }
}

QTEST_GUILESS_MAIN(EveryRouteTest)
#include "every_route_test.moc"
