// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/sealed_box.h"

#include <array>
#include <memory>

#include <argon2.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace app {

namespace {

// Magic, salt, nonce, tag, then the encrypted bytes.
constexpr char kMagic[] = "kithbox1";
constexpr qsizetype kMagicSize = 8;
constexpr qsizetype kSaltSize = 16;
constexpr qsizetype kNonceSize = 12;
constexpr qsizetype kTagSize = 16;
constexpr qsizetype kHeadSize = kMagicSize + kSaltSize + kNonceSize + kTagSize;

// As the server hashes passwords, four times the memory: it is done once per start.
constexpr uint32_t kPasses = 3;
constexpr uint32_t kMemoryKiB = 64 * 1024;

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

int length(const QByteArray &array)
{
    return static_cast<int>(array.size());
}

struct Key {
    std::array<unsigned char, 32> data{};
    bool ok = false;

    Key(const QString &passphrase, const QByteArray &salt)
    {
        const QByteArray text = passphrase.normalized(QString::NormalizationForm_KC).toUtf8();
        ok = argon2id_hash_raw(
                 kPasses,
                 kMemoryKiB,
                 1,
                 text.constData(),
                 static_cast<size_t>(text.size()),
                 salt.constData(),
                 static_cast<size_t>(salt.size()),
                 data.data(),
                 data.size()
             )
            == ARGON2_OK;
    }
    Key(const Key &) = delete;
    Key &operator=(const Key &) = delete;
    ~Key() { OPENSSL_cleanse(data.data(), data.size()); }
};

QByteArray randomBytes(qsizetype count)
{
    QByteArray made(count, '\0');
    return RAND_bytes(bytes(made), length(made)) == 1 ? made : QByteArray();
}

} // namespace

QByteArray sealBox(const QString &passphrase, const QByteArray &label, const QByteArray &secret)
{
    const QByteArray salt = randomBytes(kSaltSize);
    const QByteArray nonce = randomBytes(kNonceSize);
    const Key key(passphrase, salt);
    const Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    QByteArray sealed(secret.size(), '\0');
    QByteArray tag(kTagSize, '\0');
    int count = 0;
    const bool done = !salt.isEmpty() && !nonce.isEmpty() && key.ok
        && EVP_EncryptInit_ex(
               context.get(), EVP_aes_256_gcm(), nullptr, key.data.data(), bytes(nonce)
           ) == 1
        && EVP_EncryptUpdate(context.get(), nullptr, &count, bytes(label), length(label)) == 1
        && EVP_EncryptUpdate(context.get(), bytes(sealed), &count, bytes(secret), length(secret))
            == 1
        && EVP_EncryptFinal_ex(context.get(), bytes(sealed) + count, &count) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, length(tag), tag.data()) == 1;
    return done ? kMagic + salt + nonce + tag + sealed : QByteArray();
}

std::optional<QByteArray>
openBox(const QString &passphrase, const QByteArray &label, const QByteArray &box)
{
    if (box.size() < kHeadSize || !box.startsWith(kMagic))
        return std::nullopt;
    const QByteArray salt = box.mid(kMagicSize, kSaltSize);
    const QByteArray nonce = box.mid(kMagicSize + kSaltSize, kNonceSize);
    QByteArray tag = box.mid(kMagicSize + kSaltSize + kNonceSize, kTagSize);
    const QByteArray sealed = box.mid(kHeadSize);
    const Key key(passphrase, salt);
    const Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    QByteArray secret(sealed.size(), '\0');
    int count = 0;
    const bool done = key.ok
        && EVP_DecryptInit_ex(
               context.get(), EVP_aes_256_gcm(), nullptr, key.data.data(), bytes(nonce)
           ) == 1
        && EVP_DecryptUpdate(context.get(), nullptr, &count, bytes(label), length(label)) == 1
        && EVP_DecryptUpdate(context.get(), bytes(secret), &count, bytes(sealed), length(sealed))
            == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, length(tag), tag.data()) == 1
        && EVP_DecryptFinal_ex(context.get(), bytes(secret) + count, &count) == 1;
    return done ? std::optional(secret) : std::nullopt;
}

} // namespace app
