-- SPDX-FileCopyrightText: 2026 The Kith authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What members have asked to take along. state: queued, running, ready, failed or expired; the file
-- of one that is ready is exports/ID.zip in the data folder.
CREATE TABLE exports (
    id {id},
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    size_bytes BIGINT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT                       -- NULL until it is ready
);
CREATE INDEX exports_user ON exports (user_id, id);
CREATE INDEX exports_state ON exports (state);

-- Whoever leaves is taken out of what others were told, without reading all of it.
CREATE INDEX notification_actors_user ON notification_actors (user_id);
CREATE INDEX users_deletion ON users (deletion_at) WHERE deletion_at IS NOT NULL;
