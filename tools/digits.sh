#!/bin/sh
# SPDX-License-Identifier: MIT
# digits.sh - make src/data/digits.inc: the zeros of Unicode's positional decimal digits.
#
# Usage: tools/digits.sh /usr/share/unicode/UnicodeData.txt VERSION >src/data/digits.inc
# Debian's package unicode-data has the file; VERSION is Unicode's, e.g. 15.0.0.
# Each row is the code point of a digit zero; the nine code points after it are 1 to 9, which
# Unicode guarantees for general category Nd.  ASCII's own zero is left out.
set -eu
[ $# -eq 2 ] || { echo "usage: $0 UnicodeData.txt VERSION" >&2; exit 2; }
cat <<HEAD
/*
 * Zeros of the positional decimal digits (general category Nd, digit value 0), but ASCII's.
 * Made by tools/digits.sh from the Unicode Character Database, UnicodeData.txt $2.
 * Licence of the data: Unicode License v3.
 */
HEAD
awk -F';' '$3 == "Nd" && $7 == "0" && $1 != "0030" { printf "0x%s, /* %s */\n", $1, tolower($2) }' "$1"
