# Iterators made of iterators. Each is a class, as in CPython, so that programs see its type; what an iterator has
# taken from its source is all the state that there is.


def _size(value, message=None):
    if not hasattr(value, "__index__"):
        raise TypeError(message or f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


class accumulate:
    __module__ = "itertools"

    def __init__(self, iterable, func=None, *, initial=None):
        self._source = iter(iterable)
        self._function = func
        self._total = initial
        self._state = 0 if initial is None else 1

    def __iter__(self):
        return self

    def __next__(self):
        if self._state == 2:
            item = next(self._source)
            function = self._function
            self._total = self._total + item if function is None else function(self._total, item)
        elif self._state == 1:
            self._state = 2
        else:
            self._total = next(self._source)
            self._state = 2
        return self._total


class batched:
    __module__ = "itertools"

    def __init__(self, iterable, n, *, strict=False):
        n = _size(n)
        if n < 1:
            raise ValueError("n must be at least one")
        self._source = iter(iterable)
        self._n = n
        self._strict = strict

    def __iter__(self):
        return self

    def __next__(self):
        batch = tuple(islice(self._source, self._n))
        if len(batch) < self._n:
            self._source = iter(())
            if not batch:
                raise StopIteration
            if self._strict:
                raise ValueError("batched(): incomplete batch")
        return batch


class chain:
    __module__ = "itertools"

    def __init__(self, *iterables):
        self._sources = iter(iterables)
        self._source = None

    @classmethod
    def from_iterable(cls, iterable, /):
        made = cls()
        made._sources = iter(iterable)
        return made

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def __iter__(self):
        return self

    def __next__(self):
        while self._sources is not None:
            if self._source is None:
                try:
                    self._source = iter(next(self._sources))
                except BaseException:
                    self._sources = None
                    raise
            try:
                return next(self._source)
            except StopIteration:
                self._source = None
        raise StopIteration


class _positions:
    # Tuples of items of a pool by positions that `_advance` moves on; it answers whether there is a next tuple.

    def __iter__(self):
        return self

    def __next__(self):
        positions = self._positions
        if positions is None:
            raise StopIteration
        pool = self._pool
        answer = tuple([pool[position] for position in positions])
        if not self._advance(positions):
            self._positions = None
        return answer


class combinations(_positions):
    __module__ = "itertools"

    def __init__(self, iterable, r):
        self._pool = tuple(iterable)
        r = _size(r)
        if r < 0:
            raise ValueError("r must be non-negative")
        self._positions = list(range(r)) if r <= len(self._pool) else None

    def _advance(self, positions):
        size = len(self._pool)
        last = len(positions)
        for at in range(last - 1, -1, -1):
            if positions[at] != size - last + at:
                start = positions[at] + 1
                positions[at:] = range(start, start + last - at)
                return True
        return False


class combinations_with_replacement(_positions):
    __module__ = "itertools"

    def __init__(self, iterable, r):
        self._pool = tuple(iterable)
        r = _size(r)
        if r < 0:
            raise ValueError("r must be non-negative")
        self._positions = [0] * r if self._pool or not r else None

    def _advance(self, positions):
        largest = len(self._pool) - 1
        for at in range(len(positions) - 1, -1, -1):
            if positions[at] != largest:
                positions[at:] = [positions[at] + 1] * (len(positions) - at)
                return True
        return False


class permutations(_positions):
    __module__ = "itertools"

    def __init__(self, iterable, r=None):
        self._pool = tuple(iterable)
        size = len(self._pool)
        if r is None:
            r = size
        elif not isinstance(r, int):
            raise TypeError("Expected int as r")
        if r < 0:
            raise ValueError("r must be non-negative")
        self._positions = list(range(r)) if r <= size else None
        self._unused = list(range(r, size))

    def _advance(self, positions):
        # The last position that a larger unused one can take its place; what stood behind it becomes unused.
        unused = self._unused
        for at in range(len(positions) - 1, -1, -1):
            here = positions[at]
            larger = [position for position in unused if position > here]
            if larger:
                positions[at] = min(larger)
                unused.remove(positions[at])
                unused.append(here)
                unused.sort()
                behind = len(positions) - at - 1
                positions[at + 1:] = unused[:behind]
                del unused[:behind]
                return True
            unused.append(here)
        return False


class product:
    __module__ = "itertools"

    def __init__(self, *iterables, repeat=1):
        repeat = _size(repeat)
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._pools = [tuple(iterable) for iterable in iterables] * repeat
        self._positions = [0] * len(self._pools) if all(self._pools) else None

    def __iter__(self):
        return self

    def __next__(self):
        positions = self._positions
        if positions is None:
            raise StopIteration
        answer = tuple([pool[position] for pool, position in zip(self._pools, positions)])
        for at in range(len(positions) - 1, -1, -1):
            positions[at] += 1
            if positions[at] < len(self._pools[at]):
                break
            positions[at] = 0
        else:
            self._positions = None
        return answer


class compress:
    __module__ = "itertools"

    def __init__(self, data, selectors):
        self._data = iter(data)
        self._selectors = iter(selectors)

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            item = next(self._data)
            if next(self._selectors):
                return item


class count:
    __module__ = "itertools"

    def __init__(self, start=0, step=1):
        for number in (start, step):
            if isinstance(number, (str, bytes)) or not hasattr(number, "__add__") or hasattr(number, "__len__"):
                raise TypeError("a number is required")
        self._at = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        at = self._at
        self._at = at + self._step
        return at

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f"count({self._at!r})"
        return f"count({self._at!r}, {self._step!r})"


class cycle:
    __module__ = "itertools"

    def __init__(self, iterable, /):
        self._source = iter(iterable)
        self._saved = []
        self._again = False

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            try:
                item = next(self._source)
            except StopIteration:
                if not self._saved:
                    raise
                self._source = iter(self._saved)
                self._again = True
                continue
            if not self._again:
                self._saved.append(item)
            return item


class dropwhile:
    __module__ = "itertools"

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._source = iter(iterable)
        self._begun = False

    def __iter__(self):
        return self

    def __next__(self):
        while not self._begun:
            item = next(self._source)
            if not self._predicate(item):
                self._begun = True
                return item
        return next(self._source)


class takewhile:
    __module__ = "itertools"

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._source = iter(iterable)
        self._over = False

    def __iter__(self):
        return self

    def __next__(self):
        if self._over:
            raise StopIteration
        item = next(self._source)
        if self._predicate(item):
            return item
        self._over = True
        raise StopIteration


class filterfalse:
    __module__ = "itertools"

    def __init__(self, function, iterable, /):
        self._function = function
        self._source = iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        function = self._function
        for item in self._source:
            if not (item if function is None else function(item)):
                return item
        raise StopIteration


_nothing = object()


class groupby:
    __module__ = "itertools"

    def __init__(self, iterable, key=None):
        self._source = iter(iterable)
        self._key_function = key
        self._key = self._target = self._item = _nothing
        self._group = None

    def __iter__(self):
        return self

    def _step(self):
        item = next(self._source)
        self._key = item if self._key_function is None else self._key_function(item)
        self._item = item

    def __next__(self):
        self._group = None
        while self._key is _nothing or self._target is not _nothing and self._key == self._target:
            self._step()
        self._target = self._key
        self._group = group = _grouper(self, self._key)
        return self._key, group


class _grouper:
    __module__ = "itertools"

    def __init__(self, parent, key):
        self._parent = parent
        self._key = key

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._item is _nothing:
            parent._step()
        if parent._key != self._key:
            raise StopIteration
        item = parent._item
        parent._item = _nothing
        return item


class islice:
    __module__ = "itertools"

    def __init__(self, iterable, *bounds):
        if not 1 <= len(bounds) <= 3:
            few = "at least 2" if not bounds else "at most 4"
            raise TypeError(f"islice expected {few} arguments, got {len(bounds) + 1}")
        start, stop, step = 0, bounds[0], 1
        if len(bounds) > 1:
            start, stop = bounds[:2]
            step = bounds[2] if len(bounds) == 3 else 1
        names = "Stop argument" if len(bounds) == 1 else "Indices"
        for bound in (start, stop):
            if bound is not None and (not hasattr(bound, "__index__") or not 0 <= bound.__index__() < 1 << 63):
                if names == "Indices" and bound is stop and bound is not start:
                    names = "Stop argument"
                raise ValueError(f"{names} for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if step is not None and (not hasattr(step, "__index__") or step.__index__() < 1):
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._source = iter(iterable)
        self._at = 0
        self._wanted = 0 if start is None else start.__index__()
        self._stop = None if stop is None else stop.__index__()
        self._step = 1 if step is None else step.__index__()

    def __iter__(self):
        return self

    def __next__(self):
        source = self._source
        if source is None:
            raise StopIteration
        stop = self._stop
        wanted = self._wanted
        try:
            while self._at < wanted:
                if stop is not None and self._at >= stop:
                    raise StopIteration
                next(source)
                self._at += 1
            if stop is not None and self._at >= stop:
                raise StopIteration
            item = next(source)
        except StopIteration:
            self._source = None
            raise
        self._at += 1
        wanted += self._step
        self._wanted = wanted if stop is None or wanted < stop else stop
        return item


class pairwise:
    __module__ = "itertools"

    def __init__(self, iterable, /):
        self._source = iter(iterable)
        self._last = _nothing

    def __iter__(self):
        return self

    def __next__(self):
        if self._last is _nothing:
            self._last = next(self._source)
        last = self._last
        self._last = next(self._source)
        return last, self._last


class repeat:
    __module__ = "itertools"

    def __init__(self, object, times=_nothing):
        self._object = object
        self._left = None if times is _nothing else max(_size(times), 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if not self._left:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        return f"repeat({self._object!r})" if self._left is None else f"repeat({self._object!r}, {self._left})"


class starmap:
    __module__ = "itertools"

    def __init__(self, function, iterable, /):
        self._function = function
        self._source = iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        return self._function(*next(self._source))


class _tee:
    # Links of a list that is shared: the first iterator to come to its end takes the next item from the source.
    __module__ = "itertools"

    def __init__(self, iterable):
        if isinstance(iterable, _tee):
            self._source, self._link = iterable._source, iterable._link
        else:
            self._source, self._link = iter(iterable), [None, None]

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            link[0] = next(self._source)
            link[1] = [None, None]
        item, self._link = link
        return item

    def __copy__(self):
        return _tee(self)


def tee(iterable, n=2, /):
    n = _size(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    # What is such an iterator already is the first of them itself.
    first = iterable if isinstance(iterable, _tee) else _tee(iterable)
    return (first, *[_tee(first) for _ in range(n - 1)])


class zip_longest:
    __module__ = "itertools"

    def __init__(self, *iterables, fillvalue=None):
        self._sources = [iter(iterable) for iterable in iterables]
        self._left = len(iterables)
        self._fill = fillvalue

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        row = []
        for at, source in enumerate(self._sources):
            item = self._fill
            if source is not None:
                try:
                    item = next(source)
                except StopIteration:
                    self._sources[at] = None
                    self._left -= 1
                    if not self._left:
                        raise
            row.append(item)
        return tuple(row)


_tee.__name__ = _tee.__qualname__ = "_tee"
