#!/bin/sh
# SPDX-License-Identifier: MIT
# one.sh - `one.sh TARGET` for run.sh: build a fuzz target, run it, and say how it went.
set -u
target=$1
folder=$work/$target

# Each leaves its figures; it fails if there was a crash, or no run at all.
run_afl() {
    AFL_NO_UI=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 \
        afl-fuzz -i "$folder/seeds" -o "$folder/afl" -V "$seconds" -- "$folder/$target" \
        >"$folder/log" 2>&1 || return 1
    awk '$1 == "execs_done" { n = $3 } $1 == "edges_found" { edges = $3 }
         /^saved_(crashes|hangs)/ { bad += $3 }
         END { printf "%d executions, %d edges\n", n, edges; exit n == 0 || bad > 0 }' \
        "$folder/afl/default/fuzzer_stats" >"$folder/figures"
}

run_libfuzzer() {
    "$folder/$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=2000 \
        -print_final_stats=1 -artifact_prefix="$folder/crashes/" "$folder/found" \
        "$folder/seeds" >"$folder/log" 2>&1 || return 1
    awk '/ cov: / { for (i = 1; i < NF; i++) if ($i == "cov:") edges = $(i + 1) }
         /stat::number_of_executed_units/ { n = $2 }
         END { printf "%d executions, %d edges\n", n, edges; exit n == 0 }' \
        "$folder/log" >"$folder/figures"
}

run() {
    case $CC in *afl*) run_afl ;; *) run_libfuzzer ;; esac
}

mkdir -p "$folder/seeds" "$folder/found" "$folder/crashes"
# shellcheck disable=SC2086,SC2154 # lists of words, which run.sh gives
$CC $options -fsanitize=fuzzer "tests/fuzz/$target.c" "$work"/objects/*.o -lpthread \
    -o "$folder/$target" &&
    srcdir=. "$builddir/tests/fuzz/$target" "$folder/seeds" >"$folder/log" && run
status=$?
if [ "$status" -eq 0 ]; then
    echo "PASS: fuzzing $target: $(cat "$folder/figures")"
else
    echo "FAIL: fuzzing $target"
    tail -n 40 "$folder/log"
fi
exit "$status"
