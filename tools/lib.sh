# Shared by the other scripts: messages, timing, and the folder where installed tools live.

CACHE=${LOOPSCOPE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/loopscope}
LOGS=$CACHE/logs

# Progress goes to standard error, so that `./dev env` can be evaluated while something is being installed.
say() { printf '%s\n' "$*" >&2; }
die() {
  printf 'dev: %s\n' "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# `quietly LOG COMMAND…` keeps a long command's output in a file and shows its end only when the command fails.
quietly() {
  local log=$LOGS/$1.log
  shift
  mkdir -p "$LOGS"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    say "  failed: $*"
    tail -n 30 "$log" | sed 's/^/  | /' >&2
    say "  The whole log is $log."
    return 1
  fi
}

# `step "what" "how long" COMMAND…` announces a piece of work and says how long it really took.
step() {
  local what=$1 about=$2 began=$SECONDS
  shift 2
  say "• $what (about $about)"
  "$@" || return 1
  say "  done in $(duration $((SECONDS - began)))"
}

duration() {
  if [ "$1" -lt 60 ]; then printf '%d s' "$1"; else printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); fi
}

can_be_root() { [ "$(id -u)" -eq 0 ] || { have sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }; }; }

# Installs Debian packages, through sudo where that is needed and possible. The package lists are refreshed only when an
# install fails, because a machine's lists are often missing or older than its mirror.
apt_install() {
  have apt-get || {
    say "  This machine has no apt-get. Please install by its own means: $*"
    return 1
  }
  can_be_root || {
    say "  Installing needs root, and there is no sudo that works here. Run this as root, then come back:"
    say "    apt-get update && apt-get install --no-install-recommends $*"
    return 1
  }
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get)
  [ "$(id -u)" -eq 0 ] || apt=(sudo "${apt[@]}")
  local install=("${apt[@]}" install -y --no-install-recommends "$@")
  quietly apt "${install[@]}" 2>/dev/null && return
  quietly apt-update "${apt[@]}" update || return 1
  quietly apt "${install[@]}"
}

# The version of a package as Cargo.lock has it, so that a tool never disagrees with the library it serves.
locked_version() {
  awk -v name="\"$1\"" '$1 == "name" { found = $3 == name } found && $1 == "version" { gsub(/"/, "", $3); print $3; exit }' \
    "$ROOT/Cargo.lock"
}
