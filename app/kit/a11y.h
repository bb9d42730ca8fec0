// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Names of widgets for people who listen and for tests. Every widget one can act on gets its object
// name and its spoken name in one place:
//     a11y(*m_like, u"rowLikeButton"_s, tr("Like"), tr("Press again to take it back"));

#include <QString>

class QApplication;
class QWidget;

namespace app {

void a11y(
    QWidget &widget, const QString &objectName, const QString &name, const QString &hint = {}
);
// In place of QWidget::setAccessibleDescription() wherever the description changes later.
void setDescription(QWidget &widget, const QString &description);
// Qt takes a tool tip for rich text if it looks like it; this one stays plain.
void setPlainToolTip(QWidget &widget, const QString &text);
// Escaped for the tool tip role of a model, for the same reason.
QString plainToolTip(const QString &text);
// Makes screen readers speak: new messages, toasts, failures. At most one each two seconds.
void announce(QWidget &widget, const QString &text);
void setAnnouncements(bool enabled);
// Gives banners and toasts the role of an alert; they call it themselves.
void installAlertRoles();

// With KITH_A11Y_IDS=1, which is for black-box tests, every named widget tells its object name at
// the end of its accessible description: "[id:feedView]". Otherwise these do nothing.
bool showsA11yIds();
void installA11yIds(QApplication &application);
// For Qt::AccessibleDescriptionRole of a row.
QString rowDescription(const QString &description, const QString &objectId);

} // namespace app
