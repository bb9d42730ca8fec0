// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

// The macro must stand outside of any namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(kith_i18n);
}

namespace app {
namespace {

const auto kPseudo = u"xx"_s;

// Shows texts that are not translated, or cut, at a glance.
class PseudoTranslator final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        QString text = QString::fromUtf8(source);
        const auto plain = text.size();
        static constexpr QStringView kFrom = u"aeiouyAEIOUYcszCSZ";
        static constexpr QStringView kTo = u"àéîöûýÀÉÎÖÛÝçšžÇŠŽ";
        for (QChar &sign : text) {
            if (const auto at = kFrom.indexOf(sign); at >= 0)
                sign = kTo.at(at);
        }
        return u"["_s + text + QString(plain * 2 / 5, u'~') + u']';
    }
};

QLocale localeOf(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale wanted(code);
    // The system knows the country as well, and so the order of day and month.
    return system.language() == wanted.language() ? system : wanted;
}

} // namespace

Language::Language(QObject *parent)
    : QObject(parent)
{
    initTranslations();
}

Language::~Language()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

QList<LanguageChoice> Language::available()
{
    return {
        {u"en"_s, u"English"_s},
        {u"ru"_s, u"Русский"_s},
        {u"ar"_s, u"العربية"_s},
    };
}

QString Language::ofSystem()
{
    for (const QString &name : QLocale::system().uiLanguages()) {
        for (const LanguageChoice &choice : available()) {
            if (name == choice.code || name.startsWith(choice.code + u'-'))
                return choice.code;
        }
    }
    return u"en"_s;
}

void Language::set(const QString &code)
{
    const QString wanted = code.isEmpty() ? ofSystem() : code;
    if (wanted == m_code)
        return;
    m_code = wanted;
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();

    // Before the texts, because widgets take numbers and dates anew together with them.
    QLocale::setDefault(wanted == kPseudo ? QLocale(u"en"_s) : localeOf(wanted));
    QApplication::setLayoutDirection(QLocale().textDirection());
    auto standard = std::make_unique<QTranslator>();
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (standard->load(u"qtbase_"_s + wanted, folder))
        install(std::move(standard));
    auto own = std::make_unique<QTranslator>();
    if (wanted == kPseudo)
        install(std::make_unique<PseudoTranslator>());
    else if (own->load(u":/i18n/kith_"_s + wanted))
        install(std::move(own));
    emit changed();
}

void Language::install(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace app
