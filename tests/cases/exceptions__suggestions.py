# The traceback of a misspelt name or attribute suggests the right one.

import asyncio


class Robot:
    def __init__(self):
        self.battery = 100

    def walk(self):
        return self.batery


def misspelt_builtin():
    pritn("hello")


def misspelt_local():
    counter = 1
    return countr


def misspelt_attribute():
    Robot().wlak()


def misspelt_self():
    Robot().walk()


def misspelt_method():
    [].appendd(1)


def misspelt_import():
    import asyncioo


def forgotten_import():
    math.sqrt(2)


def nothing_similar():
    zebra_crossing


def misspelt_argument():
    sorted([1], revers=True)


async def main():
    loop = asyncio.get_running_loop()
    for fail in (
        misspelt_builtin, misspelt_local, misspelt_attribute, misspelt_self, misspelt_method, misspelt_import,
        forgotten_import, nothing_similar, misspelt_argument,
    ):
        loop.call_soon(fail)


asyncio.run(main())
