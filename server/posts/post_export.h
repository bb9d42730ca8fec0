// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The posts of a member in every state with their earlier texts, and the member's votes, for an
// export.

#include "server/export/export_writer.h"
#include "server/posts/post_reader.h"
#include "server/storage/database.h"

namespace server {

class PostExport {
public:
    PostExport(Database &db, const common::Clock &clock)
        : m_db(db)
        , m_reader(clock)
    {
    }

    Result<> write(common::UserId member, ExportWriter &out) const;

private:
    Result<> writePosts(common::UserId member, ExportWriter &out) const;
    Result<> writeRevisions(common::UserId member, ExportWriter &out) const;
    Result<> writeVotes(common::UserId member, ExportWriter &out) const;
    Result<QList<common::Post>>
    page(Transaction &tx, common::UserId member, common::PostId above) const;

    Database &m_db;
    PostReader m_reader;
};

} // namespace server
