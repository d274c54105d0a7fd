# shellcheck shell=sh disable=SC2034,SC2154
# The clone, and what it lacks of the remote.

# Nothing that a repository configures may run, and nothing may ask.
git() {
  GIT_TERMINAL_PROMPT=0 LC_ALL=C command git -c core.hooksPath=/dev/null -c core.fsmonitor= -c protocol.ext.allow=never \
    -c gc.auto=0 -c maintenance.auto=false "$@"
}

hexapla() {
  if [ -z "${HEXAPLA:-}" ]; then
    node "$here/../dist/cli.cjs" "$@"
  elif [ -f "$HEXAPLA" ]; then
    "$HEXAPLA" "$@"
  else
    # shellcheck disable=SC2086
    $HEXAPLA "$@"
  fi
}

require_tools() {
  hexapla --version >"$temp/version" 2>"$temp/out" || {
    log_file "$temp/out"
    fail 4 'Expected to run hexapla, found that it fails'
  }
  git rev-parse --verify HEAD >/dev/null 2>"$temp/out" || {
    log_file "$temp/out"
    fail 4 "Expected a git repository with a commit in \`$root\`, found none"
  }
  case $remote in -* | *[[:space:]]*) fail 2 "Expected the name of a remote, found \`$remote\`" ;; esac
}

is_shallow() {
  [ "$(git rev-parse --is-shallow-repository)" = true ]
}

# The branch of the remote that is followed by the one that is checked out; empty: none.
followed() {
  name=$(git symbolic-ref --quiet --short HEAD) || return 0
  [ "$(git config --get "branch.$name.remote" || true)" = "$remote" ] || return 0
  name=$(git config --get "branch.$name.merge" || true)
  printf '%s' "${name#refs/heads/}"
}

# Writes a file of refspecs: of the remote's branches those that a night has to do with. `has_work`: whether one holds translations.
list_wanted() {
  git ls-remote --heads -- "$remote" >"$temp/heads" 2>"$temp/out" || {
    log_file "$temp/out"
    log "Expected to read the branches of \`$remote\`, found that git cannot"
    return 1
  }
  main=$(followed)
  has_work=false
  : >"$temp/wanted"
  while read -r _ ref; do
    is_wanted "${ref#refs/heads/}" || continue
    printf '+%s:refs/remotes/%s/%s\n' "$ref" "$remote" "${ref#refs/heads/}" >>"$temp/wanted"
  done <"$temp/heads"
}

is_wanted() {
  if [ "$1" = "$main" ] || [ "$1" = "$data_branch" ]; then return 0; fi
  case $branch in
    *'{locale}'*) case $1 in "${branch%%'{locale}'*}"*"${branch##*'{locale}'}") ;; *) return 1 ;; esac ;;
    *) [ "$1" = "$branch" ] || return 1 ;;
  esac
  has_work=true
}

# Fetches the branches that a night has to do with. Of a clone that is cut off no more than what it needs.
fetch_all() {
  list_wanted || return
  [ -s "$temp/wanted" ] || return 0
  # Where a branch parted from what is checked out is not in a clone of one commit.
  if [ "$has_work" = true ] && is_shallow; then fetch_deeper; else fetch_wanted; fi
}

fetch_wanted() {
  git fetch --quiet --no-tags --no-recurse-submodules --stdin "$@" -- "$remote" <"$temp/wanted" 2>"$temp/out" || {
    log_file "$temp/out"
    log "Expected to fetch from \`$remote\`, found that git cannot"
    return 1
  }
  log "fetched from $remote${1:+ ($1)}"
}

# A depth that is less than what is there would cut it off.
fetch_deeper() {
  is_shallow || return 1
  held=$(git rev-list --count --all HEAD)
  head=$(followed)
  # What is checked out is deepened, too, under whatever name the remote has it.
  [ -n "$head" ] || git rev-parse HEAD >>"$temp/wanted"
  for depth in 50 250 1250 6250; do
    [ "$depth" -gt "$held" ] || continue
    fetch_wanted "--depth=$depth"
    return
  done
  fetch_wanted --unshallow
}

# Brings the branch that is checked out to where the remote has it. What is not in the remote is nobody's to throw away.
follow_remote() {
  main=$(followed)
  [ -n "$main" ] || return 0
  git merge --quiet --ff-only "refs/remotes/$remote/$main" >"$temp/out" 2>&1 || {
    log_file "$temp/out"
    fail 4 "Expected a clone that can follow \`$remote/$main\`, found commits or changes of its own"
  }
}
