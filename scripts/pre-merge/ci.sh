# shellcheck shell=bash disable=SC2034,SC2154
# What the CI system says of the change.

# Sets `named`, the base, where no option did; `source`, the last commit of the change, where it is known; and `untrusted`.
read_ci() {
  local is_fork=false event='' group=-
  source=-
  if [ -n "${GITHUB_EVENT_PATH:-}" ] && [ -f "$GITHUB_EVENT_PATH" ]; then
    event=$(github_event) || fail 4 "Expected JSON in \`$GITHUB_EVENT_PATH\`, found something else"
    read -r source is_fork group <<<"$event"
  fi
  # Its token may write, and the secrets of the repository are at hand: no place for what a stranger changed.
  if [ "${GITHUB_EVENT_NAME:-}" = pull_request_target ]; then
    fail 2 "Expected the event \`pull_request\`, found \`pull_request_target\`: the check needs no more than \`contents: read\`"
  fi
  case ${SYSTEM_PULLREQUEST_ISFORK:-} in [Tt]rue) is_fork=true ;; esac
  if [ "${CI_MERGE_REQUEST_SOURCE_PROJECT_ID:-}" != "${CI_MERGE_REQUEST_PROJECT_ID:-}" ]; then is_fork=true; fi
  [ "$untrusted" != auto ] || untrusted=$is_fork
  [ "$source" != - ] || source=${SYSTEM_PULLREQUEST_SOURCECOMMITID:-${CI_MERGE_REQUEST_SOURCE_BRANCH_SHA:--}}
  is_named=true
  [ -z "$named" ] || return 0
  is_named=false
  [ "$group" = - ] || named=$group
  # GitLab names commits: in a pipeline of a fork, `origin` is the fork and its branches may be old.
  local name
  for name in "${GITHUB_BASE_REF:-}" "${CI_MERGE_REQUEST_TARGET_BRANCH_SHA:-}" "${CI_MERGE_REQUEST_DIFF_BASE_SHA:-}" \
    "${CI_MERGE_REQUEST_TARGET_BRANCH_NAME:-}" "${SYSTEM_PULLREQUEST_TARGETBRANCH:-}" "${BITBUCKET_PR_DESTINATION_BRANCH:-}" \
    "${DRONE_TARGET_BRANCH:-}"; do
    [ -n "$named" ] || named=$name
  done
}

# The last commit of a pull request, whether it comes from a fork, and the base of a merge queue's group; `-` is none.
github_event() {
  node -e '
const { pull_request: pull, merge_group: group } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
const id = (text) => (/^[0-9a-f]{40,64}$/.test(text) ? text : "-");
// The repository of a fork may be gone.
const isFork = pull != null && pull.head?.repo?.full_name !== pull.base?.repo?.full_name;
console.log(id(pull?.head?.sha), isFork, id(group?.base_sha));' "$GITHUB_EVENT_PATH"
}
