#!/bin/sh
# SPDX-License-Identifier: MIT
# layers.sh - who may include what: layers point one way, and the program sees the library only
# through calconv.h.
. "$srcdir/tests/checks/tap.sh"
cd "$srcdir" || exit 99

# The project's own includes of files matching the pattern, but the ones allowed.
check() { # FOLDER ALLOWED-REGEX
    ! grep -n '^ *#include "' "$1"/*.[ch] | grep -vE "#include \"($2)\"" >"$scratch/wrong" ||
        { cat "$scratch/wrong"; return 1; }
}

only_here() { # WHAT FILES...: no file under src but these includes it
    what=$1
    shift
    for file in $(grep -rl "#include <$what" src); do
        case " $* " in *" $file "*) ;; *) echo "$file includes $what"; return 1 ;; esac
    done
}

ok 'core includes only core' check src/core 'calconv\.h|core/[a-z_]+\.h|builtins\.inc'
ok 'calendars include only core, calendars and data' \
    check src/calendars '(core|calendars)/[a-z_]+\.h|data/[a-z_]+\.inc'
ok 'text includes only text, core and data' \
    check src/text 'text/[a-z_]+\.h|core/[a-z_]+\.h|data/[a-z_]+\.inc'
ok 'define includes only define and core' check src/define '(core|define)/[a-z_]+\.h'
ok 'stream includes only stream and the public header' check src/stream 'calconv\.h|stream/[a-z_]+\.h'
ok 'cli includes only cli, stream and the public header' \
    check src/cli 'calconv\.h|(cli|stream)/[a-z_]+\.h'
ok 'main includes only cli, stream and the public header' \
    check src 'calconv\.h|(cli|stream)/[a-z_]+\.h'
ok 'only args.c, aliases.c and mask.c see popt' only_here popt.h src/cli/args.c src/cli/aliases.c src/cli/aliases.h src/cli/mask.c src/cli/mask.h
ok 'nothing sees the locale' only_here locale.h
finish
