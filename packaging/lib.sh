# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Kith authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What packaging/try.sh and tests/run.sh share. Sourced, not run.

say() { printf '\n==> %s\n' "$*"; }
die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# install_packages LIST...: what is missing of the lists, in one apt-get call.
install_packages() {
    command -v apt-get >/dev/null || die "This needs Debian 12 or newer (apt-get was not found). Install the packages of $* by hand and say --no-install."
    local missing=() package
    while read -r package; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done < <(sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    local root=()
    [ "$(id -u)" = 0 ] || root=(sudo)
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    "${root[@]}" apt-get update -q
    # Some of them are servers, of which only the programs are wanted: none is started (Debian Policy 9.3.3).
    local policy=/usr/sbin/policy-rc.d own=no status=0
    if [ ! -e $policy ]; then
        own=yes
        printf '#!/bin/sh\nexit 101\n' | "${root[@]}" tee $policy >/dev/null
        "${root[@]}" chmod 755 $policy
    fi
    "${root[@]}" apt-get install -q -y --no-install-recommends "${missing[@]}" || status=$?
    [ $own = no ] || "${root[@]}" rm -f $policy
    return $status
}

# build PRESET [cmake --build options]: configures and builds, as many jobs as there are cores.
build() {
    local preset=$1
    shift
    say "Building ($preset)"
    cmake --preset "$preset" >"$KITH_SCRATCH/configure.log" || { cat "$KITH_SCRATCH/configure.log"; die "The project could not be configured."; }
    cmake --build --preset "$preset" "$@"
}

# A folder for this run that is gone afterwards; nothing is written to the home folder.
make_scratch() {
    KITH_SCRATCH=$(mktemp -d "${TMPDIR:-/tmp}/kith.XXXXXX")
    mkdir -m 700 "$KITH_SCRATCH/home" "$KITH_SCRATCH/run"
    # ccache may keep what it has; everything else of the programs goes here.
    export CCACHE_DIR=${CCACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/ccache}
    [ -w "$(dirname "$CCACHE_DIR")" ] || CCACHE_DIR=$KITH_SCRATCH/ccache
    export HOME=$KITH_SCRATCH/home XDG_RUNTIME_DIR=$KITH_SCRATCH/run
    unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME
}
