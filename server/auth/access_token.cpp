// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/access_token.h"

#include "server/auth/random.h"

#include <array>
#include <charconv>
#include <mutex>
#include <thread>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace server {

using common::SessionId;
using common::Timestamp;
using common::UserId;

namespace {

constexpr auto kStrictBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
    | QByteArray::AbortOnBase64DecodingErrors;

// The payload is these words with numbers between them, and nothing else.
constexpr QByteArrayView kBeforeSub = R"({"iss":"kith","aud":"kith-api","sub":")";
constexpr QByteArrayView kBeforeSid = R"(","sid":")";
constexpr QByteArrayView kBeforeIat = R"(","iat":)";
constexpr QByteArrayView kBeforeExp = R"(,"exp":)";
constexpr QByteArrayView kEnd = "}";

QByteArray payloadText(const AccessClaims &claims)
{
    QByteArray text;
    text.reserve(160);
    text.append(kBeforeSub).append(QByteArray::number(claims.userId.value));
    text.append(kBeforeSid).append(QByteArray::number(claims.sessionId.value));
    text.append(kBeforeIat).append(QByteArray::number(claims.issuedAt.ms / 1000));
    text.append(kBeforeExp).append(QByteArray::number(claims.expiresAt.ms / 1000));
    return text.append(kEnd);
}

bool takeWords(QByteArrayView &rest, QByteArrayView words)
{
    if (!rest.startsWith(words))
        return false;
    rest = rest.sliced(words.size());
    return true;
}

bool takeNumber(QByteArrayView &rest, qint64 &number)
{
    const auto [end, fault] = std::from_chars(rest.begin(), rest.end(), number);
    if (fault != std::errc() || number <= 0)
        return false;
    rest = rest.sliced(end - rest.begin());
    return true;
}

std::optional<AccessClaims> claimsFrom(QByteArrayView rest)
{
    AccessClaims claims;
    const bool understood = takeWords(rest, kBeforeSub) && takeNumber(rest, claims.userId.value)
        && takeWords(rest, kBeforeSid) && takeNumber(rest, claims.sessionId.value)
        && takeWords(rest, kBeforeIat) && takeNumber(rest, claims.issuedAt.ms)
        && takeWords(rest, kBeforeExp) && takeNumber(rest, claims.expiresAt.ms) && rest == kEnd;
    constexpr qint64 kMostSeconds = std::numeric_limits<qint64>::max() / 1000;
    if (!understood || claims.issuedAt.ms > kMostSeconds || claims.expiresAt.ms > kMostSeconds)
        return std::nullopt;
    claims.issuedAt.ms *= 1000;
    claims.expiresAt.ms *= 1000;
    return claims;
}

tl::unexpected<Error> invalid()
{
    return common::fail(ErrorCode::AuthTokenInvalid);
}

} // namespace

// One key with its header, and contexts that have the key in them already: setting a key up costs
// more than the rest.
class AccessTokens::Signer {
public:
    explicit Signer(const TokenKey &key);
    Signer(const Signer &) = delete;
    Signer &operator=(const Signer &) = delete;
    ~Signer();

    // "eyJ...": the header in base64url and the dot after it.
    const QByteArray &head() const { return m_head; }
    // Of 43 characters.
    QByteArray mark(QByteArrayView message) const;

private:
    // Threads that meet at one context wait for each other, so there are a few.
    struct Slot {
        mutable std::mutex mutex;
        EVP_MAC_CTX *context = nullptr;
    };

    QByteArray m_head;
    std::array<Slot, 8> m_slots;
};

AccessTokens::Signer::Signer(const TokenKey &key)
    : m_head(base64Url(R"({"alg":"HS256","typ":"at+jwt","kid":")" + key.id + R"("})") + '.')
{
    EVP_MAC *const algorithm = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_end()};
    for (Slot &slot : m_slots) {
        slot.context = EVP_MAC_CTX_new(algorithm);
        const auto *const secret = reinterpret_cast<const unsigned char *>(key.secret.constData());
        const auto size = static_cast<size_t>(key.secret.size());
        if (!slot.context || !EVP_MAC_init(slot.context, secret, size, parameters))
            qFatal("HMAC-SHA256 is not available");
    }
    EVP_MAC_free(algorithm);
}

AccessTokens::Signer::~Signer()
{
    for (const Slot &slot : m_slots)
        EVP_MAC_CTX_free(slot.context);
}

QByteArray AccessTokens::Signer::mark(QByteArrayView message) const
{
    const size_t thread = std::hash<std::thread::id>()(std::this_thread::get_id());
    const Slot &slot = m_slots[thread % m_slots.size()];
    const auto *const data = reinterpret_cast<const unsigned char *>(message.data());
    std::array<unsigned char, 32> mark{};
    size_t size = 0;
    const std::scoped_lock lock(slot.mutex);
    // No key here: the one of before.
    const bool done = EVP_MAC_init(slot.context, nullptr, 0, nullptr)
        && EVP_MAC_update(slot.context, data, static_cast<size_t>(message.size()))
        && EVP_MAC_final(slot.context, mark.data(), &size, mark.size());
    if (!done || size != mark.size())
        qFatal("HMAC-SHA256 failed");
    const auto *const bytes = reinterpret_cast<const char *>(mark.data());
    return base64Url(QByteArray::fromRawData(bytes, static_cast<qsizetype>(size)));
}

AccessTokens::AccessTokens(const QList<TokenKey> &keys, const common::Clock &clock)
    : m_clock(clock)
{
    for (const TokenKey &key : keys)
        m_signers.push_back(std::make_unique<Signer>(key));
}

AccessTokens::~AccessTokens() = default;

QByteArray AccessTokens::issue(UserId user, SessionId session) const
{
    const Timestamp now{m_clock.now().ms / 1000 * 1000};
    const Signer &signer = *m_signers.front();
    QByteArray token =
        signer.head() + base64Url(payloadText({user, session, now, now.plusSeconds(kLifeSeconds)}));
    const QByteArray mark = signer.mark(token);
    return token.append('.').append(mark);
}

Result<AccessClaims> AccessTokens::read(QByteArrayView token) const
{
    const Signer *const signer = signerOf(token);
    const qsizetype dot = token.lastIndexOf('.');
    if (!signer || dot < signer->head().size())
        return invalid();
    // As text: of several ways to write the same bytes only one is ours.
    const QByteArray expected = signer->mark(token.first(dot));
    const QByteArrayView given = token.sliced(dot + 1);
    if (given.size() != expected.size()
        || CRYPTO_memcmp(expected.constData(), given.data(), static_cast<size_t>(given.size()))
            != 0)
        return invalid();

    const QByteArrayView middle = token.first(dot).sliced(signer->head().size());
    const auto payload = QByteArray::fromBase64Encoding(middle.toByteArray(), kStrictBase64);
    const auto claims = payload ? claimsFrom(*payload) : std::nullopt;
    if (!claims || claims->issuedAt > m_clock.now().plusSeconds(kLeewaySeconds))
        return invalid();
    return *claims;
}

bool AccessTokens::isExpired(const AccessClaims &claims) const
{
    return claims.expiresAt.plusSeconds(kLeewaySeconds) <= m_clock.now();
}

const AccessTokens::Signer *AccessTokens::signerOf(QByteArrayView token) const
{
    if (token.size() > kMostBytes)
        return nullptr;
    for (const auto &signer : m_signers) {
        if (token.startsWith(signer->head()))
            return signer.get();
    }
    return nullptr;
}

} // namespace server
