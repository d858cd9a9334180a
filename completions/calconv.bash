# SPDX-License-Identifier: MIT
# Completion of calconv for bash.  Calendars are asked of the program itself.

_calconv() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} word lists=
    local names='' options='
        -f --from -t --to -i --input -o --output -e --on-error -z --null -L --label -F --format
        -I --input-format
        --locale --digits -S --in-text -k --field -d --delimiter --csv --header --append
        -j --json -n --after-sunset --guess --calendar-file --today --threads --progress
        -l --list --info --list-names
        -q --quiet -v --verbose -h --help --usage -V --version'

    # readline breaks words at `=`
    if [[ $cur == '=' ]]; then
        cur=
    elif [[ $prev == '=' ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    COMPREPLY=()
    case $prev in
    -f | --from | -t | --to)
        names=$("${COMP_WORDS[0]}" --list-names 2>/dev/null)
        case $prev in -t | --to) names="$names all" ;; esac
        # what stands before the last comma stays
        local done=
        [[ $cur == *,* ]] && done=${cur%,*},
        while IFS= read -r word; do
            COMPREPLY+=("$done$word")
        done < <(compgen -W "$names" -- "${cur##*,}")
        compopt -o nospace 2>/dev/null
        return
        ;;
    -i | --input | -o | --output)
        compopt -o filenames 2>/dev/null
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$cur")
        return
        ;;
    --calendar-file)
        compopt -o filenames 2>/dev/null
        while IFS= read -r word; do COMPREPLY+=("$word"); done \
            < <(compgen -f -X '!*.cal' -- "$cur"; compgen -d -- "$cur")
        return
        ;;
    -e | --on-error)
        names='report skip keep blank'
        ;;
    -F | --format)
        names='%F %Y-%m-%d %A %{rd} %{authority} full long medium short iso ixdtf gedcom edtf'
        ;;
    -I | --input-format)
        names='%d/%m/%Y %F full long medium ixdtf gedcom edtf'
        ;;
    --digits)
        names='latn native arab arabext deva hanidec hebr ethi roman thai'
        ;;
    --progress)
        names='auto always never'
        ;;
    --today | --threads | --locale | -k | --field | -d | --delimiter)
        return
        ;;
    *)
        for word in "${COMP_WORDS[@]}"; do
            case $word in -l | --list | --info | --list-names) lists=1 ;; esac
        done
        if [[ $cur == -* ]]; then
            names=$options
        elif [[ -n $lists ]]; then
            names=$("${COMP_WORDS[0]}" --list-names 2>/dev/null)
        else
            names='today yesterday tomorrow'
        fi
        ;;
    esac
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$names" -- "$cur")
}

complete -F _calconv calconv
