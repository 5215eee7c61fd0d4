# Finds, or makes, a Rust compiler with a standard library for wasm32-unknown-unknown.
#
# Three ways, tried in this order: the compiler on PATH has it; rustup adds it; Debian's web compiler builds it from
# its own source package. The last is for machines whose rustup cannot download. It changes nothing of the system's
# compiler: the library goes to a folder in the cache, named after the compiler's version so that an upgrade builds it
# anew, together with a `rustc` that points there.

TARGET=wasm32-unknown-unknown
DEBIAN_PACKAGES=(rustc-web cargo-web rust-web-src)

# Whether a compiler finds a standard library for the target.
has_wasm_std() {
  local folder
  folder=$("$1" --print target-libdir --target "$TARGET" 2>/dev/null) || return 1
  compgen -G "$folder/libstd-*.rlib" >/dev/null
}

# After this, `web_environment` can tell where the compiler is.
install_wasm() {
  local choice=${LOOPSCOPE_TOOLCHAIN:-auto}
  case $choice in auto | rustup | system) ;; *) die "LOOPSCOPE_TOOLCHAIN is auto, rustup or system, not “$choice”." ;; esac
  if [ "$choice" != system ]; then
    has_wasm_std rustc && return
    # A machine that once had to take the long way has its compiler ready: rustup would only fail again, slowly.
    [ "$choice" = auto ] && system_std_ready && return
    if have rustup; then
      step "adding the target $TARGET with rustup" "10 s" \
        quietly rustup timeout 300 rustup target add "$TARGET" && has_wasm_std rustc && return
    fi
    [ "$choice" = auto ] || die "rustup could not add $TARGET."
    say "  Falling back to Debian's compiler for the web."
  fi
  system_std_ready || build_system_std
}

# The folder of the library built for the system's compiler as it is now.
system_std() {
  printf '%s/wasm-std-%s' "$CACHE" "$(/usr/bin/rustc --version 2>/dev/null | sed 's/[^A-Za-z0-9.]\{1,\}/-/g; s/-$//')"
}
system_std_ready() { [ -x /usr/bin/rustc ] && [ -e "$(system_std)/complete" ]; }

# Whether the system's compiler is as new as Cargo.toml asks.
system_rustc_suffices() {
  local needed present
  needed=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
  present=$(/usr/bin/rustc --version 2>/dev/null | cut -d' ' -f2)
  [ -n "$present" ] && [ -x /usr/bin/cargo ] && [ "$(printf '%s\n' "$needed" "$present" | sort -V | head -n 1)" = "$needed" ] &&
    [ -e "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library/std" ]
}

build_system_std() {
  if ! system_rustc_suffices; then
    step "installing Debian's compiler for the web" "1 min, once" apt_install "${DEBIAN_PACKAGES[@]}" ||
      die "No compiler for $TARGET: rustup cannot add it, and Debian's packages are not to be had."
    system_rustc_suffices || die "The compiler in /usr/bin is older than Cargo.toml asks, or its sources are missing."
  fi
  find_wasm_linker >/dev/null || die "No linker for $TARGET."
  step "building the standard library for $TARGET" "1 min, once" make_system_std ||
    die "The standard library for $TARGET could not be built."
}

make_system_std() {
  local home host sysroot part
  home=$(system_std)
  part=$home.part.$$
  sysroot=$(/usr/bin/rustc --print sysroot)
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  rm -rf "$part"
  mkdir -p "$part/probe/src" "$part/bin" "$part/lib/rustlib/$TARGET/lib"

  # Any crate makes Cargo build the library; bitcode is embedded because link-time optimisation asks for it later.
  printf '[package]\nname = "probe"\nversion = "0.0.0"\nedition = "2024"\n[lib]\ncrate-type = ["rlib"]\n' \
    >"$part/probe/Cargo.toml"
  : >"$part/probe/src/lib.rs"
  quietly wasm-std env -u CARGO_TARGET_DIR -u RUSTUP_TOOLCHAIN RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 \
    RUSTFLAGS=-Cembed-bitcode=yes /usr/bin/cargo build --release --target "$TARGET" \
    -Zbuild-std=std,panic_abort,proc_macro --manifest-path "$part/probe/Cargo.toml" --target-dir "$part/target" || return 1
  cp "$part/target/$TARGET/release/deps/"*.rlib "$part/lib/rustlib/$TARGET/lib/" || return 1
  rm -f "$part/lib/rustlib/$TARGET/lib/"libprobe-*.rlib
  rm -rf "$part/probe" "$part/target"

  # The new sysroot shares the host's half with the system's, which macros and build scripts are compiled against.
  ln -s "$sysroot/lib/rustlib/$host" "$part/lib/rustlib/$host"
  ln -s /usr/bin/cargo "$part/bin/cargo"
  printf '#!/bin/sh\nexec /usr/bin/rustc --sysroot "%s" "$@"\n' "$home" >"$part/bin/rustc"
  chmod +x "$part/bin/rustc"
  ln -s "$(find_wasm_linker)" "$part/bin/rust-lld" || return 1
  : >"$part/complete"
  rm -rf "$home"
  mv "$part" "$home"
}

# The linker must know the objects of the compiler's own LLVM: rustup's copy does, and so does Debian's lld of the same
# number. Called `rust-lld`, it is given the arguments that the compiler gives its own. Prints the linker's path.
find_wasm_linker() {
  local found version
  for found in "${RUSTUP_HOME:-$HOME/.rustup}"/toolchains/*/lib/rustlib/*/bin/rust-lld; do
    [ -x "$found" ] && printf '%s\n' "$found" && return
  done
  version=$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
  have "lld-$version" || apt_install "lld-$version" || return 1
  command -v "lld-$version"
}

# Whether the page is built by the system's compiler, so by another one than the host's programs.
uses_system_compiler() {
  [ "${LOOPSCOPE_TOOLCHAIN:-auto}" = system ] || ! has_wasm_std rustc
}

# Prints the variables of a web build, as shell assignments.
web_environment() {
  local path=$CACHE/trunk-$TRUNK_VERSION/bin:$CACHE/wasm-bindgen-$(locked_version wasm-bindgen)/bin
  local host=${CARGO_TARGET_DIR:-$ROOT/target}
  if uses_system_compiler; then
    path=$(system_std)/bin:$path
    printf 'export RUSTC=%q\n' "$(system_std)/bin/rustc"
    printf 'export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=%q\n' "$(system_std)/bin/rust-lld"
  fi
  printf 'export PATH=%q:"$PATH"\n' "$path"
  # Messages of our own bugs name files of libraries; where this machine keeps those is nobody's business. The new names
  # of functions tell for which types each was compiled, by which tools/split.mjs knows it again.
  printf 'export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=%q\n' \
    "--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=crates -Csymbol-mangling-version=v0"
  # Two compilers that share a target folder throw away each other's work, so the page has its own.
  printf 'export CARGO_TARGET_DIR=%q\n' "${LOOPSCOPE_WEB_TARGET:-$host/web}"
}

# Runs a command in that environment.
with_web() { (eval "$(web_environment)" && "$@"); }

print_environment() {
  require_cargo
  install_wasm
  install_trunk
  install_bindgen
  install_npm
  web_environment
}
