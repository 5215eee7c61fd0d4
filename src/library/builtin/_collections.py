# What CPython has of `collections` in C: queues with two ends, and dictionaries with defaults or an order.

_alias = type(list[int])
_none_given = object()
# The objects whose text is being made, for those that hold themselves.
_shown_now = set()


class deque:
    """A list that grows and shrinks at both ends."""

    __module__ = "collections"
    __hash__ = None
    # The items lie in a list, those before `_first` gone already: they are cut off when they are half of it.
    __slots__ = ("_items", "_first", "_maxlen", "_version", "__dict__", "__weakref__")

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._items, self._first, self._maxlen, self._version = [], 0, None, 0
        return self

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._maxlen = maxlen
        self.clear()
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    @maxlen.setter
    def maxlen(self, value):
        raise AttributeError("attribute 'maxlen' of 'collections.deque' objects is not writable")

    def append(self, item, /):
        self._items.append(item)
        self._version += 1
        if self._maxlen is not None and len(self._items) - self._first > self._maxlen:
            self.popleft()

    def appendleft(self, item, /):
        if self._first == 0:
            # Room in front for as many as there are, so that this is seldom.
            room = len(self._items) + 8
            self._items[:0] = [None] * room
            self._first = room
        self._first -= 1
        self._items[self._first] = item
        self._version += 1
        if self._maxlen is not None and len(self._items) - self._first > self._maxlen:
            self.pop()

    def pop(self):
        items = self._items
        if len(items) == self._first:
            raise IndexError("pop from an empty deque")
        self._version += 1
        item = items.pop()
        if len(items) == self._first:
            items.clear()
            self._first = 0
        return item

    def popleft(self):
        items, first = self._items, self._first
        if len(items) == first:
            raise IndexError("pop from an empty deque")
        self._version += 1
        item = items[first]
        items[first] = None
        first += 1
        if first * 2 >= len(items):
            del items[:first]
            first = 0
        self._first = first
        return item

    def extend(self, iterable, /):
        if iterable is self:
            iterable = list(iterable)
        for item in iterable:
            self.append(item)

    def extendleft(self, iterable, /):
        if iterable is self:
            iterable = list(iterable)
        for item in iterable:
            self.appendleft(item)

    def clear(self):
        self._items = []
        self._first = 0
        self._version += 1

    def _list(self):
        return self._items[self._first :]

    def _put(self, items):
        self._items = items
        self._first = 0
        self._version += 1

    def copy(self):
        cls = type(self)
        return cls(self) if self._maxlen is None and cls is not deque else cls(self, self._maxlen)

    __copy__ = copy

    def rotate(self, n=1, /):
        if not hasattr(n, "__index__"):
            raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")
        items = self._list()
        if items:
            n %= len(items)
            self._put(items[-n:] + items[:-n] if n else items)

    def reverse(self):
        self._put(self._list()[::-1])

    def count(self, value, /):
        version, found = self._version, 0
        for item in self._list():
            found += item is value or item == value
            if self._version != version:
                raise RuntimeError("deque mutated during iteration")
        return found

    def index(self, value, start=0, stop=9223372036854775807, /):
        version, length = self._version, len(self)
        start, stop, _ = slice(start, stop).indices(length)
        for at in range(start, stop):
            item = self._items[self._first + at]
            if item is value or item == value:
                return at
            if self._version != version:
                raise RuntimeError("deque mutated during iteration")
        raise ValueError(f"{value!r} is not in deque")

    def insert(self, index, item, /):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        items = self._list()
        items.insert(index, item)
        self._put(items)

    def remove(self, value, /):
        version = self._version
        for at, item in enumerate(self._list()):
            same = item is value or item == value
            if self._version != version:
                raise IndexError("deque mutated during remove().")
            if same:
                del self._items[self._first + at]
                self._version += 1
                return
        raise ValueError(f"{value!r} is not in deque")

    def _at(self, index):
        if not hasattr(index, "__index__"):
            raise TypeError(f"sequence index must be integer, not '{type(index).__name__}'")
        index = index.__index__()
        length = len(self)
        if not -length <= index < length:
            raise IndexError("deque index out of range")
        return self._first + index % length

    def __getitem__(self, index, /):
        return self._items[self._at(index)]

    def __setitem__(self, index, value, /):
        self._items[self._at(index)] = value

    def __delitem__(self, index, /):
        del self._items[self._at(index)]
        self._version += 1

    def __len__(self):
        return len(self._items) - self._first

    def __bool__(self):
        return len(self._items) > self._first

    def __iter__(self):
        return _deque_iterator(self, 0)

    def __reversed__(self):
        return _deque_reverse_iterator(self, 0)

    def __contains__(self, value, /):
        version = self._version
        for item in self._list():
            if item is value or item == value:
                return True
            if self._version != version:
                raise RuntimeError("deque mutated during iteration")
        return False

    def __eq__(self, other, /):
        return self._list() == other._list() if isinstance(other, deque) else NotImplemented

    def __lt__(self, other, /):
        return self._list() < other._list() if isinstance(other, deque) else NotImplemented

    def __le__(self, other, /):
        return self._list() <= other._list() if isinstance(other, deque) else NotImplemented

    def __gt__(self, other, /):
        return self._list() > other._list() if isinstance(other, deque) else NotImplemented

    def __ge__(self, other, /):
        return self._list() >= other._list() if isinstance(other, deque) else NotImplemented

    def __add__(self, other, /):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        new = self.copy()
        new.extend(other)
        return new

    def __iadd__(self, other, /):
        self.extend(other)
        return self

    def __mul__(self, count, /):
        return type(self)(self._list() * count, self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, count, /):
        items = self._list() * count
        self._put(items if self._maxlen is None else items[max(len(items) - self._maxlen, 0) :])
        return self

    def __repr__(self):
        if id(self) in _shown_now:
            return "[...]"
        _shown_now.add(id(self))
        try:
            text = f"{type(self).__name__}({self._list()!r}"
        finally:
            _shown_now.discard(id(self))
        return text + ")" if self._maxlen is None else f"{text}, maxlen={self._maxlen})"

    def __reduce__(self):
        state = self.__dict__ or None
        arguments = ((),) if self._maxlen is None else ((), self._maxlen)
        return type(self), arguments, state, iter(self)

    __class_getitem__ = classmethod(_alias)


class _deque_iterator:
    __module__ = "collections"
    __slots__ = ("_deque", "_version", "_at")

    def __init__(self, deque, at=0):
        self._deque, self._version, self._at = deque, deque._version, at

    def __iter__(self):
        return self

    def __next__(self):
        source = self._deque
        if source is None:
            raise StopIteration
        if source._version != self._version:
            self._deque = None
            raise RuntimeError("deque mutated during iteration")
        at = self._at
        if at >= len(source._items) - source._first:
            self._deque = None
            raise StopIteration
        self._at = at + 1
        return source._items[self._place(source, at)]

    def _place(self, source, at):
        return source._first + at

    def __length_hint__(self):
        return 0 if self._deque is None else len(self._deque) - self._at


class _deque_reverse_iterator(_deque_iterator):
    __module__ = "collections"
    __slots__ = ()

    def _place(self, source, at):
        return -1 - at


class defaultdict(dict):
    """A dictionary that makes the values of keys that are missing."""

    __module__ = "collections"

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        super().__init__(*args, **kwargs)

    __slots__ = ("default_factory", "__dict__", "__weakref__")

    def __missing__(self, key, /):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __repr__(self):
        return f"{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})"

    def __or__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new

    def __reduce__(self):
        arguments = () if self.default_factory is None else (self.default_factory,)
        return type(self), arguments, None, None, iter(self.items())


class OrderedDict(dict):
    """A dictionary whose order counts."""

    __module__ = "collections"

    def __init__(self, /, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f"expected at most 1 arguments, got {len(args)}")
        dict.__init__(self, *args, **kwargs)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self) if last else iter(self))
        return key, self.pop(key)

    def pop(self, key, default=_none_given):
        if key in self:
            value = self[key]
            del self[key]
            return value
        if default is not _none_given:
            return default
        missing = getattr(type(self), "__missing__", None)
        if missing is None:
            raise KeyError(key)
        return missing(self, key)

    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        dict.__setitem__(self, key, value)
        if not last:
            others = [(other, dict.__getitem__(self, other)) for other in [*dict.__iter__(self)][:-1]]
            for other, kept in others:
                dict.__delitem__(self, other)
                dict.__setitem__(self, other, kept)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        new = cls()
        for key in iterable:
            new[key] = value
        return new

    def __eq__(self, other, /):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and [*self] == [*other]
        return dict.__eq__(self, other)

    def __ne__(self, other, /):
        answer = self.__eq__(other)
        return answer if answer is NotImplemented else not answer

    __hash__ = None

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        if id(self) in _shown_now:
            return "..."
        _shown_now.add(id(self))
        try:
            return f"{type(self).__name__}({dict(self.items())!r})"
        finally:
            _shown_now.discard(id(self))

    def __or__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self)
        new.update(other)
        return new

    def __ror__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(other)
        new.update(self)
        return new

    def __reduce__(self):
        return type(self), (), self.__dict__ or None, None, iter(self.items())


def _count_elements(mapping, iterable):
    get = mapping.get
    for item in iterable:
        mapping[item] = get(item, 0) + 1
