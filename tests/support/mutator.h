// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Damages bytes the way that hostile and broken clients do. The same seed makes the same damage.

#include <QByteArray>
#include <QList>

#include <random>

namespace tests {

class Mutator {
public:
    // words: what is put in besides single bytes.
    Mutator(quint32 seed, QList<QByteArray> words)
        : m_random(seed)
        , m_words(std::move(words))
    {
    }

    int below(qsizetype bound)
    {
        return static_cast<int>(m_random() % static_cast<quint32>(std::max<qsizetype>(1, bound)));
    }
    const QByteArray &oneOf(const QList<QByteArray> &list) { return list.at(below(list.size())); }

    QByteArray damaged(QByteArray bytes)
    {
        for (int left = 1 + below(4); left > 0; --left)
            damageOnce(bytes);
        return bytes;
    }

private:
    void damageOnce(QByteArray &bytes)
    {
        const int at = below(bytes.size());
        switch (below(7)) {
        case 0:
            if (!bytes.isEmpty())
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            break;
        case 1:
            bytes.insert(at, static_cast<char>(below(256)));
            break;
        case 2:
            bytes.remove(at, 1 + below(16));
            break;
        case 3:
            bytes.insert(at, m_words.at(below(m_words.size())));
            break;
        case 4: // said twice
            bytes.insert(at, bytes.mid(below(bytes.size()), below(64)));
            break;
        case 5: // cut short
            bytes.truncate(at);
            break;
        default: // one word for another
            bytes.replace(at, below(24), m_words.at(below(m_words.size())));
            break;
        }
    }

    std::mt19937 m_random;
    QList<QByteArray> m_words;
};

} // namespace tests
