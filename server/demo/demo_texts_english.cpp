// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_texts.h"

#include <array>

namespace server {

namespace {

using Text = std::string_view;

constexpr std::array<Text, 12> kGardenOpeners{
    "The beans have found the top of the poles and are looking for more.",
    "Somebody left {count} courgettes on our doorstep and we are choosing not to ask.",
    "The rain barrel by {place} is full to the brim.",
    "Compost turned, {count} barrows moved, back still works.",
    "The strawberries are over, the raspberries are not.",
    "First frost warning on the board at {place}.",
    "We counted {count} bumblebees on one patch of borage.",
    "The slugs held a meeting in bed four last night.",
    "The new fence at {place} is up and only slightly crooked.",
    "Garlic is in, straw is on, see you in July.",
    "The quince by {place} has decided to be generous this year.",
    "Bed {count} is free again and would love a family that eats salad.",
};
constexpr std::array<Text, 10> kGardenMiddles{
    "Whoever waters on {day} can take what is ripe.",
    "Please leave the small ones, they will be twice the size by {day}.",
    "The good hose is back on its hook, the bad one is a rope now.",
    "There is a sheet on the shed door, just write your name.",
    "Nettles soaked since last week, so stand upwind.",
    "The children planted it, so nobody dares to thin it out.",
    "I put the spare seedlings under the bench, {count} of each.",
    "Two of us can do it in an hour, four of us in ten minutes and a cup of tea.",
    "The peat-free stuff from the yard is better than it looks.",
    "A blackbird supervised the whole thing.",
};
constexpr std::array<Text, 8> kGardenClosers{
    "Come by on {day} after {time}.",
    "Bring gloves, there is cake.",
    "Who has a wheelbarrow with a wheel?",
    "Help yourselves, really.",
    "Seeds to swap? I have too much dill.",
    "Same again on {day}.",
    "Thanks to everyone who carried water.",
    "Does anybody know what this beetle wants?",
};
constexpr std::array<Text, 5> kGardenTags{
    "millbrookgarden", "harvest", "seedswap", "compost", "slowgrowing"};

constexpr std::array<Text, 11> kRepairOpeners{
    "Repair café on {day}: {count} things came in broken, most went home working.",
    "A toaster, two lamps and a very stubborn radio.",
    "The sewing machine from {place} runs again.",
    "It was the fuse. It is always the fuse.",
    "We need a second soldering iron, the queue went out of the door.",
    "Somebody's grandmother's mixer, built 1962, needed nothing but cleaning.",
    "Today I learned to darn, and it is not too late for you either.",
    "The bicycle stand at {place} has a pump again.",
    "Found {count} screws after putting it together. It works anyway.",
    "New on the shelf at {place}: a drill that anyone may borrow.",
    "The hall's projector is alive, and the fan no longer sounds like a tractor.",
};
constexpr std::array<Text, 9> kRepairMiddles{
    "If it has a plug, write down what it did last.",
    "Parts list is on the board, cheapest first.",
    "The trick was warm water and patience.",
    "We do not fix phones, but we know somebody who does.",
    "Bring the charger too, please, it is the charger half of the time.",
    "The glue needs until {day}, then it will outlive us.",
    "There were {count} of us around one table and nobody shouted.",
    "Everything that could not be saved was taken apart for screws.",
    "The manual was in a language that none of us reads.",
};
constexpr std::array<Text, 7> kRepairClosers{
    "Next round on {day} at {time}, {place}.",
    "Who has a spare soldering iron?",
    "Tea and biscuits as always.",
    "Volunteers for the front desk, please.",
    "Does anyone still have belts for a tape deck?",
    "Bring it, even if you are sure that it is hopeless.",
    "Thank you for the box of odd screws, whoever you are.",
};
constexpr std::array<Text, 4> kRepairTags{"repaircafe", "fixit", "toollibrary", "millbrook"};

constexpr std::array<Text, 10> kRideOpeners{
    "Sunday ride: {count} of us, one puncture, no rain.",
    "The towpath past {place} is open again.",
    "Route for {day} is flat until the coffee and hilly afterwards.",
    "New asphalt on the hill road, suddenly everybody is a racer.",
    "Found a glove at {place}, left hand, blue.",
    "Headwind out, headwind back. How?",
    "The bridge works take until autumn, so we go round by {place}.",
    "Lights on, please, the lane is a tunnel after {time}.",
    "Tandem for the weekend, looking for somebody with strong nerves.",
    "My chain is clean for the first time since spring.",
};
constexpr std::array<Text, 8> kRideMiddles{
    "Slow group waits at every corner, nobody is left behind.",
    "There is a tap at {place}, no need to carry two bottles.",
    "I marked the potholes with chalk, all {count} of them.",
    "The café opens at {time} and knows that we are coming.",
    "We turn round when the first of us says so.",
    "A heron stood on the weir and did not think much of us.",
    "Children on their own bikes are welcome, trailers too.",
    "The map is on the notice board and in my head.",
};
constexpr std::array<Text, 6> kRideClosers{
    "Start at {place}, {time} sharp, as sharp as we can.",
    "Who is in?",
    "Bring a spare tube, just in case.",
    "Cake afterwards, obviously.",
    "Tell me if you need a bike, we have {count}.",
    "Helmets make me calm.",
};
constexpr std::array<Text, 4> kRideTags{"sundayride", "millbrook", "towpath", "bikes"};

constexpr std::array<Text, 10> kBreadOpeners{
    "Loaf number {count}: the crust finally cracks.",
    "Rye at last, dark as the pond.",
    "The starter has doubled since {time} and is heading for the door.",
    "Forgot the salt. Again.",
    "Baked for the stall on {day}, gone before I could sit down.",
    "The oven at the hall runs hot on the left, turn the trays.",
    "Cardamom buns, {count} left.",
    "Tried the recipe from the library book, page with the coffee stain.",
    "A neighbour brought flour from the mill and now I cannot go back.",
    "Soup from everything that was left over from the market.",
};
constexpr std::array<Text, 8> kBreadMiddles{
    "More water than you think and then a little more.",
    "It rested overnight on the cellar stairs, I did not.",
    "The children gave it a name, so I feel bad cutting it.",
    "Half of the flour is wholemeal, nobody noticed.",
    "The secret is the heavy pot from the tool library.",
    "It looks like a map of an island.",
    "I wrote the times down for once.",
    "The smell reached {place}, I am told.",
};
constexpr std::array<Text, 6> kBreadClosers{
    "Starter to share, bring a jar.",
    "Swap for eggs?",
    "Come and fetch a half on {day}.",
    "Anyone with a good banneton?",
    "Recipe on request.",
    "Next one with walnuts.",
};
constexpr std::array<Text, 4> kBreadTags{"bread", "sourdough", "kitchen", "harvest"};

constexpr std::array<Text, 9> kBookOpeners{
    "Book circle on {day}: we are at chapter {count} and nobody likes the uncle.",
    "The library has a new bench and I have tested it thoroughly.",
    "Finished it at two in the morning, worth it.",
    "The little free shelf at {place} holds {count} thrillers and one atlas.",
    "Poetry evening was short, warm and slightly too loud.",
    "Looking for large print for my father, anything with ships.",
    "The mobile library comes on {day} now.",
    "Somebody returned a book from 1987, with a letter of apology.",
    "We read aloud in turns and the dog stayed for all of it.",
};
constexpr std::array<Text, 7> kBookMiddles{
    "The ending is better than the cover.",
    "I am only on page ninety, so careful with what you say.",
    "Maps at the front, recipes at the back, what more could one want.",
    "There are {count} copies, pass yours on when you are done.",
    "The translator deserves her name on the front.",
    "It made me look at the hedges differently.",
    "Coffee stains are part of the story by now.",
};
constexpr std::array<Text, 6> kBookClosers{
    "Who wants it next?",
    "We meet at {time}, {place}.",
    "Tea provided, opinions needed.",
    "Suggestions for the winter, please.",
    "No need to have read it.",
    "I can drop it off on {day}.",
};
constexpr std::array<Text, 4> kBookTags{"bookcircle", "library", "reading", "millbrook"};

constexpr std::array<Text, 12> kLostOpeners{
    "Lost: a bunch of keys with a wooden duck, somewhere near {place}.",
    "Found at {place}: one small red boot.",
    "Our cat has not been home since {day}, grey, answers to nothing.",
    "The cat is back. She was in the boiler room, of course.",
    "Whose parcel has been at our door since {day}?",
    "Umbrella, black, left in the hall. There are {count} by now.",
    "Found a hearing aid on the bench at {place}.",
    "A tennis ball with a name on it has come through our window.",
    "Ladder looking for its owner.",
    "Spare room over the summer for somebody who likes chickens.",
    "Giving away {count} moving boxes, flat and clean.",
    "Does anyone have a cot to lend for two weeks?",
};
constexpr std::array<Text, 6> kLostMiddles{
    "It is on the hook inside {place} for now.",
    "No great value, great memories.",
    "I asked at the shop already.",
    "Ring twice, the bell is shy.",
    "It was there at {time} and gone at noon.",
    "The children have made {count} posters.",
};
constexpr std::array<Text, 5> kLostClosers{
    "Please pass it on.",
    "There is cake for the finder.",
    "Message me or just knock.",
    "I am home on {day}.",
    "Thank you, neighbours.",
};
constexpr std::array<Text, 4> kLostTags{"lostandfound", "millbrook", "giveaway", "neighbours"};

constexpr std::array<Text, 11> kWeatherOpeners{
    "Fog down to the handlebars this morning.",
    "Hail the size of peas, three minutes, then sun.",
    "The brook is up to the second step at {place}.",
    "Swifts are back, {count} over the church tower.",
    "Clear sky tonight, best seen from {place}.",
    "The power is back in our street since {time}.",
    "Snow on the hill and none at all down here.",
    "Warm wind, washing dry in an hour.",
    "A rainbow with one foot in {place}.",
    "The thermometer at the school says {count} degrees, the one in the sun says nonsense.",
    "Heard the first cuckoo at {place}, or a very good child.",
};
constexpr std::array<Text, 7> kWeatherMiddles{
    "The drain at the corner is clear, we checked.",
    "Take the upper path, the lower one is a stream.",
    "The bees came out, looked and went back in.",
    "Lanterns are in the hall if anybody needs one.",
    "I wrote it into the weather book, page {count}.",
    "The old people say it was worse in their time.",
    "Half of the village stood in the street and looked up.",
};
constexpr std::array<Text, 5> kWeatherClosers{
    "Look after your gutters.",
    "Check on your neighbours, please.",
    "Photographs on {day}.",
    "Tea, then.",
    "How is it at your end?",
};
constexpr std::array<Text, 4> kWeatherTags{"weather", "millbrook", "brookwatch", "sky"};

constexpr std::array<Text, 10> kCommonsOpeners{
    "Minutes of the meeting are up, they fit on one page for once.",
    "Choir on {day}, we need {count} more low voices.",
    "The hall is booked until {time}, after that it is yours.",
    "Flea market at {place} brought in enough for the new door.",
    "The walking bus to school starts on {day}.",
    "Chess at {place}, all levels, the clock is optional.",
    "We painted the bench. Do not sit down before {day}.",
    "Film night: {count} votes for the one with the train.",
    "The bus at {time} will keep running, letters do help.",
    "Language table is growing, five tongues and a lot of pointing.",
};
constexpr std::array<Text, 7> kCommonsMiddles{
    "Chairs need carrying, {count} hands would be good.",
    "Everybody is welcome, no need to sign up.",
    "The council said yes, in writing.",
    "The list hangs at {place}.",
    "Last time it went on until the candles were gone.",
    "We keep the money in the biscuit tin and the books in order.",
    "Somebody should take photographs, ideally somebody with a camera.",
};
constexpr std::array<Text, 6> kCommonsClosers{
    "See you on {day}.",
    "Thank you all, this place is something.",
    "Tell the people next door.",
    "Questions to me, complaints to the cat.",
    "Bring a cup.",
    "Who can open up at {time}?",
};
constexpr std::array<Text, 4> kCommonsTags{"millbrook", "commons", "villagehall", "choir"};

constexpr std::array kTopics{
    DemoTopic{"en", kGardenOpeners, kGardenMiddles, kGardenClosers, kGardenTags},
    DemoTopic{"en", kRepairOpeners, kRepairMiddles, kRepairClosers, kRepairTags},
    DemoTopic{"en", kRideOpeners, kRideMiddles, kRideClosers, kRideTags},
    DemoTopic{"en", kBreadOpeners, kBreadMiddles, kBreadClosers, kBreadTags},
    DemoTopic{"en", kBookOpeners, kBookMiddles, kBookClosers, kBookTags},
    DemoTopic{"en", kLostOpeners, kLostMiddles, kLostClosers, kLostTags},
    DemoTopic{"en", kWeatherOpeners, kWeatherMiddles, kWeatherClosers, kWeatherTags},
    DemoTopic{"en", kCommonsOpeners, kCommonsMiddles, kCommonsClosers, kCommonsTags},
};

} // namespace

std::span<const DemoTopic> englishTopics()
{
    return kTopics;
}

} // namespace server
