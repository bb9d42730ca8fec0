// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A timeline as rows. Holds ids only; everything shown comes from PostStore, so that two open lists
// always agree. Posts that wait in the outbox stand on top.

#include "app/base/list_roles.h"
#include "app/posts/post_store.h"
#include "app/posts/timeline_rows.h"

#include <QAbstractListModel>

namespace app {

class PostListModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(QString state READ stateName NOTIFY stateChanged)
    Q_PROPERTY(int newCount READ newCount NOTIFY newCountChanged)
public:
    // KindRole: "post", "article", "share", or "gap" (fillGap() loads what is missing there).
    enum OwnRole : int {
        AuthorNameRole = FirstOwnRole, // QString
        UsernameRole, // QString
        AvatarUrlRole, // QString, relative to the server; empty: none
        VisibilityRole, // int, a common::Visibility
        EditedRole, // bool
        TruncatedRole, // bool: TextRole is only the beginning
        HashtagsRole, // QStringList
        ContentWarningRole, // QString; empty: none
        ShareCountRole, // qint64
        UrlRole, // QString
        BookmarkedRole, // bool
        CanEditRole, // bool
        MediaCountRole, // int
        TitleRole, // QString, of an article
        FailureRole, // QString, a sentence; empty once it is sent
        PostRole, // const common::Post *, until the next change
    };

    PostListModel(PostStore &store, const TimelineSource &source, QObject *parent = nullptr);

    void start(); // what is saved first, then the server
    void refresh();
    void setSource(const TimelineSource &source); // another filter; starts again
    const TimelineSource &source() const { return m_source; }

    // "3 new posts": hinted, not shown yet.
    int newCount() const { return m_newCount; }
    void showNew();

    LoadState state() const { return m_state; }
    QString stateName() const { return stateText(m_state); }
    const std::optional<Error> &lastError() const { return m_error; }
    bool isLoadingMore() const { return m_loadingMore; }
    bool atEnd() const
    {
        return m_loadedOnce && m_nextCursor.isEmpty();
    } // "You are all caught up."
    common::Timestamp savedAt() const { return m_savedAt; } // of the rows, while offline
    void fillGap(const QModelIndex &index);

    common::PostId postId(const QModelIndex &index) const; // not valid for a gap
    QModelIndex indexOf(common::PostId id) const;
    QList<common::PostId> visiblePosts(int first, int last) const; // to be watched

    // A post as a row, for other models; nothing if the store does not hold it.
    static QVariant rowData(const PostStore &store, common::PostId id, int role);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void stateChanged();
    void newCountChanged();
    void moreFailed(const common::Error &error); // of fetchMore and fillGap
    void shownNew(); // rows came on top because of showNew() or refresh()

private:
    void takeCached(const CachedTimeline &cached);
    void loadTop();
    void takeTop(const Result<PostPageIds> &page);
    void lookForNew();
    void countNew(const Result<PostPageIds> &page);
    void takeMore(const Result<PostPageIds> &page);
    void replaceAll(const PostPageIds &page);
    void apply(const QList<RowsEdit> &edits);
    void setState(LoadState state);
    void setNewCount(int count);
    void settle(); // the state that fits rows and error
    void save();
    void removeRow(common::PostId id);
    void restoreRow(common::PostId id);
    void onChanged(common::PostId id);
    void onAdded(common::PostId id);
    void onReplaced(common::PostId local, common::PostId real);
    void onHint(int count);
    void resetPending();
    int pendingCount() const { return static_cast<int>(m_pending.size()); }
    common::PostId idAt(int row) const;
    QVariant gapData(int role) const;
    static QVariant extraData(const common::Post &post, int role);
    static QString kindOf(const common::Post &post);
    static QString stateSentence(const PostStore &store, common::PostId id);

    PostStore &m_store;
    TimelineSource m_source;
    QList<common::PostId> m_pending;
    TimelineRows m_rows;
    QString m_nextCursor;
    int m_newCount = 0;
    int m_generation = 0; // answers to an earlier source are dropped
    bool m_loadingTop = false;
    bool m_loadingMore = false;
    bool m_fillingGap = false;
    bool m_loadedOnce = false; // from the server
    bool m_started = false; // until then nothing is shown, and start() finds what came meanwhile
    LoadState m_state = LoadState::Loading;
    std::optional<Error> m_error; // of the latest look at the top
    common::Timestamp m_savedAt;
};

} // namespace app
