// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sql_splitter.h"

#include <algorithm>
#include <cctype>

namespace server {

namespace {

bool isSpace(char c)
{
    return std::isspace(static_cast<unsigned char>(c)) != 0;
}

bool isWordChar(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::string upper(std::string_view word)
{
    std::string out(word);
    std::ranges::transform(out, out.begin(), [](unsigned char c) {
        return static_cast<char>(std::toupper(c));
    });
    return out;
}

class Splitter {
public:
    explicit Splitter(std::string_view sql)
        : m_sql(sql)
    {
    }

    std::vector<std::string> split()
    {
        while (m_at < m_sql.size())
            takePiece();
        endStatement();
        return std::move(m_statements);
    }

private:
    void takePiece()
    {
        const char c = m_sql[m_at];
        if (startsWith("--"))
            skipPast("\n");
        else if (startsWith("/*"))
            skipPast("*/");
        else if (c == '\'' || c == '"' || c == '`')
            take(quotedLength(c));
        else if (c == '[')
            take(lengthUpTo("]", 1));
        else if (c == '$' && dollarTagLength() > 0)
            takeDollarText();
        else if (isWordChar(c))
            takeWord();
        else if (c == ';' && m_depth == 0) {
            endStatement();
            ++m_at;
        } else
            take(1);
    }

    bool startsWith(std::string_view text) const { return m_sql.substr(m_at).starts_with(text); }

    void take(size_t length)
    {
        m_current.append(m_sql.substr(m_at, length));
        m_at = std::min(m_at + length, m_sql.size());
    }

    // From here to the end of the next such text, or to the end of all.
    size_t lengthUpTo(std::string_view text, size_t from) const
    {
        const size_t found = m_sql.find(text, m_at + from);
        return (found == std::string_view::npos ? m_sql.size() : found + text.size()) - m_at;
    }

    // A comment separates words, so a space stays.
    void skipPast(std::string_view text)
    {
        m_at += lengthUpTo(text, 2);
        m_current.push_back(text == "\n" ? '\n' : ' ');
    }

    // A doubled quote inside ends one quoted piece and begins the next, which comes to the same.
    size_t quotedLength(char quote) const { return lengthUpTo(std::string_view(&quote, 1), 1); }

    // Of "$tag$" or "$$" here; 0 if this is no such tag, as with the parameter $1.
    size_t dollarTagLength() const
    {
        size_t end = m_at + 1;
        while (end < m_sql.size() && isWordChar(m_sql[end]))
            ++end;
        const bool digit =
            std::isdigit(static_cast<unsigned char>(m_sql[m_at + 1 < m_sql.size() ? m_at + 1 : m_at]
            ))
            != 0;
        return end < m_sql.size() && m_sql[end] == '$' && !digit ? end + 1 - m_at : 0;
    }

    void takeDollarText()
    {
        const size_t tag = dollarTagLength();
        take(lengthUpTo(m_sql.substr(m_at, tag), tag));
    }

    void takeWord()
    {
        size_t length = 0;
        while (m_at + length < m_sql.size() && isWordChar(m_sql[m_at + length]))
            ++length;
        countBlocks(upper(m_sql.substr(m_at, length)));
        take(length);
    }

    // Within CREATE TRIGGER, BEGIN and CASE open what END closes.
    void countBlocks(const std::string &word)
    {
        if (m_words.size() < kHeadWords)
            m_words.push_back(word);
        if (!isTrigger())
            return;
        if (word == "BEGIN" || (word == "CASE" && m_depth > 0))
            ++m_depth;
        else if (word == "END" && m_depth > 0)
            --m_depth;
    }

    bool isTrigger() const
    {
        return !m_words.empty() && m_words.front() == "CREATE"
            && std::ranges::find(m_words, "TRIGGER") != m_words.end();
    }

    void endStatement()
    {
        const auto first = std::ranges::find_if_not(m_current, isSpace);
        const auto last = std::find_if_not(m_current.rbegin(), m_current.rend(), isSpace).base();
        if (first < last)
            m_statements.emplace_back(first, last);
        m_current.clear();
        m_words.clear();
        m_depth = 0;
    }

    static constexpr size_t kHeadWords = 5; // CREATE OR REPLACE TEMP TRIGGER

    std::string_view m_sql;
    size_t m_at = 0;
    std::string m_current;
    std::vector<std::string> m_words; // the first of the current statement
    int m_depth = 0;
    std::vector<std::string> m_statements;
};

} // namespace

std::vector<std::string> splitStatements(std::string_view sql)
{
    return Splitter(sql).split();
}

} // namespace server
