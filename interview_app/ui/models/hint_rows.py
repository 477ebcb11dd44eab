"""The hints of the record check, and its rules, as rows: weight, what was found, and where it is mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from interview_app.domain.hint import Hint, Rule, Severity
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.services.record_check.checking import RuleState
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import Cell, Head, Row
from interview_app.ui.tokens import Colour
from interview_app.wording.hint_sentences import hint_sentence
from interview_app.wording.record_check import rule_source, rule_title, severity_label

MARKS: Mapping[Severity, tuple[Icon, Colour]] = {
    Severity.BLOCKS: (Icon.CIRCLE_X, Colour.BAD),
    Severity.REASON: (Icon.CIRCLE_ALERT, Colour.WARN),
    Severity.NOTICE: (Icon.INFO, Colour.QUIET),
}
"""How each weight is drawn; its word stands beside it."""

_FEW = 3
"""So many hints of a rule stand without a heading of their own."""


def mark_of(hint: Hint) -> tuple[Icon, Colour]:
    """The icon of a hint: done where a reason has settled it."""
    return (Icon.CIRCLE_CHECK, Colour.GOOD) if hint.answered else MARKS[hint.severity]


def state_of(say: Say, hint: Hint) -> str:
    """What a hint asks for, or that its reason is on record."""
    return say("reason given") if hint.answered else severity_label(say, hint.severity)


def hint_heads(say: Say) -> tuple[Head, ...]:
    """The columns of the hints."""
    return (Head(say("Hint")), Head(say("State")))


def hint_rows(say: Say, procedure: Procedure, hints: Sequence[Hint]) -> tuple[Row, ...]:
    """A row for each hint: the rule with its sentence below, and what it asks for.

    Of a rule that found many places, the rows stand under the rule with their number.
    """
    rows: list[Row] = []
    for rule, found in groupby(hints, key=lambda hint: hint.discovery.rule):
        of_rule = tuple(found)
        if len(of_rule) > _FEW:
            rows.append(_heading(say, rule, of_rule))
        rows.extend(_hint_row(say, procedure, hint) for hint in of_rule)
    return tuple(rows)


def _heading(say: Say, rule: Rule, hints: Sequence[Hint]) -> Row:
    icon, _ = MARKS[hints[0].severity]
    words = say.plural(
        "{rule}: {count} place", "{rule}: {count} places", count=len(hints), rule=rule_title(say, rule)
    )
    return Row(None, (Cell(icon=icon),), group=words)


def _hint_row(say: Say, procedure: Procedure, hint: Hint) -> Row:
    title = rule_title(say, hint.discovery.rule)
    sentence, (icon, colour) = hint_sentence(say, procedure, hint.discovery), mark_of(hint)
    words = Cell(title, strong=True, second=sentence, tip=sentence, said=f"{title}. {sentence}")
    return Row(hint.discovery.key, (words, Cell(state_of(say, hint), icon, colour, small=True)))


def rule_heads(say: Say) -> tuple[Head, ...]:
    """The columns of the rules."""
    return (Head(say("Rule")), Head(say("In this procedure")))


def rule_rows(say: Say, rules: Sequence[RuleState]) -> tuple[Row, ...]:
    """A row for each rule: its title with its source below, and how it is set."""
    return tuple(_rule_row(say, state) for state in rules)


def _rule_row(say: Say, state: RuleState) -> Row:
    source = rule_source(say, state.rule)
    icon, colour = MARKS[state.severity] if state.on else (Icon.MINUS, Colour.QUIET)
    words = severity_label(say, state.severity) if state.on else say("switched off")
    title = Cell(rule_title(say, state.rule), strong=state.on, second=source, tip=source)
    return Row(state.rule, (title, Cell(words, icon, colour, small=True)))
