# Dictionaries and sets whose keys have a __hash__ or __eq__ written in Python.


def dict_find(mapping, key):
    # The key's hash, and the position of the equal key or -1. A comparison may change the dictionary, which makes
    # the positions void: then the search starts again, as in CPython.
    code = hash(key)
    while True:
        version = _dict_version(mapping)
        for position, other in _dict_candidates(mapping, code):
            if other is key:
                return code, position
            equal = other == key
            if _dict_version(mapping) != version:
                break
            if equal:
                return code, position
        else:
            return code, -1


def dict_getitem(mapping, key):
    code, position = dict_find(mapping, key)
    if position < 0:
        return _dict_missing(mapping, key)
    return _dict_value(mapping, position)


def dict_get(mapping, key, default):
    code, position = dict_find(mapping, key)
    return default if position < 0 else _dict_value(mapping, position)


def dict_setitem(mapping, key, value):
    code, position = dict_find(mapping, key)
    if position < 0:
        _dict_push(mapping, key, code, value)
    else:
        _dict_replace(mapping, position, value)


def dict_delitem(mapping, key):
    code, position = dict_find(mapping, key)
    if position < 0:
        raise KeyError(key)
    _dict_remove(mapping, position)


def dict_pop(mapping, key, *default):
    code, position = dict_find(mapping, key)
    if position >= 0:
        return _dict_remove(mapping, position)
    if default:
        return default[0]
    raise KeyError(key)


def dict_setdefault(mapping, key, default):
    code, position = dict_find(mapping, key)
    if position >= 0:
        return _dict_value(mapping, position)
    _dict_push(mapping, key, code, default)
    return default


def dict_build(mapping, items):
    for index in range(0, len(items), 2):
        dict.__setitem__(mapping, items[index], items[index + 1])
    return mapping


def dict_update_slow(mapping, source, keywords=None):
    # dict.update and the constructor, which take mappings and iterables of pairs.
    if _lookup(_type(source), "keys") is not _missing:
        for key in source.keys():
            dict.__setitem__(mapping, key, source[key])
    else:
        number = 0
        for pair in source:
            try:
                items = [*pair]
            except TypeError:
                raise TypeError(f"cannot convert dictionary update sequence element #{number} to a sequence") from None
            if len(items) != 2:
                raise ValueError(
                    f"dictionary update sequence element #{number} has length {len(items)}; 2 is required"
                )
            dict.__setitem__(mapping, items[0], items[1])
            number += 1
    if keywords:
        dict.update(mapping, keywords)


def dict_unpack(mapping, source):
    # `{**source}`, which takes mappings only.
    if _lookup(_type(source), "keys") is _missing:
        raise TypeError(f"'{_type(source).__name__}' object is not a mapping")
    dict_update_slow(mapping, source)


def dict_merge_slow(mapping, source, function):
    # `f(**source)`
    name = function_name(function)
    if _lookup(_type(source), "keys") is _missing:
        raise TypeError(f"{name}() argument after ** must be a mapping, not {_type(source).__name__}")
    for key in source.keys():
        if not isinstance(key, str):
            raise TypeError("keywords must be strings")
        if key in mapping:
            raise TypeError(f"{name}() got multiple values for keyword argument '{key}'")
        mapping[key] = source[key]


def dict_union(left, right):
    union = dict.copy(left)
    dict.update(union, right)
    return union


def dict_ior(mapping, other):
    dict.update(mapping, other)
    return mapping


def dict_fromkeys(cls, iterable, value):
    made = cls()
    for key in iterable:
        made[key] = value
    return made


def set_find(members, member):
    code = hash(frozenset(member) if _type(member) is set else member)
    return code, set_find_hashed(members, member, code)


def set_find_hashed(members, member, code):
    while True:
        version = _set_version(members)
        for position, other in _set_candidates(members, code):
            if other is member:
                return position
            equal = other == member
            if _set_version(members) != version:
                break
            if equal:
                return position
        else:
            return -1


def set_add(members, member):
    code, position = set_find(members, member)
    if position < 0:
        _set_push(members, member, code)


def set_discard(members, member):
    code, position = set_find(members, member)
    if position >= 0:
        _set_remove(members, position)
    return position >= 0


def set_remove(members, member):
    if not set_discard(members, member):
        raise KeyError(member)


def set_build(members, items):
    for item in items:
        set.add(members, item)
    return members


def set_update_slow(members, *sources):
    for source in sources:
        if not _set_fast(members, source):
            for item in source:
                set.add(members, item)


def frozenset_new(cls, iterable):
    members = set()
    set_update_slow(members, iterable)
    return _frozenset_new(cls, members)


def contains_slow(container, item):
    # `in` for built-in containers whose items compare in Python, and for bytes with an item that has an __index__.
    if isinstance(container, (bytes, bytearray)):
        return index_of(item) in container
    if isinstance(container, dict):
        return dict_find(container, item)[1] >= 0
    if _is_set(container):
        return set_find(container, item)[1] >= 0
    if _type(container) is dict_keys:
        return dict_find(container.mapping, item)[1] >= 0
    if _type(container) is dict_items:
        if not isinstance(item, tuple) or len(item) != 2:
            return False
        key, value = item
        mapping = container.mapping
        position = dict_find(mapping, key)[1]
        if position < 0:
            return False
        found = _dict_value(mapping, position)
        return found is value or bool(found == value)
    for other in container:
        if other is item or other == item:
            return True
    return False


dict_keys = type({}.keys())
dict_items = type({}.items())


# ---- operations of sets and views ---------------------------------------------------------------------------------


def set_union(left, *others):
    result = set(left)
    set_update_slow(result, *others)
    return result


def set_intersection(left, *others):
    result = set(left)
    for other in others:
        kept = set()
        for item in other:
            if item in result:
                kept.add(item)
        result = kept
    return result


def set_difference(left, *others):
    result = set(left)
    for other in others:
        for item in [*other]:
            result.discard(item)
    return result


def set_symmetric_difference(left, other):
    result = set(left)
    for item in set(other):
        if item in result:
            result.discard(item)
        else:
            result.add(item)
    return result


def set_issubset(left, other):
    members = other if _is_set(other) else set(other)
    # The members of a set bring their hashes along: the program's `__hash__` is not asked again.
    for code, item in _set_hashes(left):
        if set_find_hashed(members, item, code) < 0:
            return False
    return True


def set_issuperset(left, other):
    for item in other:
        if item not in left:
            return False
    return True


def is_disjoint(left, other):
    for item in other:
        if item in left:
            return False
    return True


set_operations = {
    "union": set_union,
    "intersection": set_intersection,
    "difference": set_difference,
    "symmetric_difference": set_symmetric_difference,
    "issubset": set_issubset,
    "issuperset": set_issuperset,
    "|": set_union,
    "&": set_intersection,
    "-": set_difference,
    "^": set_symmetric_difference,
}


def set_method(operation, left, *others):
    result = set_operations[operation](left, *others)
    if isinstance(left, frozenset) and _type(result) is set:
        return frozenset(result)
    return result


def set_method_update(operation, left, *others):
    _set_take(left, set_operations[operation](left, *others))


def set_operator(symbol, left, right):
    return set_method(symbol, left, right)


def set_inplace(symbol, left, right):
    _set_take(left, set_operations[symbol](left, right))
    return left


def set_compare(symbol, left, right):
    if symbol == "==" or symbol == "!=":
        equal = len(left) == len(right) and set_issubset(left, right)
        return equal == (symbol == "==")
    if symbol == "<":
        return len(left) < len(right) and set_issubset(left, right)
    if symbol == "<=":
        return len(left) <= len(right) and set_issubset(left, right)
    if symbol == ">":
        return len(left) > len(right) and set_issuperset(left, right)
    return len(left) >= len(right) and set_issuperset(left, right)


# ---- namespaces that are no dict ----------------------------------------------------------------------------------


def foreign_name(mapping, name, otherwise):
    try:
        return mapping[name]
    except KeyError:
        pass
    if otherwise is _missing:
        raise NameError(f"name '{name}' is not defined", name=name)
    return otherwise


def foreign_store(mapping, name, value):
    mapping[name] = value


def foreign_update(mapping, names):
    for name in names:
        mapping[name] = names[name]


def foreign_delete(mapping, name):
    try:
        del mapping[name]
        return
    except KeyError:
        pass
    raise NameError(f"name '{name}' is not defined", name=name)


def foreign_annotations(mapping):
    if "__annotations__" not in mapping:
        mapping["__annotations__"] = {}


def foreign_names(mapping):
    return sorted(mapping.keys())


# ---- what a prompt shows ------------------------------------------------------------------------------------------


def display(value):
    if value is None:
        return
    import builtins

    builtins._ = None
    print(repr(value))
    builtins._ = value
