// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who may follow whom. Pure.

#include "server/relations/relation_lookup.h"

namespace server {

// relation.self; relation.not_allowed where either has blocked the other.
Result<> mayFollow(const RelationFlags &flags);

// A locked account is asked first.
common::FollowState stateOfNewFollow(bool followedIsLocked);

} // namespace server
