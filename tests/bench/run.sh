#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures the server beside its limits and its peers, and prints one Markdown table. Can be repeated.
#
#   tests/bench/run.sh [--no-install] [--no-build] [--small] [--only NAME,...]
#
#   --no-install  takes the packages as they are; peers that are not there are skipped visibly
#   --no-build    takes build/bench as it is
#   --small       about a minute: only whether everything still runs
#   --only NAMES  idle, get, feed, growth, post, like, create, sign-in, fan-out
#
# For figures that mean something nothing else should run on the machine.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/lib.sh

install=yes compile=yes
arguments=()
while [ $# -gt 0 ]; do
    case $1 in
        --no-install) install=no ;;
        --no-build) compile=no ;;
        --small) arguments+=(--small) ;;
        --only)
            arguments+=(--only "${2:?--only needs names}")
            shift
            ;;
        -h | --help)
            sed -n '4,14s/^# \{0,1\}//p' "$0"
            exit 0
            ;;
        *) die "unknown option $1 (see --help)" ;;
    esac
    shift
done

make_scratch
trap 'rm -rf "$KITH_SCRATCH"' EXIT
peers=$PWD/build/bench/peers
if [ $install = yes ]; then
    install_packages packaging/apt-build.txt packaging/apt-test.txt packaging/apt-bench.txt >&2
    # The SQLite of Node's servers; compiled here where there is no ready one.
    [ -d "$peers/node_modules/better-sqlite3" ] ||
        npm install --silent --no-audit --no-fund --prefix "$peers" better-sqlite3 >"$KITH_SCRATCH/npm.log" 2>&1 ||
        say "better-sqlite3 cannot be installed (npm): the feed is measured without Node" >&2
fi
[ $compile = no ] || build bench --target bench >&2
NODE_PATH=$peers/node_modules build/bench/bin/bench.server_bench "${arguments[@]}"
