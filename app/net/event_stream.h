// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The live connection kith.v1 (api/ws.md) of one login: connects, resumes after the last handled
// event, answers the heartbeat, reconnects, and hands each event to those who registered for its
// type.
//
//     stream.onEvent(events::voteUpdatedLive, this, [this](const common::VoteEvent &vote) { ... });

#include "app/base/future.h"
#include "app/net/credentials.h"
#include "app/net/frame_dispatcher.h"
#include "app/net/pending_commands.h"
#include "app/net/stream_settings.h"
#include "app/net/watch_lists.h"
#include "common/wire/event.h"

#include <QTimer>
#include <QWebSocket>

#include <functional>
#include <memory>

namespace app {

class EventStream : public QObject {
    Q_OBJECT
public:
    enum class State {
        Stopped, // not started, signed out, or the protocol is broken
        Connecting,
        CatchingUp, // connected; missed events come
        Online,
        Waiting, // for the next attempt
    };
    Q_ENUM(State)

    EventStream(
        ServerAddress server,
        Credentials &credentials,
        const CertificatePolicy &certificates,
        const common::Clock &clock,
        StreamSettings settings = {},
        QObject *parent = nullptr
    );
    ~EventStream() override;

    State state() const { return m_state; }
    bool isOnline() const { return m_state == State::Online; }
    common::Timestamp nextRetryAt() const { return m_nextRetryAt; }
    qint64 lastSeq() const { return m_lastSeq.value_or(0); }

    // lastSeq: what the cache remembers; nothing: from now on.
    void start(std::optional<qint64> lastSeq);
    void stop();
    void retryNow(); // the network is back, or somebody pressed "Try again"

    // Called with the highest handled seq after all handlers ran; must be durable and in order with
    // what the handlers wrote.
    void setSeqSink(std::function<void(qint64)> sink) { m_storeSeq = std::move(sink); }

    template <typename Payload, typename Handler>
    void onEvent(const wire::LiveEvent<Payload> &event, QObject *context, Handler handler)
    {
        m_dispatcher.add(event, context, std::move(handler));
    }

    // What to hear presence and votes of. The lists of all owners are joined; a list ends with its
    // owner. Sent again after a reconnect.
    void
    watch(QObject *owner, const QList<common::UserId> &users, const QList<common::PostId> &posts);
    void unwatch(QObject *owner);

    // The data of the ack as JSON; an error if there is no connection or no answer.
    Future<wire::RawJson> command(std::string_view type, const QByteArray &dataJson);

signals:
    void connectionChanged(app::EventStream::State state, common::Timestamp nextRetryAt);
    void certificateRefused(); // nothing was sent; it tries again later
    void resyncNeeded(); // too long away: reload lists, chats, notifications by REST
    void presenceKnown(const QList<common::PresenceEvent> &presence);
    // Votes on these are told from now on; what happened to them before has to be asked for.
    void postsWatched(const QList<common::PostId> &posts);

private:
    void setState(State state);
    void open();
    void onToken(const Result<QString> &token);
    void openWith(const QString &token);
    void drop(); // forgets the socket without a word
    void onText(const QString &text);
    void onHello();
    void onResumed(const Result<wire::RawJson> &answer);
    void onEventFrame(const wire::WsFrame &frame);
    void handled(qint64 seq);
    void storeSeq();
    PendingCommands::Command sendCommand(std::string_view type, const QByteArray &dataJson);
    void sendWatchSoon();
    void sendWatch();
    void onWatching(const wire::RawJson &answer, const QList<common::PostId> &posts);
    void breakOff();
    void onSocketError();
    void onClosed();
    void onCloseCode(wire::CloseCode code);
    void onAuthRefused(wire::CloseCode code);
    void retryLater();
    void retryIn(int ms);

    const ServerAddress m_server;
    Credentials &m_credentials;
    const CertificatePolicy &m_certificates;
    const common::Clock &m_clock;
    const StreamSettings m_settings;
    FrameDispatcher m_dispatcher;
    std::function<void(qint64)> m_storeSeq;
    std::unique_ptr<QWebSocket> m_socket;
    State m_state = State::Stopped;
    std::optional<qint64> m_lastSeq; // the highest handled
    int m_attempt = 0;
    bool m_wanted = false;
    bool m_refreshed = false; // once per refusal
    bool m_watchPending = false;
    bool m_watchSent = false; // on this connection
    QString m_token;
    common::Timestamp m_nextRetryAt;
    PendingCommands m_commands;
    WatchLists m_watching;
    QTimer m_retryTimer;
    QTimer m_pingTimer;
    QTimer m_silenceTimer;
    QTimer m_seqTimer;
    qint64 m_storedSeq = 0;
};

} // namespace app
