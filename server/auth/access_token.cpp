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
// more than the rest. What was found good is remembered for a while, because most tokens are shown
// again within the second.
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
    // Of a token with this head; none unless it was signed with this key.
    std::optional<AccessClaims> claimsOf(QByteArrayView token) const;

private:
    struct Seen {
        QByteArray token{};
        AccessClaims claims{};
    };
    // Threads that meet at one slot wait for each other, so there are a few.
    struct Slot {
        mutable std::mutex mutex;
        EVP_MAC_CTX *context = nullptr;
        mutable std::vector<Seen> seen{}; // by hash; empty or of kSeen
    };
    static constexpr size_t kSeen = 512;

    const Slot &slot() const;
    std::optional<AccessClaims> check(QByteArrayView token) const;

    QByteArray m_head;
    std::array<Slot, 8> m_slots;
};

bool isSame(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size()
        && CRYPTO_memcmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0;
}

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

const AccessTokens::Signer::Slot &AccessTokens::Signer::slot() const
{
    const size_t thread = std::hash<std::thread::id>()(std::this_thread::get_id());
    return m_slots[thread % m_slots.size()];
}

std::optional<AccessClaims> AccessTokens::Signer::claimsOf(QByteArrayView token) const
{
    const Slot &slot = this->slot();
    const size_t place = qHash(token) % kSeen;
    {
        const std::scoped_lock lock(slot.mutex);
        slot.seen.resize(kSeen);
        if (const Seen &seen = slot.seen[place]; isSame(seen.token, token))
            return seen.claims;
    }
    const auto claims = check(token);
    if (claims) {
        const std::scoped_lock lock(slot.mutex);
        slot.seen[place] = {token.toByteArray(), *claims};
    }
    return claims;
}

std::optional<AccessClaims> AccessTokens::Signer::check(QByteArrayView token) const
{
    const qsizetype dot = token.lastIndexOf('.');
    if (dot < m_head.size())
        return std::nullopt;
    // As text: of several ways to write the same bytes only one is ours.
    if (!isSame(mark(token.first(dot)), token.sliced(dot + 1)))
        return std::nullopt;
    const QByteArrayView middle = token.first(dot).sliced(m_head.size());
    const auto payload = QByteArray::fromBase64Encoding(middle.toByteArray(), kStrictBase64);
    return payload ? claimsFrom(*payload) : std::nullopt;
}

QByteArray AccessTokens::Signer::mark(QByteArrayView message) const
{
    const Slot &slot = this->slot();
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
    const auto claims = signer ? signer->claimsOf(token) : std::nullopt;
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
