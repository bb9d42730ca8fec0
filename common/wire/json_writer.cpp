// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/wire/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace wire {

namespace {

// Room for so many bytes at the end, in one step: appending piece by piece took longer than making
// the pieces.
char *grow(QByteArray &out, size_t bytes)
{
    const qsizetype size = out.size();
    out.resize(size + static_cast<qsizetype>(bytes));
    return out.data() + size;
}

// Of ASCII what stands for itself; DEL does.
constexpr std::array<bool, 128> kPlain = [] {
    std::array<bool, 128> plain{};
    for (size_t c = 0x20; c < plain.size(); ++c)
        plain[c] = c != '"' && c != '\\';
    return plain;
}();

char *put(char *to, std::string_view text)
{
    return std::copy(text.begin(), text.end(), to);
}

// A value, with the comma before it.
void token(QByteArray &out, bool isFirst, std::string_view text)
{
    char *to = grow(out, text.size() + (isFirst ? 0 : 1));
    if (!isFirst)
        *to++ = ',';
    put(to, text);
}

} // namespace

void JsonWriter::separate()
{
    if (!m_first)
        m_out.append(',');
    m_first = false;
}

void JsonWriter::beginObject()
{
    token(m_out, m_first, "{");
    m_first = true;
}

void JsonWriter::endObject()
{
    *grow(m_out, 1) = '}';
    m_first = false;
}

void JsonWriter::beginArray()
{
    token(m_out, m_first, "[");
    m_first = true;
}

void JsonWriter::endArray()
{
    *grow(m_out, 1) = ']';
    m_first = false;
}

void JsonWriter::key(std::string_view name)
{
    char *to = grow(m_out, name.size() + (m_first ? 3 : 4));
    if (!m_first)
        *to++ = ',';
    *to++ = '"';
    put(put(to, name), "\":");
    m_first = true;
}

void JsonWriter::key(QStringView name)
{
    separate();
    escaped(name);
    m_out.append(':');
    m_first = true;
}

void JsonWriter::string(QStringView text)
{
    separate();
    escaped(text);
}

void JsonWriter::ascii(std::string_view text)
{
    char *to = grow(m_out, text.size() + (m_first ? 2 : 3));
    if (!m_first)
        *to++ = ',';
    *to++ = '"';
    *put(to, text) = '"';
    m_first = false;
}

void JsonWriter::number(qint64 value)
{
    std::array<char, 24> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    token(m_out, m_first, {text.data(), static_cast<size_t>(end - text.data())});
    m_first = false;
}

void JsonWriter::real(double value)
{
    separate();
    m_out.append(std::isfinite(value) ? QByteArray::number(value, 'g', 17) : QByteArray("null"));
}

void JsonWriter::boolean(bool value)
{
    token(m_out, m_first, value ? "true" : "false");
    m_first = false;
}

void JsonWriter::null()
{
    token(m_out, m_first, "null");
    m_first = false;
}

void JsonWriter::raw(const QByteArray &json)
{
    separate();
    m_out.append(json);
}

// RFC 8259, section 7. A surrogate without its partner becomes U+FFFD.
void JsonWriter::escaped(QStringView text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    const qsizetype start = m_out.size();
    // The worst case is six bytes for a code unit; shrinking keeps the capacity.
    m_out.resize(start + text.size() * 6 + 2);
    char *to = m_out.data() + start;
    *to++ = '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (c < 0x80 && kPlain[c]) {
            *to++ = static_cast<char>(c);
        } else if (c == '"' || c == '\\') {
            *to++ = '\\';
            *to++ = static_cast<char>(c);
        } else if (c < 0x20) {
            *to++ = '\\';
            if (c == '\n') {
                *to++ = 'n';
            } else if (c == '\t') {
                *to++ = 't';
            } else {
                *to++ = 'u';
                *to++ = '0';
                *to++ = '0';
                *to++ = kHex[c >> 4];
                *to++ = kHex[c & 15];
            }
        } else if (c < 0x800) {
            *to++ = static_cast<char>(0xc0 | (c >> 6));
            *to++ = static_cast<char>(0x80 | (c & 0x3f));
        } else {
            if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
                c = QChar::surrogateToUcs4(text[i], text[i + 1]);
                ++i;
                *to++ = static_cast<char>(0xf0 | (c >> 18));
                *to++ = static_cast<char>(0x80 | ((c >> 12) & 0x3f));
            } else {
                if (QChar::isSurrogate(c))
                    c = QChar::ReplacementCharacter;
                *to++ = static_cast<char>(0xe0 | (c >> 12));
            }
            *to++ = static_cast<char>(0x80 | ((c >> 6) & 0x3f));
            *to++ = static_cast<char>(0x80 | (c & 0x3f));
        }
    }
    *to++ = '"';
    m_out.resize(to - m_out.constData());
}

} // namespace wire
