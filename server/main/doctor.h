// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `kithd doctor`: looks at what a server depends on and says of each thing whether it is well, and
// if not, what to do. Changes nothing; a server may run meanwhile.

#include "server/main/config.h"

namespace server {

class Arguments;

struct Finding {
    enum class Level { Ok, Warn, Fail };

    Level level = Level::Ok;
    QString area; // "port", "disk", "database"
    QString text; // what was found, and the way on
};
using Findings = QList<Finding>;

// One line for each finding; 1 if one of them is a failure.
int runDoctor(const Arguments &arguments);

// The parts, each in doctor_AREA.cpp.
Findings checkFolder(const Config &config);
Findings checkMachine(const Config &config); // port, disk and clock
Findings checkCertificate(const Config &config);
Findings checkDatabase(const Config &config);

} // namespace server
