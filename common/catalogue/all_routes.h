// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every operation that exists. Included by the two main/ folders and by tests only.

#include "common/auth/auth_routes.h"
#include "common/auth/invite_routes.h"
#include "common/auth/recovery_routes.h"
#include "common/auth/totp_routes.h"
#include "common/instance/server_info_routes.h"
#include "common/moderation/account_routes.h"
#include "common/notifications/notification_routes.h"
#include "common/posts/post_routes.h"
#include "common/realtime/realtime_routes.h"
#include "common/relations/relationship_routes.h"
#include "common/users/deletion_routes.h"
#include "common/users/email_routes.h"
#include "common/users/export_routes.h"
#include "common/users/password_routes.h"
#include "common/users/user_routes.h"
#include "common/wire/openapi.h"

namespace catalogue {

inline constexpr std::tuple kAllRoutes{
    routes::getServer,
    routes::getLiveness,
    routes::getReadiness,
    routes::getMetrics,
    routes::getOpenApi,
    routes::connectRealtime,
    routes::registerUser,
    routes::login,
    routes::refreshTokens,
    routes::logout,
    routes::listSessions,
    routes::revokeOtherSessions,
    routes::revokeSession,
    routes::verifyEmail,
    routes::resendVerification,
    routes::forgotPassword,
    routes::resetPassword,
    routes::reauthenticate,
    routes::enrolTotp,
    routes::confirmTotp,
    routes::disableTotp,
    routes::renewRecoveryCodes,
    routes::createInvite,
    routes::listInvites,
    routes::revokeInvite,
    routes::getInvite,
    routes::getInvitePage,
    routes::getMe,
    routes::updateMe,
    routes::deleteMe,
    routes::restoreMe,
    routes::deleteAccount,
    routes::changeEmail,
    routes::createExport,
    routes::listExports,
    routes::downloadExport,
    routes::changePassword,
    routes::getUser,
    routes::listUserPosts,
    routes::listFollowers,
    routes::listFollowing,
    routes::followUser,
    routes::unfollowUser,
    routes::listPosts,
    routes::createPost,
    routes::getFeed,
    routes::getPost,
    routes::updatePost,
    routes::deletePost,
    routes::likePost,
    routes::unlikePost,
    routes::listPostLikes,
    routes::votePost,
    routes::listNotifications,
    routes::markAllNotificationsRead,
    routes::markNotificationRead,
    routes::deleteNotification,
    routes::listAccounts,
    routes::getAccount,
    routes::updateAccount,
    routes::approveAccount,
    routes::rejectAccount,
};

template <typename Visit>
void forEachRoute(Visit &&visit)
{
    std::apply([&](const auto &...each) { (visit(each), ...); }, kAllRoutes);
}

// The document that /openapi.json serves and `kithd openapi` prints.
QByteArray openApiDocument();

} // namespace catalogue
