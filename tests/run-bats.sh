#!/bin/sh
# SPDX-License-Identifier: MIT
# run-bats.sh - run a bats file as a TAP test; without bats, skip it loudly.
command -v bats >/dev/null 2>&1 || { echo '1..0 # SKIP bats is not installed'; exit 0; }
exec bats --tap "$@"
