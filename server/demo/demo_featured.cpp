// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_texts.h"

#include <array>

namespace server {

namespace {

constexpr int kHour = 60;
constexpr int kDay = 24 * kHour;

constexpr std::string_view kWorms =
    "A spade of earth holds more lives than the whole parish. We dug one up, counted for an "
    "afternoon, and put everyone back.\n\n"
    "First the large ones. Eleven worms of three kinds: those that live in the litter, those that "
    "wander through the topsoil, and one old vertical digger, as long as my hand, who was not "
    "pleased. Where they have been the ground takes water like a sponge; where they have not, it "
    "runs off to the brook and takes the soil with it.\n\n"
    "Then the middling ones: woodlice, a centipede, four beetle grubs, more springtails than we "
    "had patience for. Leo counted, June drew, and I wrote it all into the book.\n\n"
    "What follows from it is simple. Do not dig unless you must. Leave the leaves. Let the worms "
    "do the carrying, they have been at it longer than we have.";

constexpr std::string_view kStarter =
    "Everybody asks for the starter, so here is how it is made. It needs flour, water, a jar and "
    "nine days in which you do not lose heart.\n\n"
    "Day one to three: a spoon of flour and a spoon of water each morning. It smells of nothing, "
    "then of wet hay. Day four: it smells terrible. This is the day on which most people give up. "
    "Do not. Day five: throw half of it away, feed the rest. Day six and seven: bubbles. Day "
    "eight: it climbs. Day nine: it sings, if you hold your ear to the jar.\n\n"
    "Give half of it away, always. A starter that lives in one kitchen only has one life.";

constexpr std::array kPosts{
    FeaturedPost{
        .author = "ida",
        .minutesAgo = 11,
        .text = "Count me in for Saturday! @mara can you take the Tuesday watering? "
                "#millbrookgarden",
        .likes = 3},
    FeaturedPost{
        .author = "nora",
        .minutesAgo = 24,
        .text = "First tomatoes from the shared beds — come and help yourselves after six, bring "
                "a bag. Watering rota for July is pinned in the crew chat. #millbrookgarden "
                "#harvest",
        .likes = 48},
    FeaturedPost{
        .author = "layla",
        .minutesAgo = 38,
        .text = "أول حصاد الطماطم من الحديقة المشتركة. تفضّلوا بعد السادسة مساءً، وأحضروا معكم كيسًا. "
                "#حديقة_الحي",
        .language = "ar",
        .likes = 6},
    FeaturedPost{
        .author = "tomas",
        .minutesAgo = kHour,
        .text = "Minutes from Tuesday's repair café, plus the list of parts we still need. Who has "
                "a spare soldering iron? #repaircafe",
        .visibility = "followers",
        .likes = 7,
        .edited = true},
    FeaturedPost{
        .author = "kenji",
        .minutesAgo = 95,
        .text = "Rhubarb and ginger jam workshop on Saturday at ten. Jars are sorted, I have far "
                "too many lids. @nora may we use the hall kitchen? #harvest",
        .likes = 9},
    FeaturedPost{
        .author = "amina",
        .minutesAgo = 2 * kHour,
        .text = "Morning at the reservoir. Two herons, one very patient dog. #millbrook",
        .likes = 10},
    FeaturedPost{
        .author = "vera",
        .minutesAgo = 3 * kHour,
        .text = "Испекла ржаной по рецепту @mara. Корка поёт! Половину отдам, приходите с "
                "полотенцем. #хлеб #соседи",
        .language = "ru",
        .likes = 5},
    FeaturedPost{
        .author = "leo",
        .minutesAgo = 4 * kHour,
        .text = "Sunday ride: route is 38 km, only one hill that deserves the name, cake at the "
                "mill at eleven. Slow group leaves with the fast one and arrives happier. "
                "#sundayride",
        .likes = 8},
    FeaturedPost{
        .author = "omar",
        .minutesAgo = 6 * kHour,
        .text = "Ladder, three metres, looking for its owner. It has been leaning against our "
                "wall since Thursday and the cat has moved in on top. #lostandfound",
        .likes = 4},
    FeaturedPost{
        .author = "sofia",
        .minutesAgo = 9 * kHour,
        .text = "Sourdough swap on Friday as always: bring a slice, take a slice, no judging. "
                "#bread #sourdough",
        .likes = 6},
    FeaturedPost{
        .author = "june",
        .minutesAgo = 15 * kHour,
        .text = "The book circle got to the last chapter. I will say nothing, except that the dog "
                "lives. #bookcircle",
        .likes = 5,
        .warning = "Ending of a book, sort of"},
    FeaturedPost{
        .author = "mara",
        .minutesAgo = 26 * kHour,
        .text = "Sourdough, attempt nine. It finally sings. Starter to share, bring a jar. #bread",
        .likes = 14,
        .lastLiker = "amina"},
    FeaturedPost{
        .author = "tomas",
        .minutesAgo = 5 * kHour + 20,
        .text = "",
        .sharesSlug = "a-starter-in-nine-days"},
    FeaturedPost{
        .author = "nora",
        .minutesAgo = 30 * kHour,
        .text = "The shed key is back on the hook with the wooden duck. Whoever took it home by "
                "accident: no questions, thank you. #millbrookgarden",
        .visibility = "followers",
        .likes = 6},
    FeaturedPost{
        .author = "mara",
        .minutesAgo = 34 * kHour,
        .text = "Thinking of moving the server into the cellar, next to the jam. @kenji would "
                "the jam mind?",
        .visibility = "friends",
        .likes = 4},
    FeaturedPost{
        .author = "ida",
        .minutesAgo = 2 * kDay + 90,
        .text = "Compost is ready, west gate, the heap with the flag. Two buckets for everyone, "
                "bring your own. #millbrookgarden #compost",
        .likes = 8},
    FeaturedPost{
        .author = "tomas",
        .minutesAgo = 2 * kDay + 4 * kHour,
        .text = "El viejo proyector funciona otra vez. El viernes, cine en el salón: traed "
                "cojines. #repaircafe",
        .language = "es",
        .likes = 5},
    FeaturedPost{
        .author = "amina",
        .minutesAgo = 3 * kDay,
        .text = kWorms,
        .title = "Soil, slowly — part four: what the worms know",
        .slug = "soil-slowly-part-four",
        .likes = 31},
    FeaturedPost{
        .author = "kenji",
        .minutesAgo = 3 * kDay + 5 * kHour,
        .text = "みんなの畑でトマトがとれました。六時すぎにどうぞ、袋をお持ちください。#畑",
        .language = "ja",
        .likes = 4},
    FeaturedPost{
        .author = "june",
        .minutesAgo = 4 * kDay,
        .text = "Spare terracotta pots by our gate, some whole, some with character. Take what "
                "you like. #millbrookgarden #giveaway",
        .likes = 5},
    FeaturedPost{
        .author = "amina",
        .minutesAgo = 5 * kDay,
        .text = "Flour for the sourdough class has arrived. Two kilos each, first come. #bread",
        .likes = 7},
    FeaturedPost{
        .author = "ida",
        .minutesAgo = 6 * kDay,
        .text = "Wer hat den Schlüssel zum Schuppen? Der Kater sitzt drin und schaut vorwurfsvoll "
                "aus dem Fenster. #nachbarschaft",
        .language = "de",
        .likes = 5},
    FeaturedPost{
        .author = "mara",
        .minutesAgo = 8 * kDay,
        .text = kStarter,
        .title = "A starter in nine days",
        .slug = "a-starter-in-nine-days",
        .likes = 22},
    FeaturedPost{
        .author = "mara",
        .minutesAgo = 9 * kDay,
        .text = "Note to self: hoses, seed order, thank Leo for the trailer.",
        .visibility = "private"},
    FeaturedPost{
        .author = "mara",
        .minutesAgo = 40,
        .text = "Welcome to Millbrook Commons! How we do things here, in five sentences:",
        .draft = true},
};

} // namespace

std::span<const FeaturedPost> featuredPosts()
{
    return kPosts;
}

} // namespace server
