// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/toml_file.h"

#include <QFile>
#include <QStringList>

#include <optional>

#include <toml++/toml.h>

namespace server {

namespace {

using common::ErrorCode;
using common::Result;

class Flattener {
public:
    explicit Flattener(QString path)
        : m_path(std::move(path))
    {
    }

    Result<> take(const toml::table &table, const QString &prefix)
    {
        for (const auto &[name, node] : table) {
            const QString key = prefix + QString::fromStdString(std::string(name.str()));
            if (const toml::table *inner = node.as_table()) {
                TRY(take(*inner, key + u'.'));
            } else {
                TRY(takeValue(node, key));
            }
        }
        return {};
    }

    QList<FileSetting> settings;

private:
    static std::optional<QString> textOf(const toml::node &node)
    {
        if (const auto *text = node.as_string())
            return QString::fromStdString(text->get());
        if (const auto *number = node.as_integer())
            return QString::number(number->get());
        if (const auto *truth = node.as_boolean())
            return truth->get() ? QStringLiteral("true") : QStringLiteral("false");
        const toml::array *array = node.as_array();
        if (array == nullptr)
            return std::nullopt;
        QStringList items;
        for (const toml::node &item : *array) {
            const auto text = item.is_array() ? std::nullopt : textOf(item);
            if (!text)
                return std::nullopt;
            items.append(*text);
        }
        return items.join(u',');
    }

    Result<> takeValue(const toml::node &node, const QString &key)
    {
        const int line = static_cast<int>(node.source().begin.line);
        const auto text = textOf(node);
        if (!text) {
            return common::fail(
                ErrorCode::ValidationFailed,
                QStringLiteral("%1:%2: %3 must be a text, a number, true, false or a list of texts."
                )
                    .arg(m_path)
                    .arg(line)
                    .arg(key)
            );
        }
        settings.append({.key = key, .text = *text, .line = line});
        return {};
    }

    const QString m_path;
};

} // namespace

Result<QList<FileSetting>> readTomlFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return common::fail(
            ErrorCode::ValidationFailed,
            QStringLiteral("The settings file %1 cannot be read: %2.").arg(path, file.errorString())
        );
    }
    const std::string text = file.readAll().toStdString();
    try {
        Flattener flattener(path);
        TRY(flattener.take(toml::parse(text), {}));
        return flattener.settings;
    } catch (const toml::parse_error &error) {
        return common::fail(
            ErrorCode::ValidationFailed,
            QStringLiteral("%1:%2: this is not TOML: %3.")
                .arg(path)
                .arg(error.source().begin.line)
                .arg(QString::fromUtf8(error.description()))
        );
    }
}

QString tomlString(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out.append(u'\\').append(c);
        else if (c < u' ' || c == QChar(0x7f))
            out.append(
                QStringLiteral("\\u%1").arg(static_cast<int>(c.unicode()), 4, 16, QLatin1Char('0'))
            );
        else
            out.append(c);
    }
    return u'"' + out + u'"';
}

} // namespace server
