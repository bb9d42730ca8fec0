// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Writes JSON straight into a UTF-8 buffer that the caller can reuse (performance.md, decision 5).
// The caller is responsible for the order of the calls; commas are put by the writer.

#include "common/base/timestamp.h"

#include <QByteArray>
#include <QStringView>

#include <string_view>

namespace wire {

class JsonWriter {
public:
    // stableOnly leaves out members marked notTagged(): what an ETag is made of.
    explicit JsonWriter(QByteArray &out, bool stableOnly = false)
        : m_out(out)
        , m_stableOnly(stableOnly)
    {
    }

    bool stableOnly() const { return m_stableOnly; }

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(std::string_view name); // ASCII names of schemas
    void key(QStringView name); // any text
    void string(QStringView text);
    void ascii(std::string_view text);
    void number(qint64 value);
    void real(double value);
    void boolean(bool value);
    void null();
    void raw(const QByteArray &json);

private:
    void separate();
    void escaped(QStringView text);

    QByteArray &m_out;
    bool m_stableOnly;
    bool m_first = true;
};

inline void writeTime(common::Timestamp at, JsonWriter &out)
{
    const auto text = at.rfc3339();
    out.ascii({text.data(), text.size()});
}

} // namespace wire
