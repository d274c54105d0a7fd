# shellcheck shell=sh disable=SC2034,SC2154
# What the script is asked for: each option has a variable of the environment, which an option goes before.

usage() {
  cat <<'TEXT'
Usage: hexapla-nightly-sync [options]

Brings the translations of a project up to the commit that is checked out, on branches of their own: fetches, runs
`hexapla sync`, then `hexapla check` on what came of it, and records the state in the history. One locale that fails
stops no other, and a run that is cut off is finished by the next one. Nothing is pushed unless --push says so.

  --cwd FOLDER          HEXAPLA_CWD          the folder of the project; by default this one
  --config FILE         HEXAPLA_CONFIG       the configuration file
  --locale TAG          HEXAPLA_LOCALES      only this locale (may be repeated; separated by white space or commas)
  --branch NAME         HEXAPLA_BRANCH       the branch, {locale} in it is replaced; by default l10n/{locale}
  --data-branch NAME    HEXAPLA_DATA_BRANCH  where the history is kept; by default hexapla-data; empty: nowhere
  --remote NAME         HEXAPLA_REMOTE       where is fetched from and pushed to; by default origin
  --push                HEXAPLA_PUSH         true: push the branches; by default false
  --fetch WHEN          HEXAPLA_FETCH        true (the default) or false: whether to fetch, and to follow the remote
  --check WHEN          HEXAPLA_CHECK        true (the default) or false: whether to check what came of it
  --author AUTHOR       HEXAPLA_AUTHOR       the author of the commits, as in "Ada Lovelace <ada@example.org>"
  --message TEXT        HEXAPLA_MESSAGE      their message: see `hexapla sync --help`
  --summaries FOLDER    HEXAPLA_SUMMARIES    writes the text of a pull request for each branch to this folder
                        HEXAPLA              the command to run; by default the one of this package

The exit code is the worst of all steps: 0 all is well, 1 `hexapla check` fails, 2 wrong option or configuration,
3 a document, or history that is needed, is not there, 4 the environment: git, network, disk, a push that is refused.
TEXT
}

read_options() {
  directory=${HEXAPLA_CWD:-.}
  config=${HEXAPLA_CONFIG:-}
  locales=${HEXAPLA_LOCALES:-}
  branch=${HEXAPLA_BRANCH:-l10n/\{locale\}}
  data_branch=${HEXAPLA_DATA_BRANCH-hexapla-data}
  remote=${HEXAPLA_REMOTE:-origin}
  push=${HEXAPLA_PUSH:-false}
  fetch=${HEXAPLA_FETCH:-true}
  check=${HEXAPLA_CHECK:-true}
  author=${HEXAPLA_AUTHOR:-}
  message=${HEXAPLA_MESSAGE:-}
  summaries=${HEXAPLA_SUMMARIES:-}
  asked=''
  while [ $# -gt 0 ]; do
    case $1 in
      --help | -h) usage && exit 0 ;;
      --push) push=true ;;
      --*=*)
        read_option "${1%%=*}" "${1#*=}"
        ;;
      --*)
        [ $# -gt 1 ] || fail 2 "Expected a value behind \`$1\`"
        read_option "$1" "$2"
        shift
        ;;
      *) fail 2 "Expected an option of \`--help\`, found \`$1\`" ;;
    esac
    shift
  done
  [ -z "$asked" ] || locales=$asked
  # Names of locales hold none of what the shell would expand.
  locales=$(printf '%s' "$locales" | tr ',\n\r\t' '    ')
  case $locales in *[!A-Za-z0-9_@.\ -]*) fail 2 "Expected locales such as \`fr-FR de-DE\`, found \`$locales\`" ;; esac
  for switch in "$push" "$fetch" "$check"; do
    case $switch in true | false) ;; *) fail 2 "Expected \`true\` or \`false\` for a switch, found \`$switch\`" ;; esac
  done
  if [ -n "$summaries" ]; then
    mkdir -p -- "$summaries" || fail 4 "Expected to make the folder \`$summaries\`, found that it is refused"
    summaries=$(cd -- "$summaries" && pwd)
  fi
}

read_option() {
  case $1 in
    --cwd) directory=$2 ;;
    --config) config=$2 ;;
    --locale) asked="$asked $2" ;;
    --branch) branch=$2 ;;
    --data-branch) data_branch=$2 ;;
    --remote) remote=$2 ;;
    --push) push=$2 ;;
    --fetch) fetch=$2 ;;
    --check) check=$2 ;;
    --author) author=$2 ;;
    --message) message=$2 ;;
    --summaries) summaries=$2 ;;
    *) fail 2 "Expected an option of \`--help\`, found \`$1\`" ;;
  esac
}
