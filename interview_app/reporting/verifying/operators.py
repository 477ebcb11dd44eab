"""The operators that the documents of this program are drawn with, and how many values stand before each.

Of more values than an operator takes, some programs read the first ones and some the last.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_OF_LOOKS: Final = {"q": 0, "Q": 0, "cm": 6, "rg": 3, "RG": 3, "TL": 1, "Tf": 2, "w": 1}
_OF_TEXT: Final = {"BT": 0, "Tm": 6, "Tj": 1, "Td": 2, "T*": 0}
_OF_PAINTING: Final = {"S": 0, "f": 0, "f*": 0, "n": 0}
_OF_PATHS: Final = {**_OF_PAINTING, "m": 2, "l": 2, "c": 6, "re": 4}
_OF_MARKS: Final = {"BDC": 2, "BMC": 1, "EMC": 0}
_OF_OTHERS: Final = {"d": 2, "J": 1, "j": 1, "h": 0, "ET": 0, "Do": 1}
"""What draws a form, and what changes neither words nor where something lies."""

LOOKS: Final = frozenset(_OF_LOOKS)
TEXT: Final = frozenset(_OF_TEXT)
PAINTING: Final = frozenset(_OF_PAINTING)
PATHS: Final = frozenset(_OF_PATHS)
MARKS: Final = frozenset(_OF_MARKS)
_TAKEN: Final = {**_OF_LOOKS, **_OF_TEXT, **_OF_PATHS, **_OF_MARKS, **_OF_OTHERS}


def known(name: str, operands: Sequence[object]) -> bool:
    """Whether documents have the operator, and it stands behind as many values as it takes."""
    return _TAKEN.get(name) == len(operands)
