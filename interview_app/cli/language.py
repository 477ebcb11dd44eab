"""Which language the command line speaks."""

from __future__ import annotations

import locale
import os
from collections.abc import Sequence
from itertools import pairwise

from interview_app.i18n import Language, Say, load

_OPTION = "--lang"


def named(arguments: Sequence[str]) -> str | None:
    """The language that the words of a command ask for, before they are read: also help and mistakes speak it."""
    asked = [
        *(value for option, value in pairwise(arguments) if option == _OPTION),
        *(each.removeprefix(f"{_OPTION}=") for each in arguments if each.startswith(f"{_OPTION}=")),
    ]
    return next((each for each in asked if each in set(Language)), None)


def speaker(chosen: str | None) -> Say:
    """Speaks the language that was asked for, or the system's where it is English, else German."""
    if chosen:
        return load(Language(chosen))
    named = (os.environ.get(variable, "") for variable in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, named), "") or locale.getlocale()[0] or ""
    return load(Language.ENGLISH if name.lower().startswith("en") else Language.GERMAN)
