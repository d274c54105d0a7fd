# shellcheck shell=sh disable=SC2034,SC2154
# What is printed: lines with the time in UTC and the name of the run, so that a log of many nights can be read.

run=$(date -u +%Y%m%dT%H%M%SZ)-$$

log() {
  printf '%s %s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$run" "$1" | inert >&2
}

# The lines of a file, unless they are very many.
log_file() {
  awk -v head="$(date -u +%Y-%m-%dT%H:%M:%SZ) $run" '
    NF && ++lines <= 200 { print head "   " $0 }
    END { if (lines > 200) print head "   … and " lines - 200 " more lines" }' "$1" | inert >&2
}

# No CI system takes a part of it for a command, and an address may hold a password.
inert() {
  tr '\r' '\n' | LC_ALL=C tr -d '\000-\010\013-\037\177' |
    sed -e 's/^[[:space:]]*::/ : :/' -e 's/##\([A-Za-z]*\)\[/# #\1[/g' -e 's,://[^/@[:space:]]*@,://…@,g'
}

# Ends with a code that hexapla could have ended with.
fail() {
  log "$2"
  exit "$1"
}

# The code that the run ends with is the worst of all.
worse() {
  [ "$1" -le "$worst" ] || worst=$1
  [ "$worst" -le 4 ] || worst=4 # a process that was killed
}
