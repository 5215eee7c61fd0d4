"""Errors of files told apart by class and by number."""

import errno
import os

os.mkdir("d")
open("d/f", "w").close()
for attempt in (
    lambda: open("no"), lambda: open("d"), lambda: os.mkdir("d"), lambda: os.rmdir("d"), lambda: os.listdir("d/f"),
    lambda: open("d/f/x"), lambda: open("x" * 300), lambda: os.close(1000), lambda: os.symlink("s", "s") or open("s"),
):
    try:
        attempt()
    except FileNotFoundError:
        print("not there")
    except (IsADirectoryError, NotADirectoryError) as error:
        print("wrong kind", errno.errorcode[error.errno])
    except FileExistsError as error:
        print("there", error.filename)
    except OSError as error:
        print("else", errno.errorcode[error.errno], error.strerror, type(error) is OSError)
