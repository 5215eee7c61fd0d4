"""How callbacks are shown in messages."""

_Function = type(lambda: None)


def _is_partial(func):
    return type(func).__name__ == 'partial' and hasattr(func, 'func')


def _get_function_source(func):
    while hasattr(func, '__wrapped__'):
        func = func.__wrapped__
    if type(func) is _Function:
        return __import__('_sys')._shown_file(func.__code__.co_filename), func.__code__.co_firstlineno
    if _is_partial(func):
        return _get_function_source(func.func)
    return None


def _format_callback(func, args, kwargs=None, debug=False, suffix=''):
    shown = ''
    if debug:
        items = [_short_repr(arg) for arg in args or ()]
        items += [f'{name}={_short_repr(value)}' for name, value in (kwargs or {}).items()]
        shown = ', '.join(items)
    shown = f'({shown})'
    if _is_partial(func):
        return _format_callback(func.func, func.args, func.keywords, debug, shown + suffix)
    name = getattr(func, '__qualname__', None) or getattr(func, '__name__', None) or repr(func)
    return name + shown + suffix


def _format_callback_source(func, args, debug=False):
    text = _format_callback(func, args, None, debug)
    place = _get_function_source(func)
    return f'{text} at {place[0]}:{place[1]}' if place else text


def _handle_repr(handle):
    parts = [type(handle).__name__]
    if handle._cancelled:
        parts.append('cancelled')
    if hasattr(handle, '_when'):
        parts.append(f'when={handle._when}')
    if handle._shown_callback is not None:
        parts.append(_format_callback_source(handle._shown_callback, handle._args, handle._loop.get_debug()))
    if handle._source_traceback:
        file, line, *_ = handle._source_traceback[-1]
        parts.append(f'created at {file}:{line}')
    return f"<{' '.join(parts)}>"


def _short_repr(value, level=6):
    """`reprlib.repr`: lengths and depth are limited as there."""
    kind = type(value).__name__
    if kind == 'str':
        text = repr(value[:30])
        if len(text) > 30:
            text = repr(value[:13] + value[-14:])
            text = text[:13] + '...' + text[-14:]
        return text
    if kind == 'int':
        text = repr(value)
        return text if len(text) <= 40 else text[:18] + '...' + text[-19:]
    if kind in ('tuple', 'list', 'set', 'frozenset'):
        return _short_sequence(value, kind, level)
    if kind == 'dict':
        return _short_dict(value, level)
    try:
        text = repr(value)
    except Exception:
        return f'<{kind} instance at {id(value):#x}>'
    return text if len(text) <= 30 else text[:13] + '...' + text[-14:]


def _short_sequence(value, kind, level):
    if not value:
        return repr(value)
    left, right = {'tuple': ('(', ')'), 'list': ('[', ']'), 'set': ('{', '}'), 'frozenset': ('frozenset({', '})')}[kind]
    if level <= 0:
        return left + '...' + right
    items = list(value)
    if kind in ('set', 'frozenset'):
        try:
            items.sort()
        except Exception:
            pass
    parts = [_short_repr(item, level - 1) for item in items[:6]]
    if len(items) > 6:
        parts.append('...')
    if kind == 'tuple' and len(items) == 1:
        right = ',)'
    return left + ', '.join(parts) + right


def _short_dict(value, level):
    if not value:
        return '{}'
    if level <= 0:
        return '{...}'
    keys = list(value)
    try:
        keys.sort()
    except Exception:
        pass
    parts = [f'{_short_repr(key, level - 1)}: {_short_repr(value[key], level - 1)}' for key in keys[:4]]
    if len(keys) > 4:
        parts.append('...')
    return '{' + ', '.join(parts) + '}'
