import asyncio
from unittest.mock import ANY, AsyncMock, MagicMock, Mock, NonCallableMock, PropertyMock, call, patch, sentinel, seal, DEFAULT, create_autospec, mock_open

m = Mock(return_value=3)
print(m(1, a=2), m.called, m.call_count, m.call_args, m.call_args_list, m.call_args.args, m.call_args.kwargs)
m.foo.bar(5)
m.foo(x=1).baz()
print(m.mock_calls, m.method_calls)
print(m.mock_calls == [call(1, a=2), call.foo.bar(5), call.foo(x=1), call.foo().baz()])
m.foo.assert_called_once_with(x=1)
for check in (lambda: m.assert_called_with(1), lambda: m.assert_not_called(), lambda: Mock().assert_called(), lambda: Mock(name="n").assert_called_once(),
              lambda: m.assert_any_call(9), lambda: m.assert_has_calls([call(2)]), lambda: Mock().assert_called_with(1), lambda: Mock().asert_called(), lambda: m.foo.bar.assert_called_once_with(6)):
    try:
        check()
    except (AssertionError, AttributeError) as error:
        print(type(error).__name__, error)
s = Mock(side_effect=[1, ValueError("bad"), 3])
print(s())
try:
    s()
except ValueError as error:
    print(error)
print(s())
try:
    s()
except StopIteration:
    print("stop")
print(Mock(side_effect=lambda x: x * 2)(4), Mock(side_effect=lambda: DEFAULT, return_value=7)())


class Thing:
    kind = "real"

    def method(self, a, b=1):
        return a + b

    async def work(self):
        return "done"


spec = Mock(spec=Thing)
print(isinstance(spec, Thing), spec.method(1) is not None)
try:
    spec.missing
except AttributeError as error:
    print(error)
g = MagicMock()
print(len(g), int(g), bool(g), list(g), 3 in g, g == g, g != g, str(g).startswith("<MagicMock id="))
g.__getitem__.return_value = "item"
g.__len__.return_value = 5
print(g["k"], len(g), g.__getitem__.call_args)
with g as entered:
    print(entered is g.__enter__.return_value)
g.__iter__.return_value = [1, 2]
print(list(g), list(g))
print(sentinel.one, sentinel.one is sentinel.one, call(1, b=2), call.a.b(3), ANY == 5, call(ANY) == call("x"))

with patch.object(Thing, "method", return_value=9) as patched:
    print(Thing().method(1), patched.call_args)
print(Thing().method(1))
with patch.object(Thing, "kind", "fake"):
    print(Thing.kind)
with patch("__main__.Thing") as cls:
    cls.return_value.method.return_value = "patched"
    print(Thing().method())
d = {"a": 1}
with patch.dict(d, {"b": 2}, clear=True):
    print(d)
print(d)


@patch.object(Thing, "method")
@patch("__main__.sentinel")
def decorated(first, second):
    print(type(first).__name__, type(second).__name__, first._mock_name, second._mock_name)


decorated()
patcher = patch.object(Thing, "kind", "started")
patcher.start()
print(Thing.kind)
patcher.stop()
print(Thing.kind)
try:
    patch.object(Thing, "nothing").start()
except AttributeError as error:
    print(error)
with patch.object(Thing, "kind", new_callable=PropertyMock) as prop:
    prop.return_value = "prop"
    print(Thing().kind, prop.call_count)


async def main():
    a = AsyncMock(return_value=5)
    print(await a(1), a.await_count, a.await_args, a.called)
    a.assert_awaited_once_with(1)
    a.side_effect = ValueError("async")
    try:
        await a()
    except ValueError as error:
        print(error)
    try:
        a.assert_awaited_once()
    except AssertionError as error:
        print(error)
    with patch.object(Thing, "work", return_value="fake") as work:
        print(type(work).__name__, await Thing().work())
    m = MagicMock()
    async with m as inner:
        print("in", m.__aenter__.await_count)
    m.__aiter__.return_value = [1, 2]
    print([x async for x in m])
    s = AsyncMock(side_effect=[1, 2])
    print(await asyncio.gather(s(), s()))
    spec = Mock(spec=Thing)
    print(type(spec.work).__name__, type(spec.method).__name__)


asyncio.run(main())
m.reset_mock()
print(m.called, m.mock_calls)
seal(m)
try:
    m.new_attribute
except AttributeError as error:
    print(error)
del m.foo
print(hasattr(m, "foo"))
print(repr(Mock(name="x")).split(" id")[0], repr(Mock(name="x").a.b()).split(" id")[0])
m = Mock(**{"a.b.return_value": 4, "c": 5})
print(m.a.b(), m.c)
o = mock_open(read_data="one\ntwo\n")
with o("f") as f:
    print(f.read())
print(list(o("f")), o.mock_calls[0])
