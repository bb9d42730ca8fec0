// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The rail at the start side: community, sections, new post, account. 212 wide with labels or 68
// with icons only. In the narrow layout it is hidden and its head, its account and its new-post
// button are lent to others.

#include "app/kit/layout_classifier.h"

#include <QFrame>

class QButtonGroup;
class QVBoxLayout;

namespace app {

class AccountButton;
class CommunityHead;
class KIconButton;
class NavButton;
class NewPostButton;
class ShortcutMap;

class NavRail final : public QFrame {
    Q_OBJECT

public:
    explicit NavRail(const ShortcutMap &shortcuts, QWidget *parent = nullptr);

    CommunityHead *head() const { return m_head; }
    AccountButton *account() const { return m_account; }
    NewPostButton *newPost() const { return m_newPost; }
    NavButton *button(const QString &section) const;
    // Takes head, account and new-post button back.
    void takeParts();

    void setLayoutClass(LayoutClass layout);
    void setFolded(bool folded); // by the person's wish, in the wide layout
    bool isFolded() const { return m_folded; }
    void setCurrent(const QString &section);
    void setLowWindow(bool low); // less than 680 high
    void setStaff(bool staff); // shows the sections that are theirs

signals:
    void sectionPressed(const QString &section);
    void foldRequested(bool folded);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void arrange();

    const ShortcutMap &m_shortcuts;
    QVBoxLayout *m_layout;
    QVBoxLayout *m_places;
    CommunityHead *m_head;
    QList<NavButton *> m_buttons; // as sections()
    NewPostButton *m_newPost;
    KIconButton *m_fold;
    AccountButton *m_account;
    LayoutClass m_class = LayoutClass::Wide;
    bool m_folded = false;
};

} // namespace app
