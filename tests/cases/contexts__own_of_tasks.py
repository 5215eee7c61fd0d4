"""Every task has a context of its own: the same object whenever it is asked for, entered while a step runs."""
import asyncio
import contextvars

user = contextvars.ContextVar('user', default='nobody')
trail = contextvars.ContextVar('trail')


def shown(context):
    return sorted((var.name, context[var]) for var in context)


async def asks_late():
    user.set('late')
    await asyncio.sleep(0)
    return contextvars.copy_context(), asyncio.current_task().get_context()


async def enters_its_own():
    own = asyncio.current_task().get_context()
    try:
        own.run(print, 'never printed')
    except RuntimeError as error:
        print('RuntimeError:', str(error).split(' object at')[0], str(error).rsplit('>', 1)[1])
    inner = own.copy()
    inner.run(user.set, 'inner')
    print('copy', inner[user], 'own', user.get())
    await asyncio.sleep(0)
    return own


async def resets_elsewhere(token):
    try:
        user.reset(token)
    except ValueError as error:
        print('ValueError:', str(error).rsplit('>', 1)[1])


async def sets_and_resets():
    token = user.set('set')
    await asyncio.sleep(0)
    print('still', user.get(), token.old_value is contextvars.Token.MISSING)
    await asyncio.create_task(resets_elsewhere(token))
    user.reset(token)
    print('after', user.get())
    try:
        user.reset(token)
    except RuntimeError as error:
        print('RuntimeError:', str(error).rsplit('>', 1)[1])


async def appends(name):
    trail.set(trail.get(()) + (name,))
    await asyncio.sleep(0)
    trail.set(trail.get(()) + (name,))


async def main():
    user.set('main')
    task = asyncio.create_task(asks_late())
    outside = task.get_context()
    print('before its first step', shown(outside), task.get_context() is outside)
    copied, own = await task
    print('afterwards', own is outside, shown(own), shown(copied), copied is own)
    print('main has', user.get(), asyncio.current_task().get_context()[user])

    own = await asyncio.create_task(enters_its_own())
    print('left', own.run(user.get))
    await asyncio.create_task(sets_and_resets())

    shared = contextvars.copy_context()
    await asyncio.gather(
        *(asyncio.create_task(appends(name), context=shared) for name in 'ab'),
    )
    print('shared', shared[trail], trail.get('nothing here'))

    loop = asyncio.get_running_loop()
    user.set('scheduled')
    handle = loop.call_soon(lambda: print('called for', user.get()))
    user.set('changed')
    print('handle has', handle.get_context()[user])
    task = asyncio.create_task(asyncio.sleep(0), name='napper')
    print('task has', task.get_context()[user])
    await task
    print('keeps', task.get_context()[user])

    future = loop.create_future()
    future.add_done_callback(lambda done: print('told', user.get(), done.result()))
    user.set('changed again')
    future.set_result(3)
    await asyncio.sleep(0)

    async def eager():
        user.set('eager')
        own = asyncio.current_task().get_context()
        await asyncio.sleep(0)
        return own is asyncio.current_task().get_context(), own[user]

    task = asyncio.Task(eager(), loop=loop, eager_start=True)
    print('creator has', user.get(), 'eager has', task.get_context()[user])
    print(await task)


asyncio.run(main())
