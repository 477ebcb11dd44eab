"""The candidates side by side: the matrix with its cuts, what must be said about it, and the profiles."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.domain.display import distinct_digits
from interview_app.domain.form import Criterion
from interview_app.domain.ranking import RetiredComparison
from interview_app.domain.results import CandidateScore, Place, RankedCandidate, Ranking
from interview_app.reporting import styles
from interview_app.reporting.breaks import height_of
from interview_app.reporting.chart import Bar, Profile
from interview_app.reporting.columns import Columns, Stack
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import abreast
from interview_app.reporting.headed import Headed
from interview_app.reporting.prose import Span
from interview_app.reporting.tables import Cell, Column, Person, table
from interview_app.reporting.tagged.structure import Element, Role
from interview_app.wording.numbers import (
    equal_weights_note,
    listed,
    points_digits,
    question_number,
    shown_weights,
)
from interview_app.wording.ranking import (
    banners,
    comparison_sentence,
    failure_sentence,
    obstacle_sentence,
    selected_sentence,
    tie_break_sentence,
    tie_sentence,
)
from interview_app.wording.result_labels import place_label
from interview_app.wording.retiring import standing
from interview_app.wording.sentences import ended

_CRITERIA_ABREAST = 9
_PROFILES_ABREAST = 3
_REMARKS_IN_A_PARAGRAPH = 6
_FIGURE_WHOLE = 330.0
"""A figure that is no higher stands on one page."""
_ABOVE_FIGURE = 10.0
_RANK, _POINTS, _VALUE, _LEAST_NAME = 34.0, 52.0, 32.5, 108.0


def matrix(edition: Edition, ranking: Ranking) -> list[Flowable]:
    """Candidates in rows, criteria in columns, in parts where a form has many criteria; then codes and remarks."""
    say, prose, criteria = edition.say, edition.prose, edition.form.criteria
    scale = edition.form.scale
    caption = say(
        "Table {number}: values per criterion (scale {worst} to {best}) and points of 100",
        number=1,
        worst=edition.level(scale.worst),
        best=edition.level(scale.best),
    )
    first = Element(Role.TABLE)
    named = prose.inside(Element(Role.CAPTION, first), (Span(caption),), styles.CAPTION)
    story: list[Flowable] = [CondPageBreak(110), named]
    for start in range(0, len(criteria), _CRITERIA_ABREAST):
        part = criteria[start : start + _CRITERIA_ABREAST]
        last = start + _CRITERIA_ABREAST >= len(criteria)
        story.extend([Spacer(1, 8)] if start else [])
        story.extend(_part(edition, ranking, part, points=last, element=None if start else first))
    story.append(Spacer(1, 4))
    remarks = _remarks(edition, ranking)
    flowing = (
        [" ".join(ended(each) for each in remarks)] if len(remarks) <= _REMARKS_IN_A_PARAGRAPH else remarks
    )
    story.extend(prose.line(each, styles.NOTE) for each in flowing)
    alike = equal_weights_note(say, edition.form, ranking.retired)
    story.extend([prose.line(alike, styles.NOTE)] if alike else [])
    codes = [f"{edition.code(each)} {edition.read(each.name)}" for each in criteria]
    return [*story, *abreast(prose, codes, styles.SMALL_QUIET), *_with_retired(edition, ranking)]


def profiles(edition: Edition, ranking: Ranking) -> list[Flowable]:
    """The chart: a block of bars for each candidate, three side by side."""
    say, prose, scale = edition.say, edition.prose, edition.form.scale
    caption = say("Figure 1: profiles; a full bar is the level {best}", best=edition.level(scale.best))
    if any(each.minimum is not None for each in edition.form.criteria):
        caption = say("{caption}, a dark mark a minimum", caption=caption)
    whole = Element(Role.DIVISION)
    head = prose.inside(Element(Role.CAPTION, whole), (Span(caption),), styles.CAPTION)
    again = prose.line(say("{caption} (continued)", caption=caption), styles.CAPTION)
    ticks = [scale.share(level.value) for level in scale.levels]
    gap = 18.0
    width = (styles.WIDTH - gap * (_PROFILES_ABREAST - 1)) / _PROFILES_ABREAST
    blocks: list[Flowable] = []
    for start in range(0, len(ranking.rows), _PROFILES_ABREAST):
        rows = ranking.rows[start : start + _PROFILES_ABREAST]
        stacks = [
            Stack(width, _profile(edition, row.score, ticks), Element(Role.DIVISION, whole)) for row in rows
        ]
        blocks.append(Columns(stacks, gap=gap, below=9, whole=True))
    figure = Headed([head], blocks, again=[again])
    figure.spaceBefore = _ABOVE_FIGURE
    height = height_of(figure)
    return [
        CondPageBreak(height if height <= _FIGURE_WHOLE else figure.least()),
        figure,
    ]


def _with_retired(edition: Edition, ranking: Ranking) -> list[Flowable]:
    """Both results side by side where questions were retired: as it counts, and as if none had been."""
    say, prose, other = edition.say, edition.prose, edition.snapshot.ranking_with_retired
    if other is None:
        return []
    numbers = listed(say, [str(question_number(edition.form, each)) for each in ranking.retired])
    columns = [
        Column(say("Candidate")),
        Column(say("As it counts"), 150),
        Column(say("As if nothing had been retired"), 150),
    ]
    points = [row.score.points for each in (ranking, other) for row in each.rows]
    digits = distinct_digits([each for each in points if each is not None])
    rows: list[list[Cell]] = []
    for row in ranking.rows:
        person = edition.procedure.candidate(row.score.candidate)
        both = (row, other.row(row.score.candidate))
        rows.append(
            [Person(person.name, person.number), *(standing(say, each, digits=digits) for each in both)]
        )
    caption = say("Results without and with the retired questions ({numbers})", numbers=numbers)
    whole = Element(Role.TABLE)
    late = any(each.after_disclosure for each in edition.procedure.retired)
    known = (
        say("A question was retired after totals had been disclosed.")
        if late
        else say("The questions were retired before totals could be seen.")
    )
    told = comparison_sentence(say, edition.procedure, RetiredComparison(ranking, other))
    return [
        CondPageBreak(60 + 16 * len(rows)),
        Spacer(1, 6),
        prose.inside(Element(Role.CAPTION, whole), (Span(caption),), styles.CAPTION),
        *table(prose, columns, rows, element=whole),
        Spacer(1, 4),
        prose.line(f"{known} {told}", styles.NOTE),
    ]


def _part(
    edition: Edition,
    ranking: Ranking,
    criteria: Sequence[Criterion],
    *,
    points: bool,
    element: Element | None,
) -> list[Flowable]:
    """The matrix for some of the criteria, with the totals where it is the last part."""
    say = edition.say
    weights = shown_weights(say, edition.form, ranking.retired)
    columns = [
        Column(say("Rank"), _RANK),
        Column(say("Candidate")),
        *(Column(edition.code(each), _VALUE, right=True, below=weights[each.id]) for each in criteria),
    ]
    if points:
        columns.append(Column(say("Points"), _POINTS, right=True, strong=True, below=say("of 100")))
    digits = points_digits(ranking)
    rows = [_row(edition, row, criteria, digits=digits if points else None) for row in ranking.rows]
    return table(edition.prose, columns, rows, cuts=_cuts(ranking), element=element)


def _row(
    edition: Edition, row: RankedCandidate, criteria: Sequence[Criterion], *, digits: int | None
) -> list[Cell]:
    person = edition.procedure.candidate(row.score.candidate)
    values = {each.criterion: each.value for each in row.score.criteria}
    cells: list[Cell] = ["–" if row.rank is None else str(row.rank), Person(person.name, person.number)]
    cells.extend(_number(edition, values.get(each.id), 2) for each in criteria)
    if digits is not None:
        cells.append(f"{_number(edition, row.score.points, digits)}{'*' if row.score.marked else ''}")
    return cells


def _number(edition: Edition, value: Fraction | None, digits: int) -> str:
    return "–" if value is None else edition.say.number(value, digits)


def _cuts(ranking: Ranking) -> tuple[int, ...]:
    """After how many rows the selection ends: beyond doubt, and with the tie at the cut."""
    if not ranking.final:
        return ()
    secure = sum(row.place is Place.SELECTED for row in ranking.rows)
    tied = sum(row.place is Place.TIED_AT_CUT for row in ranking.rows)
    return tuple(dict.fromkeys((secure, secure + tied)))


def _remarks(edition: Edition, ranking: Ranking) -> list[str]:
    """What the numbers alone do not say: obstacles or selection, ties, minimums, candidates without a rank."""
    say, procedure, form = edition.say, edition.procedure, edition.form
    if not ranking.final:
        return [obstacle_sentence(say, procedure, each) for each in ranking.obstacles]
    lines = [selected_sentence(say, procedure, ranking)]
    if len(ranking.rows) > 1:
        lines.append(say("The strong lines show where the selection ends by the figures."))
    told: set[object] = set()
    for row in ranking.rows:
        name = procedure.candidate(row.score.candidate).name
        if row.tied_with and row.score.candidate not in told:
            told.update(row.tied_with)
            lines.append(f"{name}: {tie_sentence(say, procedure, row)}")
        lines.append(_named(name, tie_break_sentence(say, form, row)))
        lines.append(_named(name, " ".join(failure_sentence(say, form, each) for each in row.score.failures)))
        if row.rank is None:
            lines.append(_named(name, f"{place_label(say, row.place)}."))
    lines.extend(_not_assessable(edition))
    return [line for line in (*lines, *banners(say, procedure, ranking)) if line]


def _not_assessable(edition: Edition) -> list[str]:
    return [
        edition.say(
            "{name}: not assessable. Reason: {reason}",
            name=edition.procedure.candidate(each.candidate).name,
            reason=each.reason,
        )
        for each in edition.procedure.not_assessable
    ]


def _named(name: str, sentence: str) -> str:
    return f"{name}: {sentence}" if sentence else ""


def _profile(edition: Edition, score: CandidateScore, ticks: Sequence[Fraction]) -> list[Flowable]:
    """One candidate's name and bars."""
    prose, form = edition.prose, edition.form
    person = edition.procedure.candidate(score.candidate)
    values = {each.criterion: each for each in score.criteria}
    bars = [
        Bar(
            edition.code(each),
            values[each.id].share,
            _number(edition, values[each.id].value, 2),
            None if each.minimum is None else form.scale.share(each.minimum),
        )
        for each in form.criteria
        if each.id in values
    ]
    called = f"{person.name} {person.number}".strip()
    name = prose.line(prose.clipped(called, 90), styles.SMALL_STRONG)
    ends = edition.level(form.scale.worst), edition.level(form.scale.best)
    return [name, Profile(bars, ticks, ends, alt=_told(edition, called, bars))]


def _told(edition: Edition, name: str, bars: Sequence[Bar]) -> str:
    """The profile in words: every criterion with its value, and its minimum where it has one."""
    say, scale = edition.say, edition.form.scale
    told = []
    for bar in bars:
        words = say("{code} {value}", code=bar.code, value=bar.value)
        if bar.minimum is not None:
            least = scale.worst + bar.minimum * (scale.best - scale.worst)
            words = say("{value}, minimum {minimum}", value=words, minimum=edition.level(least))
        told.append(words)
    ends = say("scale {worst} to {best}", worst=edition.level(scale.worst), best=edition.level(scale.best))
    named = say("Profile of {name}, {scale}: {values}.", name=name, scale=ends, values="; ".join(told))
    return edition.prose.typed(named)
