# SPDX-License-Identifier: MIT
# zsh-complete.zsh - what TAB makes of a line: ZDOTDIR=... zsh-complete.zsh LINE
#
# An interactive zsh in a pseudo-terminal, with zshrc as its start-up file, gets the line and a
# TAB; then ^X, which prints the last word of what stands there.
zmodload zsh/zpty || exit 99
zpty shell zsh -d -i
until [[ $line == *ready-42* ]]; do zpty -r shell line || exit 99; done
zpty -w -n shell "$1"$'\t'$'\C-X'
until [[ $line == *got\<*\>* ]]; do zpty -r shell line || exit 99; done
zpty -d shell
line=${line##*got<}
print -r -- ${line%%>*}
