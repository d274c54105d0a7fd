# shellcheck shell=bash disable=SC2034,SC2154
# The commits that a clone lacks.

# Nothing that a repository configures may run, nothing may ask, and nothing but what is named is fetched.
git() {
  GIT_TERMINAL_PROMPT=0 GIT_NO_LAZY_FETCH=1 LC_ALL=C command git -c core.hooksPath=/dev/null -c core.fsmonitor= \
    -c protocol.ext.allow=never -c gc.auto=0 -c maintenance.auto=false "$@"
}

is_shallow() {
  [ "$(git rev-parse --is-shallow-repository)" = true ]
}

has_remote() {
  git config --get "remote.$remote.url" >/dev/null
}

# Fetches with these options and refspecs, with the contents of all files; what git says of it is kept.
fetch() {
  git fetch --quiet --no-tags --no-recurse-submodules --no-filter "$@" 2>"$temp/run/git"
}

# Whether the remote does not know, or does not give, what the last fetch asked for.
was_unknown() {
  grep -q -i -e 'not our ref' -e 'unadvertised object' -e 'find remote ref' "$temp/run/git"
}

# Fetches what is checked out and the base, to the depth that an option names; what only this clone has is left out.
fetch_both() {
  local name
  for name in "$(git rev-parse HEAD)" "${GITHUB_REF:-}" "${BUILD_SOURCEBRANCH:-}"; do
    [ -n "$name" ] || continue
    # shellcheck disable=SC2086
    if fetch "$@" -- "$remote" "$name" $wanted; then return 0; fi
    was_unknown || return 1
  done
  # shellcheck disable=SC2086
  fetch "$@" -- "$remote" $wanted
}

# A depth that is less than what is there would cut it off.
is_deeper() {
  [ "$1" -gt "$(git rev-list --count --all HEAD)" ]
}

# After a check that ended with this code: whether more was fetched, so that another one may end better. Each kind is fetched once.
fetch_more() {
  if ! has_remote; then return 1; fi
  # Plain translations without records need the commits that made them.
  if [ "$1" = 3 ] && is_shallow && grep -q -e '--unshallow' "$temp/run/notes"; then
    once commits && say 'Translations need older commits: fetching all of them' && fetch_both --unshallow
    return
  fi
  if [ "$1" = 4 ] && [ "$(git config --get "remote.$remote.promisor" || true)" = true ]; then
    once contents && say 'The clone is partial: fetching the contents that it lacks' && fetch_both --refetch
    return
  fi
  return 1
}

once() {
  [ ! -e "$temp/run/fetched-$1" ] && : >"$temp/run/fetched-$1"
}
