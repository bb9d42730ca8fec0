// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// README.md says where things are; this holds it against the disk, and holds the head of every file
// against the house style.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

QString root()
{
    return QStringLiteral(KITH_SOURCE_DIR);
}

QByteArray contentOf(const QString &file)
{
    QFile source(root() + u'/' + file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

} // namespace

class TreeTest : public QObject {
    Q_OBJECT

private slots:
    void readmeNamesEveryRoom()
    {
        const QString readme = QString::fromUtf8(contentOf(QStringLiteral("README.md")));
        QStringList missing;
        for (const char *floor : {"common", "server", "app"}) {
            const QDir folder(root() + u'/' + QLatin1String(floor));
            for (const QString &room : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
                const QString path = QLatin1String(floor) + u'/' + room + u'/';
                if (!readme.contains(u'`' + path + u'`'))
                    missing.append(path);
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void readmeNamesNothingThatIsNotThere()
    {
        static const QRegularExpression path(
            QStringLiteral("`((?:common|server|app|tests|packaging|"
                           "resources|translations)/[^` ]*)`")
        );
        QStringList missing;
        auto it = path.globalMatch(QString::fromUtf8(contentOf(QStringLiteral("README.md"))));
        QVERIFY(it.hasNext());
        while (it.hasNext()) {
            const QString named = it.next().captured(1);
            if (!QFile::exists(root() + u'/' + named))
                missing.append(named);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void everySourceHasItsHead()
    {
        QStringList wrong;
        for (const char *top : {"common", "server", "app", "tests"}) {
            QDirIterator it(
                root() + u'/' + QLatin1String(top),
                {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                QDir::Files,
                QDirIterator::Subdirectories
            );
            while (it.hasNext()) {
                const QString file = QDir(root()).relativeFilePath(it.next());
                const QByteArray text = contentOf(file);
                const bool head = text.startsWith("// SPDX-FileCopyrightText: ")
                    && text.contains("\n// SPDX-License-Identifier: GPL-3.0-or-later\n");
                if (!head || (file.endsWith(u".h") && !text.contains("\n#pragma once\n")))
                    wrong.append(file);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TreeTest)
#include "tree_test.moc"
