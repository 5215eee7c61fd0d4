# Recorded on the real clock. A process that is started, fed and read to its end, its exit status, and its streams merged.
import asyncio
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def main():
    process = await asyncio.create_subprocess_exec("echo", "one", "two words", stdout=PIPE)
    print(type(process).__module__, type(process).__name__, process.stdin)
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE, stderr=PIPE)
    print(await process.communicate(b"x" * 200_000 + b"\n") == (b"x" * 200_000 + b"\n", b""), process.returncode)
    process = await asyncio.create_subprocess_shell("echo out; echo err >&2; exit 7", stdout=PIPE, stderr=STDOUT)
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_shell("echo lost; echo seen >&2", stdout=DEVNULL, stderr=PIPE)
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_exec("cat", stdin=DEVNULL, stdout=PIPE)
    print(await process.communicate())
    process = await asyncio.create_subprocess_exec("true")
    print(process.stdout, await process.wait(), await process.wait(), process.returncode)
    process = await asyncio.create_subprocess_exec("false")
    print(await process.wait())
    process = await asyncio.create_subprocess_exec("true", stdin=PIPE)
    print(await process.communicate(b"nobody reads this" * 10_000), process.returncode)


asyncio.run(main())
