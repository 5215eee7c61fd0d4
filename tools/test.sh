# Everything that must hold before a change lands, stage by stage. A stage that fails does not keep the next from
# running, one that ran no test has failed, and the last line sums them up.

STAGES=(format clippy native tools wasm browser integrations)

# Each stage writes the numbers of what passed and failed here.
COUNTS=$(mktemp)
trap 'rm -f "$COUNTS"' EXIT
PASSED=0
FAILED=0

run_tests() {
  # One stream, so that a log of it reads in the order in which things happened.
  exec 2>&1
  local began=$SECONDS stage chosen=("$@")
  [ ${#chosen[@]} -gt 0 ] || chosen=("${STAGES[@]}")
  for stage in "${chosen[@]}"; do
    [[ " ${STAGES[*]} " == *" $stage "* ]] || die "there is no stage “$stage”; there are: ${STAGES[*]}"
  done
  for stage in "${chosen[@]}"; do
    case $stage in
      format) run_stage format "5 s" ;;
      clippy) run_stage clippy "1 min when new" ;;
      native) run_stage native "3 min when new" ;;
      tools) run_stage tools "5 s" ;;
      wasm) run_stage wasm "10 min when new, tools included; 2 min otherwise" ;;
      browser) run_stage browser "1 min" ;;
      integrations) run_stage integrations "5 min when new, tools included; 30 s otherwise" ;;
    esac
  done
  say "all of it took $(duration $((SECONDS - began)))"
  printf '%d passed, %d failed\n' "$PASSED" "$FAILED"
  [ "$FAILED" -eq 0 ]
}

# Runs one stage in a shell of its own, so that whatever ends it early counts as its failure and nothing more.
run_stage() {
  local stage=$1 began=$SECONDS status=0 passed failed
  say "== $stage (about $2)"
  printf '0 0\n' >"$COUNTS"
  ("stage_$stage") </dev/null || status=$?
  read -r passed failed <"$COUNTS"
  if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
  if [ $((passed + failed)) -eq 0 ]; then
    say "  it ran no test, which counts as a failure"
    failed=1
  fi
  PASSED=$((PASSED + passed))
  FAILED=$((FAILED + failed))
  if [ "$failed" -eq 0 ]; then
    say "== $stage: all $passed as they should be, in $(duration $((SECONDS - began)))"
  else
    say "== $stage: FAILED, $failed of $((passed + failed)), in $(duration $((SECONDS - began)))"
  fi
}

# Runs a check that passes or fails as a whole, and adds it to the stage's numbers.
check() {
  local what=$1 passed failed
  shift
  read -r passed failed <"$COUNTS"
  if "$@"; then
    say "  ok $what"
    printf '%d %d\n' $((passed + 1)) "$failed" >"$COUNTS"
  else
    say "  FAILED $what"
    printf '%d %d\n' "$passed" $((failed + 1)) >"$COUNTS"
  fi
}

# `require_component SUBCOMMAND RUSTUP_NAME DEBIAN_NAME` adds a part of the toolchain where it is missing: by rustup where
# that rules, else from where the system's own compiler comes.
require_component() {
  cargo "$1" --version >/dev/null 2>&1 && return
  if have rustup; then
    quietly "component-$2" rustup component add "$2" && return
  elif [ "$(command -v cargo)" = /usr/bin/cargo ]; then
    step "installing \`cargo $1\`" "10 s, once" apt_install "$3" && return
  fi
  die "\`cargo $1\` is missing; install $2 for this toolchain."
}

stage_format() {
  require_cargo
  require_component fmt rustfmt rustfmt-web
  check "Rust is formatted" cargo fmt --check
}

stage_clippy() {
  require_cargo
  require_component clippy clippy rust-web-clippy
  check "clippy, host" quietly clippy cargo clippy --locked --all-targets -- -D warnings
  install_wasm
  check "clippy, wasm32" quietly clippy-wasm lint_wasm
}

# The half of the code that only the page compiles. Clippy needs the same compiler as the standard library that it
# reads; where that library was built by the system's compiler, the compiler's own warnings must do.
lint_wasm() {
  if ! uses_system_compiler; then
    with_web cargo clippy --locked --target "$TARGET" -- -D warnings
    return
  fi
  local report
  report=$(with_web cargo check --locked --target "$TARGET" 2>&1)
  local status=$?
  printf '%s\n' "$report"
  [ "$status" -eq 0 ] && ! grep -q '^warning: `loopscope`' <<<"$report"
}

stage_native() {
  require_cargo
  local log=$LOGS/native.log status=0
  mkdir -p "$LOGS"
  cargo test --locked --no-fail-fast >"$log" 2>&1 || status=$?
  # One such line per test program; `N filtered out` and the like stand behind.
  awk '/^test result: / { passed += $4; failed += $6 } END { printf "%d %d\n", passed, failed }' "$log" >"$COUNTS"
  if [ "$status" -ne 0 ]; then
    # The names and messages of failed tests, or what did not compile.
    if ! sed -n '/^failures:$/,/^test result: /p' "$log" | grep . | head -n 400; then tail -n 100 "$log"; fi
    say "  The whole log is $log."
  fi
  return "$status"
}

# What makes the published files, with small programs made by hand.
stage_tools() {
  install_npm
  local log=$LOGS/tools.log status=0
  mkdir -p "$LOGS"
  node --test --test-reporter=tap tests/tools/ >"$log" 2>&1 || status=$?
  awk '/^# (pass|fail) / { count[$2] = $3 } END { printf "%d %d\n", count["pass"], count["fail"] }' "$log" >"$COUNTS"
  if [ "$status" -ne 0 ]; then
    grep -v '^# ' "$log" | tail -n 100
    say "  The whole log is $log."
  fi
  return "$status"
}

stage_wasm() {
  install_for_build
  check "the page builds for release" step "building the page" "3 min when new" make_site
}

stage_browser() {
  install_npm
  install_chromium
  [ -f dist/index.html ] || die "There is no dist/ to test; the stage wasm makes it."
  local browser
  browser=$(find_chromium) || die "There is no Chromium."
  # One journey compares the page with the command line.
  require_cargo
  cargo build --locked --quiet --bin loopscope
  LOOPSCOPE_CHROMIUM=$browser node tests/browser/run.mjs --counts "$COUNTS"
}

# The packages under integrations/: their own tests, then real sites made by Sphinx, MkDocs and mdBook in Chromium.
stage_integrations() {
  require_cargo
  install_npm
  install_chromium
  install_mdbook
  install_doc_tools
  [ -f dist/embed.html ] || die "There is no dist/ to embed; the stage wasm makes it."
  quietly command cargo build --locked --bin loopscope || die "The command line does not build."
  local loopscope=${CARGO_TARGET_DIR:-$ROOT/target}/debug/loopscope sites status=0
  sites=$(mktemp -d)
  install_doc_package
  check "the packages' own tests" quietly integrations env -C integrations/python LOOPSCOPE_COMMAND="$loopscope" \
    "$DOC_PYTHON" -m unittest discover -t . tests
  LOOPSCOPE_COMMAND=$loopscope LOOPSCOPE_SITE=$ROOT/dist LOOPSCOPE_CHROMIUM=$(find_chromium) LOOPSCOPE_DOC_PYTHON=$DOC_PYTHON \
    LOOPSCOPE_MDBOOK=$CACHE/mdbook-$MDBOOK_VERSION/bin/mdbook \
    node tests/browser/sites/run.mjs --counts "$COUNTS" "$sites" || status=$?
  rm -rf "$sites"
  return "$status"
}
