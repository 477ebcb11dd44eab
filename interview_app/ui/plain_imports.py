"""Takes PySide out of the import statement again.

PySide6 puts itself before every import, so that a module may ask for other names of Qt's methods (`from __feature__
import snake_case`).  For that it reads the source of each module that is loaded after it, our own, the standard
library's and everybody's, about a fifth of a millisecond each.  This program asks for no such thing.  PySide6 keeps
the import statement that it found in `builtins.__orig_import__`.

Source: `shibokensupport/feature.py` of PySide6 6.12 (`feature_imported`, `_mod_uses_pyside`).
"""

from __future__ import annotations

import builtins

_USUAL = "__orig_import__"


def make_imports_plain() -> None:
    """Let the import statement be Python's own; does nothing where PySide6 has not touched it."""
    usual = getattr(builtins, _USUAL, None)
    if usual is not None:
        builtins.__import__ = usual
