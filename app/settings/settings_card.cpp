// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings_card.h"

#include "app/kit/a11y.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"

#include <QBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kWordsRoom = 190; // words narrower than this stand above the control
constexpr int kComboWidth = 200;

} // namespace

// --- SettingRow

SettingRow::SettingRow(const QString &title, const QString &help, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_controls(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_title(new KLabel(title, Type::Role::BodyMedium, Token::Text, this))
    , m_help(new KLabel(help, Type::Role::Small, Token::Text2, this))
    , m_note(new KLabel({}, Type::Role::Small, Token::Text2, this))
{
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    for (KLabel *label : {m_title, m_help, m_note}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    m_help->setVisible(!help.isEmpty());
    m_note->hide();
    m_controls->setSpacing(metrics::kSpace8);
    m_layout->setContentsMargins(0, metrics::kSpace8, 0, metrics::kSpace8);
    m_layout->setSpacing(metrics::kSpace8);
    m_layout->addLayout(words, 1);
    m_layout->addLayout(m_controls);
}

void SettingRow::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SettingRow::setHelp(const QString &help)
{
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
}

void SettingRow::setControl(QWidget *control)
{
    m_controls->addWidget(control, 0, Qt::AlignVCenter);
    arrange();
}

void SettingRow::tellSaved()
{
    tell(tr("Saved"), false);
}

void SettingRow::tellFailure(const QString &sentence)
{
    tell(sentence, true);
}

void SettingRow::tellNothing()
{
    m_note->hide();
}

QString SettingRow::note() const
{
    return m_note->isVisibleTo(this) ? m_note->text() : QString();
}

QString SettingRow::words() const
{
    return m_title->text() + u' ' + m_help->text();
}

void SettingRow::setWanted(bool wanted)
{
    m_wanted = wanted;
    setVisible(m_wanted && m_found);
}

void SettingRow::setFound(bool found)
{
    m_found = found;
    setVisible(m_wanted && m_found);
}

void SettingRow::tell(const QString &text, bool failed)
{
    m_note->setObjectName(
        objectName().isEmpty() ? QString() : objectName() + QStringLiteral("Note")
    );
    m_note->setColor(failed ? Token::Danger : Token::Success);
    m_note->setText(text);
    m_note->show();
    announce(*this, text);
}

void SettingRow::arrange()
{
    const int control = m_controls->sizeHint().width();
    const bool below = control > 0 && width() - control < kWordsRoom;
    const auto direction = below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_layout->direction() != direction)
        m_layout->setDirection(direction);
    m_layout->setAlignment(m_controls, below ? Qt::AlignLeading : Qt::Alignment());
}

void SettingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// --- SettingsCard

SettingsCard::SettingsCard(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(title)
    , m_body(new QVBoxLayout(this))
{
    setProperty("surface", u"card"_s);
    m_body->setContentsMargins(
        metrics::kCardPadding, metrics::kSpace12, metrics::kCardPadding, metrics::kSpace12
    );
    m_body->setSpacing(metrics::kSpace4);
    if (title.isEmpty())
        return;
    auto *label = new KLabel(title, Type::Role::BodyStrong, Token::Text, this);
    label->setWordWrap(true);
    m_body->addWidget(label);
}

SettingRow *SettingsCard::addRow(const QString &title, const QString &help)
{
    auto *row = new SettingRow(title, help, this);
    m_body->addWidget(row);
    return row;
}

void SettingsCard::add(QWidget *widget)
{
    m_body->addWidget(widget);
}

void SettingsCard::setWanted(bool wanted)
{
    m_wanted = wanted;
    setVisible(m_wanted && m_found);
}

void SettingsCard::setFound(bool found)
{
    m_found = found;
    setVisible(m_wanted && m_found);
}

// A line between one row and the next.
void SettingsCard::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QWidget *before = nullptr;
    for (int i = 0; i < m_body->count(); ++i) {
        const auto *row = qobject_cast<const SettingRow *>(m_body->itemAt(i)->widget());
        if (!row || !row->isVisible())
            continue;
        if (before) {
            const QRect line(row->x(), row->y() - metrics::kSpace2, row->width(), 1);
            painter.fillRect(line, Theme::color(Token::Border));
        }
        before = row;
    }
}

// --- SettingCombo

SettingCombo::SettingCombo(const QString &objectName, const QString &name, QWidget *parent)
    : QComboBox(parent)
{
    a11y(*this, objectName, name);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(metrics::kControl);
    setMinimumWidth(kComboWidth);
}

void SettingCombo::setValue(const QVariant &value)
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(findData(value));
}

void SettingCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace app
