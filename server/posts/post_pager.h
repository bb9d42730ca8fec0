// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pages of posts: takes what comes next from a source, leaves out what the viewer may not see, goes
// on until the page is full, and signs where it ended.

#include "server/posts/post_reader.h"
#include "server/storage/cursor.h"

#include <functional>

namespace server {

// The next entries after a place, at most so many; fewer means that there are no more.
using PostSource = std::function<Result<QList<PostEntry>>(PostEntry after, int limit)>;

struct PostPageRequest {
    common::UserId viewer;
    QString query; // of the cursor
    int limit = wire::kDefaultPage;
    PostEntry after{};
    bool withMuted = true;
    QList<qint64> kept{}; // what the cursor carries besides the place
};

class PostPager {
public:
    PostPager(const common::Clock &clock, const CursorKey &cursors)
        : m_reader(clock)
        , m_cursors(cursors)
    {
    }

    Result<common::PostPage>
    page(Transaction &tx, const PostPageRequest &request, const PostSource &source) const;
    // The numbers of a cursor; as many as given, or none if there is no cursor.
    Result<Position> read(
        const wire::Absent<QString> &cursor, common::UserId viewer, const QString &query, int count
    ) const;

private:
    struct Taken {
        QList<SeenPost> posts;
        QList<PostEntry> entries; // of the posts
        std::optional<PostEntry> next; // where it goes on, if it does
    };
    Result<Taken>
    take(Transaction &tx, const PostPageRequest &request, const PostSource &source) const;

    PostReader m_reader;
    const CursorKey &m_cursors;
};

// How many posts of a page fit into 1 MiB of JSON; at least one.
qsizetype countFitting(const QList<common::Post> &posts);

} // namespace server
