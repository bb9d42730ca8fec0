// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/list_accessible.h"

#include "app/kit/virtual_list_view.h"

#include <QPersistentModelIndex>

using namespace Qt::StringLiterals;

namespace app {
namespace {

class RowAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    RowAccessible(VirtualListView &view, const QModelIndex &index)
        : m_view(&view)
        , m_index(index)
    {
    }

    int row() const { return m_index.row(); }

    bool isValid() const override { return m_view && m_index.isValid(); }
    QObject *object() const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = m_view->visualRect(m_index);
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name) {
            const QString name = m_index.data(Qt::AccessibleTextRole).toString();
            return name.isEmpty() ? m_index.data(Qt::DisplayRole).toString() : name;
        }
        if (kind == QAccessible::Description)
            return m_index.data(Qt::AccessibleDescriptionRole).toString();
        return {};
    }
    void setText(QAccessible::Text, const QString &) override { }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = true;
        state.focusable = true;
        state.selected = m_view->selectionModel()->isSelected(m_index);
        state.focused = m_view->hasFocus() && m_view->currentIndex() == m_index;
        const auto [first, last] = m_view->visibleRows();
        state.offscreen = m_index.row() < first || m_index.row() > last;
        state.invisible = !m_view->isVisible();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface *>(this);
        return nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        if (action == setFocusAction()) {
            m_view->setFocus();
            m_view->setCurrentIndex(m_index);
        } else if (action == pressAction()) {
            m_view->setCurrentIndex(m_index);
            emit m_view->activated(m_index);
        }
    }

private:
    QPointer<VirtualListView> m_view;
    QPersistentModelIndex m_index;
};

QAccessibleInterface *create(const QString &className, QObject *object)
{
    auto *view =
        className == u"app::VirtualListView"_s ? qobject_cast<VirtualListView *>(object) : nullptr;
    return view ? new ListAccessible(*view) : nullptr;
}

} // namespace

ListAccessible::ListAccessible(VirtualListView &view)
    : QAccessibleWidget(&view, QAccessible::List)
    , m_view(view)
{
}

ListAccessible::~ListAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_rows))
        QAccessible::deleteAccessibleInterface(id);
}

void ListAccessible::install()
{
    static bool installed = false;
    if (!installed)
        QAccessible::installFactory(create);
    installed = true;
}

int ListAccessible::rowCount() const
{
    return m_view.model() ? m_view.model()->rowCount(m_view.rootIndex()) : 0;
}

QList<QWidget *> ListAccessible::widgets() const
{
    QList<QWidget *> shown;
    for (QObject *object : m_view.viewport()->children()) {
        auto *widget = qobject_cast<QWidget *>(object);
        if (widget && !widget->isWindow() && widget->isVisibleTo(m_view.viewport()))
            shown.append(widget);
    }
    return shown;
}

int ListAccessible::childCount() const
{
    return rowCount() + int(widgets().size());
}

QAccessibleInterface *ListAccessible::child(int index) const
{
    const int rows = rowCount();
    if (index < 0)
        return nullptr;
    if (index >= rows) {
        const QList<QWidget *> others = widgets();
        return index - rows < others.size()
            ? QAccessible::queryAccessibleInterface(others.at(index - rows))
            : nullptr;
    }
    // An interface follows its row; after inserts and removals it may stand at another place.
    if (const auto known = m_rows.constFind(index); known != m_rows.constEnd()) {
        auto *row = static_cast<RowAccessible *>(QAccessible::accessibleInterface(*known));
        if (row && row->isValid() && row->row() == index)
            return row;
        QAccessible::deleteAccessibleInterface(*known);
        m_rows.erase(known);
    }
    auto *row = new RowAccessible(
        m_view, m_view.model()->index(index, m_view.modelColumn(), m_view.rootIndex())
    );
    m_rows.insert(index, QAccessible::registerAccessibleInterface(row));
    return row;
}

QAccessibleInterface *ListAccessible::childAt(int x, int y) const
{
    const QPoint point = m_view.viewport()->mapFromGlobal(QPoint(x, y));
    if (QWidget *widget = m_view.viewport()->childAt(point)) {
        while (widget->parentWidget() != m_view.viewport())
            widget = widget->parentWidget();
        return QAccessible::queryAccessibleInterface(widget);
    }
    const QModelIndex index = m_view.indexAt(point);
    return index.isValid() ? child(index.row()) : nullptr;
}

QAccessibleInterface *ListAccessible::focusChild() const
{
    if (m_view.hasFocus() && m_view.currentIndex().isValid())
        return child(m_view.currentIndex().row());
    return QAccessibleWidget::focusChild();
}

int ListAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    if (!child)
        return -1;
    if (child->object()) {
        const auto at = widgets().indexOf(qobject_cast<QWidget *>(child->object()));
        return at < 0 ? -1 : rowCount() + int(at);
    }
    const auto *row = dynamic_cast<const RowAccessible *>(child);
    return row && row->isValid() ? row->row() : -1;
}

} // namespace app
