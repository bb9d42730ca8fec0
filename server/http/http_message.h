// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One HTTP request and its answer as the rest of the server sees them: plain values, no transport.
// A request is filled in by the connection and then belongs to one thread at a time.

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace server {

class ConnectionSlot;

struct HttpHeader {
    QByteArray name{};
    QByteArray value{};
};

// The value of the first header of that name (no regard to case), null if there is none.
QByteArray headerValue(const QList<HttpHeader> &headers, QByteArrayView name);

// Takes a body piece by piece, for uploads that must not lie in memory. Called on the connection's
// thread; what it keeps is not counted in limits.body_memory.
class BodySink {
public:
    BodySink() = default;
    BodySink(const BodySink &) = delete;
    BodySink &operator=(const BodySink &) = delete;
    virtual ~BodySink() = default;

    // false: the body cannot be taken (disk full, over quota); the request ends with 507.
    virtual bool write(QByteArrayView piece) = 0;
};

// Gives a body piece by piece, for files and exports. Called on the connection's thread.
class BodySource {
public:
    BodySource() = default;
    BodySource(const BodySource &) = delete;
    BodySource &operator=(const BodySource &) = delete;
    virtual ~BodySource() = default;

    // The next piece, at most max bytes (64 KiB); empty at the end. null (QByteArray()) before
    // the announced length is reached aborts the connection, so that the client sees the damage.
    virtual QByteArray read(qsizetype max) = 0;
};

struct HttpRequest {
    QByteArray method{}; // as sent: a token, "GET"
    QByteArray target{}; // as sent
    QString path{}; // decoded once; no "..", no encoded separators, no control characters
    QByteArray query{}; // raw, without the question mark
    QList<HttpHeader> headers{};
    QByteArray body{}; // empty if a BodySink took it
    qint64 bodyBytes = 0; // of the body, wherever it went
    QByteArray peerAddress{}; // of the socket
    QByteArray address{}; // of the caller: the peer, or what a trusted proxy says
    QByteArray host{}; // of the Host header; never make links of it
    QByteArray requestId{};
    bool secure = false; // TLS here, or at a trusted proxy
    bool loopbackDirect = false; // from this machine and without any forwarding header
    bool bodyAnnounced = false; // Content-Length above 0 or chunked; set before headArrived()

    // Marks the connection as one that has shown a valid token. Never null in a handler.
    std::shared_ptr<ConnectionSlot> connection{};
    // Whatever the handler wants to carry from headArrived() to handle(), and the memory lease
    // of the body, which is given back when the request goes.
    std::shared_ptr<void> context{};
    std::shared_ptr<void> bodyLease{};

    QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
    bool hasHeader(QByteArrayView name) const;
    bool isHead() const { return method == "HEAD"; }
};

struct HttpResponse {
    int status = 200;
    // Content-Length, Connection, Transfer-Encoding, Date and X-Request-Id are written by the
    // connection; those given here under these names are left out.
    QList<HttpHeader> headers{};
    QByteArray body{};
    // Instead of body; its length, or -1 if it is not known before (then sent chunked).
    std::shared_ptr<BodySource> source{};
    qint64 sourceLength = -1;
    // What Content-Length says in the answer to a HEAD if body was not made; -1: the size of body.
    qint64 headLength = -1;
    bool closeAfter = false;

    void setHeader(const QByteArray &name, const QByteArray &value);
    // Of literals, which are not copied: every answer has a few.
    template <size_t NameSize>
    void setHeader(const char (&name)[NameSize], const QByteArray &value)
    {
        setHeader(literal(name), value);
    }
    template <size_t NameSize, size_t ValueSize>
    void setHeader(const char (&name)[NameSize], const char (&value)[ValueSize])
    {
        setHeader(literal(name), literal(value));
    }

private:
    template <size_t Size>
    static QByteArray literal(const char (&text)[Size])
    {
        return QByteArray::fromRawData(text, static_cast<qsizetype>(Size) - 1);
    }
};

} // namespace server
