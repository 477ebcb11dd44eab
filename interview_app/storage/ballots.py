"""The ballot, read in one pass: levels and nothing else of a sheet, two hundred candidates while a page opens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from interview_app.domain.ballot import Ballot, CandidateBallot, Vote
from interview_app.domain.ids import CandidateId, PanelistId, QuestionId
from interview_app.domain.panel import AssignmentKind, rates
from interview_app.domain.sheet import RatingState
from interview_app.storage.cells import level_in
from interview_app.storage.database import Database

_CANDIDATES = """
SELECT candidate.id,
    (SELECT count(*) FROM requirement_check AS seen
     WHERE seen.candidate = candidate.id AND seen.finding = 'met'),
    (SELECT count(*) FROM requirement_check AS seen
     WHERE seen.candidate = candidate.id AND seen.finding = 'not_met'),
    EXISTS (SELECT 1 FROM not_assessable WHERE not_assessable.candidate = candidate.id)
FROM candidate
WHERE candidate.state IN ('admitted', 'invited', 'interviewed')
ORDER BY candidate.position, candidate.rowid
"""

_SEALED = """
SELECT sheet.candidate, sheet.panelist, sheet.id
FROM sheet
WHERE sheet.state = 'sealed' AND NOT EXISTS (
    SELECT 1 FROM sheet AS later
    WHERE later.candidate = sheet.candidate AND later.panelist = sheet.panelist
        AND later.state = 'sealed' AND later.sequence > sheet.sequence)
"""

_RATINGS = "SELECT sheet, question, state, level FROM rating"


def load_ballot(db: Database) -> Ballot:
    """What counts for every candidate still in the procedure.

    Of several sealed sheets the latest counts.  A question that a sealed sheet does not hold has no vote of its
    author.  The number of posts is the fixed one, or the form's while nothing is locked, or one.
    """
    raters = _Raters(db)
    sealed, votes = _votes(db, raters)
    agreed = _agreed(db)
    posts, requirements = _frame(db)
    return Ballot(
        candidates=tuple(
            CandidateBallot(
                candidate=id,
                raters=raters.of(id),
                sealed=tuple(each for each in raters.of(id) if each in sealed.get(id, ())),
                votes=votes.get(id, {}),
                agreed=agreed.get(id, {}),
                requirements_open=max(0, requirements - met - not_met),
                requirements_not_met=not_met,
                not_assessable=bool(not_assessable),
            )
            for id, met, not_met, not_assessable in db.execute(_CANDIDATES)
        ),
        posts=posts,
        retired=frozenset(QuestionId(question) for (question,) in db.execute("SELECT question FROM retired")),
    )


class _Raters:
    """Who counts for whom."""

    def __init__(self, db: Database) -> None:
        people = db.execute("SELECT id, votes FROM panelist ORDER BY position, rowid").fetchall()
        self._people = tuple((PanelistId(id), bool(votes)) for id, votes in people)
        self._usual = tuple(id for id, votes in self._people if rates(votes, None))
        self._noted: dict[str, dict[str, AssignmentKind]] = {}
        for candidate, panelist, kind in db.execute("SELECT candidate, panelist, kind FROM assignment"):
            self._noted.setdefault(candidate, {})[panelist] = AssignmentKind(kind)

    def of(self, candidate: CandidateId) -> tuple[PanelistId, ...]:
        """The raters of one candidate in the panel's order."""
        noted = self._noted.get(candidate)
        if noted is None:
            return self._usual
        return tuple(id for id, votes in self._people if rates(votes, noted.get(id)))


_Votes = dict[QuestionId, tuple[Vote, ...]]
_Known = dict[tuple[str, str | None], Vote]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the votes of one sheet go: the candidate's questions, and the rater's seat among the raters.

    `known` holds the rater's different votes so far: few levels make many thousand rows.
    """

    questions: dict[QuestionId, list[Vote | None]]
    seat: int
    seats: int
    rater: PanelistId
    known: _Known


def _votes(db: Database, raters: _Raters) -> tuple[dict[str, set[str]], dict[str, _Votes]]:
    """Who has sealed since the last further sitting, and the votes in the panel's order, per candidate."""
    sealed: dict[str, set[str]] = {}
    gathered: dict[str, dict[QuestionId, list[Vote | None]]] = {}
    known: dict[str, _Known] = {}
    places: dict[str, _Place] = {}
    outdated = _outdated(db)
    for candidate, panelist, sheet in db.execute(_SEALED):
        seats = raters.of(candidate)
        if panelist in seats and sheet not in outdated:
            sealed.setdefault(candidate, set()).add(panelist)
            places[sheet] = _Place(
                gathered.setdefault(candidate, {}),
                seats.index(panelist),
                len(seats),
                panelist,
                known.setdefault(panelist, {}),
            )
    _gather(db, places)
    votes = {
        candidate: {question: tuple(filter(None, seats)) for question, seats in questions.items()}
        for candidate, questions in gathered.items()
    }
    return sealed, votes


def _outdated(db: Database) -> frozenset[str]:
    """The sheets that a further sitting has overtaken: their authors seal new ones."""
    rows = db.execute(
        "SELECT value FROM sitting, json_each(taken_up, '$.outdated') WHERE taken_up IS NOT NULL"
    )
    return frozenset(sheet for (sheet,) in rows)


def _gather(db: Database, places: Mapping[str, _Place]) -> None:
    """Seat the votes of every sheet that counts."""
    for sheet, question, state, level in db.execute(_RATINGS):
        place = places.get(sheet)
        if place is None:
            continue
        key = (state, level)
        vote = place.known.get(key)
        if vote is None:
            vote = place.known[key] = Vote(place.rater, RatingState(state), level_in(level))
        seats = place.questions.get(question)
        if seats is None:
            seats = place.questions[question] = [None] * place.seats
        seats[place.seat] = vote


def _agreed(db: Database) -> dict[str, dict[QuestionId, Fraction | None]]:
    """The consensus per candidate and question."""
    agreed: dict[str, dict[QuestionId, Fraction | None]] = {}
    for candidate, question, level in db.execute("SELECT candidate, question, level FROM agreed"):
        agreed.setdefault(candidate, {})[QuestionId(question)] = level_in(level)
    return agreed


def _frame(db: Database) -> tuple[int, int]:
    """The number of posts, and how many requirements the form has."""
    posts, requirements = db.execute(
        "SELECT coalesce((SELECT posts FROM form_lock), json_extract(content, '$.rules.posts'), 1),"
        " json_array_length(content, '$.requirements')"
        " FROM form WHERE number = (SELECT form FROM procedure)"
    ).fetchone()
    return int(posts), int(requirements)
