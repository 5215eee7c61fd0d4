# A program as it is often written: options read from sys.argv, an asyncio main, a parser and a formatter of its own; a wrong
# command line ends it with status 2.
import argparse
import asyncio
import sys


class Formatter(argparse.ArgumentDefaultsHelpFormatter, argparse.RawDescriptionHelpFormatter):
    def _format_action_invocation(self, action):
        return "/".join(action.option_strings) or super()._format_action_invocation(action)


class Parser(argparse.ArgumentParser):
    def error(self, message):
        print("error:", message)
        self.print_help()
        super().error(message)


async def worker(name, delay):
    await asyncio.sleep(delay)
    print(name, "done after", delay)


async def main(args):
    async with asyncio.TaskGroup() as group:
        for at in range(args.workers):
            group.create_task(worker(f"worker {at}", args.delay * at))


parser = Parser(description=__doc__ or "Some workers.", formatter_class=Formatter)
parser.add_argument("-w", "--workers", type=int, default=2, help="how many")
parser.add_argument("-d", "--delay", type=float, default=0.25, help="for how long")
print(parser.prog == sys.argv[0].rpartition("/")[2])
asyncio.run(main(parser.parse_args()))
sys.argv[1:] = ["--workers", "3"]
asyncio.run(main(parser.parse_args()))
sys.argv[1:] = ["--workers", "three"]
asyncio.run(main(parser.parse_args()))
