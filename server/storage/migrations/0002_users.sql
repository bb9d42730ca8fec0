-- Accounts, their sessions and how members stand to each other.

CREATE TABLE users (
    id {id},
    kind TEXT NOT NULL DEFAULT 'person',
    username TEXT NOT NULL,                 -- as the member writes it
    username_folded TEXT NOT NULL,
    email TEXT,                             -- as the member writes it; NULL: none given
    email_folded TEXT,
    email_verified BOOLEAN NOT NULL DEFAULT FALSE,
    pending_email TEXT,
    phone TEXT,
    password_hash TEXT,                     -- argon2id, encoded with its parameters
    first_name TEXT,
    last_name TEXT,
    display_name TEXT NOT NULL,
    bio TEXT NOT NULL DEFAULT '',
    status TEXT,                            -- UserStatus as JSON
    links TEXT NOT NULL DEFAULT '[]',       -- ProfileLink list as JSON
    settings TEXT NOT NULL DEFAULT '{}',    -- UserSettings as JSON, only what differs from the default
    avatar_id BIGINT,
    cover_id BIGINT,
    date_of_birth TEXT,
    locked BOOLEAN NOT NULL DEFAULT FALSE,
    role TEXT NOT NULL DEFAULT 'user',
    state TEXT NOT NULL DEFAULT 'active',
    suspended_until BIGINT,
    followers_count BIGINT NOT NULL DEFAULT 0,
    following_count BIGINT NOT NULL DEFAULT 0,
    friends_count BIGINT NOT NULL DEFAULT 0,
    posts_count BIGINT NOT NULL DEFAULT 0,
    last_seen_at BIGINT,
    last_login_at BIGINT,
    last_active_at BIGINT,
    deletion_at BIGINT,
    registration_ip TEXT,                   -- NULL: made from the command line
    registration_message TEXT,              -- to the administrators, in mode approval
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX users_username ON users (username_folded);
CREATE UNIQUE INDEX users_email ON users (email_folded) WHERE email_folded IS NOT NULL;

-- Names of deleted accounts stay taken for a year.
CREATE TABLE reserved_usernames (
    username_folded TEXT PRIMARY KEY,
    until_at BIGINT NOT NULL
);

-- One row for a sign-in: the family of its refresh tokens.
CREATE TABLE sessions (
    id {id},
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind TEXT NOT NULL DEFAULT 'login',
    name TEXT NOT NULL DEFAULT '',
    scopes TEXT NOT NULL DEFAULT '',        -- separated by spaces; none with kind login: everything
    user_agent TEXT,
    ip TEXT,
    refresh_hash {bytes},                   -- SHA-256 of the token that is good now
    previous_hash {bytes},                  -- of the one before, to notice a second use
    rotated_at BIGINT,
    fresh_until BIGINT,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT,
    revoke_reason TEXT
);
CREATE INDEX sessions_user ON sessions (user_id, id);
CREATE UNIQUE INDEX sessions_refresh ON sessions (refresh_hash) WHERE refresh_hash IS NOT NULL;
CREATE INDEX sessions_previous ON sessions (previous_hash) WHERE previous_hash IS NOT NULL;

-- Every refresh token that was ever rotated away, so that an old one is known for what it is.
CREATE TABLE spent_refresh_tokens (
    hash {bytes} NOT NULL PRIMARY KEY,
    session_id BIGINT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    spent_at BIGINT NOT NULL
);
CREATE INDEX spent_refresh_tokens_session ON spent_refresh_tokens (session_id);
CREATE INDEX spent_refresh_tokens_spent ON spent_refresh_tokens (spent_at);
