CREATE TABLE notifications (
    id {id},
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    type TEXT NOT NULL,
    target_type TEXT,
    target_id BIGINT,
    group_key TEXT,                         -- of what is grouped while unread; NULL: never grouped
    actors_count BIGINT NOT NULL DEFAULT 0,
    excerpt TEXT,
    read_at BIGINT,
    created_at BIGINT NOT NULL              -- of the latest actor
);
CREATE INDEX notifications_user ON notifications (user_id, created_at, id);
CREATE INDEX notifications_unread ON notifications (user_id, type) WHERE read_at IS NULL;
CREATE UNIQUE INDEX notifications_group ON notifications (user_id, group_key) WHERE read_at IS NULL AND group_key IS NOT NULL;
CREATE INDEX notifications_target ON notifications (target_type, target_id);

CREATE TABLE notification_actors (
    notification_id BIGINT NOT NULL REFERENCES notifications (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (notification_id, user_id)
);
CREATE INDEX notification_actors_latest ON notification_actors (notification_id, created_at);
