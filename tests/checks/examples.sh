#!/bin/sh
# SPDX-License-Identifier: MIT
# examples.sh - every example of the man pages and the README is run: what follows a line with `$ `
# is its output.  The table of written forms and the page of calendars are compared with the program.
. "$srcdir/tests/checks/tap.sh"

mkdir "$scratch/bin"
cp -R "$srcdir/docs/examples" "$scratch/examples" && chmod -R u+w "$scratch/examples"
ln -s "$CALCONV" "$scratch/bin/calconv"
PATH=$scratch/bin:$PATH
export PATH

# Where the calendars are that the examples define.
cd "$scratch/examples" || exit 99

# Take examples apart: NUMBER.command and NUMBER.expected for each.  A display that does not begin
# with `$ ` is no example.
split() {
    awk -v prefix="$scratch/$1" '
        /^\.(Bd|Ed)/ || /^```/ { shown = n; next }
        n == shown && !/^\$ / { next }
        /^\$ / { n++; print substr($0, 3) >(prefix "." n ".command"); next }
        n { print >(prefix "." n ".expected") }'
}

gives() {
    touch "$1.expected"
    sh "$1.command" >"$scratch/got" 2>/dev/null
    diff "$1.expected" "$scratch/got"
}

# The literal displays of the pages; \e is a backslash.
for page in calconv.1 calconv.cal.5 calconv-calendars.7; do
    sed -n '/^\.Bd -literal/,/^\.Ed/p' "$srcdir/man/$page" | sed 's/\\e/\\/g' |
        split "$page"
done
# The console blocks of the README.
sed -n '/^```console/,/^```/p' "$srcdir/README.md" | split readme

for command in "$scratch"/calconv*.command "$scratch"/readme.*.command; do
    [ -e "$command" ] || continue
    ok "$(basename "${command%.command}"): $(head -c 70 "$command" | head -n 1)" \
        gives "${command%.command}"
done

# `.It CALENDAR Ta FORM Ta EXAMPLE`, for 2024-03-15
forms() {
    sed -nE 's/^\.It ([a-z0-9-]+) Ta (.*) Ta (.*)/\1 \3/p' "$srcdir/man/calconv.1" >"$scratch/page-forms"
    "$CALCONV" -t all 2024-03-15 | tr '\t:' '\n ' >"$scratch/forms"
    diff "$scratch/page-forms" "$scratch/forms"
}
ok 'the table of written forms has every calendar and its form' forms
page() {
    (cd "$srcdir" && sh tools/calendars-page.sh "$CALCONV") | diff "$srcdir/man/calconv-calendars.7" -
}
picture() {
    sh "$srcdir/tools/picture.sh" "$CALCONV" | diff "$srcdir/docs/terminal.svg" -
}
# Displays that begin as a definition does are files among the examples.
definitions() {
    awk -v prefix="$scratch/shown" '
        /^\.Bd -literal/ { first = 1; next }
        /^\.Ed/ { file = "" }
        first && $0 == "calconv calendar 1" { file = prefix "." ++n ".cal" }
        { first = 0 }
        file != "" { print >file }' "$srcdir/man/calconv.cal.5"
    for shown in "$scratch"/shown.*.cal; do
        [ -e "$shown" ] || { echo 'no definitions were read'; return 1; }
        cmp -s "$shown" "$(sed -n 's/^id *\(example-\)*//p' "$shown").cal" ||
            { cat "$shown"; return 1; }
    done
}
ok 'the definitions that the page of definitions shows are the examples' definitions
ok 'the page of calendars is what the sources and the program say (make page)' page
ok 'the picture of a terminal shows what the program says (make page)' picture
finish
