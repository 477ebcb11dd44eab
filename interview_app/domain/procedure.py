"""The procedure as a whole: one run of a selection, as one frozen value.

Storage reads it, documents are printed from it, the interchange file carries it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from fractions import Fraction

from interview_app.domain.access_request import AccessRequest
from interview_app.domain.bias import BiasDeclaration, declaration_of
from interview_app.domain.candidate import Candidate, RequirementCheck
from interview_app.domain.condition_check import ConditionCheck
from interview_app.domain.decision import Decision
from interview_app.domain.ending import Abort, PastDecision
from interview_app.domain.equality import EssentiallyEqual
from interview_app.domain.erasure import Erasure
from interview_app.domain.form import InterviewForm
from interview_app.domain.former_name import FormerName
from interview_app.domain.gender_share import GenderShare
from interview_app.domain.hint_rules import RuleSetting, SettledHint
from interview_app.domain.ids import CandidateId, PanelistId, ProcedureId, QuestionId, RequirementId
from interview_app.domain.inspection_mark import InspectionMark
from interview_app.domain.interview import Interview
from interview_app.domain.panel import Assignment, Panelist
from interview_app.domain.participation import Participation
from interview_app.domain.retention import AS_PROPOSED, Notice, Retention
from interview_app.domain.sheet import Sheet, SheetState


class Stage(StrEnum):
    """How far a procedure has come; the allowed changes are in `states`."""

    PREPARING = "preparing"
    LOCKED = "locked"
    INTERVIEWING = "interviewing"
    DISCLOSED = "disclosed"
    DECIDED = "decided"
    CLOSED = "closed"
    ABORTED = "aborted"


@dataclass(frozen=True, slots=True)
class FormLock:
    """The act that fixed the form: from here on it holds for all candidates.

    `posts` is the number of posts to be filled, with `posts_reason` where the posting named none; `fingerprint` is
    the SHA-256 of the canonical form in hexadecimal.  `why_interview` says why there is an interview at all, `told`
    when and how candidates learn of criteria and weights; both are empty where nobody wrote it.
    """

    fingerprint: str
    at: datetime
    by: PanelistId | None
    rationale: str
    posts: int
    posts_reason: str
    why_interview: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class PastVersion:
    """A locked version of the form that a new one replaced, for all candidates, before the first interview.

    `version` is the number of the form; its content stays on record beside the one that holds.
    """

    version: int
    lock: FormLock
    reason: str
    at: datetime
    by: PanelistId | None


@dataclass(frozen=True, slots=True)
class RetiredQuestion:
    """A broken question, taken out for all candidates with a reason.

    `after_disclosure` says that totals could be seen before.
    """

    question: QuestionId
    reason: str
    at: datetime
    after_disclosure: bool = False


@dataclass(frozen=True, slots=True)
class NotAssessable:
    """A candidate whose gaps the panel leaves open: shown, without a rank, with a reason."""

    candidate: CandidateId
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RatedLevel:
    """What one rater had rated when the panel agreed; None where the rater gave no level."""

    panelist: PanelistId
    level: Fraction | None


@dataclass(frozen=True, slots=True)
class AgreedLevel:
    """The consensus on one question for one candidate.

    `level` is a value of the scale, or None for "no agreement".  `rated` holds what everybody had rated at that moment,
    in the panel's order, so that who moved from where can be told for good; `dissents` names those who keep to their
    own level all the same.
    """

    candidate: CandidateId
    question: QuestionId
    level: Fraction | None
    reason: str
    at: datetime
    rated: tuple[RatedLevel, ...] = ()
    dissents: tuple[PanelistId, ...] = ()


@dataclass(frozen=True, slots=True)
class Procedure:
    """Everything of one procedure that documents and computations need.

    `zone` is the name of the time zone in which times are shown.  `sheets` holds what the reader of this value may
    see: services leave out other people's drafts and, before disclosure, other people's sealed sheets.
    `agreed_earlier` holds what was agreed before and then changed or withdrawn, the oldest first, `earlier` the
    decisions that no longer stand, `past_versions` the locked versions of the form that were replaced.
    `inspection_marks` are what the chair decided on passages of the candidates' inspection copies.  After the `erasure`
    nobody's data are there any more.
    """

    id: ProcedureId
    created: datetime
    zone: str
    stage: Stage
    stage_reason: str
    form: InterviewForm
    lock: FormLock | None
    panel: tuple[Panelist, ...]
    candidates: tuple[Candidate, ...]
    checks: tuple[RequirementCheck, ...]
    assignments: tuple[Assignment, ...]
    interviews: tuple[Interview, ...]
    sheets: tuple[Sheet, ...]
    agreed: tuple[AgreedLevel, ...]
    retired: tuple[RetiredQuestion, ...]
    not_assessable: tuple[NotAssessable, ...]
    decision: Decision | None
    declarations: tuple[BiasDeclaration, ...] = ()
    gender_share: GenderShare | None = None
    participation: tuple[Participation, ...] = ()
    agreed_earlier: tuple[AgreedLevel, ...] = ()
    equal: EssentiallyEqual | None = None
    condition_checks: tuple[ConditionCheck, ...] = ()
    notices: tuple[Notice, ...] = ()
    retention: Retention = AS_PROPOSED
    earlier: tuple[PastDecision, ...] = ()
    aborted: Abort | None = None
    former_names: tuple[FormerName, ...] = ()
    rule_settings: tuple[RuleSetting, ...] = ()
    settled_hints: tuple[SettledHint, ...] = ()
    past_versions: tuple[PastVersion, ...] = ()
    access_requests: tuple[AccessRequest, ...] = ()
    inspection_marks: tuple[InspectionMark, ...] = ()
    erasure: Erasure | None = None

    def candidate(self, id: CandidateId) -> Candidate:
        """The candidate with this id; raises KeyError for a stranger."""
        for candidate in self.candidates:
            if candidate.id == id:
                return candidate
        raise KeyError(id)

    def panelist(self, id: PanelistId) -> Panelist:
        """The person of the panel with this id; raises KeyError for a stranger."""
        for panelist in self.panel:
            if panelist.id == id:
                return panelist
        raise KeyError(id)

    def formerly(self, candidate: CandidateId) -> tuple[FormerName, ...]:
        """Under which other names documents about a candidate were issued, the first one first."""
        return tuple(each for each in self.former_names if each.candidate == candidate)

    def retirement(self, question: QuestionId) -> RetiredQuestion | None:
        """Why a question was retired, or None while it is asked."""
        return next((each for each in self.retired if each.question == question), None)

    def voters(self) -> tuple[Panelist, ...]:
        """Those who rate, in the panel's order."""
        return tuple(panelist for panelist in self.panel if panelist.votes)

    def interview_of(self, candidate: CandidateId) -> Interview | None:
        """The candidate's latest interview, or None before the first."""
        held = [interview for interview in self.interviews if interview.candidate == candidate]
        return max(held, key=lambda interview: interview.number) if held else None

    def declaration_of(self, candidate: CandidateId, panelist: PanelistId) -> BiasDeclaration | None:
        """What a member declared about a candidate, or None where nothing is noted yet."""
        return declaration_of(self.declarations, candidate, panelist)

    def agreed_on(self, candidate: CandidateId, question: QuestionId) -> AgreedLevel | None:
        """The consensus that stands on one question for one candidate, or None."""
        for each in self.agreed:
            if each.candidate == candidate and each.question == question:
                return each
        return None

    def check_of(self, candidate: CandidateId, requirement: RequirementId) -> RequirementCheck | None:
        """What was noted on one requirement, or None where nobody has looked yet."""
        for check in self.checks:
            if check.candidate == candidate and check.requirement == requirement:
                return check
        return None

    def sealed_sheet(self, candidate: CandidateId, panelist: PanelistId) -> Sheet | None:
        """The sheet that counts: the sealed one with the highest sequence number."""
        sealed = self._sealed(candidate, panelist)
        return max(sealed, key=lambda sheet: sheet.sequence) if sealed else None

    def first_sealed_sheet(self, candidate: CandidateId, panelist: PanelistId) -> Sheet | None:
        """The sheet that was sealed first: the basis of agreement figures, whatever has replaced it since."""
        sealed = self._sealed(candidate, panelist)
        return min(sealed, key=lambda sheet: sheet.sequence) if sealed else None

    def latest_sheet(self, candidate: CandidateId, panelist: PanelistId) -> Sheet | None:
        """The sheet that was begun last, draft or sealed."""
        found = [each for each in self.sheets if each.candidate == candidate and each.panelist == panelist]
        return max(found, key=lambda sheet: sheet.sequence) if found else None

    def _sealed(self, candidate: CandidateId, panelist: PanelistId) -> list[Sheet]:
        return [
            each
            for each in self.sheets
            if each.candidate == candidate and each.panelist == panelist and each.state is SheetState.SEALED
        ]


OF_CANDIDATES = (
    "checks",
    "assignments",
    "interviews",
    "sheets",
    "agreed",
    "agreed_earlier",
    "not_assessable",
    "declarations",
    "condition_checks",
    "notices",
    "former_names",
    "access_requests",
    "inspection_marks",
)
"""The fields of a procedure whose entries each belong to one candidate."""
