"""What a block may say of itself: the attributes of ``<loop-scope>``, checked when the documentation is built."""

import json
import re
import shlex

from . import LoopscopeError

PANELS = ("code", "loop", "inspector", "timeline", "console")
THEMES = ("auto", "light", "dark")
LOADING = ("click", "lazy", "eager")
LANGUAGES = ("en", "zh")


def _choice(names):
    def check(value):
        if value not in names:
            raise ValueError(f"is one of {', '.join(names)}")
        return value

    return check


def _panels(value):
    names = [name for name in re.split(r"[,\s]+", value) if name]
    unknown = [name for name in names if name not in PANELS]
    if unknown or not names:
        raise ValueError(f"is a list of {', '.join(PANELS)}")
    return ",".join(names)


def _height(value):
    if not re.fullmatch(r"auto|\d+(\.\d+)?(px|rem|em|vh|lh)?", value):
        raise ValueError("is `auto`, a number of pixels, or a length such as 30rem")
    return value


def _pace(value):
    if not re.fullmatch(r"teach(:\d+)?|\d*\.?\d+", value):
        raise ValueError("is `teach`, `teach:700` (milliseconds for each step), or a factor of real time such as 0.5")
    return value


def _position(value):
    if not re.fullmatch(r"\d+", value):
        raise ValueError("is a number of events")
    return value


def _flag(value):
    if value not in ("", "true"):
        raise ValueError("stands alone, without a value")
    return ""


def _scenario(value):
    try:
        scenario = json.loads(value)
    except ValueError as error:
        raise ValueError(f"is no JSON: {error}") from None
    if not isinstance(scenario, dict):
        raise ValueError("is a JSON object")
    return value


def _text(value):
    return value


#: What checks each option. The names are the element's.
OPTIONS = {
    "panels": _panels,
    "height": _height,
    "theme": _choice(THEMES),
    "pace": _pace,
    "at": _position,
    "editable": _flag,
    "loading": _choice(LOADING),
    "scenario": _scenario,
    "label": _text,
    "title": _text,
    "name": _text,
    "lang": _choice(LANGUAGES),
}


def checked(options):
    """The options with their values checked, in the order given. ``LoopscopeError`` names the one that is wrong."""
    result = {}
    for name, value in options.items():
        check = OPTIONS.get(name)
        if check is None:
            raise LoopscopeError(f"a loopscope block has no option `{name}`; there are {', '.join(OPTIONS)}")
        try:
            result[name] = check("" if value is None else str(value).strip())
        except ValueError as error:
            raise LoopscopeError(f"the option `{name}` of a loopscope block {error}; this says `{value}`") from None
    return result


def of_words(line):
    """The options behind the word ``loopscope`` of a fence: ``panels=loop,timeline editable title="Two tasks"``."""
    try:
        words = shlex.split(line)
    except ValueError as error:
        raise LoopscopeError(f"the options of a loopscope block cannot be read ({error}): {line}") from None
    options = {}
    for word in words:
        name, _, value = word.partition("=")
        if name in options:
            raise LoopscopeError(f"the option `{name}` of a loopscope block stands twice")
        options[name] = value
    return checked(options)
