"""Paths that ask the file system: making, writing, reading, moving, removing, and what goes wrong."""

from pathlib import Path


def show(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


d = Path("d")
for what in (d.exists, d.mkdir, d.mkdir, d.is_dir, d.is_file, d.exists):
    show(what)
show(lambda: d.mkdir(exist_ok=True))
show(lambda: (d / "x" / "y").mkdir())
show(lambda: (d / "x" / "y").mkdir(parents=True))
show(lambda: (d / "x" / "y").mkdir(parents=True))
f = d / "f.txt"
for what in (
    lambda: f.write_text("héllo\n", encoding="utf-8"), lambda: f.read_text(encoding="utf-8"), f.read_bytes,
    lambda: f.stat().st_size, lambda: f.write_bytes(b"a\r\nb"), lambda: f.read_text(), lambda: f.read_text(newline=""),
    lambda: f.write_text("a\nb\n", newline="\r\n"), f.read_bytes, lambda: f.write_text(b"x"), lambda: f.write_bytes("x"),
    d.read_text, Path("no").read_text, lambda: f.mkdir(exist_ok=True), (f / "z").exists, (f / "z").is_file,
    Path("a\0").is_dir, Path("a\0").exists, lambda: f.open().readline(), lambda: f.open("q"), lambda: open(f).name,
    (d / "t").touch, (d / "t").touch, lambda: (d / "t").touch(exist_ok=False), (d / "no" / "t").touch,
    lambda: f.rename("g.txt"), f.exists, lambda: Path("g.txt").replace(f), lambda: Path("no").rename("x"),
    Path("no").unlink, lambda: Path("no").unlink(missing_ok=True), d.rmdir, f.rmdir, Path("no").rmdir, Path("no").stat,
    lambda: (d / "l").symlink_to("f.txt"), (d / "l").is_symlink, (d / "l").is_file, (d / "l").readlink,
    lambda: (d / "l").is_file(follow_symlinks=False), lambda: (d / "dead").symlink_to("nowhere"), (d / "dead").exists,
    lambda: (d / "dead").exists(follow_symlinks=False), (d / "dead").unlink, lambda: (d / "h").hardlink_to(f),
    lambda: (d / "h").samefile(f), lambda: f.stat().st_nlink, lambda: (d / "h").samefile(d), lambda: f.chmod(0o600),
    lambda: oct(f.stat().st_mode), Path("/").is_mount, d.is_mount, f.is_fifo, f.is_socket, f.is_block_device,
    lambda: (d / "l").resolve() == f.absolute(), lambda: (d / "no" / ".." / "q").resolve() == d.absolute() / "q",
    lambda: Path("x/../d/./f.txt").resolve() == f.absolute(), lambda: Path().absolute() == Path.cwd(),
    lambda: f.absolute().relative_to(Path.cwd()), lambda: Path("a/~").expanduser(), f.readlink,
    lambda: Path("~no_such_user").expanduser(), lambda: Path.home() == Path("~").expanduser(), lambda: f.lstat().st_size,
):
    show(what)
print(sorted(d.iterdir()), sorted(path.name for path in Path().iterdir() if path.suffix != ".py"))
show(lambda: list(Path("no").iterdir()))
show(lambda: list(f.iterdir()))
with f.open("a") as file:
    print(file.write("more"), file.name == f, file.name)
with (d / "b").open("wb") as file:
    print(file.write(b"\x00\x01"), (d / "b").read_bytes())
for path in sorted(d.iterdir(), reverse=True):
    path.unlink() if not path.is_dir() else None
(d / "x" / "y").rmdir()
(d / "x").rmdir()
show(d.rmdir)
print(d.exists())


class Noted(Path):
    def shout(self):
        return self.name.upper()


print(repr(Noted("a") / "b"), (Noted("a") / "b").shout(), repr(Noted("a/b").parent), Noted("a") == Path("a"))
