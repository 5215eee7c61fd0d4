"""Callbacks of a future: order, several at once, taken out again, and none once it is done."""
import asyncio


def say(word):
    def callback(future):
        print(word, future.done(), future._callbacks)
    callback.__qualname__ = word
    return callback


async def main():
    loop = asyncio.get_running_loop()
    one, two, three = say('one'), say('two'), say('three')
    future = loop.create_future()
    print(future._callbacks, future.remove_done_callback(one))
    future.add_done_callback(one)
    print(len(future._callbacks), future.remove_done_callback(one), future._callbacks)
    for callback in (one, two, one, three, two, one):
        future.add_done_callback(callback)
    print([callback.__qualname__ for callback, context in future._callbacks])
    print(future.remove_done_callback(one), future.remove_done_callback(one))
    print([callback.__qualname__ for callback, context in future._callbacks])
    waiter = asyncio.create_task(asyncio.wait_for(future, 5))
    await asyncio.sleep(0)
    print(len(future._callbacks))
    future.set_result('r')
    print(future._callbacks, future.remove_done_callback(two))
    future.add_done_callback(three)
    print(await waiter)

    cancelled = loop.create_future()
    cancelled.add_done_callback(one)
    print(cancelled._cancel_message, cancelled.cancel('why'), cancelled._cancel_message, cancelled.cancel('again'))
    try:
        await cancelled
    except asyncio.CancelledError as error:
        print(error.args)
    print(cancelled._cancel_message)

    failed = loop.create_future()
    failed.set_exception(LookupError('lost'))
    for _ in range(2):
        try:
            await failed
        except LookupError as error:
            print(error, error.__traceback__ is not None)
    print(failed.exception(), failed._result)

    handle = loop.call_later(0, two, future)
    print(handle._when == handle.when(), handle.cancelled())
    handle.cancel()
    print(handle._callback, handle._args, handle.cancelled(), type(handle.when()))
    whole = loop.call_at(3, two, future)
    print(type(whole.when()).__name__, whole.when())
    whole.cancel()


asyncio.run(main())
