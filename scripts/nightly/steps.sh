# shellcheck shell=sh disable=SC2034,SC2154
# The steps of a night.

# Sets `locales`: those that were asked for, else all that have documents.
list_locales() {
  [ -z "$locales" ] || return 0
  hexapla ${config:+"--config=$config"} status --format json >"$temp/status" 2>"$temp/out" || {
    code=$?
    log_file "$temp/out"
    fail "$code" 'Expected to list the locales of the project, found that hexapla cannot'
  }
  locales=$(node -p 'Object.keys(JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")).totals).join(" ")' "$temp/status")
}

# The night of one locale; of all of them, where they share a branch. What fails ends it for this locale alone.
night() {
  name=$(printf '%s' "$branch" | sed "s/{locale}/$1/g")
  log "sync ${1:-all locales} to $name"
  code=0
  sync "$1" || code=$?
  # Somebody pushed meanwhile, or the clone is cut off before what is needed: once more with what the remote has.
  if [ "$fetch" = true ] && [ "$code" -ge 3 ] && fetch_what_failed "$code"; then
    code=0
    sync "$1" || code=$?
  fi
  if [ "$code" != 0 ]; then
    worse "$code"
    log "${1:-sync} failed with exit code $code"
    return 0
  fi
  waiting=$(waiting_on "$name")
  [ -n "$waiting" ] || rm -f "$summary"
  [ "$check" = false ] || check_branch "$1" "$waiting"
}

# The branch where it holds what is checked out and more, which somebody has to look through; empty where it brings nothing.
waiting_on() {
  for ref in "refs/heads/$1" "refs/remotes/$remote/$1"; do
    [ "$(git rev-parse --verify --quiet "$ref")" != "$(git rev-parse HEAD)" ] || continue
    git merge-base --is-ancestor HEAD "$ref" 2>/dev/null || continue
    printf '%s' "$ref"
    return 0
  done
}

sync() {
  set -- ${1:+"--locale=$1"} "--branch=$name"
  [ -z "$config" ] || set -- "$@" "--config=$config"
  [ -z "$author" ] || set -- "$@" "--author=$author"
  [ -z "$message" ] || set -- "$@" "--message=$message"
  [ "$push" != true ] || set -- "$@" "--push=$remote"
  summary=$temp/summary-$(printf '%s' "$name" | tr '/' '-').md
  set -- "$@" "--summary=$summary"
  code=0
  hexapla sync "$@" >"$temp/out" 2>&1 || code=$?
  log_file "$temp/out"
  return "$code"
}

# Whether something came of fetching again: each kind is tried until it gives nothing new.
fetch_what_failed() {
  if grep -q -e '--unshallow' "$temp/out"; then
    is_shallow || return 1
    fetch_deeper
    return
  fi
  if grep -q -i -e 'rejected' -e 'fetch first' "$temp/out"; then
    list_wanted && fetch_wanted
    return
  fi
  return 1
}

# Judges a branch as it will be merged, in a tree of its own; where there is none, what is checked out.
check_branch() {
  place=$root
  if [ -n "$2" ]; then
    show_branch "$2" || {
      worse 4
      log "Expected to check out \`$2\` in a folder of its own, found that git cannot"
      return 0
    }
    place=$temp/tree/$(git rev-parse --show-prefix)
  fi
  set -- --cwd "$place" ${config:+"--config=$config"} check ${1:+"--locale=$1"}
  code=0
  hexapla "$@" >"$temp/out" 2>&1 || code=$?
  log "check ended with exit code $code"
  [ "$code" = 0 ] || log_file "$temp/out"
  worse "$code"
}

show_branch() {
  if [ -e "$temp/tree" ]; then
    git -C "$temp/tree" checkout --quiet --force --detach "$1" 2>"$temp/out" && return 0
  else
    git worktree prune
    git worktree add --quiet --force --detach "$temp/tree" "$1" >"$temp/out" 2>&1 && return 0
  fi
  log_file "$temp/out"
  return 1
}

# Adds a line to the history.
record() {
  code=0
  record_once || code=$?
  if [ "$code" = 4 ] && [ "$fetch" = true ] && fetch_what_failed "$code"; then
    code=0
    record_once || code=$?
  fi
  log "record ended with exit code $code"
  worse "$code"
}

record_once() {
  set -- --record "--branch=$data_branch"
  [ -z "$config" ] || set -- "$@" "--config=$config"
  [ -z "$author" ] || set -- "$@" "--author=$author"
  [ "$push" != true ] || set -- "$@" "--push=$remote"
  code=0
  hexapla status --format json "$@" 2>"$temp/out" >/dev/null || code=$?
  log_file "$temp/out"
  return "$code"
}

# The texts for pull requests of the branches that bring something, where they are wanted; on GitHub also as the summary of the job.
summarize() {
  for file in "$temp"/summary-*.md; do
    [ -f "$file" ] || continue
    [ -z "${GITHUB_STEP_SUMMARY:-}" ] || cat "$file" >>"$GITHUB_STEP_SUMMARY"
    [ -z "$summaries" ] || cp -- "$file" "$summaries/${file##*/summary-}" || worse 4
  done
}
