# Policies: the default one, one of one's own, and what they refuse.

import asyncio


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("making a loop")
        return super().new_event_loop()


print(type(asyncio.get_event_loop_policy()).__name__, asyncio.DefaultEventLoopPolicy.__name__)
asyncio.set_event_loop_policy(Policy())
print(asyncio.run(asyncio.sleep(0, "ran")))
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, asyncio.get_event_loop_policy().get_event_loop() is loop)
loop.close()
for wrong in (5, asyncio.SelectorEventLoop):
    try:
        asyncio.set_event_loop_policy(wrong)
    except TypeError as error:
        print(error)
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()).__name__)
print(asyncio.SelectorEventLoop.__mro__[0].__name__, issubclass(asyncio.SelectorEventLoop, asyncio.AbstractEventLoop))
base = asyncio.AbstractEventLoopPolicy()
for call in (base.get_event_loop, base.new_event_loop, lambda: base.set_event_loop(None)):
    try:
        call()
    except NotImplementedError as error:
        print(repr(error))
