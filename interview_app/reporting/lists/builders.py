"""A procedure as tables: what everybody may know of candidates and appointments, and the disclosed matrix.

The first two hold no level and nothing computed from one; the matrix is made from a ranking, which there is only after
disclosure.
"""

from __future__ import annotations

from datetime import UTC
from zoneinfo import ZoneInfo

from interview_app.domain.candidate import Candidate, Finding
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import CandidateScore, RankedCandidate, Ranking
from interview_app.i18n import Say
from interview_app.reporting.lists.page import ListPage, Rounded, Value
from interview_app.wording.labels import candidate_state_label, finding_label
from interview_app.wording.numbers import criterion_name, points_digits, shown_weights
from interview_app.wording.result_labels import place_label


def candidate_page(say: Say, procedure: Procedure) -> ListPage:
    """Everybody with their data, each requirement with its finding and evidence, and where they stand."""
    requirements = procedure.form.requirements
    names = [say.read(each.name) for each in requirements]
    heads = [
        say("Number"),
        say("Name"),
        say("Received on"),
        say("internal or external"),
        say("Present grade"),
    ]
    for name in names:
        heads += [name, say("{requirement}: evidence", requirement=name)]
    heads += [
        say("Invited on"),
        say("Appointment on"),
        say("Time"),
        say("Place"),
        say("State"),
        say("Reason"),
    ]
    return ListPage(
        say("Candidates"), tuple(heads), tuple(_person(say, procedure, each) for each in procedure.candidates)
    )


def _person(say: Say, procedure: Procedure, person: Candidate) -> tuple[Value, ...]:
    day, clock = _when(person, ZoneInfo(procedure.zone))
    origin = say("internal") if person.internal else say("external")
    cells: list[Value] = [person.number, person.name, person.received, origin, person.present_grade]
    for requirement in procedure.form.requirements:
        check = procedure.check_of(person.id, requirement.id)
        cells.append(finding_label(say, check.finding if check is not None else Finding.OPEN))
        cells.append(check.evidence if check is not None else "")
    state = candidate_state_label(say, person.state)
    return (*cells, person.invited, day, clock, person.place, state, person.state_reason)


def schedule_page(say: Say, procedure: Procedure) -> ListPage:
    """Everybody with an appointment, in the order of time, then those in the procedure who have none."""
    zone = ZoneInfo(procedure.zone)
    heads = (
        say("Day"),
        say("Time"),
        say("Number"),
        say("Name"),
        say("Place"),
        say("Accommodation"),
        say("State"),
    )
    expected = [each for each in procedure.candidates if each.appointment is not None or each.in_procedure]
    expected.sort(key=lambda each: (_order(each), each.position))
    rows: list[tuple[Value, ...]] = []
    for person in expected:
        day, clock = _when(person, zone)
        state = candidate_state_label(say, person.state)
        rows.append((day, clock, person.number, person.name, person.place, person.accommodation, state))
    return ListPage(say("Schedule"), heads, tuple(rows))


def matrix_pages(say: Say, procedure: Procedure, ranking: Ranking) -> tuple[ListPage, ListPage]:
    """Candidates and criteria with points and totals; then the same exact, as p/q."""
    form = procedure.form
    weights = shown_weights(say, form, ranking.retired)
    names = [criterion_name(say, form, each.id) for each in form.criteria]
    weighted = [f"{name} ({weights[each.id]})" for name, each in zip(names, form.criteria, strict=True)]
    first = (say("Rank"), say("Number"), say("Name"))
    digits = points_digits(ranking)
    shown = tuple(
        (*_head_cells(procedure, row), *_shown(row.score, digits), place_label(say, row.place))
        for row in ranking.rows
    )
    exact = tuple((*_head_cells(procedure, row), *_exact(row.score)) for row in ranking.rows)
    return (
        ListPage(say("Ranking"), (*first, *weighted, say("Points of 100"), say("State")), shown),
        ListPage(say("Exact"), (*first, *weighted, say("Points of 100")), exact),
    )


def _head_cells(procedure: Procedure, row: RankedCandidate) -> tuple[Value, ...]:
    person = procedure.candidate(row.score.candidate)
    return row.rank, person.number, person.name


def _shown(score: CandidateScore, digits: int) -> tuple[Value, ...]:
    parts = [None if each.points is None else Rounded(each.points, digits) for each in score.criteria]
    return (*parts, None if score.points is None else Rounded(score.points, digits))


def _exact(score: CandidateScore) -> tuple[Value, ...]:
    parts = [None if each.points is None else str(each.points) for each in score.criteria]
    return (*parts, None if score.points is None else str(score.points))


def _when(person: Candidate, zone: ZoneInfo) -> tuple[Value, Value]:
    if person.appointment is None:
        return None, ""
    moment = person.appointment.astimezone(zone)
    return moment.date(), f"{moment.hour:02}:{moment.minute:02}"


def _order(person: Candidate) -> str:
    """Sorts by the moment, whatever offset it was written in; without an appointment last."""
    return person.appointment.astimezone(UTC).isoformat() if person.appointment else "9999"
