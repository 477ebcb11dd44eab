"""Whether a form can be worked with: every rule that a form must keep before anybody is asked by it.

The rules are looked at all at once, so that an author sees everything that is left to do.  Problems name their place
by the form's field names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from interview_app.domain.form import InterviewForm, MissingPolicy, WeightMode
from interview_app.domain.form_words import problems_of_words
from interview_app.domain.problems import Path, Problem, ProblemKind

ID_SHAPE = re.compile(r"\w[\w.-]*")
"""Ids of a form and its parts: letters, digits, full stops, hyphens and underscores, one or more."""


def problems_of(form: InterviewForm) -> tuple[Problem, ...]:
    """Everything that is wrong with `form`; empty for a form that can be locked."""
    scale = tuple(_scale(form))
    return (
        *_head(form),
        *scale,
        *(() if scale else _on_scale(form)),
        *_ids(form),
        *_criteria(form),
        *_questions(form),
        *_agenda(form),
        *_rules(form),
        *problems_of_words(form),
    )


def _head(form: InterviewForm) -> Iterator[Problem]:
    if not ID_SHAPE.fullmatch(form.id):
        yield Problem(ProblemKind.NOT_AN_ID, ("id",), {"found": form.id})
    yield from _at_least(1, form.version, ("version",))
    yield from _at_least(1, form.interview_minutes, ("interview_minutes",))
    for name in ("criteria", "questions"):
        if not getattr(form, name):
            yield Problem(ProblemKind.EMPTY, (name,))


def _scale(form: InterviewForm) -> Iterator[Problem]:
    values = [level.value for level in form.scale.levels]
    if len(values) < 2:
        yield Problem(ProblemKind.SCALE_TOO_SHORT, ("scale",))
        return
    rising = all(lower < higher for lower, higher in pairwise(values))
    falling = all(lower > higher for lower, higher in pairwise(values))
    if not rising and not falling:
        yield Problem(ProblemKind.SCALE_ORDER, ("scale",))


def _on_scale(form: InterviewForm) -> Iterator[Problem]:
    """What stands on the scale: minimums that can be reached, and one anchor for each level."""
    low, high = sorted((form.scale.worst, form.scale.best))
    for index, criterion in enumerate(form.criteria):
        if criterion.minimum is not None:
            yield from _within(low, high, criterion.minimum, ("criteria", index, "minimum"))
    for index, question in enumerate(form.questions):
        levels = [anchor.level for anchor in question.anchors]
        yield from _anchors(form, levels, ("questions", index, "anchors"))


def _ids(form: InterviewForm) -> Iterator[Problem]:
    """Ids are words, unique among their kind; sections and questions share the agenda and so their ids."""
    yield from _unique((("requirements", i), r.id) for i, r in enumerate(form.requirements))
    yield from _unique((("conditions", i), c.id) for i, c in enumerate(form.conditions))
    yield from _unique((("groups", i), g.id) for i, g in enumerate(form.groups))
    yield from _unique((("criteria", i), c.id) for i, c in enumerate(form.criteria))
    yield from _unique((("posting_passages", i), p.id) for i, p in enumerate(form.posting_passages))
    conversation: list[tuple[Path, str]] = [(("sections", i), s.id) for i, s in enumerate(form.sections)]
    conversation += [(("questions", i), q.id) for i, q in enumerate(form.questions)]
    yield from _unique(conversation)


def _unique(ids: Iterable[tuple[Path, str]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for path, id in ids:
        if not ID_SHAPE.fullmatch(id):
            yield Problem(ProblemKind.NOT_AN_ID, (*path, "id"), {"found": id})
        elif id in seen:
            yield Problem(ProblemKind.ID_TAKEN, (*path, "id"), {"found": id})
        seen.add(id)


def _criteria(form: InterviewForm) -> Iterator[Problem]:
    groups = [group.id for group in form.groups]
    asked = {question.criterion for question in form.questions}
    for index, criterion in enumerate(form.criteria):
        path = ("criteria", index)
        yield from _at_least(0, criterion.weight, (*path, "weight"))
        if criterion.group is not None and criterion.group not in groups:
            yield _unknown((*path, "group"), criterion.group, groups)
        if criterion.weight > 0 and criterion.id not in asked:
            yield Problem(ProblemKind.NO_QUESTION, path, {"criterion": criterion.id})
    yield from _weights(form)


def _weights(form: InterviewForm) -> Iterator[Problem]:
    weights = [criterion.weight for criterion in form.criteria]
    total = sum(weights, Fraction(0))
    if weights and not any(weight > 0 for weight in weights):
        yield Problem(ProblemKind.WEIGHTS_ZERO, ("criteria",))
    elif weights and form.rules.weight_mode is WeightMode.SUM100 and total != 100:
        yield Problem(ProblemKind.WEIGHTS_SUM, ("criteria",), {"found": str(total)})


def _questions(form: InterviewForm) -> Iterator[Problem]:
    criteria = [criterion.id for criterion in form.criteria]
    for index, question in enumerate(form.questions):
        path = ("questions", index)
        if question.criterion not in criteria:
            yield _unknown((*path, "criterion"), question.criterion, criteria)
        yield from _at_least(1, question.minutes, (*path, "minutes"))
        if question.share <= 0:
            yield Problem(ProblemKind.NOT_POSITIVE, (*path, "share"), {"found": str(question.share)})
        if not question.expected:
            yield Problem(ProblemKind.EMPTY, (*path, "expected"))
    for index, section in enumerate(form.sections):
        yield from _at_least(1, section.minutes, ("sections", index, "minutes"))


def _anchors(form: InterviewForm, found: Sequence[Fraction], path: Path) -> Iterator[Problem]:
    levels = [level.value for level in form.scale.levels]
    known = ", ".join(map(str, levels))
    missing = [level for level in levels if level not in found]
    strange = [level for level in found if level not in levels]
    for level in missing:
        yield Problem(ProblemKind.ANCHOR_MISSING, path, {"level": str(level)})
    for level in strange:
        yield Problem(ProblemKind.ANCHOR_UNKNOWN, (*path, str(level)), {"found": str(level), "known": known})
    if not missing and not strange and list(found) != levels:
        yield Problem(ProblemKind.ANCHOR_ORDER, path, {"known": known})


def _agenda(form: InterviewForm) -> Iterator[Problem]:
    parts: list[str] = [*(s.id for s in form.sections), *(q.id for q in form.questions)]
    for index, id in enumerate(form.agenda):
        if id not in parts:
            yield _unknown(("agenda", index), id, parts)
        elif id in form.agenda[:index]:
            yield Problem(ProblemKind.AGENDA_TWICE, ("agenda", index), {"found": id})
    for id in dict.fromkeys(parts):
        if id not in form.agenda:
            yield Problem(ProblemKind.AGENDA_MISSING, ("agenda",), {"missing": id})
    minutes = sum(section.minutes for section in form.sections)
    minutes += sum(question.minutes for question in form.questions)
    if minutes > form.interview_minutes:
        facts = {"found": minutes, "most": form.interview_minutes}
        yield Problem(ProblemKind.TOO_LONG, ("interview_minutes",), facts)


def _rules(form: InterviewForm) -> Iterator[Problem]:
    rules, criteria = form.rules, [criterion.id for criterion in form.criteria]
    if rules.posts is not None:
        yield from _at_least(1, rules.posts, ("rules", "posts"))
    yield from _at_least(1, rules.flagged_range, ("rules", "flagged_range"))
    if rules.minimum_total is not None:
        yield from _within(Fraction(0), Fraction(100), rules.minimum_total, ("rules", "minimum_total"))
    if rules.margin is not None:
        yield from _within(Fraction(0), Fraction(100), rules.margin, ("rules", "margin"))
    for index, criterion in enumerate(rules.tie_break):
        if criterion not in criteria:
            yield _unknown(("rules", "tie_break", index), criterion, criteria)
        elif criterion in rules.tie_break[:index]:
            yield Problem(ProblemKind.ID_TAKEN, ("rules", "tie_break", index), {"found": criterion})
    if rules.min_raters is not None:
        yield from _at_least(2, rules.min_raters, ("rules", "min_raters"))
    if rules.missing is MissingPolicy.MIN_RATERS and rules.min_raters is None:
        yield Problem(ProblemKind.RATERS_MISSING, ("rules",))
    if rules.missing is MissingPolicy.BLOCK and rules.min_raters is not None:
        yield Problem(ProblemKind.RATERS_UNUSED, ("rules", "min_raters"))


def _at_least(least: int, value: int | Fraction, path: Path) -> Iterator[Problem]:
    if value < least:
        yield Problem(ProblemKind.TOO_SMALL, path, {"found": str(value), "least": least})


def _within(least: Fraction, most: Fraction, value: Fraction, path: Path) -> Iterator[Problem]:
    if not least <= value <= most:
        facts = {"found": str(value), "least": str(least), "most": str(most)}
        yield Problem(ProblemKind.OUTSIDE, path, facts)


def _unknown(path: Path, found: str, known: Sequence[str]) -> Problem:
    return Problem(ProblemKind.ID_UNKNOWN, path, {"found": found, "known": ", ".join(known)})
