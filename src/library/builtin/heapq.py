# A list as a heap: each item is not larger than its two children.


def _check(heap, function):
    if not isinstance(heap, list):
        raise TypeError(f"{function} must be list, not {type(heap).__name__}")


def _up(heap, start, at):
    item = heap[at]
    while at > start:
        above = (at - 1) >> 1
        if not item < heap[above]:
            break
        heap[at] = heap[above]
        at = above
    heap[at] = item


def _down(heap, at):
    # The smaller children come up along one path to the bottom, then the item finds its place from there: fewer
    # comparisons than looking at the item on each level.
    size, start, item = len(heap), at, heap[at]
    child = 2 * at + 1
    while child < size:
        if child + 1 < size and not heap[child] < heap[child + 1]:
            child += 1
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _up(heap, start, at)


def heappush(heap, item, /):
    _check(heap, "heappush() argument 1")
    heap.append(item)
    _up(heap, 0, len(heap) - 1)


def heappop(heap, /):
    _check(heap, "heappop() argument")
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    top = heap[0]
    heap[0] = last
    _down(heap, 0)
    return top


def heapreplace(heap, item, /):
    _check(heap, "heapreplace() argument 1")
    if not heap:
        raise IndexError("index out of range")
    top = heap[0]
    heap[0] = item
    _down(heap, 0)
    return top


def heappushpop(heap, item, /):
    _check(heap, "heappushpop() argument 1")
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _down(heap, 0)
    return item


def heapify(heap, /):
    _check(heap, "heapify() argument")
    for at in reversed(range(len(heap) // 2)):
        _down(heap, at)


def merge(*iterables, key=None, reverse=False):
    # Rows of key, place of the source, item, source; ties go to the earlier source.
    rows = []
    for place, iterable in enumerate(iterables):
        source = iter(iterable)
        for item in source:
            rows.append([item if key is None else key(item), place, item, source])
            break
    while rows:
        best = 0
        for at in range(1, len(rows)):
            if rows[best][0] < rows[at][0] if reverse else rows[at][0] < rows[best][0]:
                best = at
        row = rows[best]
        yield row[2]
        for item in row[3]:
            row[0], row[2] = item if key is None else key(item), item
            break
        else:
            del rows[best]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
