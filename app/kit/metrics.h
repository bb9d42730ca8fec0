// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Distances in logical pixels. A page takes its numbers from here and not from the head, so that
// all pages keep one rhythm.

namespace app::metrics {

inline constexpr int kSpace2 = 2;
inline constexpr int kSpace4 = 4;
inline constexpr int kSpace8 = 8;
inline constexpr int kSpace12 = 12;
inline constexpr int kSpace16 = 16;
inline constexpr int kSpace20 = 20;
inline constexpr int kSpace24 = 24;
inline constexpr int kSpace32 = 32;
inline constexpr int kSpace48 = 48;

inline constexpr int kCardPadding = 16;
inline constexpr int kCardPaddingNarrow = 12;
inline constexpr int kCardGap = 12;
inline constexpr int kCardGapNarrow = 8;
inline constexpr int kPageMargin = 24;
inline constexpr int kPageMarginMedium = 16;
inline constexpr int kPageMarginNarrow = 8;

inline constexpr int kRadiusSmall = 6; // small button
inline constexpr int kRadiusControl = 8; // button, field
inline constexpr int kRadiusMedia = 10; // media, file, list row, group picture
inline constexpr int kRadiusCard = 12;
inline constexpr int kRadiusBubble = 16; // bubble, dialog

inline constexpr int kControlLarge = 40; // primary input, chat
inline constexpr int kControl = 36;
inline constexpr int kControlSmall = 32;
inline constexpr int kControlTiny = 28;
inline constexpr int kHitArea = 32;
inline constexpr int kHitAreaNarrow = 44;

inline constexpr int kFeedColumn = 640;
inline constexpr int kThreadColumn = 680; // thread, notifications, search, assistant
inline constexpr int kArticleColumn = 720;

inline constexpr int kRailWide = 212;
inline constexpr int kRailMedium = 68;
inline constexpr int kBottomBar = 60;
inline constexpr int kSidePanel = 280;
inline constexpr int kDrawer = 320;
inline constexpr int kListPaneWide = 308;
inline constexpr int kListPaneMedium = 280;
inline constexpr int kListPaneMin = 240;
inline constexpr int kListPaneMax = 420;
inline constexpr int kDialogWidth = 440;
inline constexpr int kWindowMinWidth = 400;
inline constexpr int kWindowMinHeight = 360;

inline constexpr int kIconBar = 20;
inline constexpr int kIconTool = 18;
inline constexpr int kIconButton = 16;

} // namespace app::metrics
