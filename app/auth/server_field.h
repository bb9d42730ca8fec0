// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The field for the address of a server, with the known ones as suggestions. Without a scheme https
// is meant; plain http only goes to this computer itself.

#include "app/kit/k_line_edit.h"
#include "app/net/server_address.h"

#include <optional>

namespace app {

class ServerField final : public KField {
    Q_OBJECT

public:
    explicit ServerField(const QString &objectName, QWidget *parent = nullptr);

    void setKnown(const QStringList &origins);
    void setText(const QString &text);
    // The address, or nothing, with the reason at the field.
    std::optional<ServerAddress> address();
    void retranslate();
};

// On this computer itself, where nobody can listen on the way.
bool isThisComputer(const ServerAddress &server);

} // namespace app
