"""os.walk: from the top and from the bottom, with folders left out, with links, and with errors told."""

import os

for folder in ("a/b/c", "a/d", "e"):
    os.makedirs(folder)
for name in ("a/1", "a/b/2", "a/b/c/3", "e/4", "5"):
    open(name, "w").close()
os.symlink("../e", "a/link")


def listed(*args, **options):
    found = []
    for top, folders, files in os.walk(*args, **options):
        folders.sort()
        found.append((top, folders[:], sorted(files)))
    return found


print(*listed("a"), sep="\n")
print(*sorted(listed("a", topdown=False)), sep="\n")
print(*listed("a", followlinks=True), sep="\n")
for top, folders, files in os.walk("a"):
    print(top, sorted(folders))
    folders[:] = [name for name in folders if name != "b"]
print(listed("nowhere"))
print(listed("nowhere", onerror=lambda error: print("told:", error)))
print(listed(b"e"))
print(sum(len(files) for _, _, files in os.walk(".")))
for path in ("a", "a/b"):
    print([os.path.relpath(os.path.join(top, name), path) for top, _, files in os.walk(path) for name in sorted(files)])
