# title: First rule of await: only inside async def
# title-zh: await 规则一：只能写在 async def 里
# section: 3.2
# claim: Outside an async function, await is a syntax error: not even the first line of the program runs.
# claim-zh: 在 async 函数之外，await 是语法错误：程序连第一行都不会执行。

import asyncio

print("Starting")


def main():
    await asyncio.sleep(1)
    print("Done")


main()
