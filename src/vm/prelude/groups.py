# Splitting exception groups, and what `except*` takes of them and raises again.


def group_split(group, condition):
    test = group_condition(condition)
    if test(group):
        return group, None
    return split_members(group, test)


def group_subgroup(group, condition):
    return group_split(group, condition)[0]


def group_condition(condition):
    kinds = condition if isinstance(condition, tuple) else (condition,)
    for kind in kinds:
        if not (isinstance(kind, type) and issubclass(kind, BaseException)):
            break
    else:
        return lambda exception: isinstance(exception, kinds)
    if callable(condition) and not isinstance(condition, type):
        return condition
    raise TypeError(
        "expected an exception type, a tuple of exception types, or a callable (other than a class)"
    )


def split_members(group, test):
    matching, rest = [], []
    for member in group.exceptions:
        if isinstance(member, BaseExceptionGroup):
            inside, outside = group_split(member, test)
            if inside is not None:
                matching.append(inside)
            if outside is not None:
                rest.append(outside)
        elif test(member):
            matching.append(member)
        else:
            rest.append(member)
    return derived(group, matching), derived(group, rest)


def derived(group, members):
    if not members:
        return None
    made = group.derive(members)
    if not isinstance(made, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    made.__traceback__ = group.__traceback__
    made.__cause__ = group.__cause__
    made.__context__ = group.__context__
    made.__suppress_context__ = group.__suppress_context__
    notes = getattr(group, "__notes__", None)
    if notes is not None:
        made.__notes__ = list(notes)
    return made


def except_star_match(exception, kind):
    kinds = kind if isinstance(kind, tuple) else (kind,)
    for one in kinds:
        if not (isinstance(one, type) and issubclass(one, BaseException)):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        if issubclass(one, BaseExceptionGroup):
            raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
    if exception is None:
        return None, None
    if isinstance(exception, kinds):
        if not isinstance(exception, BaseExceptionGroup):
            return None, BaseExceptionGroup("", (exception,))
        return None, exception
    if isinstance(exception, BaseExceptionGroup):
        inside, outside = group_split(exception, kinds)
        return outside, inside
    return exception, None


def except_star_reraise(original, raised):
    pending = [exception for exception in raised if exception is not None]
    if not pending:
        return None
    if not isinstance(original, BaseExceptionGroup):
        return pending[0]
    again, fresh = [], []
    for exception in pending:
        (again if same_origin(original, exception) else fresh).append(exception)
    kept = project(original, again)
    if not fresh:
        return kept
    if kept is not None:
        fresh.append(kept)
    return fresh[0] if len(fresh) == 1 else BaseExceptionGroup("", fresh)


def same_origin(original, exception):
    # What was raised again as it was, whole or in part, still has the whole's traceback.
    return (
        isinstance(exception, BaseExceptionGroup)
        and exception.__traceback__ is original.__traceback__
        and exception.__cause__ is original.__cause__
        and exception.__context__ is original.__context__
    )


def leaf_list(group):
    leaves = []
    for member in group.exceptions:
        if isinstance(member, BaseExceptionGroup):
            leaves.extend(leaf_list(member))
        else:
            leaves.append(member)
    return leaves


def set_of_leaves(group):
    return {id(leaf) for leaf in leaf_list(group)}


def project(original, groups):
    if not groups:
        return None
    wanted = set()
    for group in groups:
        wanted |= set_of_leaves(group)
    return group_split(original, lambda exception: not isinstance(exception, BaseExceptionGroup) and id(exception) in wanted)[0]
