#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the tests need, builds everything and runs all tests. Can be repeated.
#
#   tests/run.sh [--quick] [--all] [--no-install] [-R PATTERN]
#
#   --quick       what runs in under two minutes: unit and architecture tests, without PostgreSQL
#   --all         also what takes long (the sanitizer build, the full form of the crash tests, all of the
#                 damaged requests and frames, all contract tests once more over TLS)
#   --no-install  takes the packages as they are
#   -R PATTERN    only tests of that name, as for ctest
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/lib.sh

install=yes all=no quick=no
filter=()
while [ $# -gt 0 ]; do
    case $1 in
        --quick)
            filter+=(-L 'unit|arch' -LE postgres)
            quick=yes
            ;;
        --all) all=yes ;;
        --no-install) install=no ;;
        -R)
            filter+=(-R "${2:?-R needs a pattern}")
            shift
            ;;
        -h | --help)
            sed -n '4,13s/^# \{0,1\}//p' "$0"
            exit 0
            ;;
        *) die "unknown option $1 (see --help)" ;;
    esac
    shift
done

[ $install = no ] || install_packages packaging/apt-build.txt packaging/apt-test.txt
[ $all = no ] || export KITH_TEST_FULL=1 # tests/support/full_run.h

make_scratch
trap 'stop_postgres; rm -rf "$KITH_SCRATCH"' EXIT

# as_postgres COMMAND...: PostgreSQL refuses to run as root.
as_postgres() (
    if [ "$(id -u)" = 0 ]; then
        cd "$KITH_SCRATCH" && setpriv --reuid="$postgres_user" --regid="$(id -g "$postgres_user")" --clear-groups "$@"
    else
        "$@"
    fi
)

# A cluster for this run, reached by a socket in the scratch folder alone. Nothing in it has to outlive
# the run, so it does not wait for the disk.
start_postgres() {
    local bin
    bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
    if [ ! -x "$bin/initdb" ]; then
        say "SKIP: PostgreSQL is not installed (package postgresql), so the tests with it are left out"
        return
    fi
    say "Starting PostgreSQL ($bin)"
    postgres_user=postgres
    id postgres >/dev/null 2>&1 || postgres_user=nobody
    chmod 711 "$KITH_SCRATCH"
    mkdir -m 700 "$KITH_SCRATCH/pg"
    [ "$(id -u)" != 0 ] || chown "$postgres_user" "$KITH_SCRATCH/pg"
    as_postgres "$bin/initdb" -D "$KITH_SCRATCH/pg/data" -U kith -A trust -E UTF8 --locale=C.UTF-8 \
        --no-sync >"$KITH_SCRATCH/initdb.log" || { cat "$KITH_SCRATCH/initdb.log"; die "initdb failed."; }
    as_postgres "$bin/pg_ctl" -D "$KITH_SCRATCH/pg/data" -l "$KITH_SCRATCH/pg/log" -w -s start \
        -o "-k $KITH_SCRATCH/pg -c listen_addresses='' -c fsync=off -c full_page_writes=off -c jit=off \
            -c autovacuum=off -c wal_level=minimal -c max_wal_senders=0 -c max_connections=200 \
            -c max_pred_locks_per_transaction=1024" ||
        { cat "$KITH_SCRATCH/pg/log"; die "PostgreSQL did not start."; }
    postgres_stop=("$bin/pg_ctl" -D "$KITH_SCRATCH/pg/data" -m immediate -s stop)
    export KITH_TEST_POSTGRES="postgresql://kith@/postgres?host=$KITH_SCRATCH/pg"
}

postgres_stop=()
stop_postgres() { [ ${#postgres_stop[@]} -eq 0 ] || as_postgres "${postgres_stop[@]}" || true; }

# Three at a time for each core: most of them wait for deadlines, and leave three quarters of it idle.
# run_tests PRESET [OPTION...]: a screen and a message bus of their own, no keyring, no network but loopback. A test
# that fails is run once more, because windows and sockets share the machine with whatever else runs;
# ctest says so in its lines, and a test that needs it twice in a row fails.
run_tests() {
    local preset=$1 status=0
    shift
    say "Testing ($preset)"
    dbus-run-session -- xvfb-run -a -s '-screen 0 1400x1000x24' \
        ctest --preset "$preset" -j "$(($(nproc) * 3))" --repeat until-pass:2 --output-junit "$KITH_SCRATCH/$preset.xml" "${filter[@]}" "$@" || status=$?
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
[ $quick = yes ] || start_postgres
status=0
run_tests dev || status=$?
if [ $all = yes ]; then
    KITH_TEST_TLS=1 run_tests dev -L contract || status=$?
    build asan
    run_tests asan || status=$?
fi
exit $status
