# A supervisor that starts failing services again, and gives up on one that fails too often.

import asyncio


async def service(name, lives):
    for beat in range(3):
        await asyncio.sleep(0.2)
        print(f"{asyncio.get_running_loop().time():.1f} {name} beat {beat}")
        if lives[name] and beat == 1:
            lives[name] -= 1
            raise RuntimeError(f"{name} crashed")


async def supervise(names, allowed=2):
    lives = {"steady": 0, "shaky": 1, "hopeless": 99}
    failures = dict.fromkeys(names, 0)
    running = {asyncio.create_task(service(name, lives), name=name) for name in names}
    while running:
        done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        for task in sorted(done, key=lambda task: task.get_name()):
            name = task.get_name()
            if task.exception() is None:
                print(name, "finished")
                continue
            failures[name] += 1
            if failures[name] > allowed:
                print(name, "given up:", task.exception())
            else:
                print(name, "started again after:", task.exception())
                running.add(asyncio.create_task(service(name, lives), name=name))
    return failures


print(asyncio.run(supervise(["steady", "shaky", "hopeless"])))
