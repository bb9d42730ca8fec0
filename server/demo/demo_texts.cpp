// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_texts.h"

#include "common/wire/schema.h"

#include <QStringList>

#include <array>
#include <vector>

namespace server {

namespace {

using Words = std::span<const std::string_view>;

struct Fillings {
    std::string_view language;
    Words days;
    Words times;
    Words places;
};

constexpr std::array<std::string_view, 9> kDaysEn{
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "the first Sunday",
    "Sunday afternoon",
    "Saturday morning"};
constexpr std::array<std::string_view, 7> kTimesEn{
    "half past eight", "nine", "ten", "noon", "four", "six", "seven"};
constexpr std::array<std::string_view, 10> kPlacesEn{
    "the old mill",
    "the west gate",
    "the village hall",
    "the library steps",
    "Mill Lane",
    "the footbridge",
    "the shared beds",
    "the bus shelter",
    "the reservoir",
    "the tool shed"};

constexpr std::array<std::string_view, 5> kDaysRu{
    "в субботу", "в воскресенье", "во вторник", "завтра", "в пятницу вечером"};
constexpr std::array<std::string_view, 4> kTimesRu{"в девять", "в десять", "в полдень", "в шесть"};
constexpr std::array<std::string_view, 5> kPlacesRu{
    "у старой мельницы", "у западных ворот", "в библиотеке", "у мостика", "на общих грядках"};

constexpr std::array<std::string_view, 5> kDaysAr{
    "يوم السبت", "يوم الأحد", "غدًا", "يوم الثلاثاء", "مساء الجمعة"};
constexpr std::array<std::string_view, 4> kTimesAr{
    "الساعة التاسعة", "الساعة العاشرة", "بعد الظهر", "الساعة السادسة"};
constexpr std::array<std::string_view, 5> kPlacesAr{
    "عند الطاحونة القديمة",
    "عند البوابة الغربية",
    "في المكتبة",
    "عند الجسر الصغير",
    "في الحديقة المشتركة"};

constexpr std::array<std::string_view, 4> kDaysDe{
    "am Samstag", "am Sonntag", "morgen", "am Dienstagabend"};
constexpr std::array<std::string_view, 3> kTimesDe{"um neun", "um zehn", "gegen sechs"};
constexpr std::array<std::string_view, 4> kPlacesDe{
    "an der alten Mühle", "am Westtor", "in der Bücherei", "am Gemeinschaftsbeet"};

constexpr std::array<std::string_view, 4> kDaysEs{
    "el sábado", "el domingo", "mañana", "el martes por la tarde"};
constexpr std::array<std::string_view, 3> kTimesEs{"a las nueve", "a las diez", "a las seis"};
constexpr std::array<std::string_view, 4> kPlacesEs{
    "junto al molino viejo", "en la puerta oeste", "en la biblioteca", "en el huerto"};

constexpr std::array<std::string_view, 4> kDaysJa{"土曜日", "日曜日", "明日", "火曜の夕方"};
constexpr std::array<std::string_view, 3> kTimesJa{"九時", "十時", "六時"};
constexpr std::array<std::string_view, 4> kPlacesJa{"古い水車小屋", "西門", "図書館", "みんなの畑"};

constexpr std::array kFillings{
    Fillings{"en", kDaysEn, kTimesEn, kPlacesEn},
    Fillings{"ru", kDaysRu, kTimesRu, kPlacesRu},
    Fillings{"ar", kDaysAr, kTimesAr, kPlacesAr},
    Fillings{"de", kDaysDe, kTimesDe, kPlacesDe},
    Fillings{"es", kDaysEs, kTimesEs, kPlacesEs},
    Fillings{"ja", kDaysJa, kTimesJa, kPlacesJa}};

const Fillings &fillingsOf(std::string_view language)
{
    for (const Fillings &each : kFillings) {
        if (each.language == language)
            return each;
    }
    return kFillings.front();
}

QString filled(DemoRandom &random, std::string_view sentence, const Fillings &with)
{
    // Each word is drawn whether it is used or not: a changed sentence must not change the rest.
    const std::string_view day = random.pick(with.days);
    const std::string_view time = random.pick(with.times);
    const std::string_view place = random.pick(with.places);
    const qint64 count = random.between(2, 14);
    return wire::toQString(sentence)
        .replace(QLatin1String("{day}"), wire::toQString(day))
        .replace(QLatin1String("{time}"), wire::toQString(time))
        .replace(QLatin1String("{place}"), wire::toQString(place))
        .replace(QLatin1String("{count}"), QString::number(count));
}

// The first tags of a topic are those that the community shares.
QString tagsOf(DemoRandom &random, const DemoTopic &topic)
{
    const qint64 wanted = random.chance(55) ? 1 : random.below(3);
    QStringList tags;
    for (qint64 i = 0; i < wanted; ++i) {
        const qint64 last = static_cast<qint64>(topic.tags.size());
        const qint64 at = std::min(random.below(last), random.below(last));
        const QString tag = u'#' + wire::toQString(topic.tags[static_cast<size_t>(at)]);
        if (!tags.contains(tag))
            tags.append(tag);
    }
    return tags.join(u' ');
}

const DemoTopic &topicIn(DemoRandom &random, std::string_view language)
{
    std::vector<const DemoTopic *> fitting;
    for (const DemoTopic &topic : demoTopics()) {
        if (topic.language == language)
            fitting.push_back(&topic);
    }
    return *fitting.at(static_cast<size_t>(random.below(static_cast<qint64>(fitting.size()))));
}

} // namespace

std::span<const DemoTopic> demoTopics()
{
    static const std::vector<DemoTopic> topics = [] {
        std::vector<DemoTopic> all(englishTopics().begin(), englishTopics().end());
        all.insert(all.end(), otherTopics().begin(), otherTopics().end());
        return all;
    }();
    return topics;
}

DemoText composeText(DemoRandom &random, std::string_view language, const QString &mention)
{
    const DemoTopic &topic = topicIn(random, language);
    const Fillings &with = fillingsOf(language);
    const QString gap = language == "ja" ? QString() : QStringLiteral(" ");
    QStringList parts{filled(random, random.pick(topic.openers), with)};
    if (random.chance(75))
        parts.append(filled(random, random.pick(topic.middles), with));
    if (random.chance(60))
        parts.append(filled(random, random.pick(topic.closers), with));
    QString text = parts.join(gap);
    if (!mention.isEmpty())
        text += QLatin1String(" @") + mention;
    const QString tags = tagsOf(random, topic);
    if (!tags.isEmpty())
        text += u' ' + tags;
    return {.content = text, .language = wire::toQString(language)};
}

} // namespace server
