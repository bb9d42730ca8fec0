// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/cursor.h"

#include <QTest>

using server::CursorKey;
using server::ErrorCode;
using server::Position;

class CursorTest : public QObject {
    Q_OBJECT

private slots:
    void givesBackWhatWasSigned_data()
    {
        QTest::addColumn<Position>("position");
        QTest::newRow("nothing") << Position{};
        QTest::newRow("one") << Position{1};
        QTest::newRow("extremes") << Position{
            0, -1, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()};
        QTest::newRow("most") << Position(CursorKey::kMostNumbers, 77);
    }

    void givesBackWhatWasSigned()
    {
        QFETCH(Position, position);
        const QString cursor = m_key.sign(5, m_query, position);
        QVERIFY(cursor.size() <= CursorKey::kMostCharacters);
        const auto read = m_key.read(cursor, 5, m_query);
        QVERIFY(read);
        QCOMPARE(*read, position);
    }

    void belongsToAccountAndQuery()
    {
        const QString cursor = m_key.sign(5, m_query, {1, 2});
        QVERIFY(isRefused(cursor, 6, m_query));
        QVERIFY(isRefused(cursor, 0, m_query));
        QVERIFY(isRefused(cursor, 5, m_query + u'1'));
        QVERIFY(isRefused(CursorKey(QByteArray(32, 'b')).sign(5, m_query, {1, 2}), 5, m_query));
    }

    void refusesEveryChangedCharacter()
    {
        const QString cursor = m_key.sign(5, m_query, {1, 2});
        for (qsizetype i = 0; i < cursor.size(); ++i) {
            QString changed = cursor;
            // The last character of the text has bits that mean nothing, so change a high one.
            changed[i] = changed[i] == u'A' ? u'g' : u'A';
            QVERIFY2(isRefused(changed, 5, m_query), qPrintable(changed));
        }
    }

    void refusesWhatIsNoCursor_data()
    {
        QTest::addColumn<QString>("cursor");
        QTest::newRow("empty") << QString();
        QTest::newRow("word") << QStringLiteral("next");
        QTest::newRow("not base64") << QStringLiteral("%%%");
        QTest::newRow("cut") << m_key.sign(5, m_query, {1, 2}).chopped(2);
        QTest::newRow("long") << QString(600, u'A');
        QTest::newRow("zeros") << QString(64, u'A');
        QTest::newRow("foreign letters") << QStringLiteral("жжжж");
    }

    void refusesWhatIsNoCursor()
    {
        QFETCH(QString, cursor);
        QVERIFY(isRefused(cursor, 5, m_query));
    }

private:
    bool isRefused(const QString &cursor, qint64 account, const QString &query) const
    {
        const auto read = m_key.read(cursor, account, query);
        return !read && read.error().code == ErrorCode::RequestInvalidCursor;
    }

    const QString m_query = QStringLiteral("followers:12");
    const CursorKey m_key{QByteArray(32, 'a')};
};

QTEST_APPLESS_MAIN(CursorTest)
#include "cursor_test.moc"
