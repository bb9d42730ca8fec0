// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Writes a post, a new one or a change of one: text, who sees it, a content warning. What is typed
// is a draft at once; two editors of one draft show the same. The button that sends belongs to the
// card or dialog around it.

#include "app/outbox/draft_store.h"
#include "app/posts/post_world.h"

#include <QWidget>

class QBoxLayout;

namespace app {

class KButton;
class KLabel;
class KLineEdit;
class KSwitch;
class KTextEdit;
class VisibilityButton;

// What an editor holds.
struct PostText {
    QString content{};
    common::Visibility visibility = common::Visibility::Public;
    QString warning{}; // empty: none
    bool warned = false; // the switch; the reason may still be missing
};

class PostEditor final : public QWidget {
    Q_OBJECT

public:
    PostEditor(const PostWorld &world, const DraftKey &key, QWidget *parent = nullptr);

    static DraftKey newPostKey() { return {QStringLiteral("post")}; }
    static DraftKey editKey(common::PostId id);
    static Draft draftOf(const common::PostCreate &create);

    KTextEdit &edit() const { return *m_edit; }
    // It is enabled while there is something to send that is not too long.
    void setSubmit(KButton *button);
    void addTool(QWidget *widget);
    void setToolsVisible(bool visible);
    void setStacked(bool stacked); // the switch above the other tools, for narrow windows
    // What stands there without a draft: the post that is edited.
    void setBase(const PostText &base);

    PostText text() const;
    common::PostCreate toCreate() const;
    common::PostUpdate toUpdate() const; // what differs from the base
    bool isEmpty() const;
    bool canSubmit() const;
    void clear(); // sent: the draft goes

signals:
    void submitted();
    void contentChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void wire();
    void retranslate();
    void show(const PostText &text);
    void takeDraft();
    void saveDraft();
    void onChanged();
    void refresh();
    int limit() const;
    PostText fallback() const;

    const PostWorld m_world;
    const DraftKey m_key;
    PostText m_base;
    bool m_hasBase = false;
    bool m_showing = false;
    bool m_saving = false;
    KTextEdit *m_edit;
    KLineEdit *m_reason;
    KSwitch *m_sensitive;
    VisibilityButton *m_visibility;
    KLabel *m_counter;
    QWidget *m_tools;
    QBoxLayout *m_toolsLayout;
    QBoxLayout *m_sending;
    KButton *m_submit = nullptr;
};

} // namespace app
