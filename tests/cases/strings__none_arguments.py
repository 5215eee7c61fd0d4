# Functions that parse their arguments in C say None where others name the class of an argument, NoneType.
import asyncio
import time

CALLS = {
    "find": lambda: "a".find(None),
    "index": lambda: "a".index(None),
    "replace": lambda: "a".replace("a", None),
    "encode": lambda: "a".encode(None),
    "encode errors": lambda: "a".encode(errors=None),
    "decode": lambda: b"a".decode(None),
    "format": lambda: format(1, None),
    "__format__": lambda: (3).__format__(None),
    "partition": lambda: "a".partition(None),
    "startswith": lambda: "a".startswith(None),
    "removeprefix": lambda: "a".removeprefix(None),
    "maketrans": lambda: str.maketrans("a", None),
    "ord": lambda: ord(None),
    "str": lambda: str(b"", None),
    "bytes": lambda: bytes("", None),
    "bytearray": lambda: bytearray("", None),
    "fromhex": lambda: bytes.fromhex(None),
    "to_bytes": lambda: (1).to_bytes(1, None),
    "strftime": lambda: time.strftime(None),
    "compile": lambda: compile("1", "x", None),
    "ExceptionGroup": lambda: ExceptionGroup(None, [ValueError()]),
    "type": lambda: type(None, (), {}),
    "type bases": lambda: type("T", [], {}),
    "type namespace": lambda: type("T", (), None),
}


async def main():
    for name, call in CALLS.items():
        try:
            print(name, call())
        except TypeError as error:
            print(name, "raises TypeError:", error)
        await asyncio.sleep(0)


asyncio.run(main())
