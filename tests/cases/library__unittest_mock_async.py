# Mocks in asyncio tests: awaited calls, side effects, patches, specifications, deep attributes, what the assertions say.
import asyncio
from unittest import mock
from unittest.mock import ANY, AsyncMock, MagicMock, Mock, call, create_autospec, patch, sentinel


def attempt(label, call):
    try:
        print(label, call())
    except BaseException as error:
        print(label, type(error).__name__, str(error))


class Client:
    base = "http://"

    async def get(self, url, timeout=1):
        return "real"

    def close(self): ...


class Service:
    def __init__(self, client):
        self.client = client

    async def load(self, *names):
        return await asyncio.gather(*(self.client.get(n, timeout=2) for n in names))


async def main():
    client = AsyncMock()
    client.get.return_value = {"ok": True}
    print(await Service(client).load("a", "b"), client.get.await_count, client.get.call_args, client.get.await_args_list, client.get.mock_calls)
    client.get.assert_awaited()
    client.get.assert_any_await("a", timeout=2)
    attempt("awaited once", lambda: client.get.assert_awaited_once())
    attempt("awaited with", lambda: client.get.assert_awaited_with("a"))
    attempt("has awaits", lambda: client.get.assert_has_awaits([call("b", timeout=2), call("a", timeout=2)]))
    attempt("not awaited", lambda: client.get.assert_not_awaited())
    client.get.side_effect = [1, ValueError("second"), 3]
    for _ in range(4):
        try:
            print(await client.get())
        except Exception as error:
            print(type(error).__name__, error)

    async def slow(url, **kwargs):
        await asyncio.sleep(0.5)
        return url.upper(), kwargs

    client.get.side_effect = slow
    print(await client.get("x", k=1), asyncio.get_running_loop().time())
    client.get.side_effect = lambda *args: mock.DEFAULT if args else "plain"
    print(await client.get(), await client.get(1))
    spec = AsyncMock(spec=Client)
    print(type(spec.get).__name__, type(spec.close).__name__, isinstance(spec, Client))
    attempt("spec", lambda: spec.put)
    auto = create_autospec(Client, instance=True)
    auto.get.return_value = 5
    print(await auto.get("u"), auto.get.await_args)
    attempt("signature", lambda: auto.get())
    attempt("signature more", lambda: auto.get(1, 2, 3))
    never = AsyncMock()
    coroutine = never()
    attempt("called, not awaited", lambda: never.assert_awaited_once())
    print(never.call_count, never.await_count)
    coroutine.close()
    manager = MagicMock()
    manager.__aenter__.return_value = "entered"
    async with manager as value:
        print(value, manager.__aexit__.await_count)
    manager.__aiter__.return_value = [1, 2]
    print([x async for x in manager])
    with patch.object(Client, "get", new_callable=AsyncMock, return_value="patched") as get:
        print(await Client().get("p"), get.await_args)
    with patch.object(Client, "get") as get:
        print(type(get).__name__)
    print(await Client().get("p"))
    with patch("asyncio.sleep", new=AsyncMock()) as sleep:
        await asyncio.sleep(100)
        sleep.assert_awaited_once_with(100)
    print(asyncio.get_running_loop().time(), asyncio.iscoroutinefunction(AsyncMock()), asyncio.iscoroutinefunction(Mock()))


asyncio.run(main())
m = Mock(return_value=3, name="service")
m.child.grand.method(1, key="v")
m.attr = sentinel.thing
print(m(), m.child.grand.method.call_args, m.mock_calls, m.method_calls, m.attr, m.called, m.call_count, m.child.called)
m.assert_called_once()
attempt("once with", lambda: m.assert_called_once_with(5))
attempt("never called", lambda: m.other.assert_called())
attempt("not called", lambda: m.assert_not_called())
attempt("misspelt", lambda: m.asert_called)
attempt("has calls", lambda: m.assert_has_calls([call(1), call(2)]))
m(1, a=[2])
m.assert_called_with(1, a=ANY)
print(call(1, a=2) == call(1, a=2), call.x.y(1)[0], call(1).args if hasattr(call(1), "args") else "", m.call_args.kwargs, m.call_args[0], call(1, 2))
m.reset_mock()
print(m.call_count, m.mock_calls)
magic = MagicMock()
magic.__getitem__.side_effect = {"k": 1}.__getitem__
magic.__len__.return_value = 7
print(magic["k"], len(magic), bool(magic), int(magic), list(magic), "x" in magic, magic == magic, str(magic.__str__())[:11])
with patch.dict({"a": 1}, {"b": 2}, clear=True) as d:
    print(d)
prop = mock.PropertyMock(return_value=9)
with patch.object(Client, "base", new_callable=mock.PropertyMock) as base:
    base.return_value = "patched"
    print(Client().base, base.call_count)
attempt("patch missing", lambda: patch.object(Client, "nope").start())
attempt("patch target", lambda: patch("nodots"))
sealed = Mock()
sealed.known.return_value = 1
mock.seal(sealed)
attempt("sealed", lambda: sealed.unknown)
print(sealed.known(), repr(Mock(name="n")).split(" id=")[0], repr(sentinel.x), ANY == 5, Mock(side_effect=KeyError("k")).side_effect, Mock(spec=["a"]).a is not None)
