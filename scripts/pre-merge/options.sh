# shellcheck shell=bash disable=SC2034,SC2154
# What the script is asked for: each option has a variable of the environment, which an option goes before.

usage() {
  cat <<'TEXT'
Usage: hexapla-pre-merge-check [options] [BASE] [-- PATH...]

Tells what a change does to the translations: runs `hexapla check` on what was checked out, compared with the branch that it is
to be merged into. BASE is that branch, or a commit; by default what the CI system says, else the default branch of the remote.
A clone that is cut off gets the commits that are missing. PATH is a document or a folder; by default all are checked.

  --base NAME          HEXAPLA_BASE            the same as BASE
  --cwd FOLDER         HEXAPLA_CWD             the folder of the project; by default this one
  --config FILE        HEXAPLA_CONFIG          the configuration file
  --locale TAG         HEXAPLA_LOCALES         only this locale (may be repeated; separated by white space or commas)
  --untrusted WHEN     HEXAPLA_UNTRUSTED       whether the change is judged by the configuration, records and baseline of
                                               the base: true, false, or auto (the default): when it comes from a fork
  --annotations WHEN   HEXAPLA_ANNOTATIONS     true or false; by default true on GitHub: annotates the lines of the change
  --summary WHEN       HEXAPLA_SUMMARY         true or false; by default true on GitHub: a summary of the job
  --markdown FILE      HEXAPLA_MARKDOWN_FILE   writes the summary to this file, too
  --sarif FILE         HEXAPLA_SARIF_FILE      writes SARIF to this file
  --junit FILE         HEXAPLA_JUNIT_FILE      writes JUnit XML to this file
  --remote NAME        HEXAPLA_REMOTE          where the base is fetched from; by default origin
  --use VERSION        HEXAPLA_VERSION         installs this version of hexapla in a temporary folder and runs it
                       HEXAPLA                 the command to run; by default node_modules/.bin/hexapla, else `npx --no`

Exit codes are those of hexapla: 0 nothing at or above the threshold, 1 findings that fail, 2 wrong option or configuration,
3 a commit, a file or the history that is needed is not there, 4 the environment: git, network, disk, no hexapla or node.
TEXT
}

read_options() {
  named=${HEXAPLA_BASE:-}
  directory=${HEXAPLA_CWD:-.}
  config=${HEXAPLA_CONFIG:-}
  locales=${HEXAPLA_LOCALES:-}
  untrusted=${HEXAPLA_UNTRUSTED:-auto}
  annotations=${HEXAPLA_ANNOTATIONS:-${GITHUB_ACTIONS:-false}}
  summary=${HEXAPLA_SUMMARY:-true}
  markdown=${HEXAPLA_MARKDOWN_FILE:-}
  sarif=${HEXAPLA_SARIF_FILE:-}
  junit=${HEXAPLA_JUNIT_FILE:-}
  remote=${HEXAPLA_REMOTE:-origin}
  version=${HEXAPLA_VERSION:-}
  paths=()
  local asked=''
  while [ $# -gt 0 ]; do
    case $1 in
      --help | -h) usage && exit 0 ;;
      --) shift && paths=("$@") && break ;;
      --*=*) set -- "${1%%=*}" "${1#*=}" "${@:2}" && continue ;;
      --base | --cwd | --config | --locale | --untrusted | --annotations | --summary | --markdown | --sarif | --junit | --remote | --use)
        [ $# -gt 1 ] || fail 2 "Expected a value behind \`$1\`"
        read_option "$1" "$2"
        shift
        ;;
      -*) fail 2 "Expected an option of \`--help\`, found \`$1\`" ;;
      *) named=$1 ;;
    esac
    shift
  done
  [ -z "$asked" ] || locales=$asked
  # Names of locales hold none of what the shell would expand.
  locales=$(printf '%s' "$locales" | tr ',\n\r\t' '    ')
  case $locales in *[!A-Za-z0-9_@.\ -]*) fail 2 "Expected locales such as \`fr-FR de-DE\`, found \`$locales\`" ;; esac
  require_switch untrusted "$untrusted" auto
  require_switch annotations "$annotations" true
  require_switch summary "$summary" true
  [ -n "${GITHUB_STEP_SUMMARY:-}" ] || summary=false
  [ -n "$markdown" ] || markdown=$temp/hexapla-check.md
}

read_option() {
  case $1 in
    --base) named=$2 ;;
    --cwd) directory=$2 ;;
    --config) config=$2 ;;
    --locale) asked="$asked $2" ;;
    --untrusted) untrusted=$2 ;;
    --annotations) annotations=$2 ;;
    --summary) summary=$2 ;;
    --markdown) markdown=$2 ;;
    --sarif) sarif=$2 ;;
    --junit) junit=$2 ;;
    --remote) remote=$2 ;;
    --use) version=$2 ;;
  esac
}

require_switch() {
  case $2 in true | false | "$3") ;; *) fail 2 "Expected \`true\` or \`false\` for \`$1\`, found \`$2\`" ;; esac
}
