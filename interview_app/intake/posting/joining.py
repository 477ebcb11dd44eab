"""Wrapped lines joined again to headings, list items and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interview_app.intake.posting.cleaning import SOFT_HYPHEN
from interview_app.intake.posting.cues.headings import area_of
from interview_app.intake.posting.measure import STOPS, Measure, ended, hangs, letters_of
from interview_app.intake.posting.row import Block, Row

_HANGING = re.compile(r"(?:und|oder|bzw\.?|sowie|and|or|,)\b", re.IGNORECASE)
_KEPT = re.compile(
    r"(?:^|[\s(])(?:high|well|long|short|self|non|co|multi|cross|part|full|inter|third|two|e|follow"
    r"|decision|problem|work"
    r"|on|up|state|user|hands|open|fixed|team|IT|EU)-$",
    re.IGNORECASE,
)


_NARROW, _WIDE = frozenset("iljtfrI.,:;'|!()[]-/ ·"), frozenset("mwMW@%")
_CODE = "latin-1"
"""The letters of German and English, one byte each."""
_WIDTHS = bytes(
    55 if letter in _NARROW else 155 if letter in _WIDE else 130 if letter.isupper() else 100
    for letter in bytes(range(256)).decode(_CODE)
)
"""About how wide each letter of the code is, in hundredths of usual ones."""
_SURE = 1.04
"""Words may be so much wider than they are taken for."""
_LESS, _LESS_LARGE = 0.66, 0.79
"""Type that is smaller by this is of another size, beside usual and beside large type; what lies between is chance."""
_LONG, _MOST, _FULL = 0.6, 0.75, 0.85
"""A line that fills so much of its column, and ends with no stop, goes on in a small letter, and in any.

Where empty lines part paragraphs, it goes on in any letter when it fills most of it.
"""
_BRIM = 0.94
"""A line that fills so much of its column is hardly the last one of its paragraph, though a stop ends it."""
_NEXT = 1.1
"""Lines of one paragraph are hardly more apart than lines are."""
_APART = 1.2
"""Behind a stop a line begins a paragraph that is so much farther below than lines are."""
_SHIFT, _MIDDLE = 3.0, 20.0
"""Points by which rows that hang below each other may differ, and by which one in the middle is set in at least."""
_SMALL_DIGITS = "¹²³⁴⁵⁶⁷⁸⁹"
_NOTE_BEGINS = frozenset(f"{_SMALL_DIGITS}0123456789*")
_NOTE_NUMBER = re.compile(r"\d ?[A-ZÄÖÜ„]")
_NOTE_MARK = re.compile(r"(?:\d{1,2}\)?|\*{1,3}\)?) ?(?=[A-ZÄÖÜ„])")
_TAIL = 40
"""How many letters at the end of a row tell how it ends."""
_ADDRESS = re.compile(r"\w[.@]\w[\w.-]*-$")
"""How an address of the internet ends that is broken behind a hyphen of its own."""
_JOINING = (
    " und", " oder", " sowie", " bzw.", " der", " die", " das", " des", " dem", " den", " alle", " zu", " zum", " zur",
    " von", " mit", " auf", " durch", " im", " and", " or", " the", " with", " by",
)  # fmt: skip
"""Nothing ends with one of these."""
_CLOSED = STOPS | frozenset(")”“")


def joined(rows: Sequence[Row], measure: Measure) -> tuple[Block, ...]:
    """The rows joined to blocks."""
    blocks: list[list[Row]] = []
    notes: list[bool] = []
    for row in rows:
        note = row.text[0] in _NOTE_BEGINS and is_footnote(row, measure)
        if blocks and not note and continues(blocks[-1], row, measure):
            blocks[-1].append(row)
        else:
            blocks.append([row])
            notes.append(note)
    return tuple(
        Block.of(unwrapped(found), tuple(found), footnote=note, unwritten=measure.unwritten)
        for found, note in zip(blocks, notes, strict=True)
    )


def is_footnote(row: Row, measure: Measure) -> bool:
    """Whether a row begins a footnote: with a raised number, or with a number in small type."""
    first = row.text[0]
    if first in _SMALL_DIGITS:
        return True
    if first in measure.raised and not row.mark and _NOTE_NUMBER.match(row.text):
        return True
    small = row.placed and row.line.height < 0.93 * measure.size
    return small and bool(_NOTE_MARK.match(row.text))


def continues(block: Sequence[Row], row: Row, measure: Measure) -> bool:
    """Whether a row goes on with what the block's last row says."""
    last = block[-1]
    line, above = row.line, last.line
    if row.mark or row.apart or line.heading != above.heading:
        return False
    if line.cell != above.cell and line.page == above.page:
        return False
    if above.whole or line.whole or (line.item and not above.item):
        return False
    lower = row.text[0].islower()
    if line.strong != above.strong and not (lower and not ended(last.text)):
        return False
    if not (row.placed and last.placed):
        return _text_goes_on(block, row, measure)
    if not (
        _same_size(block, row, measure) or (lower and _broken(last.text)) or _in_midst(last, row, measure)
    ):
        return False
    if above.page != line.page or line.top < above.top:
        if ended(last.text):
            return not (block[0].mark or _is_known_heading(row)) and _filled(last) > _BRIM
        return (
            lower or _broken(last.text) or not (_fits(last, row) or _stands_as_marks(block[0], row, measure))
        )
    return _goes_on_below(block, row, measure)


def _stands_as_marks(first: Row, row: Row, measure: Measure) -> bool:
    """Whether a row in another column stands where the mark of the item did, and wrapped items go on further right."""
    if not first.mark or not measure.hangs:
        return False
    return row.line.left - row.margin < first.line.left - first.margin + _SHIFT


def _goes_on_below(block: Sequence[Row], row: Row, measure: Measure) -> bool:
    """The same for a row right below the last one of the block: by distance, place and room."""
    first, last = block[0], block[-1]
    line, above = row.line, last.line
    broken, lower, stopped = _broken(last.text), row.text[0].islower(), ended(last.text)
    step = max(measure.leading, min(line.height, above.height) * 1.1)
    if line.top - above.top > (1.6 if broken and lower else 1.3) * step:
        return False
    if line.cell and line.cell[2] == 0 and not last.mark:
        return not stopped
    apart = last.text[-1] in _CLOSED or (first.mark and not hangs(row, first))
    if apart and not lower and _is_known_heading(row):
        return False
    below = not lower and line.top - above.top > _NEXT * step and _stands_as_marks(first, row, measure)
    if below or (first.mark and line.left < first.line.left - 3):
        return False
    if stopped and not lower and line.top - above.top > _APART * step:
        return False
    if first.mark or above.left <= last.margin + 7:
        filled = _filled(last)
        if not stopped and ((lower and filled > _LONG) or (filled > _FULL and not first.mark)):
            return True
        if stopped and filled > _BRIM and not first.mark:
            return True
    if lower and not stopped and _centred(last) and _centred(row):
        return True
    return _goes_on(last.text) or not _fits(last, row)


def _filled(row: Row) -> float:
    """What part of its column a row fills."""
    return (row.line.right - row.margin) / max(1.0, row.edge - row.margin)


def _text_goes_on(block: Sequence[Row], row: Row, measure: Measure) -> bool:
    """The same where only the words are known: the next word had no room, or the sentence is not over."""
    last = block[-1]
    if not measure.width or last.line.page != row.line.page:
        return False
    inset = 0 if len(block) == 1 or not block[0].mark else len(block[0].mark) + 1
    room = measure.width - letters_of(last) - inset - 1
    ends_it = ended(row.text) and not block[0].mark
    least = _LONG if row.text[0].islower() else _MOST if measure.spaced else _FULL if ends_it else 1.0
    runs_on = len(last.text) > least * measure.width and not ended(last.text)
    return _goes_on(last.text) or len(row.text.partition(" ")[0]) >= room or runs_on


def _broken(text: str) -> bool:
    """Whether a word or a pair of words is broken at the end of a row."""
    return text[-1] == SOFT_HYPHEN or (text[-1] in "-/" and (text[-2:-1].isalnum() or text[-2:-1] == "_"))


def _goes_on(text: str) -> bool:
    """Whether a row ends in the midst of a word, or with one that joins it to the next."""
    return _broken(text) or text.endswith(_JOINING)


def _same_size(block: Sequence[Row], row: Row, measure: Measure) -> bool:
    """Whether rows are of one size of type, as far as their heights, which hang on their letters, can tell."""
    last = block[-1]
    small, large = last.line.height, row.line.height
    if small > large:
        small, large = large, small
    if large < 1.25 * measure.size:
        return small > large * _LESS
    hanging = len(block) > 1 and bool(block[0].mark) and abs(last.line.left - row.line.left) < _SHIFT
    return small > large * (_LESS if hanging else _LESS_LARGE)


def _in_midst(last: Row, row: Row, measure: Measure) -> bool:
    """Whether a row goes on with the sentence of a full one right above it, whatever the words set off in it."""
    step = row.line.top - last.line.top
    near = row.line.page == last.line.page and 0 < step < _NEXT * measure.leading
    level = abs(last.line.left - row.line.left) < _SHIFT
    return (
        near
        and level
        and not ended(last.text)
        and _filled(last) > (_LONG if row.text[0].islower() else _FULL)
    )


def _centred(row: Row) -> bool:
    """Whether a row stands in the middle of its column."""
    left, right = row.line.left - row.margin, row.edge - row.line.right
    return left > _MIDDLE and abs(left - right) < 0.25 * (left + right)


def _is_known_heading(row: Row) -> bool:
    """Whether a short row has the words of a heading."""
    short = len(row.text.split()) <= 7 and row.line.right < row.margin + 0.6 * (row.edge - row.margin)
    return short and row.text[0].isupper() and row.text[-1] not in _CLOSED and area_of(row.text) is not None


def _fits(last: Row, row: Row) -> bool:
    """Whether the first word of the row would have had room in the one above: then the break was meant."""
    wide = (last.line.right - last.line.left) / max(1.0, _width(last.text) + 2 * bool(last.mark))
    unmarked_item = not last.mark and last.line.left > last.margin + 7
    doubt = -0.3 if unmarked_item else 0.5
    return last.line.right + wide * (0.6 + doubt + _SURE * _width(row.text.partition(" ")[0])) < (
        last.edge or last.line.right
    )


def _width(text: str) -> float:
    """About how wide words are, in usual letters."""
    return sum(text.encode(_CODE, "replace").translate(_WIDTHS)) / 100


def unwrapped(rows: Sequence[Row]) -> str:
    """The words of the rows as one, words broken at the end of a row made whole."""
    pieces: list[str] = []
    for row, below in zip(rows, [*rows[1:], None], strict=True):
        pieces.append(row.text if below is None else _leading_to(row.text, below.text))
    return "".join(pieces).removesuffix(SOFT_HYPHEN)


def _leading_to(above: str, below: str) -> str:
    """The words of a row with what stands between them and the next row: nothing, a hyphen or a space."""
    tail = above[-_TAIL:]
    if above[-1] == SOFT_HYPHEN:
        return above[:-1]
    if not _broken(above):
        return f"{above} "
    if above[-1] == "/" or _ADDRESS.search(tail):
        return above
    if _HANGING.match(below):
        return f"{above} "
    return above[:-1] if below[0].islower() and not _KEPT.search(tail) else above
