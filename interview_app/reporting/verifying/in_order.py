"""Whether words lie on a page in the order in which they are read, whatever the version of the document.

What comes next is drawn behind or below, another column may begin above, and the cells of a row lie side by side, each
below its head.  So figures that are read in their cells but drawn in each other's place are seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from unicodedata import combining

from interview_app.domain.document_check import Deviation, Difference
from interview_app.reporting.verifying.drawing import Box, Drawn, Words
from interview_app.reporting.verifying.outline import Outline, Place, Read

_HAIR = 1.0
"""Points that things may overlap."""
_LINE = 3.0
"""Points that words of one line may stand higher or lower than the others."""
_SHOWN = 60
"""Letters that are told of words."""

_Runs = Mapping[Place, Sequence[Words]]
_Cells = Mapping[int, Box]


def out_of_place(pages: Sequence[Drawn], outline: Outline) -> Iterator[Difference]:
    """What is drawn elsewhere than where it is read."""
    runs: dict[Place, list[Words]] = {}
    for page, drawing in enumerate(pages):
        for each in drawing.words():
            if each.mark is not None and not all(map(_no_letter, each.text)):
                runs.setdefault((page, each.mark), []).append(each)
    found = [*_in_text(runs, outline.read), *_in_tables(runs, outline)]
    for page, words in dict.fromkeys(found):
        yield Difference(Deviation.OUT_OF_PLACE, words[:_SHOWN], page=page + 1)


def _no_letter(character: str) -> bool:
    """Whether it is space, or a mark that is drawn over the letter before it."""
    return character.isspace() or combining(character) != 0


def _in_text(runs: _Runs, read: Sequence[Read]) -> Iterator[tuple[int, str]]:
    """Words that do not follow those before; a figure draws as it likes."""
    last: Read | None = None
    before, edge = list[Words](), 0.0
    for each in read:
        drawn = runs.get(each.place, ())
        if not drawn:
            continue
        if not each.figure:
            yield from ((each.place[0], b.text) for a, b in pairwise(drawn) if not _follows(a, b))
        anew = last is None or last.piece != each.piece
        if last is not None and last.place[0] == each.place[0] and _in_one(last, each):
            column = anew and drawn[0].box.left >= edge - _HAIR
            if not column and not _follows(before[-1], drawn[0]):
                yield each.place[0], drawn[0].text
        edge = max([*([] if anew else [edge]), *(words.box.right for words in drawn)])
        last, before = each, list(drawn)


def _in_one(last: Read, each: Read) -> bool:
    """Whether two contents stand in one cell, or one of them in no table."""
    return 0 in (last.row, each.row) or (last.row, last.cell) == (each.row, each.cell)


def _follows(words: Words, others: Words) -> bool:
    """Whether the others lie behind or below; what runs both ways is drawn as it is seen."""
    if words.spoken is not None or others.spoken is not None:
        return True
    beside = abs(words.box.bottom - others.box.bottom) < _LINE
    return (beside and others.box.left >= words.box.right - _HAIR) or _below(others.box, words.box)


def _below(box: Box, other: Box) -> bool:
    return box.top <= other.bottom + _HAIR


def _in_tables(runs: _Runs, outline: Outline) -> Iterator[tuple[int, str]]:
    """Cells that do not lie side by side, below the row before, and below their head; not where words run both ways."""
    cells: dict[tuple[int, int], dict[int, Box]] = {}
    heads: dict[int, dict[int, Box]] = {}
    words: dict[tuple[int, int], str] = {}
    loose: set[tuple[int, int]] = set()
    for each in outline.read:
        for run in runs.get(each.place, ()) if each.row else ():
            place = (each.place[0], each.row)
            words.setdefault(place, run.text)
            loose |= {place} if run.spoken is not None else set()
            for known in (cells.setdefault(place, {}), heads.setdefault(each.row, {})):
                known[each.cell] = run.box.joined(known.get(each.cell, run.box))
    last: tuple[int, _Cells] | None = None
    for (page, number), row in cells.items():
        head = heads.get(outline.heads.get(number, 0), {})
        above = {} if last is None or last[0] != page else last[1]
        placed = _side_by_side(row) and _under(row, above) and _under_heads(row, head)
        if not placed and (page, number) not in loose:
            yield page, words[page, number]
        last = page, row


def _side_by_side(row: _Cells) -> bool:
    """Whether the cells of a row lie one beside the other, on one height."""
    in_order = [row[each] for each in sorted(row)]
    level = max(each.bottom for each in in_order) < min(each.top for each in in_order)
    return level and all(b.left >= a.right - _HAIR for a, b in pairwise(in_order))


def _under(row: _Cells, above: _Cells) -> bool:
    return all(_below(each, other) for each in row.values() for other in above.values())


def _under_heads(row: _Cells, heads: _Cells) -> bool:
    """Whether no cell reaches below the head of another one."""
    return all(
        (at + 1 not in heads or each.right <= heads[at + 1].left + _HAIR)
        and (at - 1 not in heads or each.left >= heads[at - 1].right - _HAIR)
        for at, each in row.items()
    )
