# hash() of slices: CPython's numbers, slices as keys, and parts with a __hash__ of the program's.
import asyncio


class Part:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return self.number

    def __eq__(self, other):
        return self.number == other.number


async def main():
    print(hash(slice(1, 2, 3)), hash(slice(None)), hash(slice(-1, 0)), hash(slice(1.5, "a", (1, 2))), slice(5).__hash__())
    print(hash(slice(1, 2)) == hash(slice(True, 2.0)), hash(slice(Part(1), Part(2))) == hash(slice(1, 2)), hash((slice(1), 2)))
    names = {slice(0, 2): "head", slice(2, None): "tail", slice(Part(1)): "own"}
    await asyncio.sleep(0)
    print(names[slice(0, 2)], names[slice(2, None)], names[slice(Part(1))], slice(3) in names, len({slice(1), slice(1), slice(None, 1, None)}))
    for part in (slice([]), slice(1, {}), slice((1, set())), slice(bytearray())):
        try:
            hash(part)
        except TypeError as error:
            print(error)


asyncio.run(main())
