# The sections of the scenario, for the modules that make up the simulated world.

import json

import _scenario


class ScenarioError(ValueError):
    # The scenario says something that there is not.
    pass


def section(name):
    # What the scenario says under this name, None where it says nothing.
    text = _scenario.text(name)
    if text is None:
        return None
    try:
        return json.loads(text)
    except ValueError as error:
        raise ScenarioError(f'"{name}" of the scenario is not JSON: {error}') from None


def check(what, given, known):
    # `given` must be an object with no other members than the known ones.
    if not isinstance(given, dict):
        raise ScenarioError(f"{what} of the scenario is a JSON object, not {json.dumps(given)}")
    for name in given:
        if name not in known:
            has = ", ".join([f'"{known}"' for known in known])
            raise ScenarioError(f'{what} of the scenario has no setting "{name}"; it has {has}')


def number(what, value):
    # A duration, a rate or a size.
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not value >= 0:
        raise ScenarioError(f"{what} of the scenario is a number that is not negative, not {json.dumps(value)}")
    return value
