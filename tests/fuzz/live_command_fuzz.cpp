// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of a client (api/ws.md): the envelope and the data of each command. The WebSocket below
// them is Boost.Beast's; contract.mutated_frames_test throws damaged frames at that.

#include "common/users/user_events.h"
#include "common/wire/event.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text = tests::bytesOf(data, size);
    const auto object = wire::parseObject(text);
    const auto head = wire::fromJson<wire::WsCommandHead>(text);
    tests::must(object.has_value() || !head, "a command is an object");
    if (!head)
        return 0;
    tests::must(!head->id.isEmpty() && head->id.size() <= 128, "an id is short");
    const QByteArray given = head->data.isPresent() ? head->data->json : QByteArray("{}");
    [[maybe_unused]] const auto auth = wire::fromJson<wire::WsAuth>(given);
    [[maybe_unused]] const auto resume = wire::fromJson<wire::WsResume>(given);
    [[maybe_unused]] const auto watch = wire::fromJson<common::WsWatch>(given);
    [[maybe_unused]] const auto presence = wire::fromJson<common::WsPresence>(given);
    return 0;
}
