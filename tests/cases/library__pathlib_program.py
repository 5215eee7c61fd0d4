"""A small program of paths: reports beside each other, sorted, counted, summed up, and cleared away."""

import asyncio
import json
from pathlib import Path

ROOT = Path(__file__).resolve().parent / "reports"


async def write(number):
    await asyncio.sleep(0.1 * (3 - number))
    folder = ROOT / f"part-{number % 2}"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{number:02}.json"
    path.write_text(json.dumps({"number": number, "square": number ** 2}))
    print("wrote", path.relative_to(ROOT))
    return path


async def main():
    paths = await asyncio.gather(*(write(number) for number in range(4)))
    print([path.stem for path in paths], {path.parent.name for path in paths} == {"part-0", "part-1"})
    total = sum(json.loads(path.read_text())["square"] for path in ROOT.rglob("*.json"))
    print("total", total)
    for path in sorted(ROOT.glob("part-0/*")):
        path.rename(path.with_suffix(".done"))
    print([str(path.relative_to(ROOT)) for path in sorted(ROOT.rglob("*"))])


asyncio.run(main())
