CREATE TABLE posts (
    id {id},
    author_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind TEXT NOT NULL DEFAULT 'post',
    title TEXT,
    slug TEXT,
    content TEXT NOT NULL DEFAULT '',
    visibility TEXT NOT NULL,
    state TEXT NOT NULL,
    publish_at BIGINT,
    content_warning TEXT,
    language TEXT,
    shared_post_id BIGINT REFERENCES posts (id) ON DELETE SET NULL,
    plain_share BOOLEAN NOT NULL DEFAULT FALSE, -- a share with nothing of its own
    likes_count BIGINT NOT NULL DEFAULT 0,
    score BIGINT NOT NULL DEFAULT 0,
    comments_count BIGINT NOT NULL DEFAULT 0,
    shares_count BIGINT NOT NULL DEFAULT 0,
    revision BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    published_at BIGINT,
    edited_at BIGINT
);
CREATE INDEX posts_author ON posts (author_id, state, published_at, id);
CREATE INDEX posts_public ON posts (published_at, id) WHERE state = 'published' AND visibility = 'public';
CREATE INDEX posts_public_top ON posts (score, id) WHERE state = 'published' AND visibility = 'public';
CREATE INDEX posts_scheduled ON posts (publish_at) WHERE state = 'scheduled';
CREATE INDEX posts_shared ON posts (shared_post_id) WHERE shared_post_id IS NOT NULL;
CREATE UNIQUE INDEX posts_plain_share ON posts (author_id, shared_post_id) WHERE plain_share AND state = 'published';
CREATE UNIQUE INDEX posts_slug ON posts (author_id, slug) WHERE slug IS NOT NULL;

-- Every text that was published and then edited; created_at: when it was replaced.
CREATE TABLE post_revisions (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    title TEXT,
    content TEXT NOT NULL,
    content_warning TEXT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (post_id, number)
);

CREATE TABLE post_hashtags (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,                      -- folded
    position INTEGER NOT NULL,
    published_at BIGINT,                    -- of the post, so that the posts of a tag are read in order
    PRIMARY KEY (post_id, tag)
);
CREATE INDEX post_hashtags_tag ON post_hashtags (tag, published_at, post_id);

CREATE TABLE post_mentions (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (post_id, user_id)
);
CREATE INDEX post_mentions_user ON post_mentions (user_id, post_id);

-- One vote of a member on a thing; 0 stays, so that a second like can be told from the first.
CREATE TABLE votes (
    target_type TEXT NOT NULL,
    target_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    value INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (target_type, target_id, user_id)
);
CREATE INDEX votes_likes ON votes (target_type, target_id, created_at, user_id) WHERE value = 1;
CREATE INDEX votes_user ON votes (user_id, target_type, target_id);

-- Who is shown what (performance.md, decision 4): written with the post for the followers of its
-- author, newest 1,000 a member; what it does not hold is merged at read time.
CREATE TABLE home_timeline (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    published_at BIGINT NOT NULL,
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    author_id BIGINT NOT NULL,
    reason TEXT NOT NULL,                   -- 'own', 'follow' or 'friend'
    PRIMARY KEY (user_id, published_at, post_id)
);
CREATE INDEX home_timeline_post ON home_timeline (post_id);
CREATE INDEX home_timeline_author ON home_timeline (user_id, author_id);

-- How far down the rows of a member are complete: everything published at or after complete_from is
-- there. No row: all of it. rows_at_most is counted again when it says that there are too many.
CREATE TABLE home_timeline_state (
    user_id BIGINT PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    complete_from BIGINT NOT NULL DEFAULT 0,
    rows_at_most BIGINT NOT NULL DEFAULT 0
);

-- Authors with so many followers that their posts are merged at read time, from their first such
-- post on.
CREATE TABLE merged_authors (
    author_id BIGINT PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    since BIGINT NOT NULL
);
