# Generators as coroutines: a scheduler by hand, pipelines of send, trampolines and round robin.
def task(name, steps):
    total = 0
    for n in range(steps):
        got = yield (name, n)
        total += got or 0
    return (name, total)
def scheduler(tasks):
    queue = [(t, None) for t in tasks]
    results = []
    clock = 0
    while queue:
        t, value = queue.pop(0)
        try: print("step", t.send(value))
        except StopIteration as stop: results.append(stop.value)
        else:
            clock += 1
            queue.append((t, clock))
    return results
print(scheduler([task("a", 3), task("b", 1), task("c", 0), task("d", 2)]))
def primed(f):
    def start(*args):
        g = f(*args)
        next(g)
        return g
    return start
@primed
def grep(word, target):
    try:
        while True:
            line = yield
            if word in line: target.send(line)
    except GeneratorExit: target.close()
@primed
def upper(target):
    while True: target.send((yield).upper())
@primed
def sink(out):
    try:
        while True: out.append((yield))
    finally: out.append("closed")
out = []
pipe = grep("py", upper(sink(out)))
for line in ("python", "java", "happy"): pipe.send(line)
print(out)
pipe.close()
print(out)
del pipe
print(out)
