// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/layout_classifier.h"

#include <QTest>

using namespace app;

class LayoutClassifierTest : public QObject {
    Q_OBJECT

private slots:
    void limits();
    void deadZone();
    void jumps();
};

void LayoutClassifierTest::limits()
{
    QVERIFY(LayoutClassifier::classOf(1200) == LayoutClass::Wide);
    QVERIFY(LayoutClassifier::classOf(1199) == LayoutClass::Medium);
    QVERIFY(LayoutClassifier::classOf(720) == LayoutClass::Medium);
    QVERIFY(LayoutClassifier::classOf(719) == LayoutClass::Narrow);
    LayoutClassifier fresh;
    QVERIFY(fresh.update(1190) == LayoutClass::Medium);
}

void LayoutClassifierTest::deadZone()
{
    LayoutClassifier classifier;
    QVERIFY(classifier.update(1200) == LayoutClass::Wide);
    QVERIFY(classifier.update(1199) == LayoutClass::Wide);
    QVERIFY(classifier.update(1176) == LayoutClass::Wide);
    QVERIFY(classifier.update(1175) == LayoutClass::Medium);
    QVERIFY(classifier.update(1199) == LayoutClass::Medium);
    QVERIFY(classifier.update(1200) == LayoutClass::Wide);
    QVERIFY(classifier.update(696) == LayoutClass::Medium);
    QVERIFY(classifier.update(695) == LayoutClass::Narrow);
    QVERIFY(classifier.update(719) == LayoutClass::Narrow);
    QVERIFY(classifier.update(720) == LayoutClass::Medium);
}

void LayoutClassifierTest::jumps()
{
    LayoutClassifier classifier;
    classifier.update(1280);
    QVERIFY(classifier.update(480) == LayoutClass::Narrow);
    QVERIFY(classifier.update(1280) == LayoutClass::Wide);
    // Wide to just below the lower limit: past the first, in the dead zone of the second.
    QVERIFY(classifier.update(710) == LayoutClass::Medium);
}

QTEST_APPLESS_MAIN(LayoutClassifierTest)
#include "layout_classifier_test.moc"
