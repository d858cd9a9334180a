#!/bin/sh
# SPDX-License-Identifier: MIT
# pages.sh - the library's pages describe all of calconv.h, each name in one place.
. "$srcdir/tests/checks/tap.sh"

# Each section of the header is described by one page, and no other is.
sections() {
    sed -nE 's,^/\* ---- (.*[^ -]) -+ \*/$,\1,p' "$srcdir/src/calconv.h" | LC_ALL=C sort >"$scratch/sections"
    [ "$(wc -l <"$scratch/sections")" -gt 10 ] || { echo 'no sections were read'; return 1; }
    sed -n 's/^@describe //p' "$srcdir"/man/*.3in | tr '|' '\n' | LC_ALL=C sort |
        diff "$scratch/sections" -
}

# What calconv.h declares at the beginning of a line: functions, variables, structs, enums, types.
names() {
    tr '\n' ' ' <"$srcdir/src/calconv.h" | grep -oE '(CALCONV_API|typedef) [^;{]*;' |
        sed -E 's/\(.*//; s/(\[\])?;//; s/.*[ *]//' >"$scratch/declared"
    sed -nE 's/^(struct|enum) (calconv_[a-z_]+) \{.*/\2/p' "$srcdir/src/calconv.h" >>"$scratch/declared"
    sort -u "$scratch/declared" >"$scratch/names"
    [ "$(grep -cx 'calconv_error\|calconv_find' "$scratch/names")" -eq 2 ] ||
        { echo 'no names were read'; return 1; }
    for page in "$builddir"/man/*.3; do
        basename "$page" .3
        sed -n 's/^\.\\" link //p' "$page"
    done | sort >"$scratch/described"
    [ -z "$(uniq -d "$scratch/described")" ] || { uniq -d "$scratch/described"; return 1; }
    ! comm -23 "$scratch/names" "$scratch/described" | grep .
}

# A tag of a list or of members for each: words that are in the page and not only in its NAME.
tags() {
    sed -nE 's/^\.It (.*)/\1/p' "$builddir"/man/*.3 | tr -c 'A-Za-z0-9_' '\n' | sort -u >"$scratch/tags"
    sed -nE '/_H$/d; s/^#define (CALCONV_[A-Z_]+) +[0-9(\\].*/\1/p; s/^    (CALCONV_[A-Z_]+)[ ,]?.*/\1/p' \
        "$srcdir/src/calconv.h" | sort -u >"$scratch/constants"
    [ "$(wc -l <"$scratch/constants")" -gt 30 ] || { echo 'no constants were read'; return 1; }
    ! sort -u "$scratch/names" "$scratch/constants" | comm -23 - "$scratch/tags" | grep -v '^calconv$'
}

# A comment that begins behind a member and goes on below it would be taken for members.
comments() { ! grep -nE '^\.It .*(/\*|\*/)' "$builddir"/man/*.3; }

lint() {
    # mandoc knows no pages of other packages in a bare system
    ! mandoc -T lint -W style "$builddir"/man/*.3 |
        grep -v 'mandoc.db\|referenced manual not found'
}

# What the pages refer to is there.
references() {
    sed -nE 's/^\.(Pq )?Xr (calconv[a-z_-]*) .*/\2/p' "$builddir"/man/*.3 | sort -u >"$scratch/references"
    { cat "$scratch/described"; echo calconv-calendars; } | sort | comm -23 "$scratch/references" - |
        sed 's/^/there is no page /' >"$scratch/missing"
    ! grep . "$scratch/missing"
}

ok 'every section of calconv.h is described by one page' sections
ok 'every function, struct and type of calconv.h has a page, and one' names
ok 'the pages say something of each, and of each constant' tags
ok 'no comment is taken for a declaration' comments
ok 'pages refer to pages that are there' references
if command -v mandoc >/dev/null; then
    ok 'mandoc has no word against the pages' lint
else
    skip 'mandoc has no word against the pages' 'no mandoc'
fi
finish
