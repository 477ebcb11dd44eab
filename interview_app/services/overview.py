"""What is next and what is missing, at one glance, without a word about any rating."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum

from interview_app.domain.bias import Declared
from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.consensus import CHANGEABLE
from interview_app.domain.deletion import standing_notices, to_be_told
from interview_app.domain.disclosure import WAITING, is_disclosed, raters, sealed_by, without_ratings
from interview_app.domain.form import Aggregation
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.interview import Interview
from interview_app.domain.panel import Role
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.waiting import waiting_for_interview
from interview_app.services.consensus.progress import ConsensusProgress, consensus_progress, is_done
from interview_app.services.desk import Desk
from interview_app.storage.issued import may_have_record


class Step(StrEnum):
    """The way of a procedure, in the order of the navigation."""

    FORM = "form"
    PANEL = "panel"
    CANDIDATES = "candidates"
    INTERVIEWS = "interviews"
    CONSENSUS = "consensus"
    RANKING = "ranking"
    PROTOCOLS = "protocols"


class StepState(StrEnum):
    """How a step stands."""

    DONE = "done"
    OPEN = "open"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step; `done` of `total` where it counts something (total 0: nothing to count)."""

    step: Step
    state: StepState
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class InterviewLine:
    """One candidate's interview; `sealed` says per rater whether the sheet is sealed, and nothing else of it."""

    candidate: Candidate
    interview: Interview | None
    raters: tuple[PanelistId, ...]
    sealed: tuple[PanelistId, ...]
    next: bool

    @property
    def unsealed(self) -> tuple[PanelistId, ...]:
        """Who still has a sheet to seal: nobody before the interview is held, or once the candidate is out."""
        if self.interview is None or self.interview.finished is None or not self.candidate.in_procedure:
            return ()
        return tuple(each for each in self.raters if each not in self.sealed)


class TaskKind(StrEnum):
    """What there is to do."""

    LOCK_FORM = "lock-form"
    ADD_PANEL = "add-panel"
    ADD_CHAIR = "add-chair"
    ADD_CANDIDATES = "add-candidates"
    CHECK_REQUIREMENTS = "check-requirements"
    DECIDE_CONCERN = "decide-concern"
    START_INTERVIEW = "start-interview"
    FINISH_INTERVIEW = "finish-interview"
    RESUME_INTERVIEW = "resume-interview"
    SEAL_SHEET = "seal-sheet"
    AGREE = "agree"
    DISCUSS = "discuss"
    DECIDE = "decide"
    ISSUE_RECORD = "issue-record"
    CLOSE_PROCEDURE = "close-procedure"
    TELL_OUTCOME = "tell-outcome"
    ANSWER_REQUEST = "answer-request"


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: whom it concerns, and the step where it is done; `count` says how many of what is open."""

    kind: TaskKind
    step: Step
    candidates: tuple[CandidateId, ...] = ()
    panelists: tuple[PanelistId, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the first page shows."""

    procedure: Procedure
    steps: tuple[StepLine, ...]
    interviews: tuple[InterviewLine, ...]
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class OverviewService:
    """Looks over the open procedure."""

    desk: Desk

    def overview(self) -> Overview:
        """The state of everything; `procedure` in it carries no sheets."""
        whole = self.desk.whole()
        lines = interview_lines(whole)
        panel = consensus_progress(whole)
        issued = self._all_issued(whole)
        return Overview(
            without_ratings(whole),
            steps(whole, lines, panel, issued=issued),
            lines,
            tasks(whole, lines, panel, issued=issued),
        )

    def _all_issued(self, whole: Procedure) -> bool:
        """Whether its documents are issued; before the record nothing that makes documents need be loaded."""
        with self.desk.reading() as db:
            if not may_have_record(db):
                return False
        from interview_app.services.documents.outstanding import all_issued

        return all_issued(self.desk, whole)


def interview_lines(procedure: Procedure) -> tuple[InterviewLine, ...]:
    """A line for everybody who has been or can be interviewed, in the order of appointments."""
    waiting = waiting_for_interview(procedure)
    running = any(each.running for each in procedure.interviews)
    ready = procedure.lock is not None and bool(procedure.voters()) and not running
    first = waiting[0].id if waiting and ready else None
    held = [each for each in procedure.candidates if procedure.interview_of(each.id) is not None]
    people = sorted(held, key=lambda each: _begun(procedure, each)) + list(waiting)
    return tuple(_interview_line(procedure, each, is_next=each.id == first) for each in people)


def _begun(procedure: Procedure, candidate: Candidate) -> str:
    interview = procedure.interview_of(candidate.id)
    return interview.started.astimezone(UTC).isoformat() if interview is not None else ""


def _interview_line(procedure: Procedure, candidate: Candidate, *, is_next: bool) -> InterviewLine:
    expected = raters(procedure, candidate.id)
    done = sealed_by(procedure, candidate.id)
    sealed = tuple(each for each in expected if each in done)
    return InterviewLine(candidate, procedure.interview_of(candidate.id), expected, sealed, is_next)


def steps(
    procedure: Procedure,
    lines: tuple[InterviewLine, ...],
    panel: tuple[ConsensusProgress, ...],
    *,
    issued: bool,
) -> tuple[StepLine, ...]:
    """Every step with its state and its count; `issued` says that no document waits to be issued."""
    locked = procedure.lock is not None
    waiting = [each for each in procedure.candidates if each.state in WAITING]
    checked = [each for each in procedure.candidates if each.state is not CandidateState.REGISTERED]
    done = [line for line in lines if line.interview is not None and line.interview.finished is not None]
    total = len(procedure.candidates)
    ready = locked and bool(procedure.voters()) and bool(lines)
    return (
        StepLine(Step.FORM, _state(locked)),
        StepLine(
            Step.PANEL, _state(_has_chair(procedure) and bool(procedure.voters())), total=len(procedure.panel)
        ),
        StepLine(Step.CANDIDATES, _state(total > 0 and len(checked) == total), len(checked), total),
        StepLine(
            Step.INTERVIEWS, _state(_all_sealed(waiting, lines), blocked=not ready), len(done), len(lines)
        ),
        _consensus_step(procedure, panel),
        StepLine(
            Step.RANKING, _state(procedure.decision is not None, blocked=not _shown(procedure)), total=0
        ),
        StepLine(Step.PROTOCOLS, _state(issued)),
    )


def _consensus_step(procedure: Procedure, panel: tuple[ConsensusProgress, ...]) -> StepLine:
    """Open from the first complete candidate on; done where nothing waits for the panel, or it has decided.

    After a decision without a consensus on everybody no count stands beside the step: nothing is to be done there.
    """
    complete = any(each.complete for each in panel)
    done = sum(is_done(procedure, each) for each in panel)
    if procedure.decision is not None and done < len(panel):
        return StepLine(Step.CONSENSUS, _state(done=True, blocked=not complete))
    return StepLine(Step.CONSENSUS, _state(done == len(panel), blocked=not complete), done, len(panel))


def _shown(procedure: Procedure) -> bool:
    if procedure.aborted is not None:
        return procedure.aborted.disclosed
    return procedure.stage in (Stage.DISCLOSED, Stage.DECIDED, Stage.CLOSED) and is_disclosed(procedure)


def _all_sealed(waiting: list[Candidate], lines: tuple[InterviewLine, ...]) -> bool:
    sealed = {line.candidate.id for line in lines if line.raters and line.sealed == line.raters}
    return bool(waiting) and {each.id for each in waiting} <= sealed


def _has_chair(procedure: Procedure) -> bool:
    return any(person.role is Role.CHAIR for person in procedure.panel)


def _state(done: bool, *, blocked: bool = False) -> StepState:
    if blocked:
        return StepState.BLOCKED
    return StepState.DONE if done else StepState.OPEN


def tasks(
    procedure: Procedure,
    lines: tuple[InterviewLine, ...],
    panel: tuple[ConsensusProgress, ...],
    *,
    issued: bool,
) -> tuple[Task, ...]:
    """What there is to do, the next thing first."""
    if procedure.erasure is not None:
        return ()
    asked = _requests(procedure)
    if procedure.stage in (Stage.CLOSED, Stage.ABORTED):
        return (*asked, *_untold(procedure))
    before = (*_preparations(procedure), *_interviews(lines), *_agreements(procedure, panel))
    return (*before, *_ends(procedure, asked, issued=issued))


def _preparations(procedure: Procedure) -> list[Task]:
    found = []
    if procedure.lock is None:
        found.append(Task(TaskKind.LOCK_FORM, Step.FORM))
    if not _has_chair(procedure):
        found.append(Task(TaskKind.ADD_CHAIR, Step.PANEL))
    if not procedure.voters():
        found.append(Task(TaskKind.ADD_PANEL, Step.PANEL))
    if not procedure.candidates:
        found.append(Task(TaskKind.ADD_CANDIDATES, Step.CANDIDATES))
    unchecked = [each.id for each in procedure.candidates if each.state is CandidateState.REGISTERED]
    if unchecked:
        found.append(Task(TaskKind.CHECK_REQUIREMENTS, Step.CANDIDATES, tuple(unchecked)))
    return [*found, *_concerns(procedure)]


def _concerns(procedure: Procedure) -> list[Task]:
    """Concerns about bias that nobody has decided on; no interview begins before that."""
    waiting = {each.id for each in waiting_for_interview(procedure)}
    open_ = [
        each
        for each in procedure.declarations
        if each.declared is Declared.CONCERN and each.candidate in waiting
    ]
    if not open_:
        return []
    about = tuple(dict.fromkeys(each.candidate for each in open_))
    members = tuple(dict.fromkeys(each.panelist for each in open_))
    return [Task(TaskKind.DECIDE_CONCERN, Step.PANEL, about, members, count=len(open_))]


def _interviews(lines: tuple[InterviewLine, ...]) -> list[Task]:
    found = []
    for line in lines:
        here = (line.candidate.id,)
        if line.interview is not None and line.interview.finished is None:
            kind = TaskKind.RESUME_INTERVIEW if line.interview.paused else TaskKind.FINISH_INTERVIEW
            found.append(Task(kind, Step.INTERVIEWS, here))
        elif line.next:
            found.append(Task(TaskKind.START_INTERVIEW, Step.INTERVIEWS, here))
        elif line.interview is not None and line.sealed != line.raters:
            missing = tuple(each for each in line.raters if each not in line.sealed)
            found.append(Task(TaskKind.SEAL_SHEET, Step.INTERVIEWS, here, missing))
    return found


def _agreements(procedure: Procedure, panel: tuple[ConsensusProgress, ...]) -> list[Task]:
    """What the panel has to talk about: every open question where the consensus counts, else the flagged ones."""
    if procedure.stage not in CHANGEABLE:
        return []
    open_ = [each for each in panel if each.complete and not is_done(procedure, each)]
    if not open_:
        return []
    counts = procedure.form.rules.aggregation is Aggregation.CONSENSUS
    count = sum(each.questions - each.settled if counts else each.flagged for each in open_)
    kind = TaskKind.AGREE if counts else TaskKind.DISCUSS
    return [Task(kind, Step.CONSENSUS, tuple(each.candidate.id for each in open_), count=count)]


def _ends(procedure: Procedure, asked: list[Task], *, issued: bool) -> list[Task]:
    """What ends the procedure; a request for access waits in none of its stages."""
    if procedure.stage is Stage.DISCLOSED:
        return [Task(TaskKind.DECIDE, Step.RANKING), *asked]
    if procedure.stage is not Stage.DECIDED:
        return asked
    record = [] if issued else [Task(TaskKind.ISSUE_RECORD, Step.PROTOCOLS)]
    return [*record, Task(TaskKind.CLOSE_PROCEDURE, Step.RANKING), *asked, *_untold(procedure)]


def _requests(procedure: Procedure) -> list[Task]:
    """Who waits for an answer to a request for access, the first that is due before the others."""
    asked = [each for each in procedure.access_requests if each.answered is None]
    return [
        Task(TaskKind.ANSWER_REQUEST, Step.RANKING, (each.candidate,))
        for each in sorted(asked, key=lambda each: each.due)
    ]


def _untold(procedure: Procedure) -> list[Task]:
    """Who was not told the outcome yet."""
    told = {each.candidate for each in standing_notices(procedure)}
    untold = tuple(each for each in to_be_told(procedure) if each not in told)
    return [Task(TaskKind.TELL_OUTCOME, Step.RANKING, untold)] if untold else []
