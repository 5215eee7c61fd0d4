# The warning of a coroutine that was never awaited goes through the filters of the warnings module.

import asyncio
import warnings


async def forgotten(number):
    pass


def forget():
    forgotten(1)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    forget()
    forget()
print([(warning.category.__name__, str(warning.message), warning.lineno) for warning in caught])
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    forget()
with warnings.catch_warnings():
    warnings.simplefilter("error")
    forget()
    print("an error that nobody can catch")
forget()
forget()


async def main():
    forgotten(2)
    warnings.filterwarnings("ignore", "coroutine 'forgotten'")
    forgotten(3)


asyncio.run(main())
