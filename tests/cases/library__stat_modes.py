"""stat: kinds, rights, and modes as `ls` shows them."""

import stat

for mode in (0o100644, 0o040755, 0o120777, 0o104755, 0o102755, 0o041777, 0o041776, 0o020666, 0o060660, 0o010644, 0o140755, 0):
    kinds = [
        name for name in ("ISDIR", "ISCHR", "ISBLK", "ISREG", "ISFIFO", "ISLNK", "ISSOCK", "ISDOOR", "ISPORT", "ISWHT")
        if getattr(stat, "S_" + name)(mode)]
    print(oct(mode), stat.filemode(mode), kinds, oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)))
print(oct(stat.S_IRWXU), oct(stat.S_IRUSR | stat.S_IWGRP | stat.S_IXOTH), stat.ST_SIZE, stat.ST_MTIME, oct(stat.S_ISVTX))
