// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/sealing.h"

#include "server/auth/random.h"

#include <QtGlobal>

#include <memory>

#include <openssl/evp.h>

namespace server {

namespace {

constexpr int kNonceBytes = 12;
constexpr int kTagBytes = 16;
constexpr int kKeyBytes = 32;

struct FreeContext {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}
unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}
int sizeOf(const QByteArray &bytes)
{
    return static_cast<int>(bytes.size());
}

} // namespace

QByteArray seal(const QByteArray &key, const QByteArray &plain, const QByteArray &place)
{
    const QByteArray nonce = randomBytes(kNonceBytes);
    const Context context(EVP_CIPHER_CTX_new());
    QByteArray text(plain.size(), Qt::Uninitialized);
    QByteArray tag(kTagBytes, Qt::Uninitialized);
    int size = 0;
    const bool done = context && key.size() == kKeyBytes
        && EVP_EncryptInit_ex(
                          context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(key), bytesOf(nonce)
        )
        && EVP_EncryptUpdate(context.get(), nullptr, &size, bytesOf(place), sizeOf(place))
        && EVP_EncryptUpdate(context.get(), bytesOf(text), &size, bytesOf(plain), sizeOf(plain))
        && EVP_EncryptFinal_ex(context.get(), bytesOf(text) + size, &size)
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, kTagBytes, tag.data());
    if (!done)
        qFatal("AES-256-GCM is not available");
    return nonce + text + tag;
}

std::optional<QByteArray>
unseal(const QByteArray &key, const QByteArray &sealed, const QByteArray &place)
{
    if (sealed.size() < kNonceBytes + kTagBytes || key.size() != kKeyBytes)
        return std::nullopt;
    const QByteArray nonce = sealed.first(kNonceBytes);
    const QByteArray text = sealed.sliced(kNonceBytes).chopped(kTagBytes);
    QByteArray tag = sealed.last(kTagBytes);
    const Context context(EVP_CIPHER_CTX_new());
    QByteArray plain(text.size(), Qt::Uninitialized);
    int size = 0;
    const bool done = context
        && EVP_DecryptInit_ex(
                          context.get(), EVP_aes_256_gcm(), nullptr, bytesOf(key), bytesOf(nonce)
        )
        && EVP_DecryptUpdate(context.get(), nullptr, &size, bytesOf(place), sizeOf(place))
        && EVP_DecryptUpdate(context.get(), bytesOf(plain), &size, bytesOf(text), sizeOf(text))
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, kTagBytes, tag.data())
        && EVP_DecryptFinal_ex(context.get(), bytesOf(plain) + size, &size) > 0;
    return done ? std::optional(plain) : std::nullopt;
}

} // namespace server
