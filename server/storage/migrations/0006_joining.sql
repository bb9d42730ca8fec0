-- SPDX-FileCopyrightText: 2026 The Kith authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Invites, who came by whom, and what the staff keeps of an account.

CREATE TABLE invites (
    id {id},
    code_hash {bytes} NOT NULL,             -- SHA-256
    code TEXT,                              -- to be shown again; NULL: of the console, shown once
    created_by BIGINT REFERENCES users (id) ON DELETE CASCADE,  -- NULL: of the console
    role TEXT NOT NULL DEFAULT 'user',      -- of who comes with it
    note TEXT NOT NULL DEFAULT '',
    max_uses BIGINT,                        -- NULL: any number
    uses BIGINT NOT NULL DEFAULT 0,
    expires_at BIGINT,                      -- NULL: never
    revoked_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX invites_code ON invites (code_hash);
CREATE INDEX invites_creator ON invites (created_by, id);

-- No reference: who invited somebody may be gone.
ALTER TABLE users ADD COLUMN invited_by BIGINT;
ALTER TABLE users ADD COLUMN staff_note TEXT NOT NULL DEFAULT '';
ALTER TABLE users ADD COLUMN media_quota_bytes BIGINT;  -- NULL: what the settings say
CREATE INDEX users_waiting ON users (id) WHERE state = 'pending';
