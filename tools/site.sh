# Building, serving and photographing the page.

install_for_build() {
  require_cargo
  install_wasm
  install_trunk
  install_bindgen
  install_npm
  # Trunk is told to stay offline, so Cargo fetches what the lock file names beforehand.
  step "fetching the crates of Cargo.lock" "10 s when new" quietly fetch with_web cargo fetch --locked ||
    die "Cargo could not fetch the crates."
}

# `NO_COLOR=1`, which some machines set, is not a value that Trunk understands.
trunk() { with_web env -u NO_COLOR trunk "$@"; }

serve_site() {
  install_for_build
  say "• building the page (about 2 min when new, seconds after a change), then serving http://127.0.0.1:8080"
  trunk serve --offline "$@"
}

# Writes dist/. The only difference between this and what tests see is nothing: they use the same folder.
make_site() { quietly site trunk build --release --offline; }

# The machine without the page, bound but not published: only its size is of interest.
make_core() {
  quietly core with_web sh -c '
    cargo build --locked --profile web --target wasm32-unknown-unknown --example core &&
    wasm-bindgen --target web --no-typescript --out-dir "$CARGO_TARGET_DIR/core" \
      "$CARGO_TARGET_DIR/wasm32-unknown-unknown/web/examples/core.wasm" &&
    LOOPSCOPE_CORE="$CARGO_TARGET_DIR/core" node tools/core.mjs'
}

build_site() {
  install_for_build
  install_chromium
  step "building the page for release" "3 min when new" make_site || die "The page does not build."
  step "building the machine without the page" "1 min when new" make_core || die "The machine does not build by itself."
  LOOPSCOPE_CHROMIUM=$(find_chromium) node tools/report.mjs
  cat "$LOGS/core.log" | tail -n 1
}

take_shots() {
  install_npm
  install_chromium
  [ -f dist/index.html ] || die "There is no dist/ to photograph; run ./dev build first."
  LOOPSCOPE_CHROMIUM=$(find_chromium) node tools/shot.mjs "$@"
}

# Figures of the page itself: how long frames, positions, and lines and locals take in the browser.
bench_browser() {
  install_npm
  install_chromium
  [ -f dist/index.html ] || die "There is no dist/ to measure; run ./dev build first."
  LOOPSCOPE_CHROMIUM=$(find_chromium) node tools/bench.mjs "$@"
}

# Records which functions visits run; a build of its own that notes every call, in a folder that is thrown away.
record_profile() {
  install_for_build
  install_chromium
  local site
  site=$(mktemp -d)
  LOOPSCOPE_PROFILE=1 step "building a page that notes what runs" "3 min when new" \
    quietly profile-site trunk build --release --offline --dist "$site" || die "The page does not build."
  LOOPSCOPE_SITE=$site LOOPSCOPE_CHROMIUM=$(find_chromium) node tools/profile.mjs "$@"
  rm -rf "$site"
}

# The book, with the page of dist/ embedded in it.
build_docs() {
  require_cargo
  install_mdbook
  install_doc_tools
  [ -f dist/embed.html ] || die "There is no dist/ to embed in the book; run ./dev build first."
  quietly command cargo build --locked --bin loopscope || die "The command line does not build."
  install_doc_package
  step "building the book" "10 s" quietly docs make_docs || die "The book does not build."
  say "  it is in target/docs"
}

make_docs() {
  export LOOPSCOPE_SITE=$ROOT/dist LOOPSCOPE_COMMAND=${CARGO_TARGET_DIR:-$ROOT/target}/debug/loopscope
  "$DOC_PYTHON" -m loopscope_docs.mdbook install docs --src . &&
    MDBOOK_PREPROCESSOR__LOOPSCOPE__COMMAND="$DOC_PYTHON -m loopscope_docs.mdbook" \
      "$CACHE/mdbook-$MDBOOK_VERSION/bin/mdbook" build docs
}
