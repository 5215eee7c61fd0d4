"""stat with files: rights added and taken away, sizes and times by index."""

import os
import stat

with open("f", "w") as file:
    file.write("12345")
mode = os.stat("f").st_mode
print(stat.filemode(mode), bool(mode & stat.S_IRUSR), bool(mode & stat.S_IXUSR))
os.chmod("f", mode | stat.S_IXUSR | stat.S_IXGRP)
print(stat.filemode(os.stat("f").st_mode), os.access("f", os.X_OK))
os.chmod("f", stat.S_IMODE(os.stat("f").st_mode) & ~stat.S_IRWXO)
print(stat.filemode(os.stat("f").st_mode), os.stat("f")[stat.ST_SIZE])
os.utime("f", (10, 20))
print(os.stat("f")[stat.ST_ATIME], os.stat("f")[stat.ST_MTIME], stat.S_ISREG(os.stat("f")[stat.ST_MODE]))
os.symlink("f", "l")
print(stat.S_ISLNK(os.lstat("l").st_mode), stat.S_ISLNK(os.stat("l").st_mode), stat.filemode(os.lstat("l").st_mode))
