# title: Resources that clean up after themselves
# title-zh: 自动释放的资源
# section: 6.3
# claim: async with awaits the opening and the closing of a resource, and closes it even after an error.
# claim-zh: async with 会等待资源的打开与关闭，即使出错也会关闭。

import asyncio


class Session:
    async def __aenter__(self):
        await asyncio.sleep(0.5)
        print("session open")
        return self

    async def __aexit__(self, exc_type, exc, traceback):
        await asyncio.sleep(0.5)
        print("session closed")

    async def get(self, path):
        if not path.startswith("/"):
            raise ValueError(f"not a path: {path}")
        await asyncio.sleep(1)
        return f"page {path}"


async def main():
    try:
        async with Session() as session:
            print(await session.get("/home"))
            print(await session.get("oops"))
    except ValueError as error:
        print(error)


asyncio.run(main())
