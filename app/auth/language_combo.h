// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The languages by their own names, looking like a quiet button.

#include <QComboBox>

namespace app {

class LanguageCombo final : public QComboBox {
    Q_OBJECT

public:
    explicit LanguageCombo(QWidget *parent = nullptr);

    void setCode(const QString &code); // tells nobody

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void codeChosen(const QString &code);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace app
