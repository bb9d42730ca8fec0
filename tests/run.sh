#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the tests need, builds everything and runs all tests. Can be repeated.
#
#   tests/run.sh [--quick] [--all] [--no-install] [-R PATTERN]
#
#   --quick       what runs in under two minutes: unit and architecture tests
#   --all         also what takes long (the sanitizer build, crash tests and damaged requests in full)
#   --no-install  takes the packages as they are
#   -R PATTERN    only tests of that name, as for ctest
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/lib.sh

install=yes all=no
filter=()
while [ $# -gt 0 ]; do
    case $1 in
        --quick) filter+=(-L 'unit|arch') ;;
        --all)
            all=yes
            export KITH_FULL_TESTS=1
            ;;
        --no-install) install=no ;;
        -R)
            filter+=(-R "${2:?-R needs a pattern}")
            shift
            ;;
        -h | --help)
            sed -n '4,12s/^# \{0,1\}//p' "$0"
            exit 0
            ;;
        *) die "unknown option $1 (see --help)" ;;
    esac
    shift
done

[ $install = no ] || install_packages packaging/apt-build.txt packaging/apt-test.txt

make_scratch
trap 'rm -rf "$KITH_SCRATCH"' EXIT

# run_tests PRESET: a screen and a message bus of their own, no keyring, no network but loopback. A test
# that fails is run once more, because windows and sockets share the machine with whatever else runs;
# ctest says so in its lines, and a test that needs it twice in a row fails.
run_tests() {
    local preset=$1 status=0
    say "Testing ($preset)"
    dbus-run-session -- xvfb-run -a -s '-screen 0 1400x1000x24' \
        ctest --preset "$preset" -j "$(nproc)" --repeat until-pass:2 --output-junit "$KITH_SCRATCH/$preset.xml" "${filter[@]}" || status=$?
    summary "$KITH_SCRATCH/$preset.xml"
    return $status
}

# The figures of the whole run in one line, with the skipped ones named: a skip is never silent.
summary() {
    local total failed skipped
    total=$(sed -n 's/.*tests="\([0-9]*\)".*/\1/p' "$1" | head -n 1)
    failed=$(sed -n 's/.*failures="\([0-9]*\)".*/\1/p' "$1" | head -n 1)
    skipped=$(grep -c 'SKIP   :' "$1" || true)
    grep 'SKIP   :' "$1" | sed 's/^/    /' || true
    printf '%s passed, %s failed, %s skipped\n' $((${total:-0} - ${failed:-0})) "${failed:-0}" "$skipped"
}

build dev
status=0
run_tests dev || status=$?
if [ $all = yes ]; then
    build asan
    run_tests asan || status=$?
fi
exit $status
