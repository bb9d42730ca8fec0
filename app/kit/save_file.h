// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Asks where to save something.

#include <QString>

#include <functional>

class QWidget;

namespace app {

// name: what is proposed; filter: "Pictures (*.png)". Called with the file that was chosen, or
// never.
void askWhereToSave(
    QWidget &parent,
    const QString &title,
    const QString &name,
    const QString &filter,
    std::function<void(const QString &file)> chosen
);
// Writes it readable for its owner only; false: it could not be written.
bool savePrivately(const QString &file, const QByteArray &content);

} // namespace app
