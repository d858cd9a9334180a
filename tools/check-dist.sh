#!/bin/sh
# SPDX-License-Identifier: MIT
# check-dist.sh - the tarball: the same bytes when made twice, and the git tree plus what Autotools
# make, nothing else.
#
# Usage: tools/check-dist.sh SRCDIR NAME-VERSION MAKE, in a build tree (`make check-dist`).
set -eu
srcdir=$1
name=$2
make=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C

$make dist >"$work/log"
cp "$name.tar.xz" "$work/first.tar.xz"
sleep 1
$make dist >"$work/log"
cmp "$name.tar.xz" "$work/first.tar.xz" || { echo 'two tarballs differ'; exit 1; }

tar -tf "$name.tar.xz" | grep -v '/$' | sed "s,^$name/,," | sort >"$work/tarball"
(cd "$srcdir" && git ls-files) | sort >"$work/tree"
comm -13 "$work/tarball" "$work/tree" >"$work/missing"
comm -23 "$work/tarball" "$work/tree" |
    grep -vE '^(Makefile\.in|aclocal\.m4|configure|build-aux/.*|m4/.*)$' >"$work/more" || true
sed 's/^/not in the tarball: /' "$work/missing"
sed 's/^/not in the tree: /' "$work/more"
[ ! -s "$work/missing" ] && [ ! -s "$work/more" ]

mkdir "$work/unpacked"
tar -xf "$name.tar.xz" -C "$work/unpacked"
(cd "$srcdir" && git ls-files) | while read -r file; do
    cmp "$srcdir/$file" "$work/unpacked/$name/$file" || exit 1
done
echo "$name.tar.xz: $(wc -l <"$work/tree") files of the tree, the same bytes twice"
