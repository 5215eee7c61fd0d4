"""Each step of an asynchronous generator that is never awaited says which it was, and of what."""
import gc


async def agen():
    yield 1

agen.__qualname__ = 'Renamed.agen'


def drop(make):
    generator = agen()
    step = make(generator)
    print(type(step).__name__)
    del step
    gc.collect()


drop(lambda generator: generator.asend(None))
drop(lambda generator: generator.__anext__())
drop(lambda generator: generator.athrow(ValueError))
drop(lambda generator: generator.aclose())
