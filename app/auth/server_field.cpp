// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/server_field.h"

#include "app/kit/a11y.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace app {

bool isThisComputer(const ServerAddress &server)
{
    return server.host() == u"localhost"_s || QHostAddress(server.host()).isLoopback();
}

ServerField::ServerField(const QString &objectName, QWidget *parent)
    : KField(tr("Server"), objectName, parent, KLineEdit::Height::Large)
{
    edit()->setLeadingIcon(u"server"_s);
    edit()->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    // Addresses are left to right in every language.
    edit()->setLayoutDirection(Qt::LeftToRight);
    retranslate();
}

void ServerField::setKnown(const QStringList &origins)
{
    QStringList names;
    for (const QString &origin : origins) {
        if (const auto address = ServerAddress::fromText(origin))
            names.append(address->shownName());
    }
    auto *completer = new QCompleter(names, edit());
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->popup()->setObjectName(edit()->objectName() + u"Suggestions"_s);
    completer->popup()->setAccessibleName(tr("Known servers"));
    edit()->setCompleter(completer);
}

void ServerField::setText(const QString &text)
{
    edit()->setText(text);
}

std::optional<ServerAddress> ServerField::address()
{
    const QString typed = text().trimmed();
    const auto address = ServerAddress::fromText(typed);
    if (typed.isEmpty()) {
        setError(tr("Type the address of the server."));
    } else if (!address) {
        setError(tr("This is not an address. It looks like millbrook.example."));
    } else if (!address->isEncrypted() && !isThisComputer(*address)) {
        setError(tr("Use https: over http everybody on the way could read your password."));
    } else {
        setError({});
        return address;
    }
    return std::nullopt;
}

void ServerField::retranslate()
{
    setLabel(tr("Server"));
    edit()->setPlaceholderText(u"millbrook.example"_s);
}

} // namespace app
