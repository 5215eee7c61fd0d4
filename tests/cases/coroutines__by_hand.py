# A coroutine is driven by send, throw and close, with no loop at all.

class Pause:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        print("pausing at", self.label)
        answer = yield self.label
        print("resumed with", answer)
        return answer


async def inner():
    first = await Pause("one")
    try:
        second = await Pause("two")
    except ValueError as error:
        second = f"error {error}"
    return first, second


async def outer():
    try:
        return await inner()
    finally:
        print("outer finally")


coro = outer()
print(coro.send(None))
print(coro.send("a"))
try:
    coro.throw(ValueError("b"))
except StopIteration as stop:
    print("returned", stop.value)

coro = outer()
coro.send(None)
coro.close()
print("closed")
try:
    coro.send(None)
except RuntimeError as error:
    print(error)

coro = outer()
try:
    coro.send("too early")
except TypeError as error:
    print(error)
coro.close()
print(type(coro).__name__, coro.__name__, outer.__name__)
