"""Files and folders through os: made, listed, renamed, removed, and every error with its number and names."""

import os


def show(function, *args, **options):
    try:
        print(function.__name__, args, repr(function(*args, **options)))
    except OSError as error:
        print(function.__name__, args, type(error).__name__, error.errno, error.filename, error.filename2, error.strerror)
    except Exception as error:
        print(function.__name__, args, type(error).__name__, error)


for path in ("d", "d", "d/e", "no/e", "d/e/f/g", ""):
    show(os.mkdir, path)
show(os.makedirs, "d/e/f/g")
show(os.makedirs, "d/e/f/g")
show(os.makedirs, "d/e/f/g", exist_ok=True)
for name in ("d/one", "d/two", "d/e/three"):
    open(name, "w").write(name)
show(os.makedirs, "d/one", exist_ok=True)
show(os.makedirs, "d/one/x")
print(sorted(os.listdir("d")), sorted(os.listdir(b"d")), sorted(os.listdir()))
for path in ("no", "d/one", 1.5):
    show(os.listdir, path)
    show(os.scandir, path)
for function in (os.rmdir, os.remove, os.unlink, os.readlink):
    for path in ("no", "d", "d/one/x", None):
        show(function, path)
show(os.rmdir, "d/one")
show(os.rename, "d/one", "d/uno")
show(os.rename, "no", "x")
show(os.rename, "d/uno", "d/e")
show(os.rename, "d/e", "d/uno")
show(os.rename, "d", "d/e/f")
show(os.rename, "d/uno", "no/x")
show(os.replace, "d/uno", "d/two")
show(os.rename, 1, "x")
show(os.renames, "d/two", "new/place/two")
show(os.removedirs, "d/e/f/g")
print(sorted((top, sorted(folders), sorted(files)) for top, folders, files in os.walk("."))[1:])
show(os.removedirs, "no")
show(os.truncate, "new/place/two", 3)
print(open("new/place/two").read())
show(os.truncate, "no", 3)
show(os.access, "new", os.R_OK)
show(os.access, "no", os.F_OK)
show(os.chdir, "no")
show(os.chdir, "new/place/two")
os.chdir("new")
print(os.path.basename(os.getcwd()), os.listdir(), os.path.exists("place/two"), os.path.basename(os.path.abspath("place")))
os.chdir("..")
show(os.stat, "a\0b")
show(os.stat, "new/place/two/")
print(os.remove is os.unlink, os.strerror(2), os.strerror(39))
