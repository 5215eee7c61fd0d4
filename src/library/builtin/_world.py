# The sections of the scenario, for the modules that make up the simulated world.

import json

import _scenario


class ScenarioError(ValueError):
    # The scenario says something that there is not.
    pass


def section(name):
    # What the scenario says under this name, None where it says nothing. It was looked through before the program began
    # (`world/scenario`), so that its values are of the right kinds.
    text = _scenario.text(name)
    return None if text is None else json.loads(text)
