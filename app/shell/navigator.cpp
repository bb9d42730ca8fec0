// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/navigator.h"

#include "app/shell/section.h"

using namespace Qt::StringLiterals;

namespace app {

Navigator::Navigator(QObject *parent)
    : QObject(parent)
    , m_section(sections().first().id)
{
    for (const Section &section : sections())
        m_stacks.emplace(section.id, NavigationStack(section.page));
}

void Navigator::press(const QString &section)
{
    if (!findSection(section))
        return;
    if (section != m_section) {
        goTo(section);
    } else if (stack().isAtRoot()) {
        emit topRequested();
    } else {
        emit leaving();
        stack().popToRoot();
        emit placeChanged();
    }
}

void Navigator::goTo(const QString &section)
{
    if (!findSection(section) || section == m_section)
        return;
    emit leaving();
    m_section = section;
    emit placeChanged();
}

void Navigator::open(const QString &page, const QString &argument)
{
    if (current().page == page && current().argument == argument)
        return;
    emit leaving();
    stack().push(page, argument);
    emit placeChanged();
}

void Navigator::back()
{
    if (!stack().canGoBack())
        return;
    emit leaving();
    stack().back();
    emit placeChanged();
}

void Navigator::forward()
{
    if (!stack().canGoForward())
        return;
    emit leaving();
    stack().forward();
    emit placeChanged();
}

void Navigator::setAnchor(const QString &id, int offset)
{
    stack().setAnchor(id, offset);
}

bool Navigator::openLink(const QString &link)
{
    const QString path = link.section(u':', 1);
    const QString place = path.section(u'/', 0, 0);
    const QString argument = path.section(u'/', 1, 1).section(u'?', 0, 0);
    if (findSection(place) && argument.isEmpty()) {
        goTo(place);
        return true;
    }
    if (place == u"settings"_s) {
        goTo(place);
        open(u"settingsPage"_s, argument);
        return true;
    }
    if (place == u"post"_s && !argument.isEmpty()) {
        open(u"postPage"_s, argument);
        return true;
    }
    if (place == u"user"_s && !argument.isEmpty()) {
        const bool isId = argument.front().isDigit();
        const bool named = argument.startsWith(u'@');
        open(u"profilePage"_s, isId || named ? argument : u'@' + argument);
        return true;
    }
    return false;
}

} // namespace app
