# What the numbers in a file's status mean.

globals().update({
    "FILE_ATTRIBUTE_ARCHIVE": 32, "FILE_ATTRIBUTE_COMPRESSED": 2048, "FILE_ATTRIBUTE_DEVICE": 64,
    "FILE_ATTRIBUTE_DIRECTORY": 16, "FILE_ATTRIBUTE_ENCRYPTED": 16384, "FILE_ATTRIBUTE_HIDDEN": 2,
    "FILE_ATTRIBUTE_INTEGRITY_STREAM": 32768, "FILE_ATTRIBUTE_NORMAL": 128,
    "FILE_ATTRIBUTE_NOT_CONTENT_INDEXED": 8192, "FILE_ATTRIBUTE_NO_SCRUB_DATA": 131072,
    "FILE_ATTRIBUTE_OFFLINE": 4096, "FILE_ATTRIBUTE_READONLY": 1, "FILE_ATTRIBUTE_REPARSE_POINT": 1024,
    "FILE_ATTRIBUTE_SPARSE_FILE": 512, "FILE_ATTRIBUTE_SYSTEM": 4, "FILE_ATTRIBUTE_TEMPORARY": 256,
    "FILE_ATTRIBUTE_VIRTUAL": 65536, "SF_APPEND": 262144, "SF_ARCHIVED": 65536, "SF_DATALESS": 1073741824,
    "SF_FIRMLINK": 8388608, "SF_IMMUTABLE": 131072, "SF_NOUNLINK": 1048576, "SF_RESTRICTED": 524288,
    "SF_SETTABLE": 4294901760, "SF_SNAPSHOT": 2097152, "ST_ATIME": 7, "ST_CTIME": 9, "ST_DEV": 2, "ST_GID": 5,
    "ST_INO": 1, "ST_MODE": 0, "ST_MTIME": 8, "ST_NLINK": 3, "ST_SIZE": 6, "ST_UID": 4, "S_ENFMT": 0o2000,
    "S_IEXEC": 0o100, "S_IFBLK": 0o60000, "S_IFCHR": 0o20000, "S_IFDIR": 0o40000, "S_IFDOOR": 0, "S_IFIFO":
    0o10000, "S_IFLNK": 0o120000, "S_IFPORT": 0, "S_IFREG": 0o100000, "S_IFSOCK": 0o140000, "S_IFWHT": 0,
    "S_IREAD": 0o400, "S_IRGRP": 0o40, "S_IROTH": 4, "S_IRUSR": 0o400, "S_IRWXG": 0o70, "S_IRWXO": 7, "S_IRWXU":
    0o700, "S_ISGID": 0o2000, "S_ISUID": 0o4000, "S_ISVTX": 0o1000, "S_IWGRP": 0o20, "S_IWOTH": 2, "S_IWRITE":
    0o200, "S_IWUSR": 0o200, "S_IXGRP": 8, "S_IXOTH": 1, "S_IXUSR": 0o100, "UF_APPEND": 4, "UF_COMPRESSED": 32,
    "UF_DATAVAULT": 128, "UF_HIDDEN": 32768, "UF_IMMUTABLE": 2, "UF_NODUMP": 1, "UF_NOUNLINK": 16, "UF_OPAQUE":
    8, "UF_SETTABLE": 65535, "UF_TRACKED": 64,
})


def S_IMODE(mode):
    return mode & 0o7777


def S_IFMT(mode):
    return mode & 0o170000


def S_ISBLK(mode):
    return mode & 0o170000 == 0o060000


def S_ISCHR(mode):
    return mode & 0o170000 == 0o020000


def S_ISDIR(mode):
    return mode & 0o170000 == 0o040000


def S_ISFIFO(mode):
    return mode & 0o170000 == 0o010000


def S_ISLNK(mode):
    return mode & 0o170000 == 0o120000


def S_ISREG(mode):
    return mode & 0o170000 == 0o100000


def S_ISSOCK(mode):
    return mode & 0o170000 == 0o140000


def S_ISDOOR(mode):
    # There are none of these on Linux.
    return False


S_ISPORT = S_ISWHT = S_ISDOOR


def filemode(mode):
    # As `ls -l` shows it.
    kinds = {
        0o060000: "b", 0o020000: "c", 0o040000: "d", 0o010000: "p", 0o120000: "l", 0o100000: "-", 0o140000: "s",
    }
    shown = kinds.get(S_IFMT(mode), "?")
    for shift, special, letter in ((6, 0o4000, "s"), (3, 0o2000, "s"), (0, 0o1000, "t")):
        bits = mode >> shift & 7
        shown += ("r" if bits & 4 else "-") + ("w" if bits & 2 else "-")
        if mode & special:
            shown += letter if bits & 1 else letter.upper()
        else:
            shown += "x" if bits & 1 else "-"
    return shown
