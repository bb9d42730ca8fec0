// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/posts/post_events.h"
#include "common/posts/post_routes.h"
#include "common/wire/route_codec_impl.h"

template struct wire::Codec<common::Target>;
template struct wire::Codec<common::VoteInput>;
template struct wire::Codec<common::VoteState>;
template struct wire::Codec<common::VoteEvent>;
template struct wire::Codec<common::PollInput>;
template struct wire::Codec<common::PollOption>;
template struct wire::Codec<common::Poll>;
template struct wire::Codec<common::PostCreate>;
template struct wire::Codec<common::PostUpdate>;
template struct wire::Codec<common::PostViewer>;
template struct wire::Codec<common::Comment>;
template struct wire::Codec<common::Post>;
template struct wire::Codec<common::PostPage>;
template struct wire::Codec<common::PostHint>;
template struct wire::Codec<common::PostDeletedEvent>;

template struct wire::Codec<common::PostChanged>;
template struct wire::Codec<common::VoteChanged>;

template struct wire::RequestCodec<common::PostPath>;
template struct wire::RequestCodec<common::GetPostRequest>;
template struct wire::RequestCodec<common::CreatePostRequest>;
template struct wire::RequestCodec<common::UpdatePostRequest>;
template struct wire::RequestCodec<common::VotePostRequest>;
template struct wire::RequestCodec<common::ListPostLikesRequest>;
template struct wire::RequestCodec<common::ListPostsRequest>;
template struct wire::RequestCodec<common::ListUserPostsRequest>;
template struct wire::RequestCodec<common::GetFeedRequest>;
template struct wire::ResponseCodec<common::Post>;
template struct wire::ResponseCodec<common::PostPage>;
template struct wire::ResponseCodec<common::VoteState>;
