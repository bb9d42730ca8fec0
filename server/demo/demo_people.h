// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who lives in the demo community: twelve people with a name and a voice, and as many neighbours
// as are asked for.

#include "common/users/user.h"
#include "server/demo/demo_random.h"

#include <vector>

namespace server {

struct DemoPerson {
    QString username;
    QString firstName;
    QString lastName;
    QString bio;
    QString statusText; // "Reading “Soil, slowly”"
    QString linkUrl;
    std::vector<std::string_view> languages; // the first one mostly
    common::Role role = common::Role::User;
    bool locked = false;
    int joinedDaysAgo = 0;
};

inline constexpr int kNamedPeople = 12;

// The twelve come first, in a fixed order; mara, the administrator, is the first of all.
std::vector<DemoPerson> demoPeople(DemoRandom &random, int count);

} // namespace server
