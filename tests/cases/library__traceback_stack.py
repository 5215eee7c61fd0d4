# Stacks of running functions.
import asyncio
import sys
import traceback


def shows():
    traceback.print_stack(file=sys.stdout)
    return traceback.extract_stack()


def calls():
    return shows()


stack = calls()
print([(entry.name, entry.lineno, entry.line) for entry in stack])
print("".join(traceback.format_stack(limit=1)))
print([frame.f_code.co_name for frame, line in traceback.walk_stack(sys._getframe())][-1])


async def main():
    return [entry.name for entry in traceback.extract_stack() if entry.name in ("main", "<module>")]


print(asyncio.run(main()))
