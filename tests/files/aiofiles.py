# What programs do with aiofiles; aiofiles.out is what version 25.1.0 of the package printed under CPython 3.13.
import asyncio
import os

import aiofiles
import aiofiles.os
import aiofiles.tempfile


async def main():
    async with aiofiles.open("a.txt", "w", encoding="utf-8") as f:
        print(type(f), await f.write("one\ntwo\n"), f.name, f.mode, f.closed, await f.tell())
        await f.writelines(["three\n", "four"])
    print(f.closed)
    async with aiofiles.open("a.txt", encoding="utf-8") as f:
        print(await f.read(2), await f.readline(), await f.readlines(), await f.read(), await f.seek(4))
        async for line in f:
            print(repr(line), end=" ")
        print(await f.readable(), await f.writable(), f.encoding, f.errors, f.fileno() > 2)
        try:
            await f.write("x")
        except Exception as error:
            print(type(error), error)
    f = await aiofiles.open("b", "wb")
    print(type(f), await f.write(b"abc"), await f.flush(), await f.close())
    async with aiofiles.open("b", "rb") as f:
        print(type(f), await f.peek(1), await f.read1(2), await f.read(), await f.seek(1), await f.readinto(bytearray(2)))
    async with aiofiles.open("b", "rb", 0) as f:
        print(type(f), await f.read(1), await f.readall())
    async with aiofiles.open("b", "rb+") as f:
        print(type(f), await f.truncate(2), await f.read())
    for attempt in (aiofiles.open("no"), aiofiles.os.remove("no"), f.read()):
        try:
            await attempt
        except (OSError, ValueError) as error:
            print(error)
    manager = aiofiles.open("b")
    try:
        with manager:
            pass
    except TypeError as error:
        print(error)
    await (await manager).close()
    await aiofiles.os.makedirs("d/e/f")
    await aiofiles.os.rename("b", "d/b")
    print(sorted(await aiofiles.os.listdir("d")), await aiofiles.os.path.getsize("d/b"), (await aiofiles.os.stat("d/b")).st_size)
    await aiofiles.os.remove("d/b")
    await aiofiles.os.removedirs("d/e/f")
    print(await aiofiles.os.path.exists("d"), await aiofiles.os.path.isfile("a.txt"), await aiofiles.os.access("a.txt", os.R_OK))
    async with aiofiles.tempfile.TemporaryDirectory() as folder:
        print(type(folder), os.path.isdir(folder))
    async with aiofiles.tempfile.NamedTemporaryFile("w+") as f:
        print(await f.write("x"), await f.seek(0), await f.read(), type(f), os.path.exists(f.name))
    print(os.path.exists(folder), os.path.exists(f.name))
    async with aiofiles.tempfile.TemporaryFile("wb+") as f:
        print(await f.write(b"x"), await f.seek(0), await f.read(), type(f))
    async with aiofiles.tempfile.SpooledTemporaryFile(max_size=5) as f:
        print(await f.write(b"xyz"), await f.seek(0), await f.read(), type(f))
    await aiofiles.stdout.write("to the standard output\n")


asyncio.run(main())
