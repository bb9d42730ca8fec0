// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// All colours of the program, for light and dark. A literal colour anywhere else is a mistake.
// The Theme is made once beside the QApplication and given to it with install(); from then on the
// palette, the style sheet and the fonts follow it. Paint code asks Theme::color(Token::Accent)
// each time it paints and keeps nothing.

#include <QColor>
#include <QObject>
#include <QPalette>

#include <memory>

class QApplication;

namespace app {

class SystemScheme;

enum class Token {
    Bg, // window ground, chat ground
    Surface, // cards, rail, list panes, bars
    Surface2, // inset fields, hover of a row, file chips
    Surface3, // pressed, neutral badges, day pill, segmented ground
    Border, // decorative lines
    BorderStrong, // edges of editable controls, off-switch
    Text,
    Text2, // secondary, icons
    Text3, // tertiary, placeholders, times
    Accent, // primary action, links, focus ring, on-switch
    AccentHover,
    AccentPressed,
    OnAccent,
    AccentSoft, // selection, unread row, soft button
    AccentText,
    Like, // liked heart, unread line
    LikeSoft,
    VoteDown,
    Danger,
    DangerSoft,
    Warn,
    WarnSoft,
    Success,
    SuccessSoft,
    Info,
    InfoSoft,
    BubbleOwn,
    BubbleOwnText,
    Badge,
    OnBadge,
    Highlight, // ground of search hits
    Chart2,
    Skeleton,
    Scrim, // over the page, below a drawer
    Shadow, // popup edges, has alpha
    Presence, // the dot of somebody online
    PresenceAway,
    Count // not a colour
};

enum class ThemeMode { System, Light, Dark };

class Theme final : public QObject {
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    // The Theme made last. Asserts that there is one.
    static Theme &current();
    // The colour in the current theme; light where there is none, as in tests of plain widgets.
    static QColor color(Token token);
    static QColor color(Token token, bool dark);
    static bool isDarkNow(); // false where there is no Theme
    // The name as in the design and in style sheet placeholders: "accentSoft".
    static QString name(Token token);

    // WCAG 2 contrast, 1 to 21.
    static double contrast(const QColor &a, const QColor &b);
    // One of six colours readable on Surface, steady for an id.
    static Token nameColor(const QString &id);
    // Ground and ink of initials in place of a picture; the same in both themes.
    static QColor avatarGround(const QString &id);
    static QColor avatarInk();

    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    bool isDark() const { return m_dark; }

    double textScale() const;
    void setTextScale(double scale); // 0.85, 1.0, 1.15, 1.3, 1.5 or 2.0
    void setUseSystemFont(bool use);

    // Sets style, palette, fonts and style sheet, and again at each change.
    void install(QApplication &application);
    QPalette palette() const;
    QString styleSheet() const;

signals:
    // Colours or text sizes are new. Widgets get a PaletteChange and a StyleChange besides.
    void changed();

private:
    void settle();
    void apply();
    bool eventFilter(QObject *watched, QEvent *event) override;

    QApplication *m_application = nullptr;
    std::unique_ptr<SystemScheme> m_system;
    QPalette m_systemPalette;
    ThemeMode m_mode = ThemeMode::System;
    bool m_dark = false;
    bool m_applying = false;
};

} // namespace app
