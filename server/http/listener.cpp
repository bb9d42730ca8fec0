// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/listener.h"

#include "server/http/byte_stream.h"
#include "server/http/connection.h"
#include "server/http/connection_group.h"
#include "server/http/io_thread.h"
#include "server/http/tls_context.h"

#include <QLoggingCategory>

#include <algorithm>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/steady_timer.hpp>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace server {

using common::ErrorCode;
using common::Result;

namespace {

Q_LOGGING_CATEGORY(lcListener, "kith.http")

constexpr rlim_t kWantedFiles = 65'536;
constexpr rlim_t kReservedFiles = 64;
constexpr int kSystemdSocket = 3; // SD_LISTEN_FDS_START
constexpr int kAcceptAtOnce = 64;
// What the kernel may hold of an answer that the client does not take, in bytes: without a limit it
// grows to megabytes for each of them (promise P8), and frames go stale in it.
constexpr int kUnsentMost = 128 * 1024;
constexpr auto kPauseWithoutFiles = std::chrono::milliseconds(100);

using Acceptor = asio::basic_socket_acceptor<tcp, asio::io_context::executor_type>;

// A descriptor on its way from one thread to another.
struct FileOwner {
    explicit FileOwner(int file)
        : fd(file)
    {
    }
    FileOwner(const FileOwner &) = delete;
    FileOwner &operator=(const FileOwner &) = delete;
    ~FileOwner()
    {
        if (fd >= 0)
            ::close(fd);
    }
    int release() { return std::exchange(fd, -1); }

    int fd;
};

// How many connections there may be: half of the files, and some files always stay free.
int connectionsByFiles()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 256;
    if (limit.rlim_cur < kWantedFiles) {
        rlimit raised = limit;
        raised.rlim_cur = std::min(kWantedFiles, limit.rlim_max);
        if (::setrlimit(RLIMIT_NOFILE, &raised) == 0)
            limit = raised;
    }
    const rlim_t files = std::min(limit.rlim_cur, rlim_t{1'000'000});
    const rlim_t most = std::min(files / 2, files > kReservedFiles ? files - kReservedFiles : 1);
    return static_cast<int>(std::max(most, rlim_t{1}));
}

QByteArray textOf(const sockaddr_storage &from)
{
    IpAddress address;
    if (from.ss_family == AF_INET) {
        const auto &v4 = reinterpret_cast<const sockaddr_in &>(from);
        const auto *bytes = reinterpret_cast<const unsigned char *>(&v4.sin_addr);
        address.bytes[10] = address.bytes[11] = 0xff;
        std::copy_n(bytes, 4, address.bytes.begin() + 12);
    } else {
        const auto &v6 = reinterpret_cast<const sockaddr_in6 &>(from);
        std::copy_n(std::begin(v6.sin6_addr.s6_addr), 16, address.bytes.begin());
    }
    return address.toText();
}

bool isPassedBySystemd()
{
    return qEnvironmentVariableIntValue("LISTEN_FDS") >= 1
        && qEnvironmentVariableIntValue("LISTEN_PID") == static_cast<int>(::getpid());
}

Result<tcp> protocolOf(int socket)
{
    sockaddr_storage local{};
    socklen_t size = sizeof local;
    if (::getsockname(socket, reinterpret_cast<sockaddr *>(&local), &size) != 0
        || (local.ss_family != AF_INET && local.ss_family != AF_INET6)) {
        return common::fail(
            ErrorCode::ServerInternal,
            QStringLiteral("The socket that systemd passed is not one for TCP.")
        );
    }
    return local.ss_family == AF_INET ? tcp::v4() : tcp::v6();
}

auto cannotListen(const ListenerOptions &options, const boost::system::error_code &error)
{
    const QString where = QStringLiteral("%1, port %2").arg(options.host).arg(options.port);
    QString text = QStringLiteral("Cannot listen on %1: %2.")
                       .arg(where, QString::fromStdString(error.message()));
    if (error == asio::error::address_in_use)
        text = QStringLiteral("%1 is in use by another program.").arg(where);
    else if (error == asio::error::access_denied)
        text = QStringLiteral(
                   "Listening on %1 is not allowed; ports below 1024 need a right of their own."
        )
                   .arg(where);
    return common::fail(ErrorCode::ServerUnavailable, text);
}

Result<tcp::endpoint> resolve(const ListenerOptions &options)
{
    const auto port = static_cast<unsigned short>(options.port);
    if (options.host.isEmpty() || options.host == QLatin1String("*"))
        return tcp::endpoint(tcp::v6(), port);
    asio::io_context context;
    tcp::resolver resolver(context);
    boost::system::error_code error;
    QString host = options.host;
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    const auto found =
        resolver.resolve(host.toStdString(), std::to_string(port), tcp::resolver::passive, error);
    if (error || found.empty())
        return cannotListen(options, error);
    // Of a name with both, like localhost, the one that more clients try.
    const auto v4 = std::find_if(found.begin(), found.end(), [](const auto &one) {
        return one.endpoint().protocol() == tcp::v4();
    });
    return (v4 != found.end() ? v4 : found.begin())->endpoint();
}

// All addresses of both kinds, or of IPv4 where there is no IPv6.
tcp::endpoint openFor(Acceptor &acceptor, tcp::endpoint endpoint, boost::system::error_code &error)
{
    acceptor.open(endpoint.protocol(), error);
    if (error == asio::error::address_family_not_supported && endpoint.address().is_unspecified()) {
        endpoint = tcp::endpoint(tcp::v4(), endpoint.port());
        acceptor.open(endpoint.protocol(), error);
    }
    return endpoint;
}

int threadCount(const ListenerOptions &options)
{
    if (options.threads > 0)
        return options.threads;
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

} // namespace

void ByteStreamDeleter::operator()(ByteStream *stream) const
{
    delete stream;
}

struct HttpListener::Private {
    Private(ListenerOptions given, RequestHandler &requestHandler)
        : options(std::move(given))
        , handler(requestHandler)
    {
    }

    Result<> prepare();
    Result<Acceptor> open(asio::io_context &context);
    Result<> listen();
    void startThreads();
    // On the first thread:
    void waitForClients();
    void acceptClients();
    bool acceptOne();
    void welcome(int fd, const QByteArray &peer, const tcp &protocol);
    void pauseWithoutFiles();
    void dropThreads();
    // On the thread of the connection:
    void begin(
        size_t index,
        int fd,
        const tcp &protocol,
        const QByteArray &peer,
        std::shared_ptr<ByteStream::Link> link,
        std::shared_ptr<ConnectionSlot> slot
    );
    std::shared_ptr<asio::ssl::context> tlsContext();

    const ListenerOptions options;
    RequestHandler &handler;
    std::function<void(UpgradedStream)> takeUpgrade;
    std::function<void()> tellStopping;
    TrustedProxies proxies;
    std::shared_ptr<HttpServices> services; // shared with connections and late requests
    std::shared_ptr<ConnectionRegistry> registry; // shared with slots
    std::vector<std::shared_ptr<IoThread>> threads; // shared with whoever may post later
    std::vector<std::unique_ptr<ConnectionGroup>> groups; // one for each thread
    std::optional<Acceptor> acceptor;
    std::optional<asio::basic_waitable_timer<std::chrono::steady_clock>> pause;
    size_t next = 0; // thread for the next client
    std::mutex tlsMutex;
    std::shared_ptr<asio::ssl::context> tls; // guarded by tlsMutex; null: plain
    int port = 0;
};

namespace {

// Runs fn on the thread and waits for it.
void runOn(IoThread &thread, const std::function<void()> &fn)
{
    std::promise<void> done;
    const bool posted = thread.post([&] {
        fn();
        done.set_value();
    });
    if (posted)
        done.get_future().wait();
}

} // namespace

Result<> HttpListener::Private::prepare()
{
    TRY_INTO(proxies, TrustedProxies::parse(options.trustedProxies));
    if (options.tls) {
        TRY_INTO(tls, loadTlsContext(*options.tls));
    }
    ConnectionLimits limits = options.limits.connections;
    limits.connections = std::min(limits.connections, connectionsByFiles());
    registry = std::make_shared<ConnectionRegistry>(limits);
    services = std::shared_ptr<HttpServices>(new HttpServices{
        .handler = handler,
        .deadlines = options.limits.deadlines,
        .proxies = proxies,
        .budget = BodyBudget(options.limits.bodyMemory),
        .takeUpgrade = takeUpgrade,
    });
    return {};
}

Result<Acceptor> HttpListener::Private::open(asio::io_context &context)
{
    boost::system::error_code error;
    Acceptor made(context.get_executor());
    if (isPassedBySystemd()) {
        TRY_INTO(const auto protocol, protocolOf(kSystemdSocket));
        made.assign(protocol, kSystemdSocket, error);
        qunsetenv("LISTEN_FDS");
        qunsetenv("LISTEN_PID");
    } else {
        TRY_INTO(const auto wanted, resolve(options));
        const auto endpoint = openFor(made, wanted, error);
        if (error)
            return cannotListen(options, error);
        made.set_option(Acceptor::reuse_address(true), error);
        if (endpoint.protocol() == tcp::v6() && endpoint.address().is_unspecified())
            made.set_option(asio::ip::v6_only(false), error);
        made.bind(endpoint, error);
        if (!error)
            made.listen(asio::socket_base::max_listen_connections, error);
    }
    if (error)
        return cannotListen(options, error);
    // Connections have it from the socket that they come from.
    ::setsockopt(
        made.native_handle(), IPPROTO_TCP, TCP_NOTSENT_LOWAT, &kUnsentMost, sizeof kUnsentMost
    );
    made.non_blocking(true, error);
    return made;
}

Result<> HttpListener::Private::listen()
{
    threads.push_back(std::make_shared<IoThread>());
    auto opened = open(threads.front()->context());
    if (!opened) {
        threads.clear();
        return common::fail(std::move(opened).error());
    }
    acceptor.emplace(std::move(*opened));
    pause.emplace(threads.front()->context());
    boost::system::error_code ignored;
    port = acceptor->local_endpoint(ignored).port();
    return {};
}

void HttpListener::Private::startThreads()
{
    const auto count = static_cast<size_t>(threadCount(options));
    while (threads.size() < count)
        threads.push_back(std::make_shared<IoThread>());
    for (const auto &thread : threads)
        groups.push_back(std::make_unique<ConnectionGroup>(thread, services));
    for (const auto &thread : threads)
        thread->start();
}

void HttpListener::Private::waitForClients()
{
    acceptor->async_wait(Acceptor::wait_read, [this](const boost::system::error_code &error) {
        if (!error)
            acceptClients();
    });
}

void HttpListener::Private::acceptClients()
{
    for (int i = 0; i < kAcceptAtOnce; ++i) {
        if (acceptOne())
            continue;
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            pauseWithoutFiles();
            return;
        }
        if (errno == EAGAIN || errno == EWOULDBLOCK)
            break;
        // Anything else is the fault of that one client, accept(2).
    }
    waitForClients();
}

bool HttpListener::Private::acceptOne()
{
    sockaddr_storage from{};
    socklen_t size = sizeof from;
    const int fd = ::accept4(
        acceptor->native_handle(),
        reinterpret_cast<sockaddr *>(&from),
        &size,
        SOCK_NONBLOCK | SOCK_CLOEXEC
    );
    if (fd < 0)
        return false;
    welcome(fd, textOf(from), from.ss_family == AF_INET ? tcp::v4() : tcp::v6());
    return true;
}

void HttpListener::Private::welcome(int fd, const QByteArray &peer, const tcp &protocol)
{
    const auto file = std::make_shared<FileOwner>(fd); // shared: functions must be copyable
    const size_t index = next++ % threads.size();
    const auto thread = threads[index];
    const auto address = IpAddress::fromText(peer);
    auto link = std::make_shared<ByteStream::Link>();
    auto slot = registry->admit(
        peer,
        address && proxies.contains(*address),
        [thread, weak = std::weak_ptr(link)] {
            thread->post([weak] {
                const auto found = weak.lock();
                if (found && found->stream != nullptr)
                    found->stream->evict();
            });
        }
    );
    if (!slot)
        return;
    thread->post([this, index, file, protocol, peer, link, slot] {
        begin(index, file->release(), protocol, peer, link, slot);
    });
}

void HttpListener::Private::begin(
    size_t index,
    int fd,
    const tcp &protocol,
    const QByteArray &peer,
    std::shared_ptr<ByteStream::Link> link,
    std::shared_ptr<ConnectionSlot> slot
)
{
    boost::system::error_code error;
    ByteStream::Socket socket(threads[index]->context().get_executor());
    socket.assign(protocol, fd, error);
    if (error || !groups[index]) {
        ::close(fd);
        return;
    }
    socket.non_blocking(true, error);
    socket.set_option(tcp::no_delay(true), error);
    ByteStreamPtr stream(new ByteStream(std::move(socket), std::move(link), std::move(slot)));
    if (const auto context = tlsContext())
        stream->useTls(*context);
    groups[index]->add(std::move(stream), peer);
}

std::shared_ptr<asio::ssl::context> HttpListener::Private::tlsContext()
{
    if (!options.tls)
        return nullptr;
    const std::lock_guard lock(tlsMutex);
    return tls;
}

// Out of file descriptors: room is made, and the clients that wait are looked at again soon.
void HttpListener::Private::pauseWithoutFiles()
{
    qCWarning(lcListener, "no file descriptors left for new connections");
    registry->evictOldest();
    pause->expires_after(kPauseWithoutFiles);
    pause->async_wait([this](const boost::system::error_code &error) {
        if (!error)
            waitForClients();
    });
}

void HttpListener::Private::dropThreads()
{
    for (size_t i = 0; i < threads.size(); ++i) {
        runOn(*threads[i], [this, i] {
            groups[i].reset();
            if (i == 0) {
                acceptor.reset();
                pause.reset();
            }
        });
    }
    for (const auto &thread : threads)
        thread->stop();
    threads.clear();
    groups.clear();
}

HttpListener::HttpListener(ListenerOptions options, RequestHandler &handler)
    : d(std::make_unique<Private>(std::move(options), handler))
{
}

HttpListener::~HttpListener()
{
    stop(std::chrono::milliseconds(0));
}

void HttpListener::onUpgrade(std::function<void(UpgradedStream)> take)
{
    d->takeUpgrade = std::move(take);
}

void HttpListener::onStopping(std::function<void()> tell)
{
    d->tellStopping = std::move(tell);
}

Result<int> HttpListener::start()
{
    TRY(d->prepare());
    TRY(d->listen());
    d->startThreads();
    d->threads.front()->post([this] { d->waitForClients(); });
    return d->port;
}

void HttpListener::stop(std::chrono::milliseconds deadline)
{
    if (d->threads.empty())
        return;
    d->services->stopping = true;
    runOn(*d->threads.front(), [this] {
        boost::system::error_code ignored;
        d->acceptor->close(ignored);
        d->pause->cancel();
    });
    for (size_t i = 0; i < d->threads.size(); ++i)
        runOn(*d->threads[i], [this, i] { d->groups[i]->closeIdle(); });
    if (d->tellStopping)
        d->tellStopping();
    if (!d->registry->waitUntilEmpty(deadline) && deadline.count() > 0)
        qCWarning(lcListener, "connections cut off at the end: %d", d->registry->counts().open);
    d->dropThreads();
}

Result<> HttpListener::reloadCertificate()
{
    if (!d->options.tls)
        return {};
    TRY_INTO(auto fresh, loadTlsContext(*d->options.tls));
    const std::lock_guard lock(d->tlsMutex);
    d->tls = std::move(fresh);
    return {};
}

int HttpListener::port() const
{
    return d->port;
}

ConnectionCounts HttpListener::counts() const
{
    return d->registry ? d->registry->counts() : ConnectionCounts{};
}

} // namespace server
