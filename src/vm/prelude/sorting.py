# Sorting with key functions and with a __lt__ written in Python.


def list_sort(target, key, reverse):
    # The list is empty while its items compare, so that changes of it are noticed.
    items = _take_items(target)
    try:
        result = sorted_items(items, key, True if reverse else False)
    except BaseException:
        _put_items(target, items)
        raise
    if not _put_items(target, result):
        raise ValueError("list modified during sort")


def sorted_slow(iterable, key, reverse):
    return sorted_items(collect(iterable), key, True if reverse else False)


def sorted_items(items, key, reverse):
    keys = items if key is None else [key(item) for item in items]
    order = _sort_order(keys, reverse)
    if order is None:
        order = merge_order(keys, reverse)
    return _pick(items, order)


def merge_order(keys, reverse):
    # The indices in sorted order. Runs are found and extended by binary insertion, then merged; only `<` is asked.
    # Reversed, the list is sorted back to front, so that equal items keep their order in the end.
    order = list(range(len(keys)))
    if reverse:
        order.reverse()
    size = len(order)
    least, odd = size, 0
    while least >= 64:
        odd |= least & 1
        least >>= 1
    least += odd
    runs = []
    start = 0
    while start < size:
        found = find_run(keys, order, start, size)
        end = max(found, min(start + least, size))
        insert_run(keys, order, start, found, end)
        runs.append((start, end))
        start = end
        while len(runs) > 1 and runs[-2][1] - runs[-2][0] <= runs[-1][1] - runs[-1][0]:
            merge_last(keys, order, runs)
    while len(runs) > 1:
        merge_last(keys, order, runs)
    if reverse:
        order.reverse()
    return order


def find_run(keys, order, start, size):
    # The end of the run at `start`. A falling one is turned around, stretches of equal items kept in their order, and
    # then extended.
    end = rising_end(keys, order, start + 1, size)
    if end >= size:
        return size
    if end > start + 1 and keys[order[start]] < keys[order[end - 1]]:
        return end
    stretches = [start, end]
    end += 1
    while end < size:
        if keys[order[end]] < keys[order[end - 1]]:
            stretches.append(end)
        elif keys[order[end - 1]] < keys[order[end]]:
            break
        end += 1
    turned = []
    stop = end
    for begin in stretches[::-1]:
        turned += order[begin:stop]
        stop = begin
    order[start:end] = turned
    return rising_end(keys, order, end, size)


def rising_end(keys, order, end, size):
    while end < size and not (keys[order[end]] < keys[order[end - 1]]):
        end += 1
    return end


def insert_run(keys, order, start, found, end):
    for position in range(found, end):
        pivot = order[position]
        value = keys[pivot]
        low, high = start, position
        while low < high:
            middle = (low + high) // 2
            if value < keys[order[middle]]:
                high = middle
            else:
                low = middle + 1
        del order[position]
        order.insert(low, pivot)


def merge_last(keys, order, runs):
    start, end = runs.pop()
    first, middle = runs.pop()
    left, right = order[first:middle], order[start:end]
    i = j = 0
    merged = []
    while i < len(left) and j < len(right):
        if keys[right[j]] < keys[left[i]]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    merged += left[i:]
    merged += right[j:]
    order[first:end] = merged
    runs.append((first, end))
