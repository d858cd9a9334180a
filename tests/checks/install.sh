#!/bin/sh
# SPDX-License-Identifier: MIT
# install.sh - what `make install` puts where, and that a stranger can build against it.
. "$srcdir/tests/checks/tap.sh"
root=$scratch/root

install_all() {
    $MAKE -C "$builddir" install DESTDIR="$root" prefix=/usr libdir=/usr/lib >"$scratch/log" 2>&1 ||
        { cat "$scratch/log"; return 1; }
}

has() {
    for file in usr/bin/calconv usr/include/calconv.h usr/lib/pkgconfig/calconv.pc \
        usr/share/man/man1/calconv.1 usr/share/man/man5/calconv.cal.5 usr/share/man/man7/calconv-calendars.7 \
        usr/share/calconv/calconv.schema.json; do
        [ -s "$root/$file" ] || { echo "$file is missing"; return 1; }
    done
    # configure may have been told other folders for these
    for file in bash-completion/completions/calconv _calconv calconv.fish; do
        find "$root" -path "*/$file" -size +0 | grep -q . || { echo "$file is missing"; return 1; }
    done
}

runs() {
    [ "$("$root/usr/bin/calconv" -t persian 2024-03-15)" = 1402-12-25 ]
}

# What a program needs to use the library in $root, which calconv.pc does not know of.
flags() {
    PKG_CONFIG_LIBDIR=$root/usr/lib/pkgconfig $PKG_CONFIG --define-variable=prefix="$root/usr" \
        --define-variable=exec_prefix="$root/usr" --define-variable=libdir="$root/usr/lib" \
        --define-variable=includedir="$root/usr/include" "$@" calconv
}

# Each example prints what stands beside it and in the pages: gives EXAMPLE COMPILER...
gives() {
    example=$srcdir/docs/examples/$1
    shift
    # shellcheck disable=SC2046,SC2086 # lists of options
    "$@" $HARDEN_CFLAGS -Wall -Wextra -pedantic -Werror $(flags --cflags) "$example" \
        -o "$scratch/example" $(flags --libs) &&
        LD_LIBRARY_PATH=$root/usr/lib "$scratch/example" >"$scratch/got" &&
        diff "${example%.*}.out" "$scratch/got"
}

# The same without the shared library, if there is a static one.
gives_static() {
    # shellcheck disable=SC2046,SC2086 # lists of options
    $CC $HARDEN_CFLAGS $(flags --cflags) "$srcdir/docs/examples/first.c" -o "$scratch/example" \
        $(flags --static --libs | sed "s,-lcalconv,$root/usr/lib/libcalconv.a,") &&
        "$scratch/example" | diff "$srcdir/docs/examples/first.out" -
}

version() {
    [ "$("$root/usr/bin/calconv" --version)" = "calconv $(flags --modversion)" ]
}

# The page of a name, or one that leads to it: what man(1) would show.
pages() {
    names=$(sed -n 's/^    *\(calconv_[a-z_]*\);$/\1/p' "$srcdir/src/libcalconv.map")
    [ -n "$names" ] || { echo 'no names were read'; return 1; }
    for name in calconv $names; do
        page=$root/usr/share/man/man3/$name.3
        [ -s "$page" ] || { echo "$name has no page"; return 1; }
        to=$(sed -n 's/^\.so //p' "$page")
        grep -q "^\.Nm $name" "$root/usr/share/man/${to:-man3/$name.3}" ||
            { echo "the page of $name does not name it"; return 1; }
    done
}

# Whether $1 can make programs that run under ThreadSanitizer.
has_tsan() {
    echo 'int main(void) { return 0; }' >"$scratch/empty.c"
    "$1" -fsanitize=thread "$scratch/empty.c" -o "$scratch/empty" 2>/dev/null && "$scratch/empty"
}

ok 'make install works' install_all
ok 'everything is where it belongs' has
ok 'the installed program runs' runs
ok 'every function has its page' pages
ok 'calconv.pc has the version of the program' version
for file in "$srcdir"/docs/examples/*.c; do
    # shellcheck disable=SC2086 # a compiler and its options
    ok "the example ${file##*/} gives what the page says" gives "${file##*/}" $CC -std=c11 -pthread
done
if [ -e "$root/usr/lib/libcalconv.a" ]; then
    ok 'the static library serves too' gives_static
else
    skip 'the static library serves too' 'built without one'
fi
if is_sanitized; then
    skip 'C++ and other sanitizers' 'built with a sanitizer'
    finish
fi
if command -v g++ >/dev/null; then
    for file in "$srcdir"/docs/examples/*.cpp; do
        ok "the example ${file##*/} gives what the page says" gives "${file##*/}" g++ -std=c++11
    done
else
    skip 'the examples in C++' 'no g++'
fi
if has_tsan clang; then
    ok 'a calendar of its own, 16 threads: ThreadSanitizer has no word against it' \
        gives register.c clang -std=c11 -pthread -fsanitize=thread
else
    skip 'a calendar of its own, 16 threads' 'no clang with ThreadSanitizer'
fi
finish
