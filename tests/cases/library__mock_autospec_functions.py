# Functions and methods that an autospec stands for are functions: they bind, count and answer as told.
import asyncio
import inspect
from unittest.mock import create_autospec, patch, call, AsyncMock, MagicMock


class Api:
    async def get(self, url, *, timeout=1):
        return "real"

    def sync(self, x, y=2):
        return x

    @staticmethod
    def still(z):
        return z

    @classmethod
    def cls(cls, q):
        return q


def free(a, b=1):
    """Adds."""
    return a + b


async def afree(a):
    return a


with patch.object(Api, "sync", autospec=True, return_value=9) as fake:
    api = Api()
    print(api.sync(1), fake.call_args_list == [call(api, 1)], fake.call_count, inspect.isfunction(fake))
    fake.return_value = 4
    print(api.sync(3, y=5), fake.called, fake.call_args.kwargs, fake.mock_calls[-1].args[1:])
    for bad in (lambda: api.sync(), lambda: api.sync(1, 2, 3), lambda: api.sync(1, z=1)):
        try:
            bad()
        except TypeError as error:
            print(error)
    fake.side_effect = [1, KeyError("k")]
    print(api.sync(0))
    try:
        api.sync(0)
    except KeyError as error:
        print(repr(error))
    fake.assert_called_with(api, 0)
    fake.reset_mock()
    print(fake.call_count, fake.called, fake.call_args)
print(Api().sync(1))


async def main():
    with patch.object(Api, "get", autospec=True) as fake:
        fake.return_value = {"ok": 1}
        api = Api()
        print(await api.get("u", timeout=2), fake.await_count, inspect.iscoroutinefunction(fake))
        fake.assert_awaited_once_with(api, "u", timeout=2)
        try:
            await api.get()
        except TypeError as error:
            print(error)
    f = create_autospec(free, return_value=7)
    print(f(1), f.__name__, f.__doc__, f(1, b=2), f.call_count, inspect.signature(f))
    g = create_autospec(afree)
    g.side_effect = lambda a: a * 2
    print(await g(4), g.await_args)
    c = create_autospec(Api, instance=True)
    c.get.return_value = 3
    print(await c.get("x"), c.sync(1) is c.sync.return_value, c.get.await_count, type(c).__name__)
    try:
        c.sync()
    except TypeError as error:
        print(error)
    try:
        c.nothing
    except AttributeError as error:
        print(error)


asyncio.run(main())
