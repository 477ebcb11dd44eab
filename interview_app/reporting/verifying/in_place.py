"""Figures and names in their place: each cell of each table, and each sentence that is worded as this version words it.

What another version wrote around them may have been other words.  So of a cell its figures and names are held against
the cell in its place, and a word that this column has elsewhere; a sentence against the one that differs in figures and
names alone; and whoever is named has to be named on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from interview_app.domain.document_check import Deviation, Difference
from interview_app.domain.protocol import Snapshot
from interview_app.reporting.verifying.outline import Outline, Piece, Row

_FIGURE = r"[0-9]+(?:[.,:/][0-9]+)*"
_LETTER = re.compile(r"[^\W\d_]")
_GAP = "\0"
_SHOWN = 160
"""Letters that are told of words."""
_ALT = ("Figure", "Alt")
"""What a figure says of itself."""


class Masks:
    """Takes figures and the names of people out of words."""

    def __init__(self, snapshot: Snapshot) -> None:
        procedure = snapshot.procedure
        names = {name for each in procedure.candidates for name in (each.name, each.number)}
        names |= {each.name for each in procedure.panel}
        self._names = sorted(
            (" ".join(each.split()) for each in names if each.strip()), key=len, reverse=True
        )
        self._either = re.compile("|".join((*map(re.escape, self._names), _FIGURE)))

    def of(self, words: str) -> tuple[str, tuple[str, ...]]:
        """The words with gaps, and what stands in them."""
        plain = " ".join(words.split())
        return self._either.sub(_GAP, plain), tuple(self._either.findall(plain))

    def names(self, words: str) -> tuple[str, ...]:
        """The people in the words, in their order."""
        return tuple(each for each in self.of(words)[1] if each in self._names)

    def hard(self, words: str) -> bool:
        """Whether nothing but figures, names and signs stands there."""
        return _LETTER.search(self.of(words)[0]) is None


def in_place(file: Outline, anew: Outline, snapshot: Snapshot) -> Iterator[Difference]:
    """What stands otherwise in its place, tables first."""
    masks = Masks(snapshot)
    yield from _tables(file.rows, anew.rows, masks)
    yield from _sentences(file.pieces, anew.pieces, masks)
    yield from _figures(file, anew, masks)


def _tables(mine: Sequence[Row], its: Sequence[Row], masks: Masks) -> Iterator[Difference]:
    """Row by row.

    Rows of a table that one of both does not have are left out, unless they hold somebody's figures.
    """
    here, there = {each.head for each in mine}, {each.head for each in its}
    columns = _columns([*mine, *its])
    matcher = SequenceMatcher(
        None, [each.cells for each in its], [each.cells for each in mine], autojunk=False
    )
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        pairs, missing, added = _paired(mine[c:d], its[a:b], masks)
        for row, wanted in pairs:
            yield from _cells(row, wanted, masks, columns)
        for row in missing:
            if (row.head in here and row.head) or _about_somebody(row, masks):
                yield Difference(Deviation.ROW_MISSING, None, _told(row), page=row.page + 1)
        for row in added:
            if (row.head in there and row.head) or _about_somebody(row, masks):
                yield Difference(Deviation.ROW_ADDED, _told(row), None, page=row.page + 1)


def _columns(rows: Sequence[Row]) -> dict[tuple[tuple[str, ...], int], dict[str, int]]:
    """How often each word stands in a column, by the heads and its place among them."""
    found: dict[tuple[tuple[str, ...], int], dict[str, int]] = {}
    for row in rows:
        for at, cell in enumerate(row.cells):
            counts = found.setdefault((row.head, at), {})
            counts[cell] = counts.get(cell, 0) + 1
    return found


def _paired(
    mine: Sequence[Row], its: Sequence[Row], masks: Masks
) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Which row stands in the place of which: as many rows one by one, else those about the same person."""
    if len(mine) == len(its) and all(len(a.cells) == len(b.cells) for a, b in zip(mine, its, strict=True)):
        return list(zip(mine, its, strict=True)), [], []
    pairs, left = [], list(mine)
    missing = []
    for wanted in its:
        who = masks.names(" ".join(wanted.cells))
        row = next(
            (
                each
                for each in left
                if len(each.cells) == len(wanted.cells)
                and (each.cells[0] == wanted.cells[0] or (who and masks.names(" ".join(each.cells)) == who))
            ),
            None,
        )
        if row is None:
            missing.append(wanted)
        else:
            left.remove(row)
            pairs.append((row, wanted))
    return pairs, missing, left


def _about_somebody(row: Row, masks: Masks) -> bool:
    """Whether a row has a person and at least two figures of them."""
    figures = [
        each
        for each in row.cells
        if masks.hard(each) and not masks.names(each) and any(map(str.isdigit, each))
    ]
    return bool(masks.names(" ".join(row.cells))) and len(figures) > 1


def _cells(
    row: Row, wanted: Row, masks: Masks, columns: Mapping[tuple[tuple[str, ...], int], Mapping[str, int]]
) -> Iterator[Difference]:
    """The cells of two rows that stand in the same place."""
    for at, (said, should) in enumerate(zip(row.cells, wanted.cells, strict=True)):
        if said == should:
            continue
        known = columns.get((wanted.head, at), {})
        values, wanted_values = masks.of(said)[1], masks.of(should)[1]
        others = not values and (known.get(said, 0) > 1 or known.get(should, 0) > 1)
        if values != wanted_values or others or (masks.hard(said) and masks.hard(should)):
            column = wanted.head[at] if at < len(wanted.head) else ""
            place = _told(row)
            yield Difference(Deviation.CELL, said, should, page=row.page + 1, row=place, column=column)


def _told(row: Row) -> str:
    """The row by what stands first in it."""
    return _around(" ".join(each for each in row.cells[:2] if each))


def _sentences(mine: Sequence[Piece], its: Sequence[Piece], masks: Masks) -> Iterator[Difference]:
    """Sentences that are the same but for figures and names, then people who are named on one side only."""
    matcher = SequenceMatcher(None, [each.text for each in its], [each.text for each in mine], autojunk=False)
    left, wanted = list[Piece](), list[Piece]()
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            left += [each for each in mine[c:d] if not each.contents]
            wanted += [each for each in its[a:b] if not each.contents]
    for should in list(wanted):
        words, values = masks.of(should.text)
        same = [each for each in left if masks.of(each.text)[0] == words]
        if not same:
            continue
        said = next((each for each in same if masks.of(each.text)[1] == values), same[0])
        left.remove(said)
        wanted.remove(should)
        if masks.of(said.text)[1] != values:
            yield _worded(said, should)
    yield from _named(left, wanted, masks)


def _named(left: Sequence[Piece], wanted: Sequence[Piece], masks: Masks) -> Iterator[Difference]:
    """Of the sentences that are worded otherwise those that name others than the ones of the other side."""
    named = [who for each in wanted if (who := masks.names(each.text))]
    for said in left:
        who = masks.names(said.text)
        if who in named:
            named.remove(who)
        elif who:
            yield Difference(Deviation.WORDS, _around(said.text), "", page=said.page + 1)
    for who in named:
        yield Difference(Deviation.FIGURE, None, ", ".join(who))


def _worded(said: Piece, should: Piece) -> Difference:
    """The first place where two sentences part, with some words around it."""
    a, b = said.text, should.text
    start = next((at for at, (one, other) in enumerate(zip(a, b, strict=False)) if one != other), 0)
    start = max(0, a.rfind(" ", 0, max(0, start - 40)) + 1) if start > 40 else 0
    return Difference(Deviation.WORDS, _around(a[start:]), _around(b[start:]), page=said.page + 1)


def _around(words: str) -> str:
    """As much of the words as is told of them."""
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"


def _figures(file: Outline, anew: Outline, masks: Masks) -> Iterator[Difference]:
    """What figures say in words, one after the other: each has to name the same values."""
    mine, its = list(file.told), list(anew.told)
    for at, said in enumerate(mine):
        should = its[at] if len(mine) == len(its) else None
        if should is None or (said.role, said.key) != (should.role, should.key):
            if (said.role, said.key) != _ALT:
                yield Difference(Deviation.ALTERNATIVE, _around(said.text), None, page=said.page + 1)
        elif masks.of(said.text)[1] != masks.of(should.text)[1]:
            yield Difference(
                Deviation.ALTERNATIVE, _around(said.text), _around(should.text), page=said.page + 1
            )
    if len(mine) != len(its):
        yield from (
            Difference(Deviation.ALTERNATIVE, None, _around(each.text))
            for each in its
            if each.text not in {said.text for said in mine}
        )
