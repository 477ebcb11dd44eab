"""The consensus: ratings and evidence side by side, candidate by candidate, and what the panel agrees on.

Of a candidate whose sheets are not all sealed nothing is handed out here, to nobody: own ratings are in own sheets.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from fractions import Fraction

from interview_app.analysis.flags import Flag
from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.canonical import canonical
from interview_app.domain.consensus import (
    common_level,
    has_changed_since,
    is_settled,
    may_agree,
    may_dissent,
    needs_reason,
    questions_to_agree,
    rated_levels,
    sheets_that_count,
)
from interview_app.domain.disclosure import is_complete, raters, without_ratings
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.form import Question
from interview_app.domain.hint import Moment
from interview_app.domain.ids import CandidateId, PanelistId, QuestionId
from interview_app.domain.panel import Actor, Panelist
from interview_app.domain.plain import from_plain
from interview_app.domain.procedure import AgreedLevel, Procedure, RatedLevel
from interview_app.domain.sheet import Rating, Sheet
from interview_app.services.consensus.progress import ConsensusProgress, consensus_progress, flags_on
from interview_app.services.desk import Desk, own, require_chair, require_reason
from interview_app.services.record_check.checking import require_checked
from interview_app.storage import agreed as rows
from interview_app.storage import drafts
from interview_app.storage.database import Database


@dataclass(frozen=True, slots=True)
class AgreementPlan:
    """What the panel is about to record; `chosen` is false while no outcome has been chosen.

    `level` None with `chosen` true is "no agreement".
    """

    chosen: bool = False
    level: Fraction | None = None
    reason: str = ""
    dissents: tuple[PanelistId, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """What one rater sealed on one question."""

    panelist: Panelist
    rating: Rating


@dataclass(frozen=True, slots=True)
class QuestionCase:
    """One question side by side, with what stands and what stood before."""

    question: Question
    number: int
    voices: tuple[Voice, ...]
    rated: tuple[RatedLevel, ...]
    flags: tuple[Flag, ...]
    agreed: AgreedLevel | None
    earlier: tuple[AgreedLevel, ...]

    @property
    def common(self) -> Fraction | None:
        """The level that everybody gave, or None."""
        return common_level(self.rated)

    @property
    def settled(self) -> bool:
        """Whether nothing is left to agree on."""
        return is_settled(self.rated, self.agreed)

    @property
    def changed(self) -> bool:
        """Whether a rating is another one since the panel agreed."""
        return self.agreed is not None and has_changed_since(self.agreed, self.rated)

    def needs_reason(self, level: Fraction | None) -> bool:
        """Whether this outcome must be explained."""
        return needs_reason(self.rated, level)

    def may_dissent(self, level: Fraction | None) -> tuple[PanelistId, ...]:
        """Who can keep to another level than this one."""
        return may_dissent(self.rated, level)


@dataclass(frozen=True, slots=True)
class CandidateCase:
    """One complete candidate side by side; `procedure` carries no sheets and nothing that was agreed."""

    procedure: Procedure
    candidate: Candidate
    raters: tuple[Panelist, ...]
    questions: tuple[QuestionCase, ...]
    changeable: bool

    @property
    def settled(self) -> int:
        """On how many questions nothing is left to agree on."""
        return sum(each.settled for each in self.questions)

    @property
    def flagged(self) -> int:
        """How many questions still to be agreed on carry a flag."""
        return sum(bool(each.flags) and not each.settled for each in self.questions)


@dataclass(frozen=True, slots=True)
class ConsensusService:
    """Lays ratings side by side and records what the panel agrees on."""

    desk: Desk

    def progress(self) -> tuple[ConsensusProgress, ...]:
        """Everybody who has been interviewed and is still in the procedure, in the order of the list."""
        return consensus_progress(self.desk.whole())

    def case(self, candidate: CandidateId) -> CandidateCase:
        """One candidate side by side; raises ActRefused until every expected sheet is sealed."""
        procedure = self.desk.about(candidate)
        _require_complete(procedure, candidate)
        counting = sheets_that_count(procedure)
        people = tuple(procedure.panelist(each) for each in raters(procedure, candidate))
        numbers = {each.id: number for number, each in enumerate(procedure.form.asked(), start=1)}
        questions = []
        for question in questions_to_agree(procedure):
            rated = rated_levels(procedure, candidate, question.id, counting)
            questions.append(
                QuestionCase(
                    question,
                    numbers[question.id],
                    tuple(
                        Voice(person, _rating(counting.get((candidate, person.id)), question.id))
                        for person in people
                    ),
                    rated,
                    flags_on(procedure, rated),
                    procedure.agreed_on(candidate, question.id),
                    _earlier(procedure, candidate, question.id),
                )
            )
        return CandidateCase(
            without_ratings(procedure),
            procedure.candidate(candidate),
            people,
            tuple(questions),
            changeable=may_agree(procedure, candidate),
        )

    def agree(
        self, actor: Actor, candidate: CandidateId, question: QuestionId, plan: AgreementPlan
    ) -> AgreedLevel:
        """Record a level of the scale, or that there is no agreement; what stood before stays on record."""
        procedure = self._open_case(actor, candidate, question)
        if not plan.chosen:
            raise ActRefused(Refusal.NO_LEVEL_CHOSEN)
        if plan.level is not None and not procedure.form.scale.has(plan.level):
            raise ActRefused(Refusal.UNKNOWN_LEVEL, level=str(plan.level))
        rated = rated_levels(procedure, candidate, question)
        reason = require_reason(plan.reason) if needs_reason(rated, plan.level) else plan.reason.strip()
        able = may_dissent(rated, plan.level)
        dissents = tuple(each for each in able if each in plan.dissents)
        require_checked(self.desk, actor.panelist, Moment.CONSENSUS, candidate=candidate)
        agreed = AgreedLevel(candidate, question, plan.level, reason, self.desk.clock(), rated, dissents)
        before = procedure.agreed_on(candidate, question)
        with self.desk.writing() as db:
            if before is not None:
                rows.write_agreed_earlier(db, before)
            rows.write_agreed(db, agreed)
            self._drop_draft(db, actor, candidate, question)
            self.desk.note(db, actor, "agree", f"{candidate} {question}", _words(agreed))
        return agreed

    def withdraw(self, actor: Actor, candidate: CandidateId, question: QuestionId, *, reason: str) -> None:
        """Take an agreement back, with a reason: the question is open again, and what stood stays on record."""
        procedure = self._open_case(actor, candidate, question)
        before = procedure.agreed_on(candidate, question)
        if before is None:
            raise ActRefused(Refusal.UNKNOWN)
        words = require_reason(reason)
        with self.desk.writing() as db:
            rows.set_aside_agreed(db, before)
            self._drop_draft(db, actor, candidate, question)
            self.desk.note(db, actor, "withdraw-agreement", f"{candidate} {question}", words)

    def plan(self, actor: Actor, candidate: CandidateId, question: QuestionId) -> AgreementPlan | None:
        """What was being entered on a question when it was last kept, or None where all of it is recorded."""
        if actor.panelist is None:
            return None
        kept = self.desk.drafts_of(actor.panelist).get(_field(candidate, question))
        return None if kept is None else from_plain(AgreementPlan, json.loads(kept))

    def keep(
        self, actor: Actor, candidate: CandidateId, question: QuestionId, plan: AgreementPlan | None
    ) -> None:
        """Keep what is being entered, cheap enough for every pause; None forgets it."""
        if plan is None:
            self.desk.drop_draft(own(actor), _field(candidate, question))
        else:
            text = canonical(plan).decode("utf-8")
            self.desk.keep_draft(own(actor), _field(candidate, question), text)

    def _open_case(self, actor: Actor, candidate: CandidateId, question: QuestionId) -> Procedure:
        """The procedure where the chair may record something on this question; raises ActRefused elsewhere."""
        require_chair(actor)
        own(actor)
        procedure = self.desk.about(candidate)
        _require_complete(procedure, candidate)
        if not may_agree(procedure, candidate):
            state = procedure.candidate(candidate).state
            left = state is not CandidateState.INTERVIEWED
            raise ActRefused(Refusal.WRONG_STATE, state=state.value if left else procedure.stage.value)
        if question not in {each.id for each in questions_to_agree(procedure)}:
            raise ActRefused(Refusal.UNKNOWN_QUESTION)
        return procedure

    def _drop_draft(self, db: Database, actor: Actor, candidate: CandidateId, question: QuestionId) -> None:
        drafts.drop_draft(db, author=own(actor), field=_field(candidate, question))


def _require_complete(procedure: Procedure, candidate: CandidateId) -> None:
    if not is_complete(procedure, candidate):
        raise ActRefused(Refusal.CANDIDATE_NOT_COMPLETE)


def _rating(sheet: Sheet | None, question: QuestionId) -> Rating:
    return sheet.rating(question) if sheet is not None else Rating(question)


def _earlier(procedure: Procedure, candidate: CandidateId, question: QuestionId) -> tuple[AgreedLevel, ...]:
    return tuple(
        each for each in procedure.agreed_earlier if each.candidate == candidate and each.question == question
    )


def _field(candidate: CandidateId, question: QuestionId) -> str:
    """The draft field that holds what is being entered."""
    return f"agreement {candidate} {question}"


def _words(agreed: AgreedLevel) -> str:
    """What the journal keeps apart, erasable: the outcome and its reason."""
    outcome = "no agreement" if agreed.level is None else str(agreed.level)
    return f"{outcome}\n{agreed.reason}".strip()
