"""The candidates as rows: their requirements by icon and word, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from interview_app.domain.candidate import Candidate, CandidateState, Finding, RequirementCheck
from interview_app.domain.form import Requirement
from interview_app.domain.ids import CandidateId, RequirementId
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CENTRE, Cell, Head, Row
from interview_app.ui.tokens import Colour
from interview_app.wording.labels import candidate_state_label, finding_label

FIXED = 3
"""Columns before the requirements: number, name, internal or external."""

Checks = Mapping[tuple[CandidateId, RequirementId], RequirementCheck]

_OUT = (CandidateState.WITHDRAWN, CandidateState.EXCLUDED)
"""Whose open checks hold nothing up."""

_FINDINGS = {
    Finding.MET: (Icon.CHECK, Colour.GOOD),
    Finding.NOT_MET: (Icon.X, Colour.BAD),
    Finding.OPEN: (Icon.CIRCLE_QUESTION, Colour.WARN),
}
_STATES = {
    CandidateState.REGISTERED: (Icon.CLOCK, Colour.WARN),
    CandidateState.ADMITTED: (Icon.CIRCLE_CHECK, Colour.GOOD),
    CandidateState.EXCLUDED: (Icon.CIRCLE_X, Colour.BAD),
    CandidateState.INVITED: (Icon.MAIL, Colour.GOOD),
    CandidateState.INTERVIEWED: (Icon.CIRCLE_CHECK, Colour.GOOD),
    CandidateState.NO_SHOW: (Icon.CIRCLE_X, Colour.QUIET),
    CandidateState.WITHDRAWN: (Icon.UNDO, Colour.QUIET),
}


def checks_by_place(checks: Sequence[RequirementCheck]) -> Checks:
    """The checks by candidate and requirement."""
    return {(check.candidate, check.requirement): check for check in checks}


def candidate_heads(say: Say, requirements: Sequence[Requirement]) -> tuple[Head, ...]:
    """Number, name, where from, one column for each requirement, and the state."""
    names = [say.read(requirement.name) for requirement in requirements]
    columns = (Head(two_lines(name), CENTRE, tip=name) for name in names)
    return (Head(say("No.")), Head(say("Name")), Head(""), *columns, Head(say("State")))


def candidate_rows(
    say: Say, candidates: Sequence[Candidate], requirements: Sequence[Requirement], checks: Checks
) -> tuple[Row, ...]:
    """A row for each candidate, in the order of entry."""
    return tuple(_row(say, candidate, requirements, checks) for candidate in candidates)


def _row(say: Say, candidate: Candidate, requirements: Sequence[Requirement], checks: Checks) -> Row:
    cells = (
        Cell(candidate.number, colour=Colour.QUIET),
        Cell(candidate.name, strong=True, tip=candidate.name),
        Cell(say("internal") if candidate.internal else say("external"), colour=Colour.QUIET),
        *(_finding(say, each, checks.get((candidate.id, each.id))) for each in requirements),
        state_cell(say, candidate.state, candidate.state_reason or late_words(say, candidate)),
    )
    return Row(candidate.id, cells)


def _finding(say: Say, requirement: Requirement, check: RequirementCheck | None) -> Cell:
    """Met is only an icon, since most are; open and not met carry words, so that the eye finds them."""
    finding = check.finding if check is not None else Finding.OPEN
    icon, colour = _FINDINGS[finding]
    label = finding_label(say, finding)
    said = f"{say.read(requirement.name)}: {label}"
    words = "" if finding is Finding.MET else label
    return Cell(words, icon, colour, colour, align=CENTRE, said=said, tip=said)


def late_words(say: Say, candidate: Candidate) -> str:
    """That somebody came late, and by how much; nothing for whoever came in time."""
    if candidate.arrived is None:
        return ""
    minutes = candidate.minutes_late
    if minutes is None:
        return say("came late")
    return say.plural("came {count} minute late", "came {count} minutes late", count=minutes)


def state_cell(say: Say, state: CandidateState, reason: str) -> Cell:
    """Where a candidate stands."""
    icon, colour = _STATES[state]
    label = candidate_state_label(say, state)
    return Cell(label, icon, colour, colour, tip=f"{label}: {reason}" if reason else "")


def two_lines(name: str) -> str:
    """A name broken into two lines of about the same length, at a space (best after a comma) or after a hyphen."""
    places = [at for at, letter in enumerate(name) if letter in " -" and 0 < at < len(name) - 1]
    if not places:
        return name
    at = min(places, key=lambda place: abs(2 * place - len(name)) - (4 if name[place - 1] == "," else 0))
    return f"{name[: at + 1].rstrip()}\n{name[at + 1 :].lstrip()}"


def summary(
    say: Say, candidates: Sequence[Candidate], requirements: Sequence[Requirement], checks: Checks
) -> str:
    """What the page is for, and how many checks are open."""
    first = say("Whoever meets every requirement is admitted.")
    held = [each for each in candidates if each.state not in _OUT]
    open_ones = sum(
        1
        for candidate in held
        for requirement in requirements
        if _is_open(checks.get((candidate.id, requirement.id)))
    )
    if not held:
        return first
    if not open_ones:
        return f"{first} {say('All checks are done.')}"
    rest = say.plural("{count} check is open.", "{count} checks are open.", count=open_ones)
    return f"{first} {rest}"


def _is_open(check: RequirementCheck | None) -> bool:
    return check is None or check.finding is Finding.OPEN
