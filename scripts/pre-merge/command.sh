# shellcheck shell=bash disable=SC2034,SC2154
# The hexapla that is run.

require_node() {
  local found
  found=$(node -p process.versions.node 2>/dev/null) || fail 4 'Expected Node.js 20.19 or later, found none: set it up before this step'
  local major=${found%%.*} rest=${found#*.}
  if [ "$major" -lt 20 ] || { [ "$major" -eq 20 ] && [ "${rest%%.*}" -lt 19 ]; }; then
    fail 4 "Expected Node.js 20.19 or later, found $found: set it up before this step"
  fi
}

# Sets `hexapla`, the words of the command.
find_command() {
  local top
  top=$(git rev-parse --show-toplevel)
  if [ -n "$version" ]; then
    install "$version"
  elif [ -n "${HEXAPLA:-}" ]; then
    if [ -f "$HEXAPLA" ]; then hexapla=("$HEXAPLA"); else read -r -a hexapla <<<"$HEXAPLA"; fi
  elif [ -f node_modules/.bin/hexapla ]; then
    hexapla=(./node_modules/.bin/hexapla)
  elif [ -f "$top/node_modules/.bin/hexapla" ]; then
    hexapla=("$top/node_modules/.bin/hexapla")
  elif [ -n "${GITHUB_ACTION_PATH:-}" ]; then
    # The action runs the version that it belongs to.
    install "$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")"
  else
    hexapla=(npx --no -- hexapla)
  fi
  # npx ends with 1 when there is none, which would read as findings.
  "${hexapla[@]}" --version >"$temp/run/version" 2>"$temp/run/notes" || {
    inert <"$temp/run/notes" >&2
    fail 4 "Expected to run \`${hexapla[*]}\`, found that it fails: install hexapla in the project, or name a version"
  }
}

# The folder keeps npm from the `.npmrc` of the project, which may name another registry.
install() {
  case $1 in
    [!A-Za-z0-9]* | *[!A-Za-z0-9.+-]*) fail 2 "Expected a version of hexapla such as \`1.2.3\`, found \`$1\`" ;;
  esac
  mkdir "$temp/run/hexapla"
  (cd "$temp/run/hexapla" && npm install --prefix . --ignore-scripts --no-audit --no-fund --loglevel=error "hexapla@$1") \
    >"$temp/run/npm" 2>&1 || {
    inert <"$temp/run/npm" >&2
    fail 4 "Expected to install version \`$1\` of hexapla, found that npm fails"
  }
  hexapla=("$temp/run/hexapla/node_modules/.bin/hexapla")
}
