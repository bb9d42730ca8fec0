// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/moderation/people_model.h"

#include "app/base/relative_time.h"
#include "app/kit/a11y.h"

#include <algorithm>

namespace app {
namespace {

constexpr int kPage = 50;

QString stateWord(common::AccountState state)
{
    switch (state) {
    case common::AccountState::Pending:
        return PeopleModel::tr("Waits to be let in", "state of an account");
    case common::AccountState::Active:
        return PeopleModel::tr("Active", "state of an account");
    case common::AccountState::Suspended:
        return PeopleModel::tr("Suspended", "state of an account");
    case common::AccountState::Banned:
        return PeopleModel::tr("Banned", "state of an account");
    case common::AccountState::Deleting:
        return PeopleModel::tr("Leaving", "state of an account");
    }
    return {};
}

} // namespace

PeopleModel::PeopleModel(ApplicantStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{
    m_request.limit = kPage;
}

QString PeopleModel::roleText(common::Role role)
{
    switch (role) {
    case common::Role::User:
        return tr("Member", "role");
    case common::Role::Moderator:
        return tr("Moderator", "role");
    case common::Role::Admin:
        return tr("Administrator", "role");
    }
    return {};
}

void PeopleModel::search(const QString &words, std::optional<common::Role> role)
{
    m_request.query = words.isEmpty() ? wire::Absent<QString>() : wire::Absent<QString>(words);
    m_request.role = role ? wire::Absent<common::Role>(*role) : wire::Absent<common::Role>();
    ++m_generation;
    m_loading = false;
    load({});
}

void PeopleModel::load(const QString &cursor)
{
    if (m_loading)
        return;
    m_loading = true;
    m_request.cursor = cursor.isEmpty() ? wire::Absent<QString>() : wire::Absent<QString>(cursor);
    m_store.listAccounts(m_request).then(
        this,
        [this,
         generation = m_generation,
         first = cursor.isEmpty()](const Result<common::AdminUserPage> &page) {
            if (generation == m_generation)
                take(page, first);
        }
    );
}

void PeopleModel::take(const Result<common::AdminUserPage> &page, bool first)
{
    m_loading = false;
    if (!page) {
        m_error = page.error();
        m_state = LoadState::Error;
        emit stateChanged();
        return;
    }
    m_nextCursor = page->nextCursor.value_or(QString());
    if (first) {
        beginResetModel();
        m_rows = page->items;
        endResetModel();
    } else if (!page->items.isEmpty()) {
        const int end = int(m_rows.size());
        beginInsertRows({}, end, end + int(page->items.size()) - 1);
        m_rows += page->items;
        endInsertRows();
    }
    m_state = m_rows.isEmpty() ? LoadState::Empty : LoadState::Ready;
    emit stateChanged();
}

void PeopleModel::replace(const common::AdminUser &person)
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id != person.id)
            continue;
        m_rows[row] = person;
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PeopleModel::text(const common::AdminUser &person, int column) const
{
    switch (column) {
    case Name:
        return tr("%1 (@%2)", "display name, user name").arg(person.displayName, person.username);
    case RoleColumn:
        return roleText(person.role);
    case State:
        return stateWord(person.state);
    case Joined:
        return RelativeTime::spoken(person.createdAt);
    case Seen:
        return person.lastActiveAt ? RelativeTime::spoken(*person.lastActiveAt)
                                   : tr("Never", "last seen");
    default:
        return {};
    }
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const common::AdminUser &person = m_rows.at(index.row());
    if (role == IdRole)
        return person.id.toString();
    if (role == Qt::DisplayRole)
        return text(person, index.column());
    if (role == Qt::ToolTipRole && index.column() == Name)
        return plainToolTip(text(person, Name));
    return {};
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case RoleColumn:
        return tr("Role");
    case State:
        return tr("State");
    case Joined:
        return tr("Joined");
    default:
        return tr("Last here");
    }
}

bool PeopleModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_nextCursor.isEmpty() && !m_loading;
}

void PeopleModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        load(m_nextCursor);
}

} // namespace app
