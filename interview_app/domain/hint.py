"""A hint: which rule speaks, how weighty it is, and the place where it is mended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from interview_app.domain.ids import (
    CandidateId,
    ConditionId,
    CriterionId,
    PanelistId,
    ParticipationId,
    PassageId,
    QuestionId,
    RequirementId,
)


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
    FORBIDDEN_QUESTION = "forbidden-question"
    LEADING_QUESTION = "leading-question"
    SEVERAL_QUESTIONS = "several-questions"
    SAME_QUESTION = "same-question"
    NO_ANCHOR = "no-anchor"
    ADJECTIVES_ONLY = "adjectives-only"
    EQUAL_ANCHORS = "equal-anchors"
    NO_WHY = "no-why"
    STANDARD_WORDS = "standard-words"
    NO_PROBES = "no-probes"
    PLAN_TOO_LONG = "plan-too-long"
    HEAVY_QUESTION = "heavy-question"
    ONE_QUESTION = "one-question"
    FEW_QUESTIONS = "few-questions"
    WEIGHTS_UNEXPLAINED = "weights-unexplained"
    NO_PASSAGE = "no-passage"
    PASSAGE_UNCOVERED = "passage-uncovered"
    NO_OPENING = "no-opening"
    NO_CLOSING = "no-closing"


class Severity(StrEnum):
    """What a hint asks for: nothing goes on before it is mended, a written reason, or a look."""

    BLOCKS = "blocks"
    REASON = "reason"
    NOTICE = "notice"


class Moment(StrEnum):
    """The acts before which the record is checked; before the lock it is the form."""

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
    criterion: CriterionId | None = None
    condition: ConditionId | None = None
    passage: PassageId | None = None


@dataclass(frozen=True, slots=True)
class Discovery:
    """What a rule found at one place; `facts` are the names and numbers that its sentence needs."""

    rule: Rule
    place: Place
    facts: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """What a reason given for this discovery is kept under: the rule and the place, without the facts.

        Parts of a place that were learnt later are left out where they are empty, so that older reasons keep their key.
        """
        place = self.place
        parts: list[str | None] = [
            place.candidate,
            place.panelist,
            place.question,
            place.requirement,
            place.body,
        ]
        later = [place.criterion, place.condition, place.passage]
        if any(later):
            parts += later
        return " ".join([self.rule.value, *(part or "-" for part in parts)])


@dataclass(frozen=True, slots=True)
class Hint:
    """A discovery with the weight that its rule has here, and the reason that was given for leaving it so."""

    discovery: Discovery
    severity: Severity
    reason: str = ""

    @property
    def answered(self) -> bool:
        """Whether it is left as it is for a reason; what blocks can only be mended."""
        return self.severity is not Severity.BLOCKS and bool(self.reason)

    @property
    def open(self) -> bool:
        """Whether it still asks for something: a notice never does, a reason settles what only asks for one."""
        return self.severity is Severity.BLOCKS or (self.severity is Severity.REASON and not self.reason)
