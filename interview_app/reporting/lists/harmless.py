"""Words that a spreadsheet would take for a formula.

Names, reasons and evidence may begin with anything.  Opened in a spreadsheet, `=HYPERLINK(...)` would compute; so in a
workbook words are marked as words, and in CSV, which knows no kinds, an apostrophe goes before them.
"""

from __future__ import annotations

import re

_COMPUTED = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_TAKEN = re.compile(r"\s*(\d+[/.-]\d[\d/.-]*|0\d+|\d{12,}|\d+e\d+)\s*", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def computed(words: str) -> bool:
    """Whether a spreadsheet might compute these words; full-width signs count, as do blanks before them."""
    return bool(_COMPUTED.match(words))


def mistaken(words: str) -> bool:
    """Whether a spreadsheet would make a day or another number of these words: 9/2, 1-2, 007, 1e5."""
    return bool(_TAKEN.fullmatch(words))


def printable(words: str) -> str:
    """The words with a sign of replacement for what no spreadsheet may hold."""
    return _CONTROL.sub("\ufffd", words)
