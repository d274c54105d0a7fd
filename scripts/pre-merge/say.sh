# shellcheck shell=bash disable=SC2034,SC2154
# What is printed, so that no CI system takes a part of it for a command.

# GitHub's runner reads `::name …` where it begins a line and `##[name]` anywhere, Azure and TeamCity `##vso[…]`, in both outputs.
# A lone carriage return ends a line for it. An address may hold a password.
inert() {
  tr '\r' '\n' | LC_ALL=C tr -d '\000-\010\013-\037\177' |
    sed -e 's/^[[:space:]]*::/ : :/' -e 's/##\([A-Za-z]*\)\[/# #\1[/g' -e 's,://[^/@[:space:]]*@,://…@,g'
}

say() {
  printf 'pre-merge-check: %s\n' "$1" | inert >&2
}

# Says what is wrong, on GitHub where it is seen first.
complain() {
  if [ "${GITHUB_ACTIONS:-}" = true ]; then
    printf '::error title=hexapla::%s\n' "$(escaped "$1")"
  else
    say "$1"
  fi
}

# Ends with a code that hexapla could have ended with.
fail() {
  complain "$2"
  exit "$1"
}

# The data of a workflow command.
escaped() {
  local text=${1//%/%25}
  text=${text//$'\r'/%0D}
  printf '%s' "${text//$'\n'/%0A}"
}

# An output of the step: nobody can guess the line that ends its value.
output() {
  local mark
  mark=hexapla-$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  printf '%s<<%s\n%s\n%s\n' "$1" "$mark" "$2" "$mark" >>"$GITHUB_OUTPUT"
}
