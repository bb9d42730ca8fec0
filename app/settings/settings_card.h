// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the pages of the settings are made of: a card with a title, and rows on it that have words
// at the start and a control at the end. Where there is little room the control stands below.

#include <QComboBox>
#include <QFrame>

class QBoxLayout;
class QVBoxLayout;

namespace app {

class KLabel;

class SettingRow final : public QWidget {
    Q_OBJECT

public:
    explicit SettingRow(const QString &title, const QString &help = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setHelp(const QString &help); // empty: none
    void setControl(QWidget *control); // a second one stands after the first
    // A word below the row about what was just changed, heard as well. Empty: none.
    void tellSaved();
    void tellFailure(const QString &sentence);
    void tellNothing();
    QString note() const;
    QString words() const; // title and help, to be searched
    KLabel *helpLabel() const { return m_help; } // for its object name
    // Both must hold for it to be seen: its page wants it, and the search has found it.
    void setWanted(bool wanted);
    void setFound(bool found);
    bool isWanted() const { return m_wanted; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void tell(const QString &text, bool failed);
    void arrange();

    QBoxLayout *m_layout;
    QBoxLayout *m_controls;
    KLabel *m_title;
    KLabel *m_help;
    KLabel *m_note;
    bool m_wanted = true;
    bool m_found = true;
};

class SettingsCard final : public QFrame {
    Q_OBJECT

public:
    explicit SettingsCard(const QString &title, QWidget *parent = nullptr);

    SettingRow *addRow(const QString &title, const QString &help = {});
    void add(QWidget *widget);
    QVBoxLayout *body() const { return m_body; }
    QString title() const { return m_title; }
    // As of a row.
    void setWanted(bool wanted);
    void setFound(bool found);
    bool isWanted() const { return m_wanted; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QVBoxLayout *m_body;
    bool m_wanted = true;
    bool m_found = true;
};

// A choice that the wheel does not change by accident while the page is scrolled.
class SettingCombo final : public QComboBox {
    Q_OBJECT

public:
    SettingCombo(const QString &objectName, const QString &name, QWidget *parent = nullptr);

    void setValue(const QVariant &value); // tells nobody

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace app
