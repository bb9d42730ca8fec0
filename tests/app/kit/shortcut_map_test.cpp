// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/shortcut_map.h"

#include <QAction>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace app;
using namespace Qt::StringLiterals;

class ShortcutMapTest : public QObject {
    Q_OBJECT

private slots:
    void tableIsComplete();
    void noConflictsInTheTable();
    void conflictsAreFound();
    void singleKeysCanBeOff();
    void changesAreKept();
    void boundActionsFollow();
};

void ShortcutMapTest::tableIsComplete()
{
    QSet<QString> ids;
    for (const Shortcut &shortcut : ShortcutMap::table()) {
        QVERIFY2(!ids.contains(shortcut.id), qPrintable(shortcut.id));
        ids.insert(shortcut.id);
        QVERIFY2(!shortcut.text.isEmpty(), qPrintable(shortcut.id));
        QVERIFY2(!shortcut.defaults.isEmpty(), qPrintable(shortcut.id));
        for (const QKeySequence &keys : shortcut.defaults) {
            QVERIFY2(keys.count() == 1, qPrintable(shortcut.id));
            QVERIFY2(keys[0].key() != Qt::Key_unknown, qPrintable(shortcut.id));
        }
    }
    ShortcutMap map;
    QCOMPARE(map.keys(u"newPost"_s), QList<QKeySequence>{QKeySequence(u"Ctrl+N"_s)});
    QCOMPARE(map.keys(u"refresh"_s).size(), 2);
}

void ShortcutMapTest::noConflictsInTheTable()
{
    ShortcutMap map;
    const auto conflicts = map.conflicts();
    QVERIFY2(
        conflicts.isEmpty(),
        conflicts.isEmpty() ? ""
                            : qPrintable(conflicts.first().first + u' ' + conflicts.first().second)
    );
}

void ShortcutMapTest::conflictsAreFound()
{
    ShortcutMap map;
    map.setKeys(u"like"_s, {QKeySequence(u"Ctrl+N"_s)});
    const auto conflicts = map.conflicts();
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts.first().first, u"newPost"_s);
    QCOMPARE(conflicts.first().second, u"like"_s);
    // Lists and editors never have the focus at once.
    map.reset(u"like"_s);
    map.setKeys(u"attach"_s, {QKeySequence(u"L"_s)});
    QVERIFY(map.conflicts().isEmpty());
}

void ShortcutMapTest::singleKeysCanBeOff()
{
    ShortcutMap map;
    const QKeyEvent like(QEvent::KeyPress, Qt::Key_L, Qt::NoModifier, u"l"_s);
    const QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::KeypadModifier);
    const QKeyEvent question(QEvent::KeyPress, Qt::Key_Question, Qt::ShiftModifier, u"?"_s);
    const QKeyEvent lock(QEvent::KeyPress, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(map.matches(like, u"like"_s));
    QVERIFY(!map.matches(lock, u"like"_s));
    QVERIFY(map.matches(question, u"listHelp"_s));
    QCOMPARE(map.idFor(like, ShortcutContext::List), u"like"_s);
    QCOMPARE(map.idFor(like, ShortcutContext::Editor), QString());
    map.setSingleKeysEnabled(false);
    QVERIFY(!map.matches(like, u"like"_s));
    QVERIFY(map.matches(down, u"next"_s));
}

void ShortcutMapTest::changesAreKept()
{
    ShortcutMap map;
    QVERIFY(map.changed().isEmpty());
    map.setKeys(u"like"_s, {QKeySequence(u"H"_s), QKeySequence(u"Ctrl+H"_s)});
    map.setKeys(u"lock"_s, {});
    const auto changed = map.changed();
    QCOMPARE(changed.size(), 2);
    ShortcutMap other;
    other.restore(changed);
    QCOMPARE(other.keys(u"like"_s), map.keys(u"like"_s));
    QVERIFY(other.keys(u"lock"_s).isEmpty());
    other.reset(u"like"_s);
    QCOMPARE(other.keys(u"like"_s), QList<QKeySequence>{QKeySequence(u"L"_s)});
}

void ShortcutMapTest::boundActionsFollow()
{
    ShortcutMap map;
    QWidget window;
    QAction *action = map.bind(u"newPost"_s, window);
    QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+N"_s));
    map.setKeys(u"newPost"_s, {QKeySequence(u"Ctrl+Alt+N"_s)});
    QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+Alt+N"_s));
    QSignalSpy triggered(action, &QAction::triggered);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(triggered.count(), 1);
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(triggered.count(), 1);
}

QTEST_MAIN(ShortcutMapTest)
#include "shortcut_map_test.moc"
