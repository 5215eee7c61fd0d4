# Recorded on the real clock. Programs that there are not, files that are none, and folders that are missing.
import asyncio
import os
import subprocess


def attempt(*args, **kwargs):
    try:
        print(subprocess.run(*args, **kwargs))
    except OSError as error:
        print(type(error).__name__, error, error.errno, error.filename)


async def main():
    try:
        await asyncio.create_subprocess_exec("no-such-program", "-x")
    except FileNotFoundError as error:
        print(error, error.filename)
    process = await asyncio.create_subprocess_shell("no-such-program", stderr=subprocess.PIPE)
    print((await process.communicate())[1].endswith(b"not found\n"), process.returncode)


attempt(["no-such-program"])
attempt("no-such-program with arguments")
attempt(["./no-such-file"])
attempt(["true"], cwd="no-such-folder")
with open("plain.txt", "w") as file:
    file.write("text")
attempt(["./plain.txt"])
attempt(["true"], cwd="plain.txt")
os.mkdir("folder")
attempt(["./folder"])
with open("script.sh", "w") as file:
    file.write("#!/bin/sh\necho script: $1\n")
attempt(["./script.sh", "x"])
os.chmod("script.sh", 0o755)
print(subprocess.run(["./script.sh", "x"], capture_output=True))
asyncio.run(main())
