# An error through three generators: the frames of each, StopIteration turned into RuntimeError, uncaught at the end.


def source(n):
    for k in range(n):
        if k == 2:
            raise LookupError(f"item {k}")
        yield k


def double(items):
    for item in items:
        yield item * 2


def delegate(items):
    got = yield from double(items)
    print("never", got)


def lenient(items):
    it = iter(items)
    while True:
        try:
            yield next(it)
        except LookupError as e:
            yield f"caught {e}"
        except StopIteration:
            return


print(list(lenient(delegate(source(5)))))
print(list(lenient(delegate(source(2) if False else [7]))))


def translate(items):
    try:
        yield from items
    except LookupError as e:
        raise ValueError("translated") from e
    finally:
        print("translate is done")


g = translate(delegate(source(3)))
print(next(g), next(g))
next(g)
