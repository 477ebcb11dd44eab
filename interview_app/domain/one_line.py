"""What anybody may have written into a file, as one line that nobody can mistake for more than a quotation.

No line breaks that begin a sentence of their own, no marks that turn the words around them, no heaps of accents, no
quotation marks that end the quotation.
"""

from __future__ import annotations

import re
import unicodedata

CUT = " […]"
"""Behind words of which some were left out."""

_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
"""What shows nothing and yet belongs to words of some languages."""
_LANGUAGE = re.compile(r"\x1b[^\x1b]{2,8}\x1b")
"""How text in a PDF says its language within its words (ISO 32000-1, 7.9.2.2)."""
_QUOTED = str.maketrans(dict.fromkeys('"“”„‟«»〝〞〟＂❝❞', "'"))
_MARKS = 4
"""Combining marks in a row, more than which no language writes."""


def one_line(words: str, most: int) -> str:
    """The words with single spaces, in at most so many characters and `CUT` behind them where there were more."""
    shown = "".join(_shown(each) for each in _LANGUAGE.sub("", words[: most * 4])).translate(_QUOTED)
    line = _few_marks(" ".join(unicodedata.normalize("NFC", shown).split()))
    whole = len(line) <= most and len(words) <= most * 4
    return line if whole else f"{line[:most].rstrip()}{CUT}"


def _shown(sign: str) -> str:
    category = unicodedata.category(sign)
    if category in ("Cc", "Zl", "Zp"):
        return " "
    return "" if category in ("Cf", "Cs") and sign not in _JOINERS else sign


def _few_marks(line: str) -> str:
    kept, row = list[str](), 0
    for sign in line:
        row = row + 1 if unicodedata.category(sign)[0] == "M" else 0
        if row <= _MARKS:
            kept.append(sign)
    return "".join(kept)
