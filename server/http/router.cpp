// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/router.h"

#include <map>

namespace server {

// A tree over the words of the paths: fixed words first, then the one {} that may stand there.
struct Router::Node {
    std::map<QString, std::unique_ptr<Node>, std::less<>> words; // also found by views
    std::unique_ptr<Node> member;
    struct Leaf {
        const BoundRoute *route = nullptr;
        const wire::Alias *alias = nullptr;
        QStringList memberNames; // in the order of the path
    };
    std::map<QByteArray, Leaf> leaves; // by method
};

namespace {

QByteArray methodBytes(wire::Method method)
{
    const auto text = wire::methodText(method);
    return {text.data(), static_cast<qsizetype>(text.size())};
}

// Without what an empty one would be.
QVarLengthArray<QStringView, 16> wordsOf(QStringView path)
{
    QVarLengthArray<QStringView, 16> words;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= path.size(); ++i) {
        if (i < path.size() && path[i] != u'/')
            continue;
        if (i > begin)
            words.append(path.sliced(begin, i - begin));
        begin = i + 1;
    }
    return words;
}

bool isMember(const QString &word)
{
    return word.startsWith(u'{') && word.endsWith(u'}');
}

} // namespace

Router::Router()
    : m_root(std::make_unique<Node>())
{
}

Router::~Router() = default;

BoundRoute &Router::last()
{
    return *m_routes.back();
}

void Router::add(BoundRoute route)
{
    m_routes.push_back(std::make_unique<BoundRoute>(std::move(route)));
    const BoundRoute &bound = last();
    insert(bound, bound.info.method, bound.info.path, nullptr);
    for (const wire::Alias &alias : bound.info.aliases)
        insert(bound, alias.method, alias.path, &alias);
}

void Router::insert(
    const BoundRoute &route, wire::Method method, std::string_view path, const wire::Alias *alias
)
{
    Node *node = m_root.get();
    Node::Leaf leaf{&route, alias, {}};
    for (const QString &word : wire::toQString(path).split(u'/', Qt::SkipEmptyParts)) {
        auto &next = isMember(word) ? node->member : node->words[word];
        if (!next)
            next = std::make_unique<Node>();
        if (isMember(word))
            leaf.memberNames.append(word.mid(1, word.size() - 2));
        node = next.get();
    }
    const auto [it, added] = node->leaves.emplace(methodBytes(method), leaf);
    if (!added)
        qFatal(
            "route %s and %s have the same path",
            it->second.route->info.name.data(),
            route.info.name.data()
        );
}

// A fixed word that leads nowhere may still be the value of a member: "me" of
// /users/{userId}/posts.
const Router::Node *Router::walk(const Node &node, Words words, Values &values)
{
    if (words.empty())
        return node.leaves.empty() ? nullptr : &node;
    const Words rest = words.subspan(1);
    if (const auto fixed = node.words.find(words.front()); fixed != node.words.end()) {
        if (const Node *found = walk(*fixed->second, rest, values))
            return found;
    }
    if (!node.member)
        return nullptr;
    values.append(words.front());
    const Node *found = walk(*node.member, rest, values);
    if (!found)
        values.removeLast();
    return found;
}

RouteMatch Router::find(const QByteArray &method, const QString &path) const
{
    const auto words = wordsOf(path);
    Values values;
    const Node *node = walk(*m_root, {words.data(), static_cast<size_t>(words.size())}, values);
    if (!node)
        return {};
    RouteMatch match;
    const auto it = node->leaves.find(method == "HEAD" ? QByteArray("GET") : method);
    if (it == node->leaves.end()) {
        for (const auto &[allowed, leaf] : node->leaves) {
            match.allowed.append(allowed);
            if (allowed == "GET")
                match.allowed.append("HEAD");
        }
        return match;
    }
    const Node::Leaf &leaf = it->second;
    match.route = leaf.route;
    match.alias = leaf.alias;
    for (qsizetype i = 0; i < leaf.memberNames.size(); ++i)
        match.members.insert(leaf.memberNames[i], values[i].toString());
    return match;
}

QStringList Router::unbound(const QStringList &names) const
{
    QStringList missing = names;
    for (const auto &route : m_routes)
        missing.removeAll(wire::toQString(route->info.name));
    return missing;
}

} // namespace server
