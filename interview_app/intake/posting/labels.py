"""Headings that stand in a column of their own, at the left of what they head, put before it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from interview_app.intake.posting.cues.headings import area_of, binds, wishes
from interview_app.intake.posting.facts import label_in
from interview_app.intake.posting.row import Row

_FEW = 3
"""So many labels of unknown words head what stands beside them."""
_NEAR = 6.0
"""Points by which a label may stand lower than the first row that it heads."""


def labels_beside(columns: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """The columns of a page, a column of labels dealt out over the rows at its right."""
    found: list[list[Row]] = []
    for column in columns:
        above, labels, below = _beside(found[-1], column) if found else ([], [], [])
        if labels:
            found[-1:] = [above] if above else []
            found.extend(_dealt(labels, column))
            found.extend([below] if below else [])
        else:
            found.append(list(column))
    return found


def _beside(left: Sequence[Row], right: Sequence[Row]) -> tuple[list[Row], list[list[Row]], list[Row]]:
    """The rows of the left column above the right one, its labels beside it, and those below; no labels for none."""
    if not right[0].placed or right[0].line.cell or not left[0].placed or left[0].line.cell:
        return [], [], []
    edge = min(row.line.left for row in right)
    top, bottom = right[0].line.top - _NEAR, right[-1].line.top + _NEAR
    above = [row for row in left if row.line.top < top]
    below = [row for row in left if row.line.top > bottom]
    labels: list[list[Row]] = []
    for row in left[len(above) : len(left) - len(below)]:
        near = labels and row.line.top - labels[-1][-1].line.top <= 1.6 * row.line.height
        if near and not label_in(row.text):
            labels[-1].append(row)
        else:
            labels.append([row])
    short = all(
        row.line.right < edge and not row.mark and len(row.text.split()) <= 5
        for label in labels
        for row in label
    )
    known = sum(_heads(" ".join(row.text for row in label)) for label in labels)
    heading = known * 2 >= len(labels) or _head_sentences(labels, right)
    return above, labels if short and len(labels) > 1 and heading else [], below


def _head_sentences(labels: Sequence[Sequence[Row]], right: Sequence[Row]) -> bool:
    """Whether a sentence begins beside each label, and the last one before the next label is over."""
    tops = [label[0].line.top for label in labels]
    begins = [
        next((at for at, row in enumerate(right) if abs(row.line.top - top) < _NEAR), -1) for top in tops
    ]
    if begins[0] != 0 or -1 in begins or len(labels) < _FEW:
        return False
    return all(
        right[at].text[0].isupper() and right[end - 1].text.endswith(".")
        for at, end in pairwise([*begins, len(right)])
    )


def _heads(words: str) -> bool:
    return area_of(words) is not None or binds(words) or wishes(words) or label_in(words) is not None


def _dealt(labels: Sequence[list[Row]], right: Sequence[Row]) -> list[list[Row]]:
    """Each label, then the rows at its right down to the next label; one of unknown words gets a colon."""
    found: list[list[Row]] = []
    rest = list(right)
    for at, label in enumerate(labels):
        end = labels[at + 1][0].line.top - _NEAR if at + 1 < len(labels) else float("inf")
        own = [row for row in rest if row.line.top < end]
        rest = rest[len(own) :]
        *first, last = [row._replace(apart=row is label[0]) for row in label]
        named = _heads(" ".join(row.text for row in label)) or last.text.endswith(":")
        found.append([*first, last if named else last._replace(text=f"{last.text}:")])
        if own:
            found.append([row._replace(apart=row.apart or row is own[0]) for row in own])
    return found
