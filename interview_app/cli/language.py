"""Which language the command line speaks."""

from __future__ import annotations

import locale
import os

from interview_app.i18n import Language, Say, load


def speaker(chosen: str | None) -> Say:
    """Speaks the language that was asked for, or the system's where it is English, else German."""
    if chosen:
        return load(Language(chosen))
    named = (os.environ.get(variable, "") for variable in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, named), "") or locale.getlocale()[0] or ""
    return load(Language.ENGLISH if name.lower().startswith("en") else Language.GERMAN)
