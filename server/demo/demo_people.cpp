// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_people.h"

#include <array>

namespace server {

namespace {

DemoPerson person(
    const char *username, const char *first, const char *last, const char *bio, int joinedDaysAgo
)
{
    DemoPerson made;
    made.username = QString::fromUtf8(username);
    made.firstName = QString::fromUtf8(first);
    made.lastName = QString::fromUtf8(last);
    made.bio = QString::fromUtf8(bio);
    made.joinedDaysAgo = joinedDaysAgo;
    made.languages = {"en"};
    return made;
}

std::vector<DemoPerson> namedPeople()
{
    std::vector<DemoPerson> people{
        person(
            "mara",
            "Mara",
            "Finch",
            "Runs this place from the cellar. Sourdough, slowly improving.",
            640
        ),
        person(
            "nora", "Nora", "Ellery", "Gardens, bread and long walks. Keeper of the shed key.", 636
        ),
        person(
            "tomas",
            "Tomas",
            "Vale",
            "If it has a plug, bring it. Repair café, every other Tuesday.",
            630
        ),
        person(
            "leo", "Leo", "Marsh", "Maps, hills, cake. In that order. Sunday rides since 2019.", 612
        ),
        person(
            "amina",
            "Amina",
            "Sol",
            "Soil scientist by day, slow reader by night. Ask me about worms. Writing “Soil, "
            "slowly” in eleven parts.",
            605
        ),
        person("kenji", "Kenji", "Brook", "Jam, joinery and the 7.40 bus.", 590),
        person("sofia", "Sofia", "Linden", "Sourdough swap, Fridays. Coffee before words.", 571),
        person(
            "omar", "Omar", "Reed", "New here, three chickens, one ladder that is not mine.", 214
        ),
        person("june", "June", "Ash", "Clay and pencils. I read the last page first.", 402),
        person("ida", "Ida", "Holm", "Cat person with a compost habit. Moin.", 533),
        person("vera", "Вера", "Соколова", "Пеку хлеб, сажаю всё подряд, читаю вслух.", 377),
        person("layla", "ليلى", "نور", "أزرع النعناع وأكتب عن الحي. القهوة أولًا.", 350),
    };
    people[0].role = common::Role::Admin;
    people[0].statusText = QStringLiteral("Feeding the starter");
    people[1].role = common::Role::Moderator;
    people[2].languages = {"en", "en", "es"};
    people[4].statusText = QStringLiteral("Reading “Soil, slowly”");
    people[4].linkUrl = QStringLiteral("https://soil-slowly.example/");
    people[5].languages = {"en", "en", "ja"};
    people[8].locked = true;
    people[9].languages = {"en", "de"};
    people[10].languages = {"ru"};
    people[11].languages = {"ar"};
    return people;
}

constexpr std::array<std::string_view, 40> kFirstNames{
    "Ada",    "Bela",   "Carys", "Dario", "Edda",  "Fergus",  "Greta",  "Hugo",  "Ines",  "Jonas",
    "Katya",  "Lorcan", "Maya",  "Nils",  "Oona",  "Pavel",   "Rosa",   "Samir", "Tilda", "Ursula",
    "Viktor", "Wanda",  "Yusuf", "Zofia", "Arlo",  "Bronwen", "Cosmo",  "Delia", "Emil",  "Flora",
    "Gus",    "Hanna",  "Iris",  "Jamal", "Klara", "Luca",    "Mirjam", "Noor",  "Otis",  "Petra"};
constexpr std::array<std::string_view, 40> kLastNames{
    "Alder", "Barrow",  "Croft",   "Dale",  "Elm",    "Fenwick", "Garth",  "Hollis",
    "Ives",  "Juniper", "Kestrel", "Larch", "Mead",   "Nettle",  "Oakes",  "Pike",
    "Quill", "Rowan",   "Sedge",   "Thorn", "Upton",  "Vane",    "Weir",   "Yarrow",
    "Ashby", "Birch",   "Clover",  "Drake", "Everly", "Frost",   "Glen",   "Heath",
    "Ingle", "Kite",    "Linnet",  "Moss",  "Norton", "Orchard", "Plover", "Rush"};
constexpr std::array<std::string_view, 14> kBios{
    "Lives by the weir, swims in it too.",
    "Teaches at the school, borrows your ladder.",
    "Two bikes, no car, one tandem.",
    "Here for the garden and the gossip.",
    "Night nurse. If I wave with a yawn, it is meant kindly.",
    "Plays the tuba. Sorry.",
    "Moved here for a year, nineteen years ago.",
    "Bees, hedges, bad puns.",
    "Carpenter. Yes, also small things.",
    "I take the photographs at everything.",
    "Choir, alto, Thursdays.",
    "Reads the meter and the minutes.",
    "Father of three, owner of no free evening.",
    "",
};
constexpr std::array<std::string_view, 12> kLanguages{
    "en", "en", "en", "en", "en", "en", "en", "de", "es", "ru", "ar", "ja"};

DemoPerson neighbour(DemoRandom &random, int number)
{
    DemoPerson made;
    made.firstName = wire::toQString(random.pick(kFirstNames));
    made.lastName = wire::toQString(random.pick(kLastNames));
    // The number keeps them apart: there are more neighbours than names.
    made.username = made.firstName.toLower() + u'_' + made.lastName.toLower().left(12)
        + QString::number(number);
    made.bio = wire::toQString(random.pick(kBios));
    made.languages = {"en", random.pick(kLanguages)};
    made.locked = random.chance(4);
    made.joinedDaysAgo = static_cast<int>(random.between(5, 600));
    return made;
}

} // namespace

std::vector<DemoPerson> demoPeople(DemoRandom &random, int count)
{
    std::vector<DemoPerson> people = namedPeople();
    while (static_cast<int>(people.size()) < count)
        people.push_back(neighbour(random, static_cast<int>(people.size()) + 1));
    people.resize(static_cast<size_t>(count));
    return people;
}

} // namespace server
