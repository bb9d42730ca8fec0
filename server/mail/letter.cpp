// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mail/letter.h"

#include "server/mail/letter_texts.h"

#include <QStringList>

namespace server {

namespace {

// One letter in one language.
class Writer {
public:
    Writer(const Letter &letter, const LetterHead &head, const Translations &texts)
        : m_letter(letter)
        , m_head(head)
        , m_texts(texts)
        , m_language(wantedLanguage(letter.locale.toLatin1()))
        , m_sentences(letterTexts(letter.kind))
        , m_frame(letterFrame())
    {
    }

    const QString &language() const { return m_language; }
    QString subject() const { return filled(m_sentences.subject); }

    QString text() const
    {
        QStringList parts{filled(m_frame.greeting), filled(m_sentences.lead)};
        if (hasLink())
            parts << m_letter.link << filled(m_frame.code) + u'\n' + m_letter.code;
        parts << filled(m_sentences.more) << reason() << filled(m_sentences.end);
        parts.removeAll(QString());
        return parts.join(QLatin1String("\n\n")) + QLatin1String("\n\n-- \n")
            + filled(m_frame.footer) + u'\n' + m_head.serverUrl + u'\n';
    }

    QString html() const
    {
        QString body = paragraph(filled(m_frame.greeting)) + paragraph(filled(m_sentences.lead));
        if (hasLink())
            body += button() + paragraph(filled(m_frame.code)) + codeBlock();
        body += paragraph(filled(m_sentences.more)) + paragraph(reason())
            + paragraph(filled(m_sentences.end));
        return QStringLiteral(
                   "<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\">\n<head>"
                   "<meta charset=\"utf-8\"><title>%3</title></head>\n"
                   "<body style=\"margin:0;padding:24px;background:#f4f4f6;color:#1c1c20;"
                   "font-family:sans-serif;font-size:16px;line-height:1.5\">\n"
                   "<div style=\"max-width:520px;margin:0 auto;padding:24px;"
                   "background:#fff;border-radius:12px\">\n"
               )
                   .arg(m_language, direction(), subject().toHtmlEscaped())
            + body + QLatin1String("</div>\n") + footer() + QLatin1String("</body>\n</html>\n");
    }

private:
    bool hasLink() const { return m_sentences.button != nullptr && !m_letter.link.isEmpty(); }
    QString reason() const
    {
        return m_letter.kind == LetterKind::Rejected ? m_letter.detail : QString();
    }
    QString direction() const
    {
        return Translations::isRightToLeft(m_language) ? QStringLiteral("rtl")
                                                       : QStringLiteral("ltr");
    }

    // In one pass: a name that looks like a placeholder stays what it is.
    QString filled(const char *source) const
    {
        if (source == nullptr)
            return {};
        const QString sentence = m_texts.text(m_language, kLetterContext, source);
        QString out;
        qsizetype done = 0;
        while (done < sentence.size()) {
            const qsizetype open = sentence.indexOf(u'{', done);
            const qsizetype close = open < 0 ? -1 : sentence.indexOf(u'}', open);
            if (close < 0)
                break;
            out += sentence.mid(done, open - done)
                + valueOf(QStringView(sentence).mid(open + 1, close - open - 1));
            done = close + 1;
        }
        return out + sentence.mid(done);
    }

    QString valueOf(QStringView placeholder) const
    {
        if (placeholder == u"server")
            return m_head.serverName;
        return placeholder == u"name" ? m_letter.name : m_letter.detail;
    }

    static QString paragraph(const QString &text)
    {
        return text.isEmpty()
            ? QString()
            : QLatin1String("<p>") + text.toHtmlEscaped() + QLatin1String("</p>\n");
    }
    QString button() const
    {
        return QStringLiteral("<p><a href=\"%1\" style=\"display:inline-block;padding:10px 20px;"
                              "background:#3b5bdb;color:#fff;text-decoration:none;"
                              "border-radius:8px\">%2</a></p>\n")
            .arg(m_letter.link.toHtmlEscaped(), filled(m_sentences.button).toHtmlEscaped());
    }
    QString codeBlock() const
    {
        return QStringLiteral("<p dir=\"ltr\" style=\"font-family:monospace;word-break:break-all\">"
                              "%1</p>\n")
            .arg(m_letter.code.toHtmlEscaped());
    }
    QString footer() const
    {
        return QStringLiteral("<p style=\"text-align:center;color:#6b6b76;font-size:13px\">%1<br>"
                              "<a href=\"%2\" style=\"color:#6b6b76\">%2</a></p>\n")
            .arg(filled(m_frame.footer).toHtmlEscaped(), m_head.serverUrl.toHtmlEscaped());
    }

    const Letter &m_letter;
    const LetterHead &m_head;
    const Translations &m_texts;
    const QString m_language;
    const LetterTexts m_sentences;
    const LetterFrame m_frame;
};

} // namespace

MailMessage written(const Letter &letter, const LetterHead &head, const Translations &texts)
{
    const Writer writer(letter, head, texts);
    MailMessage message;
    message.language = writer.language();
    message.subject = writer.subject();
    message.text = writer.text();
    message.html = writer.html();
    return message;
}

} // namespace server
