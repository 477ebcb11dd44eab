"""The participation ledger, and what is kept apart about the candidates, as rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.participation import Participation
from interview_app.domain.separate import SeparateData
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import Cell, Head, Row
from interview_app.ui.tokens import Colour
from interview_app.wording.labels import candidate_state_label, line_label, sex_label

_INVITED = (CandidateState.INVITED, CandidateState.INTERVIEWED, CandidateState.NO_SHOW)


def ledger_heads(say: Say) -> tuple[Head, ...]:
    """Body, then what happened and when."""
    return (
        Head(say("Body")),
        Head(say("Invited")),
        Head(say("Declined")),
        Head(say("Attended")),
        Head(say("Statement")),
    )


def ledger_rows(say: Say, lines: Sequence[Participation]) -> tuple[Row, ...]:
    """A row for each body; one that is not to be involved says so."""
    return tuple(_line(say, line) for line in lines)


def ledger_summary(say: Say, lines: Sequence[Participation]) -> str:
    """What the section is for, and how many bodies have an entry."""
    noted = sum(not line.untouched for line in lines)
    first = say("Whom the law wants involved, when they were invited, and what they said.")
    rest = say("{noted} of {total} bodies have an entry.", noted=noted, total=len(lines))
    return f"{first} {rest}"


def separate_heads(say: Say) -> tuple[Head, ...]:
    """Number, name, what the application says, and the duty to invite."""
    return (
        Head(say("No.")),
        Head(say("Name")),
        Head(say("Sex")),
        Head(say("Severely disabled")),
        Head(say("Duty to invite (§ 165 SGB IX)")),
    )


def separate_rows(
    say: Say,
    candidates: Sequence[Candidate],
    stated: Sequence[SeparateData],
    to_be_invited: Sequence[Candidate],
) -> tuple[Row, ...]:
    """A row for each candidate; whoever has to be invited stands out."""
    known = {each.candidate: each for each in stated}
    duty = {each.id for each in to_be_invited}
    return tuple(
        _separate(say, person, known.get(person.id, SeparateData(person.id)), duty=person.id in duty)
        for person in candidates
    )


def disability_label(say: Say, stated: bool | None) -> str:
    """Whether the application states a severe disability or equal status."""
    if stated is None:
        return say("not stated")
    return say("yes") if stated else say("no")


def _line(say: Say, line: Participation) -> Row:
    name = line_label(say, line)
    first = Cell(name, strong=True, tip=line.person or name)
    if line.not_involved:
        words = say("not involved")
        note = Cell(words, Icon.MINUS, Colour.QUIET, Colour.QUIET, tip=line.not_involved)
        return Row(line.id, (first, note, Cell(), Cell(), Cell()))
    days = (_day(say, each) for each in (line.invited, line.declined, line.attended))
    return Row(line.id, (first, *days, _statement(say, line)))


def _day(say: Say, day: date | None) -> Cell:
    return Cell(say.date(day)) if day is not None else Cell("–", colour=Colour.QUIET)


def _statement(say: Say, line: Participation) -> Cell:
    if line.stated is None and not line.statement:
        return Cell("–", colour=Colour.QUIET)
    words = say.date(line.stated) if line.stated is not None else say("undated")
    return Cell(words, Icon.MESSAGES, Colour.QUIET, tip=line.statement or words)


def _separate(say: Say, person: Candidate, data: SeparateData, *, duty: bool) -> Row:
    state = candidate_state_label(say, person.state)
    invitation = Cell("–", colour=Colour.QUIET)
    if duty:
        words = say("to be invited, now: {state}", state=state)
        colour = Colour.GOOD if person.state in _INVITED else Colour.WARN
        invitation = Cell(words, Icon.MAIL, colour, colour, tip=words)
    sex = Cell(sex_label(say, data.sex)) if data.sex is not None else Cell("–", colour=Colour.QUIET)
    disabled = Cell(disability_label(say, data.severely_disabled))
    if data.severely_disabled is None:
        disabled = Cell("–", colour=Colour.QUIET)
    return Row(
        person.id,
        (
            Cell(person.number, colour=Colour.QUIET),
            Cell(person.name, strong=True, tip=person.name),
            sex,
            disabled,
            invitation,
        ),
    )
