# SPDX-License-Identifier: MIT
# Completion of calconv for fish.  Calendars are asked of the program itself.

function __calconv_calendars
    set -l program (commandline -opc)[1]
    set -l token (commandline -ct | string replace -r '^--[a-z-]*=' '')
    set -l before (string match -r '^.*,' -- $token)
    printf '%s\n' ($program --list-names 2>/dev/null) $argv | string replace -r '^' "$before"
end

# Files *.cal, and folders.
function __calconv_definitions
    set -l token (commandline -ct | string replace -r '^--[a-z-]*=' '')
    __fish_complete_path $token | string match -r '^[^\t]*(?:\.cal|/)(?:\t.*)?$'
end

function __calconv_lists
    string match -qr '^(-l|--list|--info|--list-names)$' -- (commandline -opc)
end

complete -c calconv -f
complete -c calconv -s f -l from -x -a '(__calconv_calendars)' -d 'calendar of the input'
complete -c calconv -s t -l to -x -a '(__calconv_calendars all)' -d 'calendars of the output'
complete -c calconv -s i -l input -r -F -d 'read records from a file'
complete -c calconv -s o -l output -r -F -d 'write to a file'
complete -c calconv -s e -l on-error -x -a 'report skip keep blank' -d 'what an inconvertible record gives'
complete -c calconv -s z -l null -d 'records end in NUL'
complete -c calconv -s L -l label -d 'write CALENDAR:DATE'
complete -c calconv -s I -l input-format -x -a '%d/%m/%Y %F full long medium ixdtf gedcom edtf' -d 'how dates are read'
complete -c calconv -s F -l format -x -a '%F %Y-%m-%d %A full long medium short iso ixdtf gedcom edtf' -d 'how dates are written'
complete -c calconv -l locale -x -a env -d 'names in this locale'
complete -c calconv -l digits -x -a 'latn native arab arabext deva hanidec hebr ethi roman thai' -d 'digits of the output'
complete -c calconv -s S -l in-text -d 'convert every date inside the records'
complete -c calconv -s k -l field -x -d 'convert only these fields'
complete -c calconv -s d -l delimiter -x -d 'what separates fields'
complete -c calconv -l csv -d 'fields may be quoted'
complete -c calconv -l header -d 'the first record of a file names the fields'
complete -c calconv -l append -d 'results go to the end of the record'
complete -c calconv -s j -l json -d 'one JSON object a record'
complete -c calconv -s n -l after-sunset -d 'after sunset, where days begin then'
complete -c calconv -l guess -d 'what dates of an unknown calendar may mean'
complete -c calconv -l calendar-file -x -a '(__calconv_definitions)' -d 'read the definition of a calendar'
complete -c calconv -l today -x -d 'what today means'
complete -c calconv -l threads -x -d 'convert with as many threads'
complete -c calconv -l progress -x -a 'auto always never' -d 'show how far it is'
complete -c calconv -s l -l list -d 'list calendars'
complete -c calconv -l info -d 'what a calendar, a year or a month is'
complete -c calconv -l list-names -d 'list the ids of calendars'
complete -c calconv -s q -l quiet -d 'no messages about records'
complete -c calconv -s v -l verbose -d 'say more'
complete -c calconv -s h -l help -d 'show help'
complete -c calconv -l usage -d 'show a brief usage message'
complete -c calconv -s V -l version -d 'show the version'
complete -c calconv -n __calconv_lists -a '(__calconv_calendars)'
complete -c calconv -n 'not __calconv_lists' -a 'today yesterday tomorrow'
