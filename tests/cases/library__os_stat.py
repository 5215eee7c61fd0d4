"""What stat tells: sizes, modes, links, times that are set; links to files and to nothing; entries of folders."""

import os
import stat

with open("f", "w") as file:
    file.write("12345")
os.mkdir("d")
os.symlink("f", "l")
os.symlink("nowhere", "dead")
os.link("f", "h")
for name in ("f", "d", "l", "h"):
    status = os.stat(name)
    kind = [stat.S_ISREG(status.st_mode), stat.S_ISDIR(status.st_mode), stat.S_ISLNK(os.lstat(name).st_mode)]
    print(name, stat.filemode(status.st_mode), status.st_nlink, kind, status.st_size if name != "d" else "")
print(os.stat("f").st_ino == os.stat("h").st_ino, os.path.samefile("f", "l"), os.lstat("l").st_size, os.readlink("l"))
for function in (os.path.exists, os.path.lexists, os.path.isfile, os.path.isdir, os.path.islink, os.path.ismount):
    print(function.__name__, [function(name) for name in ("f", "d", "l", "dead", "no", "f/x", "", "/", "a\0")])
for function in (os.path.getsize, os.path.getmtime):
    try:
        function("dead")
    except OSError as error:
        print(error)
os.utime("f", (1000, 2000.5))
status = os.stat("f")
print(status.st_atime, status.st_mtime, status.st_mtime_ns, status[8], os.path.getmtime("f"), os.path.getatime("f"))
os.utime("f", ns=(5, 7))
print(os.stat("f").st_mtime_ns, len(status), type(status), status.n_fields, type(status.st_mtime), status.st_blksize)
os.chmod("f", 0o640)
print(oct(os.stat("f").st_mode), stat.filemode(os.stat("f").st_mode), os.umask(0o077), os.umask(0o022))
print(os.stat_result(range(10)))
with os.scandir() as entries:
    found = sorted(entries, key=lambda entry: entry.name)
for entry in found:
    if entry.name.endswith(".py"):
        continue
    print(
        entry, entry.path, entry.is_file(), entry.is_dir(), entry.is_symlink(), entry.is_file(follow_symlinks=False),
        os.fspath(entry), entry.inode() == os.lstat(entry.name).st_ino)
print(os.path.realpath("l") == os.path.abspath("f"), os.path.realpath("dead") == os.path.abspath("nowhere"))
os.symlink("ring", "ring")
try:
    os.stat("ring")
except OSError as error:
    print(error.errno, error)
try:
    os.path.realpath("no", strict=True)
except OSError as error:
    print(type(error).__name__)
for wrong in (lambda: os.stat(1.5), lambda: os.utime("f", 5), lambda: os.utime("f", (1, 2), ns=(1, 2))):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(error)
