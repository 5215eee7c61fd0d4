# Installs the tools that building and testing the page needs. Every function returns at once when its tool is there.

TRUNK_VERSION=0.21.14
# Node's oldest release that the browser driver accepts.
NODE_MAJOR=20

install_everything() {
  require_cargo
  install_wasm
  install_trunk
  install_bindgen
  install_npm
  install_chromium
  say "• everything is installed in $CACHE"
}

require_cargo() {
  have cargo && have rustc ||
    die "Cargo and rustc are missing. Install Rust (rustup, or your system's packages), then come back."
  have cc || die "A C compiler is missing, which Rust needs for linking. On Debian: apt-get install gcc libc6-dev"
}

# `cargo_tool NAME VERSION CRATE ABOUT ARGUMENTS…` installs a command into a folder named after its version. It is
# built beside that folder and moved there when complete, so an interrupted install leaves nothing that looks whole.
cargo_tool() {
  local name=$1 version=$2 crate=$3 about=$4 home=$CACHE/$1-$2
  shift 4
  [ -x "$home/bin/$name" ] && return
  local part=$home.part.$$
  step "installing $name $version" "$about" \
    quietly "$name" cargo install "$crate" --version "$version" --root "$part" --target-dir "$part/target" "$@" || {
    rm -rf "$part"
    return 1
  }
  rm -rf "$part/target" "$home"
  mv "$part" "$home"
}

# Trunk without its default features downloads nothing by itself, and in debug mode it builds in half the time; it
# spends its life waiting for Cargo either way.
install_trunk() {
  CARGO_PROFILE_DEV_DEBUG=0 cargo_tool trunk "$TRUNK_VERSION" trunk "5 min, once" \
    --locked --debug --no-default-features
}

# Not `--locked`: the crate's own lock file names a version that its registry no longer offers. Light optimisation
# and no LTO take minutes off the install and cost a build next to nothing.
install_bindgen() {
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_DEBUG=0 \
    cargo_tool wasm-bindgen "$(locked_version wasm-bindgen)" wasm-bindgen-cli "3 min, once"
}

require_node() {
  if ! have node || ! have npm; then
    step "installing Node" "1 min, once" apt_install nodejs npm || die "Node and npm are missing."
  fi
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge "$NODE_MAJOR" ] || die "Node $NODE_MAJOR or newer is needed; this one is $(node --version)."
}

# The packages are installed again only when the lock file differs from the one that the folder was filled from.
install_npm() {
  require_node
  cmp -s package-lock.json node_modules/.installed-lock && return
  step "installing the npm packages of package-lock.json" "15 s" \
    quietly npm npm ci --ignore-scripts --no-audit --no-fund || die "npm could not install the packages."
  cp package-lock.json node_modules/.installed-lock
}

find_chromium() {
  local name
  if [ -n "${LOOPSCOPE_CHROMIUM:-}" ]; then
    command -v "$LOOPSCOPE_CHROMIUM" || die "LOOPSCOPE_CHROMIUM names no program: $LOOPSCOPE_CHROMIUM"
    return
  fi
  for name in chromium chromium-browser google-chrome-stable google-chrome; do
    command -v "$name" && return
  done
  return 1
}

install_chromium() {
  find_chromium >/dev/null && return
  step "installing Chromium, for browser tests" "1 min, once" apt_install chromium fonts-liberation ||
    die "Chromium is missing. Install it, or name one in LOOPSCOPE_CHROMIUM."
}

# What the tests of integrations/ build sites with. mdBook serves no pages here and searches nothing, and it is built
# without optimisation, in a third of the time; the books of the tests are small.
MDBOOK_VERSION=0.5.4
install_mdbook() {
  CARGO_PROFILE_DEV_DEBUG=0 cargo_tool mdbook "$MDBOOK_VERSION" mdbook "3 min, once" --locked --debug --no-default-features
}

# Sphinx, MkDocs and our package for both, in an environment of their own.
install_doc_tools() {
  local home=$CACHE/doc-tools-$(cksum <integrations/python/requirements.txt | cut -d' ' -f1)
  DOC_PYTHON=$home/bin/python
  [ -e "$home/complete" ] && return
  have python3 || apt_install python3 python3-venv || die "Python is missing, which the tests of integrations/ need."
  step "installing Sphinx and MkDocs" "30 s, once" make_doc_tools "$home" || die "Sphinx and MkDocs could not be installed."
}

make_doc_tools() {
  rm -rf "$1"
  # Debian's Python makes environments only with a package of its own.
  quietly doc-venv python3 -m venv "$1" 2>/dev/null || { apt_install python3-venv && quietly doc-venv python3 -m venv "$1"; } || return 1
  quietly doc-tools "$1/bin/python" -m pip install --disable-pip-version-check -r integrations/python/requirements.txt || return 1
  : >"$1/complete"
}

# Our package as it is now, into that environment.
install_doc_package() {
  quietly doc-package "$DOC_PYTHON" -m pip install --disable-pip-version-check --no-deps --no-build-isolation --force-reinstall \
    ./integrations/python || die "The package for documentation does not install."
}
