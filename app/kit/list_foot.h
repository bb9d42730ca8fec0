// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The footer of a list that comes page by page: a skeleton while nothing is there, why there is
// nothing, and below rows whether more comes. Object names begin with the list's: feedSkeleton,
// feedEmptyState, feedErrorState, feedRetryButton, feedEndLabel, feedMoreRetryButton.

#include "app/base/list_roles.h"
#include "app/kit/k_skeleton.h"

#include <QTimer>

namespace app {

class KButton;
class KEmptyState;
class KLabel;

class ListFoot final : public QWidget {
    Q_OBJECT

public:
    enum class Tail { None, Loading, End, Failed };
    static constexpr int kSkeletonAfterMs = 150;
    static constexpr int kStillAfterMs = 8000;

    ListFoot(const QString &prefix, KSkeleton::Shape shape, QWidget *parent = nullptr);

    KEmptyState &emptyState() const { return *m_empty; }
    void setEndText(const QString &text);
    // The sentence and the details of an error without rows.
    void setError(const QString &icon, const QString &sentence, const QString &details);
    void show(LoadState state, bool hasRows, Tail tail);

signals:
    void retryPressed();
    void moreRetryPressed();
    void emptyActionPressed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showLoading(bool loading);

    const QString m_prefix;
    QString m_endText;
    Tail m_tail = Tail::None;
    KSkeleton *m_skeleton;
    KLabel *m_still;
    KEmptyState *m_empty;
    KEmptyState *m_error;
    KLabel *m_end;
    KButton *m_moreRetry;
    QTimer m_skeletonSoon;
    QTimer m_stillSoon;
};

} // namespace app
