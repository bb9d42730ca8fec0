#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, starts a server with the demo community and opens the app
# signed in. Can be repeated; nothing is left in the home folder.
#
#   packaging/try.sh [--headless] [--second-user] [--no-install]
#   packaging/try.sh --stop
#
#   --headless     no screen: leaves screenshots in build/try and a server that goes on until --stop
#   --second-user  opens a second window, so that two people can meet
#   --no-install   takes the packages as they are
#   --stop         stops the server that --headless has left, and removes its data
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/lib.sh

headless=no second=no install=yes stop=no
while [ $# -gt 0 ]; do
    case $1 in
        --headless) headless=yes ;;
        --second-user) second=yes ;;
        --no-install) install=no ;;
        --stop) stop=yes ;;
        -h | --help)
            sed -n '4,13s/^# \{0,1\}//p' "$0"
            exit 0
            ;;
        *) die "unknown option $1 (see --help)" ;;
    esac
    shift
done

left=$PWD/build/try
# stop_left: ends what an earlier --headless has left behind.
stop_left() {
    local pid
    # A number may belong to somebody else by now. A server built anew since then shows as deleted.
    if pid=$(cat "$left/kithd.pid" 2>/dev/null) && [[ $(readlink "/proc/$pid/exe") == "$PWD/build/release/bin/kithd"* ]]; then
        say "Stopping the server of the last run"
        kill "$pid"
        while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
    fi
    rm -rf "$left/data" "$left/kithd.pid" "$left/kithd.log"
}
if [ $stop = yes ]; then
    stop_left
    exit 0
fi

lists=(packaging/apt-build.txt)
[ $headless = no ] || lists+=(packaging/apt-test.txt)
[ $install = no ] || install_packages "${lists[@]}"
if [ $headless = no ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    die "There is no screen here. Say packaging/try.sh --headless."
fi

make_scratch
children=()
clean_up() {
    for child in "${children[@]}"; do
        kill "$child" 2>/dev/null || true
        wait "$child" 2>/dev/null || true
    done
    rm -rf "$KITH_SCRATCH"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

build release
bin=$PWD/build/release/bin

data=$KITH_SCRATCH/data log=$KITH_SCRATCH/kithd.log
if [ $headless = yes ]; then
    mkdir -p "$left"
    stop_left
    data=$left/data log=$left/kithd.log
fi
say "Making the demo community"
"$bin/kithd" demo --data "$data"

say "Starting the server"
mkfifo "$KITH_SCRATCH/ready"
setsid "$bin/kithd" serve --data "$data" --listen 127.0.0.1:0 >"$KITH_SCRATCH/ready" 2>"$log" </dev/null &
server=$!
children+=("$server")
read -r line <"$KITH_SCRATCH/ready" || { cat "$log"; die "The server did not start."; }
url=${line##* }

printf 'kith-demo' >"$KITH_SCRATCH/password"
chmod 600 "$KITH_SCRATCH/password"
export KITH_PASSWORD_FILE=$KITH_SCRATCH/password KITH_KEYRING=file

# app PROFILE USER [options]: one window of the app, signed in. To be run in the background.
app() {
    local profile=$1 user=$2
    shift 2
    exec "$bin/kith" --profile "$KITH_SCRATCH/$profile" --server "$url" --user "$user" "$@"
}

if [ $headless = yes ]; then
    say "Taking screenshots"
    export QT_QPA_PLATFORM=xcb
    shot() {
        local name=$1
        shift
        KITH_SCREENSHOT=$left/$name.png xvfb-run -a -s '-screen 0 1400x1000x24' \
            "$bin/kith" --profile "$KITH_SCRATCH/shot-$name" --server "$url" --user mara --no-anim "$@" 2>>"$KITH_SCRATCH/kith.log" || { cat "$KITH_SCRATCH/kith.log"; die "The app did not come up."; }
        printf '    %s\n' "$left/$name.png"
    }
    shot feed-1280x800-light --size 1280x800 --theme light --lang en
    shot feed-1280x800-dark --size 1280x800 --theme dark --lang en
    shot feed-480x800-light --size 480x800 --theme light --lang en
    shot feed-1280x800-arabic --size 1280x800 --theme light --lang ar
    say "The API answers at $url (openapi: $url/openapi.json)"
    curl -fsS "$url/readyz" 2>/dev/null || true
    printf '\nSign in as mara, nora, tomas ... with the password kith-demo. packaging/try.sh --stop ends the server.\n'
    printf '%s\n' "$server" >"$left/kithd.pid"
    children=()
    exit 0
fi

say "Opening the app (the server is at $url; Ctrl+C or closing the window ends it)"
if [ $second = yes ]; then
    app second nora --size 900x700 2>>"$KITH_SCRATCH/kith.log" &
    children+=($!)
fi
# In the background, since a trap waits for what runs in front.
app first mara 2>>"$KITH_SCRATCH/kith.log" &
children+=($!)
wait $!
