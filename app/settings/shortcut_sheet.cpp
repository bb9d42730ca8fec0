// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/shortcut_sheet.h"

#include "app/kit/k_label.h"
#include "app/kit/metrics.h"
#include "app/kit/plain_scroll.h"
#include "app/kit/shortcut_map.h"

#include <QGridLayout>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kListHeight = 380;

// The map knows the keys of parts that are still to come.
const QSet<QString> &live()
{
    static const QSet<QString> kLive{
        u"section1"_s,   u"section2"_s,    u"section3"_s,     u"section4"_s,   u"section5"_s,
        u"settings"_s,   u"newPost"_s,     u"refresh"_s,      u"back"_s,       u"forward"_s,
        u"escape"_s,     u"nextPane"_s,    u"previousPane"_s, u"textLarger"_s, u"textSmaller"_s,
        u"textNormal"_s, u"toggleTheme"_s, u"foldRail"_s,     u"help"_s,       u"quit"_s,
        u"fullScreen"_s, u"next"_s,        u"previous"_s,     u"first"_s,      u"last"_s,
        u"pageDown"_s,   u"pageUp"_s,      u"open"_s,         u"like"_s,       u"voteDown"_s,
        u"openAuthor"_s, u"itemMenu"_s,    u"listHelp"_s,     u"send"_s};
    return kLive;
}

QString contextTitle(ShortcutContext context)
{
    switch (context) {
    case ShortcutContext::Window:
        return ShortcutSheet::tr("Everywhere");
    case ShortcutContext::List:
        return ShortcutSheet::tr("In lists");
    case ShortcutContext::Editor:
        return ShortcutSheet::tr("While writing");
    case ShortcutContext::Chat:
        return ShortcutSheet::tr("In conversations");
    }
    return {};
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &one : keys)
        texts.append(one.toString(QKeySequence::NativeText));
    return texts.join(ShortcutSheet::tr(" or ", "between two keys"));
}

} // namespace

QList<ShortcutGroup> shortcutGroups(const ShortcutMap &shortcuts)
{
    QList<ShortcutGroup> groups;
    std::optional<ShortcutContext> context;
    for (const Shortcut &shortcut : ShortcutMap::table()) {
        const QList<QKeySequence> keys = shortcuts.keys(shortcut.id);
        if (!live().contains(shortcut.id) || keys.isEmpty())
            continue;
        if (context != shortcut.context) {
            context = shortcut.context;
            groups.append({contextTitle(*context), {}});
        }
        groups.last().rows.append({shortcut.text, keysText(keys)});
    }
    return groups;
}

ShortcutSheet::ShortcutSheet(const ShortcutMap &shortcuts, QWidget *parent)
    : KDialog(u"shortcutSheet"_s, tr("Keyboard shortcuts"), parent)
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, metrics::kSpace8, 0);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const ShortcutGroup &group : shortcutGroups(shortcuts)) {
        auto *title = new KLabel(group.title, Type::Role::SmallStrong, Token::Text2);
        title->setContentsMargins(0, row > 0 ? metrics::kSpace12 : 0, 0, 0);
        grid->addWidget(title, row++, 0, 1, 2);
        for (const auto &[text, keys] : group.rows) {
            auto *name = new KLabel(text);
            name->setWordWrap(true);
            grid->addWidget(name, row, 0);
            grid->addWidget(new KLabel(keys, Type::Role::BodyMedium, Token::Text2), row++, 1);
        }
    }
    grid->setRowStretch(row, 1);
    auto *scroll = new PlainScroll(content, this);
    scroll->setObjectName(u"shortcutList"_s);
    scroll->setAccessibleName(tr("Keyboard shortcuts"));
    scroll->setFixedHeight(kListHeight);
    body()->addWidget(scroll);
    addCancel(tr("Close"), u"shortcutCloseButton"_s)->setDefault(true);
}

} // namespace app
