"""Short ways to write a field: who is inside, who outside, with which shares and weights."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from hypothesis import strategies as st

from interview_app.analysis.field import Field, field_from, field_of
from interview_app.domain.ballot import Ballot
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId
from interview_app.domain.ranking import rank
from tests.domain.build import Number, ballot, candidate, criterion_id, form

NAMES = "abcdefgh"


def field(weights: Sequence[Number], rows: Sequence[Sequence[Number]], *, posts: int = 1) -> Field:
    """The field of these shares; the best `posts` rows are inside, named by their place in the rows."""
    parts = [Fraction(weight) for weight in weights]
    parts = [part / sum(parts) for part in parts]
    people = [
        (CandidateId(name), [Fraction(share) for share in row])
        for name, row in zip(NAMES, rows, strict=False)
    ]
    people.sort(
        key=lambda one: sum(part * share for part, share in zip(parts, one[1], strict=True)), reverse=True
    )
    criteria = [criterion_id(number) for number in range(1, len(weights) + 1)]
    return field_from(criteria, parts, inside=people[:posts], outside=people[posts:])


@st.composite
def ballots(draw: st.DrawFn, *, steps: int = 5, minimums: bool = False) -> tuple[InterviewForm, Ballot]:
    """A small form and a complete ballot."""
    weights = draw(st.lists(st.integers(1, 5), min_size=1, max_size=3))
    raters = draw(st.integers(1, 3))
    cell = st.lists(st.integers(0, steps), min_size=raters, max_size=raters)
    rows = st.lists(cell, min_size=len(weights), max_size=len(weights))
    people = draw(st.lists(rows, min_size=2, max_size=4))
    least = {1: draw(st.integers(1, 3))} if minimums and draw(st.booleans()) else {}
    posts = draw(st.integers(1, 2))
    cast = ballot(*(candidate(name, cells) for name, cells in zip(NAMES, people, strict=False)), posts=posts)
    return form(weights, minimums=least), cast


@st.composite
def fields(draw: st.DrawFn) -> Field:
    """The field of a small ballot that has one."""
    form_, cast = draw(ballots())
    found = field_of(rank(form_, cast))
    if not isinstance(found, Field):
        found = field([1, 1], [[1, 0], [0, 1], ["1/2", "1/4"]])
    return found
