# shellcheck shell=bash disable=SC2034,SC2154
# The base of the change, and enough history to tell where both parted.

# Sets `base`, as hexapla is to be told it; `wanted`, what has to be fetched of it, empty when it is part of the change's history.
find_base() {
  wanted=''
  refuse_name "$remote" remote
  [ -n "$named" ] || named=$(default_branch)
  named=${named#refs/heads/}
  named=${named#"refs/remotes/$remote/"}
  refuse_name "$named" base
  if [ "$is_named" = false ] && merged_into; then return 0; fi
  if is_commit "$named"; then
    base=$named wanted=$named
  else
    base=$(reference "${named#"$remote/"}")
    case $base in "refs/remotes/$remote/"*) wanted="+refs/heads/${base#"refs/remotes/$remote/"}:$base" ;; esac
  fi
  reach_base
  base=$(shortest "$base")
}

# What git, a shell or an option could take for more than a name.
refuse_name() {
  case $1 in -* | *@\{*) ;; *) ! git check-ref-format "refs/heads/$1" || return 0 ;; esac
  fail 3 "Expected a branch or a commit for the $2, found \`$(printf '%q' "$1")\`"
}

# The branch that the remote is on.
default_branch() {
  local name
  name=$(git symbolic-ref --quiet "refs/remotes/$remote/HEAD") ||
    name=$(git ls-remote --symref -- "$remote" HEAD 2>/dev/null | sed -n 's,^ref: \(refs/heads/.*\)[[:space:]]HEAD$,\1,p') || true
  printf '%s' "${name:-main}"
}

# The full name of a branch or tag. Where there is a remote, no branch of this clone counts: it may be that of the change.
reference() {
  local name
  for name in "refs/remotes/$remote/$1" "refs/tags/$1" "refs/heads/$1"; do
    case $name in refs/heads/*) ! has_remote || continue ;; esac
    if [ -n "$(commit_of "$name")" ]; then printf '%s' "$name" && return; fi
  done
  printf '%s' "refs/remotes/$remote/$1"
}

commit_of() {
  git rev-parse --verify --quiet --end-of-options "$1^{commit}" || true
}

# CI systems check out a merge of the change into its base. Its first parent is the base, exactly, whatever came since.
merged_into() {
  local parents first second more
  parents=$(git cat-file commit HEAD | sed -n -e '/^$/q' -e 's/^parent //p' | tr '\n' ' ')
  read -r first second more <<<"$parents" || true
  if [ "$second" != "$source" ] || [ -n "$more" ]; then return 1; fi
  if ! have_in_common "$first"; then
    { has_remote && is_shallow && is_deeper 2 && fetch_both --depth=2 && have_in_common "$first"; } || return 1
  fi
  base=$first
  if is_commit "$named"; then return 0; fi
  # Readers know its branch better, of which a clone of one commit holds nothing.
  local branch="refs/remotes/$remote/$named"
  [ -n "$(commit_of "$branch")" ] || git update-ref "$branch" "$first"
  if [ "$(git merge-base "$branch" HEAD || true)" = "$first" ]; then base=$(shortest "$branch"); fi
}

is_commit() {
  [[ $1 =~ ^[0-9a-f]{40}([0-9a-f]{24})?$ ]]
}

# `origin/main`, unless that is the name of a tag, too.
shortest() {
  local short=${1#refs/*/}
  if [ "$(commit_of "$short")" = "$(commit_of "$1")" ]; then printf '%s' "$short"; else printf '%s' "$1"; fi
}

# Whether the change and `$1` meet, and surely not later: behind a commit whose parents are cut off they might.
have_in_common() {
  local met
  met=$(git merge-base "$1" HEAD 2>/dev/null || true)
  [ -n "$met" ] || return 1
  if [ "$met" = "$(commit_of "$1")" ] || ! is_shallow || ! has_remote; then return 0; fi
  ! git rev-list "$1" HEAD --not "$met" | grep -c -x -F -f "$(git rev-parse --git-path shallow)" >/dev/null
}

# Deepens the clone until the two meet.
reach_base() {
  if have_in_common "$base"; then return 0; fi
  if has_remote; then
    local depth
    if is_shallow; then
      for depth in 50 250 1250 6250; do
        is_deeper "$depth" || continue
        fetch_both "--depth=$depth" || no_base
        if have_in_common "$base"; then return 0; fi
        is_shallow || break
      done
      if is_shallow; then fetch_both --unshallow || no_base; fi
    else
      fetch_both || no_base
    fi
    if have_in_common "$base"; then return 0; fi
  fi
  if [ -n "$(commit_of "$base")" ]; then fail 3 "Expected \`$named\` to have a commit in common with the change, found none"; fi
  fail 3 "Expected a branch or a commit of this repository, found none called \`$named\`"
}

no_base() {
  if was_unknown; then fail 3 "Expected a branch or a commit of \`$remote\`, found none called \`$named\`"; fi
  inert <"$temp/run/git" >&2
  fail 4 "Expected to fetch \`$named\` from \`$remote\`, found that git cannot: fetch it before (\`fetch-depth: 0\`), or leave git its access"
}
