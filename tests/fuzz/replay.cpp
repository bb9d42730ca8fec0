// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for libFuzzer where the compiler has none: runs the inputs of the folders and files
// named on the command line, once each.

#include "tests/fuzz/fuzz.h"

#include <QDirIterator>
#include <QFile>

namespace {

int replayed = 0;

bool replay(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.readAll();
    std::fprintf(stderr, "%s\n", qPrintable(path)); // the last one named is the one that fails
    LLVMFuzzerTestOneInput(
        reinterpret_cast<const std::uint8_t *>(bytes.constData()),
        static_cast<std::size_t>(bytes.size())
    );
    ++replayed;
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const QString path = QString::fromLocal8Bit(argv[i]);
        if (path.startsWith(u'-'))
            continue; // an option of libFuzzer
        if (QFileInfo(path).isFile() && !replay(path))
            return 1;
        QDirIterator files(path, QDir::Files);
        while (files.hasNext()) {
            if (!replay(files.next()))
                return 1;
        }
    }
    std::fprintf(stderr, "%d inputs\n", replayed);
    return replayed > 0 ? 0 : 1;
}
