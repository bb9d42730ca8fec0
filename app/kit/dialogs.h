// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a page asks and tells. Pages take a Dialogs & in their constructor, so that tests can answer
// in place of a person.

#include <QObject>
#include <QString>

#include <functional>

namespace app {

struct Question {
    QString title;
    QString text; // says what goes: "The post, its 12 comments and 36 likes"
    QString acceptText; // a verb: "Delete post"
    QString cancelText = {}; // "Cancel" if empty
    bool destructive = false; // then the safe button is the default
};

class Dialogs {
public:
    Dialogs() = default;
    Dialogs(const Dialogs &) = delete;
    Dialogs &operator=(const Dialogs &) = delete;
    virtual ~Dialogs() = default;

    // Returns at once; the answer comes once, unless the context is gone by then.
    virtual void confirm(
        const Question &question, QObject &context, std::function<void(bool accepted)> answer
    ) = 0;
    // A toast; with an action, such as "Undo", it has a button.
    virtual void notify(
        const QString &text, const QString &actionText = {}, std::function<void()> action = {}
    ) = 0;
};

} // namespace app
