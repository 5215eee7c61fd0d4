import asyncio
import json
from pathlib import Path

import aiofiles
import aiofiles.os


async def write_note(name, lines):
    async with aiofiles.open(name, "w", encoding="utf-8") as f:
        for line in lines:
            await f.write(line + "\n")
        await f.flush()


async def count_lines(name):
    count = 0
    async with aiofiles.open(name) as f:
        async for line in f:
            count += 1
    return count


async def main():
    base = Path("notes")
    await aiofiles.os.makedirs(base, exist_ok=True)
    await asyncio.gather(*(write_note(base / f"{i}.txt", [f"line {j}" for j in range(i)]) for i in range(1, 4)))
    names = sorted(await aiofiles.os.listdir(base))
    counts = await asyncio.gather(*(count_lines(base / name) for name in names))
    print(dict(zip(names, counts)))

    async with aiofiles.open(base / "1.txt", mode="a+") as f:
        await f.write("appended\n")
        await f.seek(0)
        print((await f.readlines())[-1].strip(), await f.tell())

    async with aiofiles.open("data.json", "w") as f:
        await f.write(json.dumps({"counts": counts}))
    async with aiofiles.open("data.json") as f:
        print(json.loads(await f.read()))

    print(await aiofiles.os.path.exists("data.json"), (await aiofiles.os.stat("data.json")).st_size)
    await aiofiles.os.rename("data.json", "old.json")
    await aiofiles.os.remove("old.json")
    print(await aiofiles.os.path.isfile("old.json"))
    async with aiofiles.tempfile.NamedTemporaryFile("w+") as f:
        await f.write("temporary")
        await f.seek(0)
        print(await f.read())
    try:
        async with aiofiles.open("missing.txt") as f:
            pass
    except FileNotFoundError as e:
        print(e)

asyncio.run(main())
