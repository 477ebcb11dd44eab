"""The overview as rows: interviews and sheets in one table, what there is to do, and the key facts."""

from __future__ import annotations

from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.canonical import short_fingerprint
from interview_app.domain.ids import PanelistId
from interview_app.domain.interview import Interview
from interview_app.domain.panel import Panelist
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.services.overview import InterviewLine, Overview
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import Cell, Head, Row
from interview_app.ui.models.people import short_name
from interview_app.ui.tokens import Colour
from interview_app.wording.labels import candidate_state_label


def raters_of(overview: Overview) -> tuple[Panelist, ...]:
    """Everybody who rates anybody, in the panel's order."""
    rating = {each for line in overview.interviews for each in line.raters}
    return tuple(person for person in overview.procedure.panel if person.id in rating)


def interview_heads(say: Say, overview: Overview) -> tuple[Head, ...]:
    """The columns of the table; one for each rater at the end."""
    words = (say("Appointment"), say("No."), say("Candidate"), say("Place"), say("Interview"))
    people = tuple(Head(short_name(person.name), tip=person.name) for person in raters_of(overview))
    return (*(Head(each) for each in words), *people)


def interview_rows(say: Say, overview: Overview) -> tuple[Row, ...]:
    """A row for each interview, held or to come."""
    raters = [person.id for person in raters_of(overview)]
    return tuple(_interview_row(say, line, raters) for line in overview.interviews)


def _interview_row(say: Say, line: InterviewLine, raters: list[PanelistId]) -> Row:
    candidate, interview = line.candidate, line.interview
    cells = (
        Cell(_appointment(say, candidate, interview)),
        Cell(candidate.number, colour=Colour.QUIET),
        Cell(candidate.name, strong=True, tip=candidate.name),
        Cell(interview.place if interview is not None else candidate.place),
        _conversation(say, line),
        *(_sheet(say, line, rater) for rater in raters),
    )
    return Row(candidate.id, cells, ground=Colour.ACCENT_GROUND if line.next else None)


def _appointment(say: Say, candidate: Candidate, interview: Interview | None) -> str:
    moment = candidate.appointment or (interview.started if interview is not None else None)
    if moment is None:
        return say("not fixed")
    return f"{say.date(moment.date())}, {moment.hour:02}:{moment.minute:02}"


def _conversation(say: Say, line: InterviewLine) -> Cell:
    """How far the interview is; its length once it has ended."""
    if line.interview is None:
        if line.next:
            return Cell(say("next"), colour=Colour.ACCENT, strong=True)
        return Cell(say("not begun"), colour=Colour.QUIET)
    if line.interview.paused:
        return Cell(say("interrupted"), colour=Colour.WARN, strong=True)
    if line.interview.running:
        return Cell(say("running"), colour=Colour.ACCENT, strong=True)
    words = say("held, {minutes} min", minutes=line.interview.seconds() // 60)
    if line.candidate.state is CandidateState.INTERVIEWED:
        return Cell(words)
    return Cell(f"{words}, {candidate_state_label(say, line.candidate.state)}")


def _sheet(say: Say, line: InterviewLine, rater: PanelistId) -> Cell:
    """Sealed or missing, and nothing else: the blindness rule."""
    if line.interview is None or rater not in line.raters:
        return Cell()
    if rater in line.sealed:
        return Cell(say("sealed"), Icon.LOCK, Colour.GOOD, Colour.TEXT)
    return Cell(say("missing"), Icon.CIRCLE, Colour.QUIET, Colour.QUIET)


def summary(say: Say, overview: Overview) -> str:
    """One sentence on how far the interviews are and what is missing."""
    lines = overview.interviews
    if not lines:
        return say("From the interview form to the record: this is what comes next and what is missing.")
    held = [line for line in lines if line.interview is not None and line.interview.finished is not None]
    missing = sum(len(line.raters) - len(line.sealed) for line in held)
    first = say.plural(
        "{held} of {count} interview has been held.",
        "{held} of {count} interviews have been held.",
        count=len(lines),
        held=len(held),
    )
    if not missing:
        return first
    rest = say.plural("{count} sheet is still missing.", "{count} sheets are still missing.", count=missing)
    return f"{first} {rest}"


def key_facts(say: Say, procedure: Procedure) -> list[tuple[str, str]]:
    """The facts that everybody asks for."""
    form, lock = procedure.form, procedure.lock
    posting = form.posting
    unit = say.read(posting.unit)
    office = f"{posting.authority}, {unit}" if unit else posting.authority
    posts = lock.posts if lock is not None else form.rules.posts
    version = say("Version {number}", number=form.version)
    state = (
        say("{version}, locked since {date}", version=version, date=say.date(lock.at.date()))
        if lock is not None
        else say("{version}, draft", version=version)
    )
    return [
        (say("Office"), office),
        (say("Grade"), posting.grade),
        (say("Posts"), str(posts) if posts is not None else say("several, fixed with the lock")),
        (say("Interview form"), state),
        (
            say("Fingerprint"),
            short_fingerprint(lock.fingerprint) if lock is not None else say("with the lock"),
        ),
    ]
