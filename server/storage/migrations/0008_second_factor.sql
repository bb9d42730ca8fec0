-- SPDX-FileCopyrightText: 2026 The Kith authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Authenticators of members and the codes for the day that one is lost.

CREATE TABLE second_factors (
    user_id {id} REFERENCES users (id) ON DELETE CASCADE,
    secret {bytes} NOT NULL,                -- sealed with the key of the data folder
    confirmed_at BIGINT,                    -- NULL: enrolled, not switched on yet
    last_step BIGINT NOT NULL DEFAULT 0,    -- of the last code that was taken
    created_at BIGINT NOT NULL
);

-- A code that was used is gone.
CREATE TABLE recovery_codes (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    hash {bytes} NOT NULL,                  -- SHA-256
    PRIMARY KEY (user_id, hash)
);

-- Where an account has signed in before.
CREATE INDEX sessions_known ON sessions (user_id, ip);
