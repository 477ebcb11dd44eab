"""List marks: ticks, dashes, bullets, numbers and letters, taken off the words that they stand before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from interview_app.intake.posting.cues.headings import area_of
from interview_app.intake.posting.row import Row

_SMALL_PICTURES = ((0x2139, 0x2139), (0x2300, 0x23FF), (0x2600, 0x26FF), (0x1F000, 0x1FAFF))
"""From where to where pictures lie in Unicode that stand before items and before headings."""
_PICTURES = frozenset(chr(code) for first, last in _SMALL_PICTURES for code in range(first, last + 1))
_GLYPHS = "•●○◦▪▫■□◆◇❖➢➤➔➜►▶▸▹‣⁃✓✔✅✗✘→⇒»›·∙⬤◾◼" + "".join(
    f"{chr(first)}-{chr(last)}" for first, last in _SMALL_PICTURES
)
_GLYPH = re.compile(rf"([{_GLYPHS}\ufe0f]+) ?(?=\S)")
_DASH = re.compile(r"([-–—*+~]) (?=\S)|(-|–)(?=[A-ZÄÖÜ][a-zäöüß])|(o) (?=[A-ZÄÖÜ]|[a-zäöüß]{4})")
_NUMBER = re.compile(r"\(?(\d{1,2}|[a-zA-H]|[IVX]{1,4})([.)]) ?(?=\S)(?!\d)")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
_ALONE = re.compile(rf"[{_GLYPHS}–—*o-]")
_FIRST = _PICTURES | frozenset(f"{_GLYPHS}\ufe0f-–—*+~o")
"""What a row begins with that begins with a mark, numbers and letters apart."""
_BEHIND = frozenset(".)")
"""One of these stands near the beginning where a number or letter is a mark."""
_CROWD = 40
_DEEPEST = 4
"""How many rows at one height are looked at, and how many lists may lie in each other."""
_INSIDE = re.compile(rf"\s([{_GLYPHS}]) ?(?=\S)")


def marked(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with their list marks apart; a mark on a row of its own goes to the next row."""
    parts: list[Row] = []
    for row in _unadorned(rows):
        if row.text[0] in _FIRST:
            parts.extend(_parted(row))
        else:
            parts.append(row)
    found = _glued(parts)
    numbered = _numbered(found)
    starred = [row.text[:2] for row in found].count("* ") > 1
    return tuple(
        _without(row, numbered=at in numbered, starred=starred)
        if at in numbered or row.line.marker or row.text[0] in _FIRST
        else row
        for at, row in enumerate(found)
    )


def _unadorned(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows, a known heading without the picture before it that no other row begins with."""
    pictures = Counter(row.text[0] for row in rows if row.text[0] in _PICTURES)
    return [_bare(row) if pictures[row.text[0]] == 1 else row for row in rows] if pictures else rows


def _bare(row: Row) -> Row:
    """The row without its picture if what stands behind that is known to head a part of a posting."""
    words = _GLYPH.sub("", row.text, count=1)
    return row._replace(text=words) if area_of(words) else row


def _parted(row: Row) -> Iterator[Row]:
    """The row, or its items where several stand side by side: “✓ one ✓ two”."""
    start = _GLYPH.match(row.text)
    if start is None or start.group(1) == "·" or start.group(1) not in row.text[start.end() :]:
        yield row
        return
    begins = [
        0,
        *(
            found.start(1)
            for found in _INSIDE.finditer(row.text, start.end())
            if found.group(1) == start.group(1)
        ),
    ]
    for begin, end in zip(begins, [*begins[1:], len(row.text)], strict=True):
        text = row.text[begin:end].strip()
        yield row if text == row.text else row._replace(text=text)


def _glued(rows: Sequence[Row]) -> list[Row]:
    """The rows, each lone mark put before the row at its right, or where places are unknown before the next one."""
    lone = [at for at, row in enumerate(rows) if len(row.text) == 1 and _ALONE.fullmatch(row.text)]
    if not lone:
        return list(rows)
    beside = _Beside(rows)
    taken: dict[int, Row] = {}
    for at, row in enumerate(rows):
        if _ALONE.fullmatch(row.text):
            owner = beside.owner(row) if row.placed else at + 1
            if owner is not None and owner < len(rows) and owner not in taken:
                taken[owner] = row
    return [
        row._replace(text=f"{taken[at].text} {row.text}", apart=row.apart or taken[at].apart)
        if at in taken
        else row
        for at, row in enumerate(rows)
        if not _ALONE.fullmatch(row.text)
    ]


class _Beside:
    """Finds the row that stands at the right of a lone mark, which some programs draw after all the text of a page."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        placed = [at for at, row in enumerate(rows) if row.placed and not _ALONE.fullmatch(row.text)]
        self._order = sorted(placed, key=lambda at: (rows[at].line.page, rows[at].line.top))
        self._places = [(rows[at].line.page, rows[at].line.top) for at in self._order]

    def owner(self, mark: Row) -> int | None:
        """The position of the nearest row at the right of the mark at about its height."""
        line = mark.line
        reach = 0.9 * max(line.height, 8.0)
        begin = bisect_left(self._places, (line.page, line.top - reach))
        end = bisect_right(self._places, (line.page, line.top + reach))
        right = [at for at in self._order[begin:end][:_CROWD] if self._rows[at].line.left >= line.left]
        return min(right, key=lambda at: self._distance(at, mark), default=None)

    def _distance(self, at: int, mark: Row) -> float:
        line = self._rows[at].line
        return (
            4 * abs(line.top + line.height - mark.line.top - mark.line.height) + line.left - mark.line.right
        )


def _numbered(rows: Sequence[Row]) -> set[int]:
    """Where a number or letter is a list mark: only as one of a series that begins with 1 or a.

    A series may hold others, as the chapters of a posting hold lists; going on with it ends those.
    """
    opened: dict[str, list[tuple[int, int]]] = {}
    found: set[int] = set()
    for at, row in enumerate(rows):
        number = _NUMBER.match(row.text) if not _BEHIND.isdisjoint(row.text[1:6]) else None
        if number is None:
            continue
        value, style = _counted(number.group(1))
        series = opened.setdefault(style + number.group(2), [])
        if value == 1:
            series.append((1, at))
            del series[:-_DEEPEST]
            continue
        holder = next(
            (place for place in range(len(series) - 1, -1, -1) if series[place][0] == value - 1), None
        )
        if holder is not None:
            found.update((series[holder][1], at))
            series[holder:] = [(value, at)]
    return found


def _counted(number: str) -> tuple[int, str]:
    """The value of a number or letter of a list, and the first one of its kind."""
    if number.isdigit():
        return int(number), "1"
    if number in _ROMAN:
        return _ROMAN.index(number) + 1, "I"
    first = "a" if number.islower() else "A"
    return ord(number) - ord(first) + 1, first


def _without(row: Row, *, numbered: bool, starred: bool) -> Row:
    """The row without its mark; of several marks in a row (“- ✓”) the last one counts."""
    text, mark = row.text, row.line.marker
    while found := _GLYPH.match(text) or _DASH.match(text):
        if (found.group(0)[0] == "*" and not starred) or text.endswith(f" {found.group(0)[0]}"):
            break
        mark = next(part for part in found.groups() if part)
        text = text[found.end() :]
    if numbered and not mark and (number := _NUMBER.match(text)):
        mark = number.group(0).strip()
        text = text[number.end() :]
    changed = text and (text, mark) != (row.text, row.mark)
    return row.marked(text, mark) if changed else row
