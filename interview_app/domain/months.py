"""The months by name, as people write them in German and English."""

from __future__ import annotations

_NAMES = (
    ("januar", "january", "jänner", "jan"),
    ("februar", "february", "feb"),
    ("märz", "maerz", "march", "mrz", "mar"),
    ("april", "apr"),
    ("mai", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("dezember", "december", "dez", "dec"),
)
MONTH_NAMES = tuple(sorted((name for names in _NAMES for name in names), key=lambda name: (-len(name), name)))
"""All of them in small letters, a longer one before one that it begins with."""
_BY_NAME = {name: number for number, names in enumerate(_NAMES, start=1) for name in names}


def month_named(name: str) -> int | None:
    """The number of the month that is called so, whole or short; None where none is."""
    return _BY_NAME.get(name.casefold())
