-- state: 'following' or 'requested' (the followed account is locked and has not agreed yet).
CREATE TABLE follows (
    follower_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    followed_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    state TEXT NOT NULL DEFAULT 'following',
    created_at BIGINT NOT NULL,
    PRIMARY KEY (follower_id, followed_id)
);
CREATE INDEX follows_followed ON follows (followed_id, state, created_at, follower_id);
CREATE INDEX follows_follower ON follows (follower_id, state, created_at, followed_id);

-- Two rows for a friendship, one for each side.
CREATE TABLE friendships (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    friend_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, friend_id)
);

CREATE TABLE blocks (
    blocker_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    blocked_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (blocker_id, blocked_id)
);
CREATE INDEX blocks_blocked ON blocks (blocked_id, blocker_id);

CREATE TABLE mutes (
    muter_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    muted_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    until_at BIGINT,                        -- NULL: for good
    created_at BIGINT NOT NULL,
    PRIMARY KEY (muter_id, muted_id)
);
