// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings_pane.h"

#include "app/kit/a11y.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"

#include <QBoxLayout>

namespace app {
namespace {

bool speaksOf(const QString &words, const QString &query)
{
    return words.contains(query, Qt::CaseInsensitive);
}

} // namespace

SettingsPane::SettingsPane(const Place &place)
    : m_place(place)
{
    a11y(*this, place.id + QStringLiteral("SettingsPane"), place.title);
    auto *sides = new QHBoxLayout(this);
    auto *inner = new QWidget(this);
    inner->setMaximumWidth(metrics::kThreadColumn);
    inner->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metrics::kCardGap);
    auto *title = new KLabel(place.title, Type::Role::Heading, Token::Text, inner);
    title->setObjectName(place.id + QStringLiteral("SettingsTitle"));
    m_column->addWidget(title);
    sides->addStretch(1);
    sides->addWidget(inner, 100, Qt::AlignTop);
    sides->addStretch(1);
    setSideMargins(metrics::kPageMargin);
}

void SettingsPane::setSideMargins(int margin)
{
    layout()->setContentsMargins(margin, metrics::kSpace16, margin, metrics::kSpace24);
}

SettingsCard *SettingsPane::addCard(const QString &title)
{
    auto *card = new SettingsCard(title, this);
    m_cards.append(card);
    m_column->addWidget(card);
    return card;
}

void SettingsPane::addWidget(QWidget *widget)
{
    m_column->addWidget(widget);
}

bool SettingsPane::filter(const QString &query)
{
    const bool all = query.isEmpty() || speaksOf(m_place.title, query);
    bool found = all;
    for (SettingsCard *card : std::as_const(m_cards)) {
        const bool wholeCard = all || speaksOf(card->title(), query);
        bool here = wholeCard;
        for (auto *row : card->findChildren<SettingRow *>()) {
            const bool shown = wholeCard || speaksOf(row->words(), query);
            row->setFound(shown);
            here |= shown && row->isWanted();
        }
        card->setFound(here);
        found |= here && card->isWanted();
    }
    return found;
}

} // namespace app
