-- SPDX-FileCopyrightText: 2026 The Kith authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Addresses that wait to be confirmed, and what mailed and printed links open.

-- Registered while addresses had to be verified; with state pending it cannot sign in until then.
ALTER TABLE users ADD COLUMN awaits_verification BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE users ADD COLUMN pending_email_folded TEXT;
CREATE INDEX users_pending_email ON users (pending_email_folded) WHERE pending_email_folded IS NOT NULL;
CREATE INDEX users_awaiting ON users (created_at) WHERE awaits_verification;

-- purpose: verify, change or reset. The hash is the SHA-256 of 256 random bits.
CREATE TABLE account_tokens (
    hash {bytes} NOT NULL PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    email TEXT,                             -- where it was sent; NULL: handed over by an administrator
    cause_id BIGINT NOT NULL,               -- the job that sends it: its attempts do not outdate each other
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX account_tokens_user ON account_tokens (user_id, purpose, created_at);
CREATE INDEX account_tokens_expiry ON account_tokens (expires_at);
