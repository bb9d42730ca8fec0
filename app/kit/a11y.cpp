// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/a11y.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QTextDocument>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace app {
namespace {

bool theAnnouncements = true;
constexpr qint64 kAnnouncementGapMs = 2000;

QString withId(const QWidget &widget, const QString &description)
{
    const QString name = widget.objectName();
    if (!showsA11yIds() || name.isEmpty() || name.startsWith(u"qt_"_s))
        return description;
    const QString id = u"[id:%1]"_s.arg(name);
    return description.contains(id) ? description : (description + u' ' + id).trimmed();
}

QAccessibleInterface *createAlert(const QString &className, QObject *object)
{
    if (className != u"app::KBanner"_s && className != u"app::KToast"_s)
        return nullptr;
    return new QAccessibleWidget(qobject_cast<QWidget *>(object), QAccessible::AlertMessage);
}

// Appends the ids when a widget is shown; setDescription() keeps them later.
class IdWalker final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show) {
            if (auto *widget = qobject_cast<QWidget *>(watched))
                setDescription(*widget, widget->accessibleDescription());
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void a11y(QWidget &widget, const QString &objectName, const QString &name, const QString &hint)
{
    widget.setObjectName(objectName);
    widget.setAccessibleName(name);
    if (!hint.isEmpty())
        setDescription(widget, hint);
}

void setDescription(QWidget &widget, const QString &description)
{
    widget.setAccessibleDescription(withId(widget, description));
}

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text;
}

void setPlainToolTip(QWidget &widget, const QString &text)
{
    widget.setToolTip(plainToolTip(text));
}

void announce(QWidget &widget, const QString &text)
{
    static QElapsedTimer last;
    if (!theAnnouncements || text.isEmpty() || !QAccessible::isActive())
        return;
    if (last.isValid() && last.elapsed() < kAnnouncementGapMs)
        return;
    last.start();
    // 6.4 has no announcement event; an alert on a widget of that name is what readers speak.
    widget.setAccessibleName(text);
    QAccessibleEvent alert(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void installAlertRoles()
{
    static bool installed = false;
    if (!installed)
        QAccessible::installFactory(createAlert);
    installed = true;
}

void setAnnouncements(bool enabled)
{
    theAnnouncements = enabled;
}

bool showsA11yIds()
{
    static const bool shows = qEnvironmentVariableIntValue("KITH_A11Y_IDS") == 1;
    return shows;
}

void installA11yIds(QApplication &application)
{
    if (showsA11yIds())
        application.installEventFilter(new IdWalker(&application));
}

QString rowDescription(const QString &description, const QString &objectId)
{
    if (!showsA11yIds())
        return description;
    return (description + u" [id:row/%1]"_s.arg(objectId)).trimmed();
}

} // namespace app
