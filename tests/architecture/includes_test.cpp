// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one direction, enforced: which folder may include which. A new arrow is a new line here, with
// its reason in the commit.

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

struct Arrow {
    const char *from;
    const char *to; // words with spaces between; a folder may always include itself
};

constexpr Arrow kArrows[] = {
    {"common/base", ""},
    {"common/wire", "common/base"},
    {"common/media", "common/base common/wire"},
    {"common/oauth", "common/base common/wire"},
    {"common/realtime", "common/base common/wire"},
    {"common/relations", "common/base common/wire common/users"},
    {"common/users", "common/base common/wire common/relations"},
    {"common/auth", "common/base common/wire common/users common/oauth"},
    {"common/posts", "common/base common/wire common/users common/media"},
    {"common/notifications", "common/base common/wire common/users common/posts"},
    {"common/instance", "common/base common/wire common/users"},
    {"common/moderation", "common/base common/wire common/users"},
    {"common/catalogue", "common/*"},

    {"server/storage", "common/base common/wire"},
    {"server/backup", "common/base common/wire server/storage"},
    {"server/http", "common/* server/storage"},
    {"server/live", "common/* server/storage server/http"},
    // Rates and networks are read by the transport that goes by them.
    {"server/settings", "common/* server/storage server/http"},
    {"server/mail", "common/* server/storage server/http server/settings"},
    // Every room that holds data of a member writes its part of an export.
    {"server/export", "common/* server/storage server/http server/settings"},
    {"server/users",
     "common/* server/storage server/http server/settings server/export server/relations"},
    {"server/relations",
     "common/* server/storage server/http server/settings server/export server/users"},
    // Accounts are confirmed and recovered by mail.
    {"server/auth",
     "common/* server/storage server/http server/live server/mail server/settings server/export "
     "server/users"},
    {"server/posts",
     "common/* server/storage server/http server/live server/settings server/export server/users "
     "server/relations"},
    {"server/notifications",
     "common/* server/storage server/http server/live server/settings server/export server/users "
     "server/relations server/posts"},
    // Accounts are what the staff decides about; their guards are of the room auth.
    {"server/moderation",
     "common/* server/storage server/http server/settings server/users server/auth"},
    // The metrics show the open sockets.
    {"server/instance", "common/* server/storage server/http server/live server/settings"},
    {"server/demo",
     "common/* server/storage server/settings server/auth server/users "
     "server/relations server/posts server/notifications"},
    {"server/main", "common/* server/*"},

    {"app/base", "common/base"},
    {"app/kit", "common/base app/base"},
    {"app/net", "common/* app/base"},
    {"app/cache", "common/* app/base"},
    {"app/outbox", "common/* app/base app/net app/cache"},
    {"app/users", "common/* app/base app/kit app/net app/cache app/outbox app/posts"},
    {"app/posts", "common/* app/base app/kit app/net app/cache app/outbox app/users"},
    {"app/notifications",
     "common/* app/base app/kit app/net app/cache app/outbox app/users app/posts"},
    {"app/session",
     "common/* app/base app/net app/cache app/outbox app/users app/posts app/notifications"},
    {"app/settings", "common/* app/base app/kit app/net"},
    {"app/auth", "common/* app/base app/kit app/net app/session app/settings app/users"},
    {"app/shell",
     "common/* app/base app/kit app/net app/outbox app/session app/settings app/users app/posts "
     "app/notifications"},
    {"app/main", "common/* app/*"},

    {"tests", "common/* server/* app/* tests/*"},
};

struct Include {
    QString file; // relative to the root
    int line = 0;
    QString target;
};

QString root()
{
    return QStringLiteral(KITH_SOURCE_DIR);
}

QString folderOf(const QString &path)
{
    const QStringList words = path.split(u'/');
    return words.first() == u"tests" ? words.first() : words.mid(0, 2).join(u'/');
}

const Arrow *arrowOf(const QString &folder)
{
    for (const Arrow &arrow : kArrows) {
        if (folder == QLatin1String(arrow.from))
            return &arrow;
    }
    return nullptr;
}

bool isAllowed(const Arrow &arrow, const QString &folder)
{
    if (folder == QLatin1String(arrow.from))
        return true;
    for (const QString &allowed : QString::fromLatin1(arrow.to).split(u' ', Qt::SkipEmptyParts)) {
        const bool wide = allowed.endsWith(QStringLiteral("/*"));
        // The catalogue lists every room: only the two main folders and tests look at it.
        const bool catalogue = folder == u"common/catalogue"
            && !QString::fromLatin1(arrow.from).endsWith(QStringLiteral("/main"))
            && QLatin1String(arrow.from) != u"tests"
            && QLatin1String(arrow.from) != u"server/instance";
        if (folder == allowed || (wide && folder.startsWith(allowed.chopped(1)) && !catalogue))
            return true;
    }
    return false;
}

QStringList sources(const QStringList &tops)
{
    QStringList found;
    for (const QString &top : tops) {
        QDirIterator it(
            root() + u'/' + top,
            {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
            QDir::Files,
            QDirIterator::Subdirectories
        );
        while (it.hasNext())
            found.append(QDir(root()).relativeFilePath(it.next()));
    }
    return found;
}

QList<Include> includesOf(const QString &file)
{
    static const QRegularExpression line(QStringLiteral("^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]")
    );
    QFile source(root() + u'/' + file);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    QList<Include> found;
    int number = 0;
    while (!source.atEnd()) {
        ++number;
        const auto match = line.match(QString::fromUtf8(source.readLine()));
        if (match.hasMatch())
            found.append({file, number, match.captured(1)});
    }
    return found;
}

QString place(const Include &include)
{
    return QStringLiteral("%1:%2 includes %3")
        .arg(include.file)
        .arg(include.line)
        .arg(include.target);
}

bool isOurs(const QString &target)
{
    for (const char *top : {"common/", "server/", "app/", "tests/"}) {
        if (target.startsWith(QLatin1String(top)))
            return true;
    }
    return false;
}

} // namespace

class IncludesTest : public QObject {
    Q_OBJECT

private slots:
    void everyArrowIsAllowed()
    {
        QStringList wrong;
        const QStringList files = sources(
            {QStringLiteral("common"),
             QStringLiteral("server"),
             QStringLiteral("app"),
             QStringLiteral("tests")}
        );
        QVERIFY(files.size() > 50);
        for (const QString &file : files) {
            const Arrow *arrow = arrowOf(folderOf(file));
            if (!arrow) {
                wrong.append(file + QStringLiteral(" is in a folder without a line in the table"));
                continue;
            }
            for (const Include &include : includesOf(file)) {
                if (isOurs(include.target) && !isAllowed(*arrow, folderOf(include.target)))
                    wrong.append(place(include));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    // What may be named in few places only (architecture.md, section 14).
    void strangersStayInTheirRooms_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("allowed");
        QTest::newRow("Beast and Asio") << QStringLiteral("^boost/(beast|asio)")
                                        << QStringLiteral("^(server/http|server/live|tests)/");
        QTest::newRow("SQLite") << QStringLiteral("^sqlite3\\.h$")
                                << QStringLiteral("^(server/storage|tests)/");
        QTest::newRow("libcurl") << QStringLiteral("^curl/")
                                 << QStringLiteral("^(server/mail|server/outgoing|tests)/");
        QTest::newRow("libarchive") << QStringLiteral("^archive(_entry)?\\.h$")
                                    << QStringLiteral("^(server/backup|server/export|tests)/");
        QTest::newRow("Qt Sql") << QStringLiteral("^QSql")
                                << QStringLiteral("^(server/storage|app/cache|tests)/");
        QTest::newRow("QNetworkAccessManager")
            << QStringLiteral("^QNetwork(AccessManager|Reply|Request)$")
            << QStringLiteral("^(app/net|server/outgoing|tests)/");
        QTest::newRow("widgets") << QStringLiteral("^Q(Widget|Label|ListView|Dialog|MainWindow)$")
                                 << QStringLiteral("^(app|tests)/");
        QTest::newRow("QJsonObject")
            << QStringLiteral("^QJson") << QStringLiteral("^(common/wire|tests)/");
    }
    void strangersStayInTheirRooms()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, allowed);
        const QRegularExpression stranger(pattern);
        const QRegularExpression home(allowed);
        QStringList wrong;
        for (const QString &file :
             sources({QStringLiteral("common"), QStringLiteral("server"), QStringLiteral("app")})) {
            if (home.match(file).hasMatch())
                continue;
            for (const Include &include : includesOf(file)) {
                if (stranger.match(include.target).hasMatch())
                    wrong.append(place(include));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    // A room uses another room's service, never its repository.
    void repositoriesArePrivate()
    {
        QStringList wrong;
        for (const QString &file : sources({QStringLiteral("server")})) {
            const QString folder = folderOf(file);
            if (folder == u"server/main" || folder == u"server/demo")
                continue;
            for (const Include &include : includesOf(file)) {
                if (include.target.contains(QStringLiteral("_repository"))
                    && folderOf(include.target) != folder)
                    wrong.append(place(include));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void pathsStandInRoutesOnly()
    {
        QStringList wrong;
        for (const QString &file :
             sources({QStringLiteral("common"), QStringLiteral("server"), QStringLiteral("app")})) {
            if (file.endsWith(QStringLiteral("_routes.h")))
                continue;
            QFile source(root() + u'/' + file);
            QVERIFY(source.open(QIODevice::ReadOnly));
            int number = 0;
            while (!source.atEnd()) {
                ++number;
                const QByteArray text = source.readLine();
                // Addresses of media are data of an answer, not routes.
                if (text.contains("\"/api/") && !text.contains("/api/v1/media/"))
                    wrong.append(QStringLiteral("%1:%2").arg(file).arg(number));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(IncludesTest)
#include "includes_test.moc"
