"""The plan that was fixed before the first interview: criteria with their passages, questions, standards, rules."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.domain.form import Criterion, Question
from interview_app.reporting import styles
from interview_app.reporting.columns import Columns, Stack
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import beside, pairs, subheading, taken
from interview_app.reporting.prose import quiet, strong
from interview_app.reporting.tables import Column, table
from interview_app.reporting.tagged.structure import Element, Role
from interview_app.wording.labels import (
    aggregation_label,
    merit_label,
    missing_policy_label,
    weight_mode_label,
)
from interview_app.wording.numbers import criterion_code, equal_weights_note, listed, shown_weights

_LEVEL = 20.0
_KEPT, _FEWEST = 300.0, 120.0
"""A question stands on one page unless it is higher than that; then so much of it begins there at least."""


def plan(edition: Edition) -> list[Flowable]:
    """Weights and rules, the posting's passages, then every question with expected answer and anchors."""
    say, prose = edition.say, edition.prose
    return [
        *weights(edition),
        *subheading(prose, say("Rules")),
        *pairs(prose, _rules(edition)),
        *_passages(edition),
        *subheading(prose, say("Questions, expected answers, anchors")),
        *questions(edition, level=4),
    ]


def rationale(edition: Edition) -> str:
    """Why the weights are as they are: as written at the lock, or in the form."""
    lock = edition.procedure.lock
    return (lock.rationale if lock is not None else "") or edition.read(edition.form.rationale)


def weights(edition: Edition) -> list[Flowable]:
    """The criteria with their weights and minimums, and why they weigh what they weigh."""
    say, prose = edition.say, edition.prose
    shown = shown_weights(say, edition.form)
    digits = _digits([each.minimum for each in edition.form.criteria if each.minimum is not None])
    columns = [
        Column(edition.filled(say("Code")), 36),
        Column(say("Criterion")),
        Column(say("Ground"), 120),
        Column(say("Weight"), 56, right=True),
        Column(say("Minimum"), 62, right=True),
    ]
    rows = [
        [
            edition.code(each),
            _grouped(edition, each),
            merit_label(say, each.merit),
            shown[each.id],
            "–" if each.minimum is None else say.number(each.minimum, digits),
        ]
        for each in edition.form.criteria
    ]
    story: list[Flowable] = [*table(prose, columns, rows), Spacer(1, 6)]
    alike = equal_weights_note(say, edition.form)
    story.extend([prose.line(alike, styles.NOTE)] if alike else [])
    why = rationale(edition)
    if why.strip():
        story.extend(prose.block(say("Rationale of the weights: {rationale}", rationale=why)))
    return story


def _digits(values: Sequence[Fraction]) -> int:
    """The decimals, at most two, with which a column of figures stands on the comma and none is rounded."""
    return next((n for n in (0, 1) if all((value * 10**n).denominator == 1 for value in values)), 2)


def _grouped(edition: Edition, criterion: Criterion) -> str:
    """The criterion's name, after that of its group where it belongs to one."""
    groups = [edition.read(group.name) for group in edition.form.groups if group.id == criterion.group]
    return ": ".join([*groups, edition.read(criterion.name)])


def _rules(edition: Edition) -> list[tuple[str, str]]:
    """Everything that the form fixed about the arithmetic."""
    say, form, rules = edition.say, edition.form, edition.form.rules
    levels = form.scale.levels
    scale = ", ".join(f"{edition.level(each.value)} {edition.read(each.name)}".strip() for each in levels)
    lock = edition.procedure.lock
    posts = rules.posts if lock is None else lock.posts
    count = say("several") if posts is None else str(posts)
    reason = "" if lock is None else lock.posts_reason
    tie_break = listed(say, [criterion_code(say, form, each) for each in rules.tie_break])
    return [
        (say("Posts"), say("{count}; reason: {reason}", count=count, reason=reason) if reason else count),
        (say("Scale"), scale),
        (say("Weights"), weight_mode_label(say, rules.weight_mode)),
        (say("Over the members"), aggregation_label(say, rules.aggregation)),
        (say("Missing rating"), missing_policy_label(say, rules.missing)),
        (say("Minimum of the total"), _points(edition, rules.minimum_total)),
        (say("Margin"), _points(edition, rules.margin)),
        (say("Tie-break"), tie_break or say("none fixed; ties stay ties")),
    ]


def _points(edition: Edition, points: Fraction | None) -> str:
    say = edition.say
    return say("none fixed") if points is None else say("{points} points", points=say.plain(points))


def _passages(edition: Edition) -> list[Flowable]:
    """What each requirement, criterion and condition stands on, in the posting's own language."""
    say, prose, form = edition.say, edition.prose, edition.form
    story = subheading(prose, say("Passages of the posting"))
    named = [
        *((say("Requirement"), each.name, each.passages) for each in form.requirements),
        *((say("Criterion"), each.name, each.passages) for each in form.criteria),
        *((say("Condition"), each.name, each.passages) for each in form.conditions),
    ]
    for kind, name, passages in named:
        head = prose.mixed((strong(edition.read(name)), quiet(f"  {kind}")), styles.BODY_TIGHT)
        quoted = edition.quoted(passages)
        story.extend([CondPageBreak(44), head, *quoted, Spacer(1, 4)])
    return story


def questions(edition: Edition, *, level: int) -> list[Flowable]:
    """Every question in the order in which it is asked, with expected answer, probes and anchors.

    `level` is that of the questions' headings.
    """
    return [piece for each in edition.form.asked() for piece in _question(edition, each, level)]


def _question(edition: Edition, question: Question, level: int) -> list[Flowable]:
    say, prose = edition.say, edition.prose
    criterion = edition.form.criterion(question.criterion)
    title = f"{edition.number_of(question)}  {edition.read(question.title)}"
    about = say("{code}, {minutes} min", code=edition.code(criterion), minutes=question.minutes)
    half = (styles.WIDTH - 18) / 2
    expected = [
        prose.heading(say("Expected answer"), styles.LABEL, level=level + 1),
        *edition.points(question.expected),
        Spacer(1, 3),
        prose.heading(say("Probes"), styles.LABEL, level=level + 1),
        *edition.points(question.probes),
    ]
    anchors: list[Flowable] = [prose.heading(say("Anchors"), styles.LABEL, level=level + 1)]
    whole = Element(Role.LIST)
    for anchor in question.anchors:
        name = prose.line(edition.level(anchor.level), styles.SMALL_STRONG)
        words = edition.words(anchor.behaviour, styles.SMALL)
        anchors.append(beside(Stack(_LEVEL, (name,)), Stack(half - _LEVEL, words), of=whole, below=1))
    story: list[Flowable] = [
        prose.mixed((strong(title), quiet(f"  {about}")), styles.BODY_TIGHT, level=level),
        *edition.words(question.wording, styles.QUOTE),
        Spacer(1, 3),
        Columns(
            (
                Stack(half, expected, Element(Role.DIVISION)),
                Stack(half, anchors, Element(Role.DIVISION)),
            ),
            gap=18,
            below=10,
        ),
    ]
    height = taken(story, styles.WIDTH)
    return [CondPageBreak(height if height <= _KEPT else _FEWEST), *story]
