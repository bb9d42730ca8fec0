// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The type scale. Every font of the program is Type::font(role); its size grows with the text size
// chosen in the settings. Line heights are ours and not the font's, so that Latin and Arabic lines
// stand equally far apart.

#include <QFont>

class QLabel;

namespace app {

class Type {
public:
    enum class Role {
        Display, // 26/34 bold
        Heading, // 20/28 bold
        Title, // 17/24 semi-bold
        Article, // 17/27
        Read, // 15/22: posts
        Body, // 14/20: controls, chat
        BodyMedium,
        BodyStrong,
        Small, // 13/18
        SmallMedium,
        SmallStrong,
        Caption, // 12/16
        CaptionStrong,
        Micro, // 11/16: badges, times in bubbles
        MicroStrong,
        Mono // 12/20: log, code
    };

    static QFont font(Role role);
    static int lineHeight(Role role);

    static double scale();
    // Theme::setTextScale() is for everybody else; it tells the widgets.
    static void setScale(double scale);
    static void setUseSystemFont(bool use);
    // Loads the fonts of the resource file. Harmless when called again.
    static void load();
};

} // namespace app
