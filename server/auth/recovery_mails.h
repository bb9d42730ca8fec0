// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The mails that carry a token. Whoever asks only leaves a job; the address is looked up and the
// token made when the mail is sent. So the answer takes the same work and time whether anybody has
// the address, a token lies nowhere in clear, and a mail that was held up is as good as a new one.

#include "server/auth/account_token_repository.h"
#include "server/auth/address_repository.h"
#include "server/mail/mail_queue.h"

namespace server {

enum class RecoveryAsk {
    Verify, // the address of the account
    Change, // the address that it is to get
    Reset,
    Known, // somebody has tried to use an address that an account has
};

// About an account, or about whoever has the address.
struct RecoveryRequest {
    RecoveryAsk ask = RecoveryAsk::Verify;
    wire::Absent<common::UserId> userId{};
    wire::Absent<QString> email{}; // folded
};

class RecoveryMails {
public:
    RecoveryMails(
        Database &db, const SettingsSource &settings, MailQueue &mails, const common::Clock &clock
    );

    Result<> ask(Transaction &tx, const RecoveryRequest &request);

private:
    // What is to be sent to whom; the account may have changed since it was asked for.
    struct Due {
        AddressRow account{};
        TokenPurpose purpose = TokenPurpose::Verify;
        QString to{};
        QString toFolded{};
    };

    Result<std::optional<Letter>> prepare(const Job &job);
    Result<std::optional<Letter>>
    letterFor(Transaction &tx, const Due &due, LetterKind kind, qint64 causeId);
    Result<std::optional<AddressRow>> find(Transaction &tx, const RecoveryRequest &request) const;
    static std::optional<Due> due(const RecoveryRequest &request, const AddressRow &account);

    Database &m_db;
    const SettingsSource &m_settings;
    MailQueue &m_mails;
    AccountTokenRepository m_tokens;
    AddressRepository m_addresses;
};

// A letter to the address of the account, without a link.
Letter letterTo(const AddressRow &account, LetterKind kind, const QString &detail = {});

} // namespace server

template <>
struct wire::EnumText<server::RecoveryAsk> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{server::RecoveryAsk::Verify, "verify"},
        std::pair{server::RecoveryAsk::Change, "change"},
        std::pair{server::RecoveryAsk::Reset, "reset"},
        std::pair{server::RecoveryAsk::Known, "known"}};
};
template <>
struct wire::Schema<server::RecoveryRequest> {
    using T = server::RecoveryRequest;
    static constexpr auto fields =
        Fields{field("ask", &T::ask), field("userId", &T::userId), field("email", &T::email)};
};

extern template struct wire::Codec<server::RecoveryRequest>;
