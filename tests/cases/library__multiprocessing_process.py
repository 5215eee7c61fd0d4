# Processes: memory of their own, exit codes, names, daemons, what is refused.
# Recorded on the real clock.
import multiprocessing
import os
import re
import sys
import time

shared = ["parent"]


def shown(thing):
    return re.sub(r"\b(pid|parent)=\d+", r"\1=N", repr(thing))


def child(word, *, times):
    shared.append(word * times)
    me = multiprocessing.current_process()
    print(shared, me.name, me.daemon, os.getppid() == multiprocessing.parent_process().pid, flush=True)


def leaves(code):
    sys.exit(code)


if __name__ == "__main__":
    process = multiprocessing.Process(target=child, args=("x",), kwargs={"times": 3})
    print(shown(process), process.pid, process.exitcode, process.is_alive())
    process.start()
    print(process.pid != os.getpid())
    process.join()
    print(shown(process), process.exitcode, shared)
    codes = []
    for code in (None, 0, 3, "message"):
        process = multiprocessing.Process(target=leaves, args=(code,), name=f"leaves-{code}")
        process.start()
        process.join()
        codes.append(process.exitcode)
    print(codes)
    sleeper = multiprocessing.Process(target=time.sleep, args=(60,), daemon=True)
    sleeper.start()
    print(sleeper.is_alive(), [p.name for p in multiprocessing.active_children()])
    sleeper.join(0.1)
    print(sleeper.exitcode)
    sleeper.terminate()
    sleeper.join()
    print(sleeper.exitcode, shown(sleeper), multiprocessing.active_children())
    killed = multiprocessing.Process(target=time.sleep, args=(60,))
    killed.start()
    killed.kill()
    killed.join()
    print(killed.exitcode)
    killed.close()
    for attempt in (
        lambda: killed.is_alive(),
        lambda: sleeper.start(),
        lambda: multiprocessing.Process().join(),
        lambda: setattr(sleeper, "daemon", False),
        lambda: multiprocessing.Process(group=1),
    ):
        try:
            attempt()
        except Exception as error:
            print(type(error).__name__, error)
    print(multiprocessing.current_process().name, multiprocessing.parent_process(), shown(multiprocessing.current_process()))
