# Recorded on the real clock. Python run by Python: arguments, streams, exit status, errors, environment.
import asyncio
import os
import subprocess
import sys
from asyncio.subprocess import PIPE


def python(*args, **kwargs):
    return subprocess.run([sys.executable, *args], capture_output=True, text=True, **kwargs)


print(python("-c", "import sys; print(sys.argv, __name__)", "a", "b c").stdout)
result = python("-c", "raise SystemExit('said')")
print(python("-c", "import sys; sys.exit(3)").returncode, result.returncode, result.stderr)
result = python("-c", "def f():\n    return 1 / 0\nf()")
print(result.returncode, result.stderr)
print(python("-c", "for line in open(0): print(line.strip()[::-1])", input="abc\ndef\n").stdout)
print(python("-c", "print(input('name? '))", input="Ada\n").stdout)
print(python("-c", "import os; print(os.environ['NAME'], os.getpid() != os.getppid())", env={**os.environ, "NAME": "value"}).stdout)
with open("script.py", "w") as file:
    file.write("import sys\nx = 1\nprint('script', sys.argv[1:])\n")
print(python("script.py", "one").stdout, python("missing.py").returncode)
print(python("-m", "script", "two").stdout.split()[:2])
x = "untouched"
print(python("-", "y", input="import sys; print('from stdin', sys.argv)").stdout, x)
print(python("-c", "print('no').x").stderr.splitlines()[-1])


async def main():
    code = "import asyncio\nasync def main():\n    await asyncio.sleep(0.2)\n    print('inner loop')\nasyncio.run(main())"
    processes = [await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=PIPE) for _ in range(3)]
    print(await asyncio.gather(*[process.communicate() for process in processes]))
    process = await asyncio.create_subprocess_exec(sys.executable, "-u", "-c", "import time\nfor i in range(3):\n    print(i)\n    time.sleep(0.1)", stdout=PIPE)
    async for line in process.stdout:
        print(line)
    print(await process.wait())


asyncio.run(main())
