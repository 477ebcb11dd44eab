"""A hint: which rule speaks, how weighty it is, and the place where it is mended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from interview_app.domain.ids import CandidateId, PanelistId, ParticipationId, QuestionId, RequirementId


class Rule(StrEnum):
    """The rules, in the order in which their hints are listed."""

    NO_EVIDENCE = "no-evidence"
    FORMULAIC = "formulaic"
    COPIED = "copied"
    NOT_ASKED_TO_ALL = "not-asked-to-all"
    NO_EXPECTED_ANSWER = "no-expected-answer"
    PLAN_CHANGED = "plan-changed"
    PANEL_DIFFERS = "panel-differs"
    SHARE_OF_WOMEN = "share-of-women"
    NOT_INVITED = "not-invited"
    REQUIREMENT_OPEN = "requirement-open"
    LATE_NOTE = "late-note"
    CONSENSUS_REASON = "consensus-reason"
    DEVIATION_REASON = "deviation-reason"
    TIME_APART = "time-apart"
    GATE = "gate"
    RETENTION = "retention"


class Severity(StrEnum):
    """What a hint asks for: nothing goes on before it is mended, a written reason, or a look."""

    BLOCKS = "blocks"
    REASON = "reason"
    NOTICE = "notice"


class Moment(StrEnum):
    """The acts before which the record is checked."""

    LOCK = "lock"
    SEAL = "seal"
    CONSENSUS = "consensus"
    DECISION = "decision"
    ISSUE = "issue"


class Where(StrEnum):
    """The part of the program where a hint is mended."""

    FORM = "form"
    PANEL = "panel"
    CANDIDATES = "candidates"
    INTERVIEWS = "interviews"
    CONSENSUS = "consensus"
    RANKING = "ranking"


@dataclass(frozen=True, slots=True)
class Place:
    """What leads to the place: the part of the program, and whom or what to turn to there."""

    where: Where
    candidate: CandidateId | None = None
    panelist: PanelistId | None = None
    question: QuestionId | None = None
    requirement: RequirementId | None = None
    body: ParticipationId | None = None


@dataclass(frozen=True, slots=True)
class Discovery:
    """What a rule found at one place; `facts` are the names and numbers that its sentence needs."""

    rule: Rule
    place: Place
    facts: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """What a reason given for this discovery is kept under: the rule and the place, without the facts."""
        place = self.place
        parts = (place.candidate, place.panelist, place.question, place.requirement, place.body)
        return " ".join([self.rule.value, *(part or "-" for part in parts)])


@dataclass(frozen=True, slots=True)
class Hint:
    """A discovery with the weight that its rule has here, and the reason that was given for leaving it so."""

    discovery: Discovery
    severity: Severity
    reason: str = ""

    @property
    def open(self) -> bool:
        """Whether it still asks for something: a notice never does, a reason settles what only asks for one."""
        return self.severity is Severity.BLOCKS or (self.severity is Severity.REASON and not self.reason)
