// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/pages.h"

#include "app/shell/section.h"

namespace app {
namespace {

class EmptyPage final : public Page {
public:
    using Page::Page;
    QString title() const override { return sectionTitle(objectName()); }
};

} // namespace

PageFactory pageFactory(Session &, Dialogs &, ShortcutMap &)
{
    return [](const QString &page, const QString &, QWidget *parent) -> Page * {
        return new EmptyPage(page, parent);
    };
}

} // namespace app
