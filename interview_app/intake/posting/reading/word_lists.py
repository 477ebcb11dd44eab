"""The marks of lists in a Word document, counted as Word counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE

from interview_app.intake.posting.reading.numbering import numeral
from interview_app.intake.posting.reading.packed import parsed
from interview_app.intake.posting.reading.word_styles import W, WordElement, value
from interview_app.intake.posting.reading.words import plain

_STYLES = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class _Level:
    """How one depth of a list is marked: “%1.%2” are the numbers of this depth and those above it."""

    style: str
    pattern: str
    start: int


class WordLists:
    """The lists of a document; `mark` is asked for each paragraph of a list, in their order."""

    def __init__(self, document: WordDocument) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._kinds: dict[str, str] = {}
        self._counts: dict[str, list[int]] = {}
        for relation in document.part.rels.values():
            if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
                self._read(cast(WordElement, parsed(relation.target_part.blob)))

    def mark(self, number: str, depth: int) -> str:
        """The mark of the next paragraph of a list at this depth."""
        kind = self._kinds.get(number, "")
        levels = self._levels.get(kind, {})
        level = levels.get(depth)
        if level is None:
            return "•"
        counts = self._counts.setdefault(kind, [0] * _LEVELS)
        counts[depth] = counts[depth] + 1 if counts[depth] else level.start
        counts[depth + 1 :] = [0] * (_LEVELS - depth - 1)
        if level.style in {"bullet", "none"}:
            return plain(level.pattern) if level.style == "bullet" else ""
        mark = level.pattern
        for above in range(depth + 1):
            one = levels.get(above, level)
            mark = mark.replace(
                f"%{above + 1}", numeral(counts[above] or one.start, _STYLES.get(one.style, "1"))
            )
        return mark

    def _read(self, numbering: WordElement) -> None:
        for kind in numbering.iter(f"{W}abstractNum"):
            levels = {int(each.get(f"{W}ilvl") or 0): _level(each) for each in kind.iter(f"{W}lvl")}
            self._levels[kind.get(f"{W}abstractNumId") or ""] = {
                depth: level for depth, level in levels.items() if 0 <= depth < _LEVELS
            }
        for number in numbering.iter(f"{W}num"):
            self._kinds[number.get(f"{W}numId") or ""] = value(number, "abstractNumId") or ""


def _level(level: WordElement) -> _Level:
    return _Level(
        value(level, "numFmt") or "decimal", value(level, "lvlText") or "", int(value(level, "start") or 1)
    )
