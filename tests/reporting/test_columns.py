"""Columns break over pages at any height without losing, doubling or reordering a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.platypus import Flowable

from interview_app.reporting import styles
from interview_app.reporting.columns import Columns, Stack
from interview_app.reporting.prose import Prose
from interview_app.reporting.tagged.paragraph import TaggedParagraph

PROSE = Prose()
_counts = st.lists(st.integers(min_value=1, max_value=120), min_size=1, max_size=4)
_stacks = st.lists(_counts, min_size=1, max_size=3)
_heights = st.lists(st.integers(min_value=20, max_value=400), min_size=1, max_size=6)


def _columns(stacks: list[list[int]]) -> tuple[Columns, list[list[str]]]:
    """Columns of paragraphs with so many words each, and the words of each stack."""
    words: list[list[str]] = []
    made: list[Stack] = []
    for number, counts in enumerate(stacks):
        texts = [[f"w{number}-{place}-{word}" for word in range(count)] for place, count in enumerate(counts)]
        words.append([word for text in texts for word in text])
        made.append(Stack(150, [PROSE.line(" ".join(text), styles.BODY) for text in texts]))
    return Columns(made, below=3, hairline=True), words


def _words_of(columns: Columns) -> list[list[str]]:
    return [[word for each in stack.content for word in _plain(each)] for stack in columns.stacks]


def _plain(flowable: Flowable) -> list[str]:
    """The words of a paragraph, whole or parted by a break."""
    assert isinstance(flowable, TaggedParagraph)
    return flowable.words.split()


@given(_stacks, _heights)
def test_no_break_loses_a_word(stacks: list[list[int]], heights: list[int]) -> None:
    rest, words = _columns(stacks)
    found: list[list[str]] = [[] for _ in words]
    for height in [*heights, *[500] * 60]:
        _, needed = rest.wrap(styles.WIDTH, height)
        parts = [rest] if needed <= height else rest.split(styles.WIDTH, height)
        if not parts:
            continue
        first = parts[0]
        assert isinstance(first, Columns)
        assert first.wrap(styles.WIDTH, height)[1] <= height + 1e-6
        for place, each in enumerate(_words_of(first)):
            found[place].extend(each)
        if len(parts) == 1:
            break
        following = parts[1]
        assert isinstance(following, Columns)
        rest = following
    assert found == words


@pytest.mark.parametrize("height", [5, 12, 20])
def test_a_label_never_stands_alone_above_a_break(height: float) -> None:
    label = PROSE.line("Label", styles.LABEL)
    text = PROSE.line("word " * 200, styles.BODY)
    columns = Columns((Stack(150, (label, text)),))
    columns.wrap(styles.WIDTH, height)
    assert columns.split(styles.WIDTH, height) == []


def test_what_fits_but_for_the_space_below_stays_whole() -> None:
    columns = Columns((Stack(150, (PROSE.line("one line", styles.BODY_TIGHT),)),), below=10)
    _, height = columns.wrap(styles.WIDTH, 100)
    parts = columns.split(styles.WIDTH, height - 5)
    assert len(parts) == 1
    assert parts[0].wrap(styles.WIDTH, height - 5)[1] <= height - 5
