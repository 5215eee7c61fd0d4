"""glob, rglob and walk: stars, two stars, hidden names, links, folders only, letter case."""

from pathlib import Path


def show(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


for name in ("d/a.txt", "d/b.TXT", "d/.hidden", "d/x/c.py", "d/x/y/e.py", "d/x/y/f.txt", "d/z/[1].txt"):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
Path("d/link").symlink_to("x")
Path("d/dead").symlink_to("nowhere")
d = Path("d")


def found(paths):
    return sorted(str(path) for path in paths)


for pattern in (
    "*", "*.txt", "**", "**/*", "**/*.py", "**/", "*/", "x", "x/*", "x/**", "x/**/*.txt", "*/*.py", "link/*", "dead",
    "no", "no/*", "..", "x/../a.txt", "[ab].*", "?.txt", ".*", "**/y", "**/y/*", "[[]1].txt", "X/*", "a.txt/", "**/**/e.py",
):
    print(pattern, found(d.glob(pattern)))
    print("  ", found(d.rglob(pattern)), found(d.glob(pattern, case_sensitive=False)))
print(found(d.glob("**/*.py", recurse_symlinks=True)))
print(found(Path().glob("d/*.txt")), found(Path("no").glob("*")), len(found(Path.cwd().glob("d/*"))))
show(lambda: list(d.glob("")))
show(lambda: list(d.glob("/x")))
show(lambda: found(d.rglob("")))
for options in ({}, {"top_down": False}, {"follow_symlinks": True}):
    print(sorted((str(top), sorted(folders), sorted(files)) for top, folders, files in d.walk(**options)))
for top, folders, files in d.walk():
    if "x" in folders:
        folders.remove("x")
    print(top, sorted(folders), sorted(files))
show(lambda: list(Path("no").walk()))
show(lambda: list(Path("no").walk(on_error=print)))
