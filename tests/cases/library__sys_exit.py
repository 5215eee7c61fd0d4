# exit and quit, of sys and of site.
import asyncio
import sys

print(exit, quit, type(exit).__name__, type(exit).__module__, exit.name, exit.eof)
for leave in (sys.exit, exit, quit):
    for arguments in ((), (None,), (3,), ("text",), ((1, 2),)):
        try:
            leave(*arguments)
        except SystemExit as error:
            print(error.args, error.code)
try:
    sys.exit(1, 2)
except TypeError as error:
    print(error)


async def main():
    try:
        await asyncio.sleep(1)
        sys.exit(3)
    finally:
        print("cleaned up")


asyncio.run(main())
