# What asks a real CPython: recording goldens, and the figures that benchmarks are compared with.

# Prints the path of a CPython 3.13, or fails.
find_python() {
  local candidate
  for candidate in "${LOOPSCOPE_PYTHON:-}" python3.13 "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.13*/bin/python3.13; do
    [ -n "$candidate" ] || continue
    # A shim of pyenv is on PATH also when no such version is chosen, so the program is asked rather than looked up.
    "$candidate" -c 'import sys; sys.exit(not (sys.implementation.name == "cpython" and sys.version_info[:2] == (3, 13)))' \
      2>/dev/null && command -v "$candidate" && return
  done
  return 1
}

no_python() {
  die "No CPython 3.13 found: not in LOOPSCOPE_PYTHON, not as python3.13 on PATH, not in pyenv. Install one, for" \
    "instance with \`pyenv install 3.13\`, or name it in LOOPSCOPE_PYTHON."
}

# The goldens are kept in the repository, so only a change of the programs or of the recorder calls for this.
record_goldens() {
  local python
  python=$(find_python) || no_python
  say "• recording from $("$python" --version) (about 3 min for all)"
  "$python" tests/oracle/record.py --python "$python" "$@"
}

run_bench() {
  local python
  if [ "${1:-}" = browser ]; then
    shift
    bench_browser "$@"
    return
  fi
  require_cargo
  python=$(find_python) || say "  No CPython 3.13 found, so no ratios; LOOPSCOPE_PYTHON can name one."
  say "• benchmarks (about 5 min with the build)"
  LOOPSCOPE_PYTHON=${python:-} cargo bench --locked "$@"
}
