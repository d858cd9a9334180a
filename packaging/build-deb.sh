#!/bin/sh
# SPDX-License-Identifier: MIT
# build-deb.sh - build the Debian packages from a tarball of `make dist` and check them with lintian.
#
# Usage: packaging/build-deb.sh TARBALL FOLDER; the packages come to FOLDER.  Needs debhelper,
# dpkg-dev, bats and lintian.
set -eu
tarball=$(realpath "$1")
mkdir -p "$2"
cd "$2"
name=$(basename "$tarball" .tar.xz)
cp "$tarball" "${name%-*}_${name##*-}.orig.tar.xz"
tar -xf "$tarball"
cp -r "$name/packaging/debian" "$name/debian"
(cd "$name" && dpkg-buildpackage -us -uc)
# an upload to the archive would close a bug of Debian's; the project has no page yet
lintian --allow-root --pedantic --fail-on error,warning,info,pedantic \
    --suppress-tags initial-upload-closes-no-bugs,no-homepage-field ./*.changes
