// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/notifications/notification_events.h"
#include "common/notifications/notification_routes.h"
#include "common/wire/route_codec_impl.h"

template struct wire::Codec<common::Notification>;
template struct wire::Codec<common::NotificationPage>;
template struct wire::Codec<common::ReadAll>;
template struct wire::Codec<common::UnreadCount>;
template struct wire::Codec<common::NotificationReadEvent>;

template struct wire::Codec<common::NotificationSent>;

template struct wire::RequestCodec<common::ListNotificationsRequest>;
template struct wire::RequestCodec<common::NotificationPath>;
template struct wire::RequestCodec<common::ReadAll>;
template struct wire::ResponseCodec<common::Notification>;
template struct wire::ResponseCodec<common::NotificationPage>;
template struct wire::ResponseCodec<common::UnreadCount>;
