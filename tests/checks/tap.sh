# SPDX-License-Identifier: MIT
# tap.sh - results in the Test Anything Protocol, for the scripts of this folder to source.
# shellcheck shell=sh

count=0
failed=0

# ok NAME COMMAND...: one test, which passes if the command succeeds.
ok() {
    ok_name=$1
    shift
    count=$((count + 1))
    if "$@" >"$scratch/output" 2>&1; then
        printf 'ok %d - %s\n' "$count" "$ok_name"
    else
        printf 'not ok %d - %s\n' "$count" "$ok_name"
        sed 's/^/# /' "$scratch/output"
        failed=1
    fi
}

# skip NAME REASON: a test that cannot run here.
skip() {
    count=$((count + 1))
    printf 'ok %d - %s # SKIP %s\n' "$count" "$1" "$2"
}

finish() {
    echo "1..$count"
    exit "$failed"
}

# is_sanitized: whether calconv was built with a sanitizer (or that cannot be told).
is_sanitized() {
    nm "$CALCONV" >"$scratch/symbols" 2>&1 || return 0
    grep -qE '__(a|t|ub|m)san_' "$scratch/symbols"
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
