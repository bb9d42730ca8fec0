// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/theme.h"

#include "app/kit/input_mode.h"
#include "app/kit/kith_style.h"
#include "app/kit/system_scheme.h"
#include "app/kit/type.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QToolTip>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {
namespace {

struct Row {
    Token token;
    const char16_t *name;
    QRgb light;
    QRgb dark;
};

constexpr std::array kTable{
    Row{Token::Bg, u"bg", 0xffF2F5F4, 0xff0F1312},
    Row{Token::Surface, u"surface", 0xffFFFFFF, 0xff171C1A},
    Row{Token::Surface2, u"surface2", 0xffF4F7F6, 0xff1F2523},
    Row{Token::Surface3, u"surface3", 0xffE6ECEA, 0xff2A322F},
    Row{Token::Border, u"border", 0xffDCE3E0, 0xff2B3431},
    Row{Token::BorderStrong, u"borderStrong", 0xff7C8985, 0xff74827D},
    Row{Token::Text, u"text", 0xff16201D, 0xffE7EEEB},
    Row{Token::Text2, u"text2", 0xff465450, 0xffB5C1BC},
    Row{Token::Text3, u"text3", 0xff5F6C68, 0xff93A09B},
    Row{Token::Accent, u"accent", 0xff0B6B61, 0xff48C7B5},
    Row{Token::AccentHover, u"accentHover", 0xff085950, 0xff65D6C6},
    Row{Token::AccentPressed, u"accentPressed", 0xff06463F, 0xff37AC9B},
    Row{Token::OnAccent, u"onAccent", 0xffFFFFFF, 0xff04231E},
    Row{Token::AccentSoft, u"accentSoft", 0xffDDF1ED, 0xff12362F},
    Row{Token::AccentText, u"accentText", 0xff085950, 0xff86E3D6},
    Row{Token::Like, u"like", 0xffC22B4B, 0xffFF8299},
    Row{Token::LikeSoft, u"likeSoft", 0xffFCE8EC, 0xff3A1B23},
    Row{Token::VoteDown, u"voteDown", 0xff6645B0, 0xffB9A2F2},
    Row{Token::Danger, u"danger", 0xffB3261E, 0xffFF8A80},
    Row{Token::DangerSoft, u"dangerSoft", 0xffFCE9E7, 0xff3B1B18},
    Row{Token::Warn, u"warn", 0xff855000, 0xffF2BE66},
    Row{Token::WarnSoft, u"warnSoft", 0xffFDF1DB, 0xff35280F},
    Row{Token::Success, u"success", 0xff18703A, 0xff74D493},
    Row{Token::SuccessSoft, u"successSoft", 0xffE2F4E8, 0xff14301E},
    Row{Token::Info, u"info", 0xff1A5CA3, 0xff86BDF6},
    Row{Token::InfoSoft, u"infoSoft", 0xffE5F0FB, 0xff152A40},
    Row{Token::BubbleOwn, u"bubbleOwn", 0xffD6EFEA, 0xff134239},
    Row{Token::BubbleOwnText, u"bubbleOwnText", 0xff0F2E29, 0xffE3F5F1},
    Row{Token::Badge, u"badge", 0xffC22B4B, 0xffFF8299},
    Row{Token::OnBadge, u"onBadge", 0xffFFFFFF, 0xff2B0A12},
    Row{Token::Highlight, u"highlight", 0xffFFE9A8, 0xff5A4708},
    Row{Token::Chart2, u"chart2", 0xffE0913A, 0xffE9A95C},
    Row{Token::Skeleton, u"skeleton", 0xffE9EEEC, 0xff222927},
    Row{Token::Scrim, u"scrim", 0x730A0E0D, 0x730A0E0D},
    Row{Token::Shadow, u"shadow", 0x2e000000, 0x2e000000},
    Row{Token::Presence, u"presence", 0xff2A9D57, 0xff2FA860},
    Row{Token::PresenceAway, u"presenceAway", 0xffE0913A, 0xffE9A95C},
};
static_assert(kTable.size() == std::size_t(Token::Count));

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < kTable.size(); ++i) {
        if (std::size_t(kTable[i].token) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder(), "the table is indexed by token");

Theme *theCurrent = nullptr;

// FNV-1a. Qt's hashes differ from run to run, and a person's colour must not.
std::size_t steadyHash(const QString &text)
{
    quint32 hash = 2166136261U;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 16777619U;
    return hash ^ (hash >> 15);
}

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF()))
        + 0.0722 * linear(double(color.blueF()));
}

// Colours as "@accent@", text sizes as "@body@".
QString fillPlaceholders(QString sheet, bool dark)
{
    for (const Row &row : kTable) {
        const QColor color = Theme::color(row.token, dark);
        sheet.replace(
            u'@' + QString::fromUtf16(row.name) + u'@',
            u"rgba(%1, %2, %3, %4)"_s.arg(color.red())
                .arg(color.green())
                .arg(color.blue())
                .arg(color.alpha())
        );
    }
    const auto pixels = [](Type::Role role) {
        return QString::number(Type::font(role).pixelSize()) + u"px"_s;
    };
    sheet.replace(u"@body@"_s, pixels(Type::Role::Body));
    sheet.replace(u"@small@"_s, pixels(Type::Role::Small));
    sheet.replace(u"@caption@"_s, pixels(Type::Role::Caption));
    return sheet;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_system(std::make_unique<SystemScheme>())
{
    theCurrent = this;
    connect(m_system.get(), &SystemScheme::changed, this, &Theme::settle);
}

Theme::~Theme()
{
    if (theCurrent == this)
        theCurrent = nullptr;
}

Theme &Theme::current()
{
    Q_ASSERT(theCurrent);
    return *theCurrent;
}

QColor Theme::color(Token token)
{
    return color(token, isDarkNow());
}

bool Theme::isDarkNow()
{
    return theCurrent && theCurrent->m_dark;
}

QColor Theme::color(Token token, bool dark)
{
    const Row &row = kTable.at(std::size_t(token));
    return QColor::fromRgba(dark ? row.dark : row.light);
}

QString Theme::name(Token token)
{
    return QString::fromUtf16(kTable.at(std::size_t(token)).name);
}

double Theme::contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Token Theme::nameColor(const QString &id)
{
    static constexpr std::array kColors{
        Token::Warn, Token::VoteDown, Token::Info, Token::Success, Token::Accent, Token::Like};
    return kColors.at(steadyHash(id) % kColors.size());
}

QColor Theme::avatarGround(const QString &id)
{
    static constexpr std::array<QRgb, 8> kGrounds{
        0xff3C6DB4,
        0xff7A5BB9,
        0xffA8476B,
        0xffB4533C,
        0xff2B7F6C,
        0xff8A6116,
        0xff4F7636,
        0xff5A6B7B};
    return QColor::fromRgb(kGrounds.at(steadyHash(id) % kGrounds.size()));
}

QColor Theme::avatarInk()
{
    return QColor::fromRgb(0xffFFFFFF);
}

void Theme::setMode(ThemeMode mode)
{
    m_mode = mode;
    settle();
}

double Theme::textScale() const
{
    return Type::scale();
}

void Theme::setTextScale(double scale)
{
    if (qFuzzyCompare(scale, Type::scale()))
        return;
    Type::setScale(scale);
    apply();
}

void Theme::setUseSystemFont(bool use)
{
    Type::setUseSystemFont(use);
    apply();
}

void Theme::install(QApplication &application)
{
    m_systemPalette = application.palette();
    Type::load();
    InputMode::install(application);
    application.setStyle(new KithStyle);
    application.installEventFilter(this);
    settle();
    m_application = &application;
    apply();
}

void Theme::settle()
{
    bool dark = m_mode == ThemeMode::Dark;
    if (m_mode == ThemeMode::System) {
        m_system->start();
        const QColor ground = m_systemPalette.color(QPalette::Window);
        const QColor ink = m_systemPalette.color(QPalette::WindowText);
        dark = m_system->isDark().value_or(ground.lightnessF() < ink.lightnessF());
    }
    if (dark == m_dark)
        return;
    m_dark = dark;
    apply();
}

void Theme::apply()
{
    if (m_application) {
        m_applying = true;
        m_application->setPalette(palette());
        m_application->setFont(Type::font(Type::Role::Body));
        QToolTip::setFont(Type::font(Type::Role::Caption));
        QToolTip::setPalette(palette());
        m_application->setStyleSheet(styleSheet());
        m_applying = false;
    }
    emit changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // Our own setPalette sends the same event.
    if (watched == m_application && event->type() == QEvent::ApplicationPaletteChange && !m_applying
        && m_application->palette() != palette()) {
        m_systemPalette = m_application->palette();
        QMetaObject::invokeMethod(
            this,
            [this] {
                settle();
                apply();
            },
            Qt::QueuedConnection
        );
    }
    return QObject::eventFilter(watched, event);
}

QPalette Theme::palette() const
{
    const auto get = [this](Token token) { return color(token, m_dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, get(Token::Bg));
    palette.setColor(QPalette::WindowText, get(Token::Text));
    palette.setColor(QPalette::Base, get(Token::Surface));
    palette.setColor(QPalette::AlternateBase, get(Token::Surface2));
    palette.setColor(QPalette::Text, get(Token::Text));
    palette.setColor(QPalette::PlaceholderText, get(Token::Text3));
    palette.setColor(QPalette::Button, get(Token::Surface));
    palette.setColor(QPalette::ButtonText, get(Token::Text));
    palette.setColor(QPalette::BrightText, get(Token::Danger));
    palette.setColor(QPalette::Highlight, get(Token::Accent));
    palette.setColor(QPalette::HighlightedText, get(Token::OnAccent));
    palette.setColor(QPalette::Link, get(Token::Accent));
    palette.setColor(QPalette::LinkVisited, get(Token::Accent));
    palette.setColor(QPalette::ToolTipBase, get(Token::Text));
    palette.setColor(QPalette::ToolTipText, get(Token::Surface));
    palette.setColor(QPalette::Light, get(Token::Surface));
    palette.setColor(QPalette::Midlight, get(Token::Surface2));
    palette.setColor(QPalette::Mid, get(Token::Border));
    palette.setColor(QPalette::Dark, get(Token::BorderStrong));
    palette.setColor(QPalette::Shadow, get(Token::BorderStrong));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, get(Token::Text3));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, get(Token::Surface3));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, get(Token::Text3));
    return palette;
}

QString Theme::styleSheet() const
{
    QFile file(u":/kith/qss/kith.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return fillPlaceholders(QString::fromUtf8(file.readAll()), m_dark);
}

} // namespace app
