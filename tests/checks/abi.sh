#!/bin/sh
# SPDX-License-Identifier: MIT
# abi.sh - programs built with the library that libcalconv.abi describes run with this one: no
# symbol, parameter or struct of it has gone or changed.  `make abi` writes that file.
. "$srcdir/tests/checks/tap.sh"
library=$builddir/.libs/libcalconv.so
dump=$srcdir/tests/checks/libcalconv.abi

for tool in abidiff nm readelf; do
    command -v "$tool" >/dev/null || { echo "1..0 # SKIP no $tool"; exit 0; }
done
[ -e "$library" ] || { echo '1..0 # SKIP built without a shared library'; exit 0; }
is_sanitized && { echo '1..0 # SKIP a sanitizer changes what is compared'; exit 0; }
case $(readelf -h "$library") in
*X86-64*) ;;
*) echo '1..0 # SKIP the file describes x86-64'; exit 0 ;;
esac
readelf -S "$library" | grep -q '\.debug_info' || { echo '1..0 # SKIP built without -g'; exit 0; }

# What is new is no change to what is old.
same() {
    abidiff --no-added-syms --leaf-changes-only "$dump" "$1"
}

described() {
    names=$(sed -n 's/^ *\(calconv_[a-z_]*\);$/\1/p' "$srcdir/src/libcalconv.map")
    [ -n "$names" ] || { echo 'no names were read'; return 1; }
    for name in $names; do
        grep -q "<elf-symbol name='$name'" "$dump" || { echo "$name"; return 1; }
    done
}

ok 'the interface of libcalconv.abi is as it was (HACKING says what may change)' same "$library"
ok 'libcalconv.abi describes every function (make abi)' described
finish
