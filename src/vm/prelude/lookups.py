# Dictionaries and sets whose keys have a __hash__ or __eq__ written in Python.


def dict_find(mapping, key):
    # The key's hash, and the position of the equal key or -1. A comparison may change the dictionary, which makes
    # the positions void: then the search starts again, as in CPython.
    code = hash(key)
    return code, dict_find_hashed(mapping, key, code)


def dict_find_hashed(mapping, key, code):
    while True:
        version = _dict_version(mapping)
        for position, other in _dict_candidates(mapping, code):
            if other is key:
                return position
            equal = other == key
            if _dict_version(mapping) != version:
                break
            if equal:
                return position
        else:
            return -1


def dict_getitem(mapping, key):
    code, position = dict_find(mapping, key)
    if position < 0:
        return _dict_missing(mapping, key)
    return _dict_value(mapping, position)


def dict_get(mapping, key, default):
    code, position = dict_find(mapping, key)
    return default if position < 0 else _dict_value(mapping, position)


def dict_setitem(mapping, key, value):
    dict_set_hashed(mapping, key, hash(key), value)


def dict_set_hashed(mapping, key, code, value):
    position = dict_find_hashed(mapping, key, code)
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
    # dict.update and the constructor, which take mappings and iterables of pairs. A dictionary that iterates in a way
    # of its own is a mapping like any other.
    if is_plain_dict(source):
        for code, key, value in _hashed(source):
            dict_set_hashed(mapping, key, code, value)
    elif _lookup(_type(source), "keys") is not _missing:
        for key in keys_of(source):
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


def is_plain_dict(source):
    return isinstance(source, dict) and _lookup(_type(source), "__iter__") is dict.__iter__


def keys_of(source):
    if is_plain_dict(source):
        return _items(source)
    keys = source.keys()
    wrong = f"{_type(source).__name__}.keys() returned a non-iterable (type {_type(keys).__name__})"
    return [key for key in iter_or(keys, wrong)]


def dict_unpack(mapping, source):
    # `{**source}`, which takes mappings only.
    if _lookup(_type(source), "keys") is _missing:
        raise TypeError(f"'{_type(source).__name__}' object is not a mapping")
    dict_update_slow(mapping, source)


def dict_merge_slow(mapping, source, function):
    # `f(**source)`
    name = function_name(function)
    if _lookup(_type(source), "keys") is _missing:
        raise TypeError(f"{name} argument after ** must be a mapping, not {_type(source).__name__}")
    for key in keys_of(source):
        if not isinstance(key, str):
            raise TypeError("keywords must be strings")
        if key in mapping:
            raise TypeError(f"{name} got multiple values for keyword argument '{key}'")
        mapping[key] = (dict.__getitem__ if is_plain_dict(source) else getitem)(source, key)


def dict_union(left, right):
    union = dict_copy(left)
    dict.update(union, right)
    return union


def dict_copy(mapping):
    copy = {}
    dict.update(copy, mapping)
    return copy


def dict_ior(mapping, other):
    dict.update(mapping, other)
    return mapping


def dict_fromkeys(cls, iterable, value):
    made = cls()
    if _type(made) is dict:
        for code, key in hashed_items(iterable):
            dict_set_hashed(made, key, code, value)
    else:
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
    set_add_hashed(members, member, hash(member))


def set_add_hashed(members, member, code):
    if set_find_hashed(members, member, code) < 0:
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
            for code, item in hashed_items(source):
                set_add_hashed(members, item, code)


def hashed_items(source):
    # Items with their hashes, which a set or a dictionary knows.
    if _is_set(source):
        return _hashed(source)
    if _type(source) is dict:
        return [(code, key) for code, key, value in _hashed(source)]
    return ((hash(item), item) for item in source)


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


def own_set(left):
    # A set of its own; the keys of a dictionary come with the hashes that it knows.
    if _type(left) is not dict_keys:
        return set(left)
    result = set()
    for code, key, value in _hashed(left.mapping):
        _set_push(result, key, code)
    return result


def set_union(left, *others):
    result = own_set(left)
    set_update_slow(result, *others)
    return result


def set_intersection(left, *others):
    result = set(left)
    for other in others:
        kept = set()
        if _is_set(other) and len(other) > len(result):
            result, other = other, result
        for code, item in hashed_items(other):
            if set_find_hashed(result, item, code) >= 0:
                set_add_hashed(kept, item, code)
        result = kept
    return result


def set_difference(left, *others):
    result = own_set(left)
    for other in others:
        for code, item in hashed_items(other):
            position = set_find_hashed(result, item, code)
            if position >= 0:
                _set_remove(result, position)
    return result


def set_symmetric_difference(left, other):
    result = own_set(left)
    for code, item in hashed_items(other if _is_set(other) else set(other)):
        position = set_find_hashed(result, item, code)
        if position >= 0:
            _set_remove(result, position)
        else:
            _set_push(result, item, code)
    return result


def set_issubset(left, other):
    members = other if _is_set(other) else set(other)
    # The members of a set bring their hashes along: the program's `__hash__` is not asked again.
    for code, item in _hashed(left):
        if set_find_hashed(members, item, code) < 0:
            return False
    return True


def set_issuperset(left, other):
    for item in other:
        if item not in left:
            return False
    return True


def is_disjoint(left, other):
    if _is_set(left):
        if _is_set(other) and len(other) > len(left):
            left, other = other, left
        for code, item in hashed_items(other):
            if set_find_hashed(left, item, code) >= 0:
                return False
        return True
    for item in other:
        if item in left:
            return False
    return True


def view_intersection(view, other):
    if _is_set(view):
        view, other = other, view
    if _is_set(other) and len(view) <= len(other):
        return set_intersection(other, view)
    if isinstance(other, (dict_keys, dict_items)) and len(other) > len(view):
        view, other = other, view
    result = set()
    for item in other:
        if item in view:
            set.add(result, item)
    return result


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
    if _is_set(left) and _is_set(right):
        return set_method(symbol, left, right)
    if symbol == "&":
        return view_intersection(left, right)
    return set_operations[symbol](left, right)


def set_inplace(symbol, left, right):
    _set_take(left, set_operations[symbol](left, right))
    return left


def set_compare(symbol, left, right):
    if not (_is_set(left) and _is_set(right)):
        return view_compare(symbol, left, right)
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


def view_compare(symbol, left, right):
    # At least one side is a view of a dictionary, and that one compares.
    if _is_set(left):
        left, right = right, left
        symbol = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}.get(symbol, symbol)
    if symbol == "==" or symbol == "!=":
        equal = len(left) == len(right) and set_issuperset(right, left)
        return equal == (symbol == "==")
    if symbol == ">" or symbol == ">=":
        left, right = right, left
    enough = len(left) <= len(right) if "=" in symbol else len(left) < len(right)
    return enough and set_issuperset(right, left)


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


def star_rest(module, names, namespace):
    for name in names:
        namespace[name] = getattr(module, name)


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
