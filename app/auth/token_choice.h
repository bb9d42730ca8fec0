// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Before signing in: can the sign-in be kept as wished? Asks the person where it cannot.

#include "app/auth/chosen_token_store.h"

#include <QObject>

#include <functional>

class QWidget;

namespace app {

class UiSettings;

class TokenChoice final : public QObject {
    Q_OBJECT

public:
    enum class Answer { Keep, SessionOnly, Cancelled };

    TokenChoice(ChosenTokenStore &store, UiSettings &settings, QObject *parent = nullptr);

    // The answer comes once, unless the page is gone by then.
    void prepare(QWidget &page, bool stay, std::function<void(Answer)> done);

private:
    void ask(QWidget &page, StoreOutcome why, const std::function<void(Answer)> &done);

    ChosenTokenStore &m_store;
    UiSettings &m_settings;
};

} // namespace app
