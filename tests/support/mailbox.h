// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The mails of mail.transport=file:DIR, read as somebody would who gets them.

#include <QByteArray>
#include <QSet>
#include <QString>

namespace tests {

struct MailFile {
    QString name{}; // of the file; empty: there was none
    QByteArray raw{};
    QString to{};
    QString subject{}; // decoded
    QString language{};
    QString text{}; // of the plain part, decoded
    QString html{};

    QString link() const; // the first address in the text
    QString token() const; // of the link
};

class Mailbox {
public:
    explicit Mailbox(QString folder)
        : m_folder(std::move(folder))
    {
    }

    // The oldest mail to the address that was not taken yet; waits for it.
    MailFile take(const QString &to, int patienceMs = 20'000);
    // How many to the address have not been taken.
    qsizetype count(const QString &to) const;

private:
    QStringList names() const;
    MailFile find(const QString &to) const;

    QString m_folder;
    QSet<QString> m_taken;
};

MailFile readMail(const QByteArray &bytes);

} // namespace tests
