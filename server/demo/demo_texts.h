// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the people of the demo community write: posts written by hand, and many more composed of
// written sentences by topic and language.

#include "server/demo/demo_random.h"

#include <QString>

#include <span>
#include <string_view>

namespace server {

// Sentences of one subject; an opener, mostly a middle and often a closer make a post. {day},
// {time}, {place} and {count} are filled in.
struct DemoTopic {
    std::string_view language;
    std::span<const std::string_view> openers;
    std::span<const std::string_view> middles;
    std::span<const std::string_view> closers;
    std::span<const std::string_view> tags; // the first ones are used most
};

std::span<const DemoTopic> demoTopics();
std::span<const DemoTopic> englishTopics();
std::span<const DemoTopic> otherTopics();

struct DemoText {
    QString content;
    QString language;
};

// mention: a username to speak to, or empty.
DemoText composeText(DemoRandom &random, std::string_view language, const QString &mention);

// A post that stands in the community as it is written here.
struct FeaturedPost {
    std::string_view author;
    int minutesAgo = 0;
    std::string_view text;
    std::string_view language = "en";
    std::string_view visibility = "public";
    std::string_view title{}; // of an article
    std::string_view slug{};
    int likes = 0; // at least so many, as far as there are people
    bool edited = false;
    bool draft = false;
    std::string_view warning{};
    std::string_view sharesSlug{}; // a plain share of that article
    std::string_view lastLiker{};
};

std::span<const FeaturedPost> featuredPosts();

} // namespace server
