// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One line of text. KField puts a label above it and its error below it.

#include <QLineEdit>

class QAction;

namespace app {

class KLabel;

class KLineEdit : public QLineEdit {
    Q_OBJECT
    Q_PROPERTY(bool error READ hasError) // for the style sheet

public:
    enum class Height { Standard, Large }; // 36, 40

    explicit KLineEdit(QWidget *parent = nullptr, Height height = Height::Standard);

    void setLeadingIcon(const QString &icon);
    // A cross at the end while there is text.
    void setClearable(bool clearable);
    // An eye at the end; the text starts hidden. Its button gets this object name.
    void setPassword(const QString &showButtonName);
    // Red edge, and heard: the text goes to the accessible description, and an alert tells it.
    // Empty: no error. Typing takes the error away.
    void setError(const QString &text);
    bool hasError() const { return !m_error.isEmpty(); }
    QString error() const { return m_error; }
    // A thin grey edge, for search fields.
    void setFlat(bool flat);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void errorChanged(const QString &text);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void restyle();
    void placeText();
    void repolish();
    void nameActionButton(QAction *action, const QString &objectName, const QString &name);

    QAction *m_leading = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_show = nullptr;
    QString m_icon;
    QString m_clearName; // of the buttons of m_clear and m_show
    QString m_showName;
    QString m_error;
    QString m_hint; // the description without the error
    Height m_height;
    bool m_restyling = false;
};

// Label, edit, error: one row of a form. The label is the buddy of the edit.
class KField : public QWidget {
    Q_OBJECT

public:
    KField(
        const QString &label,
        const QString &objectName,
        QWidget *parent = nullptr,
        KLineEdit::Height height = KLineEdit::Height::Standard
    );

    KLineEdit *edit() const { return m_edit; }
    QString text() const { return m_edit->text(); }
    void setLabel(const QString &label);
    void setError(const QString &text) { m_edit->setError(text); }
    // Grey words below, in place of which the error stands.
    void setHelp(const QString &text);

private:
    void showBelow();

    KLabel *m_label;
    KLineEdit *m_edit;
    KLabel *m_below;
    QString m_help;
};

} // namespace app
