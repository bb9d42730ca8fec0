-- SPDX-FileCopyrightText: 2026 The Kith authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What every room stands on. Moments are milliseconds since 1970.

-- What an administrator has set by the API; the value is JSON.
CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    updated_at BIGINT NOT NULL
);

-- The outbox: what has happened, in the order of its becoming visible. One row per event, whoever
-- gets it. topic: user:ID, chat:ID, post:ID or all.
CREATE TABLE events (
    seq {seq},
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    actor_id BIGINT NOT NULL,
    payload {bytes} NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX events_by_topic ON events (topic, seq);
CREATE INDEX events_by_time ON events (created_at);

-- Work for later. state: queued, running, done or dead.
CREATE TABLE jobs (
    id {id},
    kind TEXT NOT NULL,
    payload {bytes} NOT NULL,
    state TEXT NOT NULL,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    max_attempts BIGINT NOT NULL,
    locked_until BIGINT,
    last_error TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    finished_at BIGINT
);
CREATE INDEX jobs_by_due ON jobs (state, run_at);
CREATE INDEX jobs_by_kind ON jobs (kind, state);

-- Answers to requests that carried an Idempotency-Key. state: running or done.
CREATE TABLE idempotency (
    user_id BIGINT NOT NULL,
    key TEXT NOT NULL,
    request_hash {bytes} NOT NULL,
    state TEXT NOT NULL,
    status BIGINT NOT NULL,
    headers TEXT NOT NULL,
    body {bytes} NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_by_time ON idempotency (created_at);
