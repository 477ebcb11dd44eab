"""Headings that stand where no line begins with them: before their paragraph, or at the top of their table's column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from interview_app.intake.posting.cues.headings import Area, area_of, wishes
from interview_app.intake.posting.facts import fact_in, label_in
from interview_app.intake.posting.row import Block, Row
from interview_app.intake.posting.sentences import sentences

_RUN_IN = re.compile(r"((?:[\w*:/-]+ ){0,3}[\w*/-]+): (?=[A-ZÄÖÜ])")
_LONGEST = 60
_LEAST = 6
"""A heading in a line with what it heads has so many letters at most, and that so many words at least."""
_LABEL, _FEW = 3, 30
"""How many words a label has at most that goes with the words below it, and about how many these."""
_MOST = 16
"""So many words a sentence has at most that heads the list behind it."""


def with_heads_apart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, a heading that its paragraph begins with as one of its own: “Ihre Aufgaben: Sie leiten …”.

    So is a sentence with which a paragraph ends and a list begins.
    """
    found: list[Block] = []
    blocks = _labelled(blocks)
    for at, block in enumerate(blocks):
        if leading := _leading_on(block, blocks[at + 1 : at + 2]):
            found += leading
            continue
        head = _RUN_IN.match(block.text[:_LONGEST]) if ": " in block.text[:_LONGEST] else None
        if head is None or block.mark or not _heads(head.group(1)) or fact_in(block.text):
            found.append(block)
            continue
        rest = block.text[head.end() :]
        if len(rest.split()) < _LEAST:
            found.append(block)
            continue
        found += [Block.of(f"{head.group(1)}:", block.rows[:1]), Block.of(rest, block.rows)]
    return tuple(found)


def _labelled(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, labels joined with the paragraph below where several follow each other: “Sicherheit: ein …”."""
    pairs = {at for at in range(len(blocks) - 1) if _is_label(blocks[at]) and _is_labelled(blocks[at + 1])}
    joined = {at for at in pairs if at + 2 in pairs or at - 2 in pairs}
    if not joined:
        return blocks
    return [
        Block.of(f"{block.text} {blocks[at + 1].text}", (*block.rows, *blocks[at + 1].rows), item=True)
        if at in joined
        else block
        for at, block in enumerate(blocks)
        if at - 1 not in joined
    ]


def _is_label(block: Block) -> bool:
    """Whether a few words with a colon name one thing of a list, and no part of the posting and no fact."""
    few = block.text.endswith(":") and block.words <= _LABEL and not block.mark
    return few and area_of(block.text) is None and label_in(block.text) is None and not wishes(block.text)


def _is_labelled(block: Block) -> bool:
    return (
        not block.mark
        and not block.text.endswith(":")
        and block.words < _FEW
        and not block.first.line.heading
    )


def _leading_on(block: Block, following: Sequence[Block]) -> Sequence[Block]:
    """A paragraph and its last sentence, where that leads on to a list; nothing where it does not."""
    if block.mark or not block.text.endswith(":") or not any(each.mark for each in following):
        return ()
    *whole, last = sentences(block.text)
    if not whole or len(last.split()) > _MOST:
        return ()
    return Block.of(" ".join(whole), block.rows), Block.of(last, block.rows[-1:])


def _heads(words: str) -> bool:
    """Whether words are known to head a part of a posting."""
    return area_of(words) not in (None, Area.CONTACT)


def by_heads(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, tables whose first row holds nothing but headings column by column, each with what stands under it."""
    found: list[Row] = []
    for table, group in groupby(rows, key=lambda row: row.line.cell[0] if row.line.cell else 0):
        part = list(group)
        found.extend(sorted(part, key=_column) if table and _headed(part) else part)
    return tuple(found)


def _headed(rows: Sequence[Row]) -> bool:
    """Whether a table has several columns, each with a known heading in the first row and something below it.

    The first column may be of labels, with nothing above them.
    """
    cells = [row.line.cell for row in rows if row.line.cell]
    first = min(cell[1] for cell in cells)
    heads = [row for row in rows if row.line.cell and row.line.cell[1] == first]
    columns = {_column(row) for row in heads}
    return (
        len(columns) > 1
        and len(heads) == len(columns)
        and columns <= {cell[2] for cell in cells if cell[1] > first} <= columns | {0}
        and all(area_of(row.text) is not None and not row.mark for row in heads)
    )


def _column(row: Row) -> int:
    return row.line.cell[2] if row.line.cell else 0
