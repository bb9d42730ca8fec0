// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The language of the program: its texts, its numbers and dates, and the direction of its windows.
// Changing it needs no restart, because widgets take their texts anew on LanguageChange.

#include <QList>
#include <QObject>
#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace app {

struct LanguageChoice {
    QString code; // "ar"
    QString name; // in the language itself, so that everybody finds their own
};

class Language final : public QObject {
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    static QList<LanguageChoice> available();
    // The one of the system if we speak it, else English.
    static QString ofSystem();

    // Empty: that of the system. "xx" is for tests: accents, and longer by two fifths.
    void set(const QString &code);
    QString code() const { return m_code; }

signals:
    void changed();

private:
    void install(std::unique_ptr<QTranslator> translator);

    QString m_code;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace app
