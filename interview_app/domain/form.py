"""The interview form: what the posting demands, what is asked, and by which standard it is rated.

A form is content written before the first interview and locked; nothing in it depends on a candidate.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from interview_app.domain.ids import ConditionId, CriterionId, GroupId, QuestionId, RequirementId, SectionId
from interview_app.domain.plain import LATER
from interview_app.domain.posting_text import PostingFields, PostingPassage
from interview_app.domain.text import NO_WORDS, Text


class Merit(StrEnum):
    """Which of the three grounds of Article 33(2) Basic Law a criterion serves."""

    APTITUDE = "aptitude"
    ABILITY = "ability"
    PERFORMANCE = "performance"


class WeightMode(StrEnum):
    """How weights are written: per cent that must sum to exactly 100, or free shares."""

    SUM100 = "sum100"
    SHARES = "shares"


class Aggregation(StrEnum):
    """How the panelists' levels on one question become its value."""

    MEAN = "mean"
    MEDIAN = "median"
    CONSENSUS = "consensus"


class MissingPolicy(StrEnum):
    """What a missing rating does: block the total, or accept enough raters (marked)."""

    BLOCK = "block"
    MIN_RATERS = "min_raters"


@dataclass(frozen=True, slots=True)
class Posting:
    """The advertised position, as far as the form stands on it; never the contact block.

    `language` is the posting's own ("de" or "en"): passages are quoted in it.
    """

    reference: str
    title: Text
    authority: str
    unit: Text
    grade: str
    language: str
    published: date | None = None
    deadline: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A formal must-have, met or not met on documents; `passages` quote the posting.

    `unquoted` is why it stands on no passage, where it does not.
    """

    id: RequirementId
    name: Text
    passages: tuple[str, ...]
    evidence: Text = NO_WORDS
    unquoted: str = field(default="", metadata=LATER)


@dataclass(frozen=True, slots=True)
class Condition:
    """Checked after the selection (security check, health); never blocks a ranking and never scores.

    `unquoted` is why it stands on no passage, where it does not.
    """

    id: ConditionId
    name: Text
    passages: tuple[str, ...]
    unquoted: str = field(default="", metadata=LATER)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of the scale: its rational value and, where it has one, its name."""

    value: Fraction
    name: Text = NO_WORDS


@dataclass(frozen=True, slots=True)
class RatingScale:
    """Ordered levels from the worst to the best; a reversed scale (school grades) simply has falling values."""

    levels: tuple[Level, ...]

    @property
    def worst(self) -> Fraction:
        """The value of the lowest level."""
        return self.levels[0].value

    @property
    def best(self) -> Fraction:
        """The value of the highest level."""
        return self.levels[-1].value

    def share(self, value: Fraction) -> Fraction:
        """Where `value` lies between worst (0) and best (1); the ends come from the scale, never from data."""
        return (value - self.worst) / (self.best - self.worst)

    def point(self, share: Fraction) -> Fraction:
        """The value on the scale that belongs to a share in [0, 1]."""
        return self.worst + share * (self.best - self.worst)

    def has(self, value: Fraction) -> bool:
        """Whether `value` is one of the levels; half steps only count where the scale defines them."""
        return any(level.value == value for level in self.levels)


@dataclass(frozen=True, slots=True)
class Group:
    """A heading that holds several criteria together; it has no weight of its own."""

    id: GroupId
    name: Text


@dataclass(frozen=True, slots=True)
class Criterion:
    """A weighted competency criterion of the posting.

    `weight` is in the form's weight mode; `minimum` is on the scale, inclusive.  `unquoted` is why it stands on no
    passage of the posting, where it does not.
    """

    id: CriterionId
    name: Text
    merit: Merit
    weight: Fraction
    passages: tuple[str, ...]
    minimum: Fraction | None = None
    group: GroupId | None = None
    unquoted: str = field(default="", metadata=LATER)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The observed behaviour that stands for one level of one question."""

    level: Fraction
    behaviour: Text


@dataclass(frozen=True, slots=True)
class Question:
    """Asked to every candidate in the same words and order.

    `expected` lists the points of the expected answer; `anchors` has one entry per level, in the scale's order;
    `share` is the question's part of its criterion's weight, relative to the criterion's other questions.
    """

    id: QuestionId
    criterion: CriterionId
    title: Text
    wording: Text
    minutes: int
    probes: tuple[Text, ...]
    expected: tuple[Text, ...]
    anchors: tuple[Anchor, ...]
    share: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Section:
    """An unscored part of the conversation: opening, information, the candidate's questions."""

    id: SectionId
    title: Text
    guidance: Text
    minutes: int


@dataclass(frozen=True, slots=True)
class ScoringRules:
    """Everything about the arithmetic that a form may set.

    `posts` is None where the posting says "several": the number is then fixed with a reason at the lock.
    `minimum_total` and `margin` are points of 100, inclusive.  `tie_break` lists criteria in the order in which they
    decide an exact tie.  `auxiliary` names the auxiliary criteria (Hilfskriterien) in the order in which they may be
    looked at once candidates have been found essentially equal; they never score.
    """

    weight_mode: WeightMode = WeightMode.SUM100
    aggregation: Aggregation = Aggregation.MEAN
    posts: int | None = 1
    minimum_total: Fraction | None = None
    margin: Fraction | None = None
    tie_break: tuple[CriterionId, ...] = ()
    missing: MissingPolicy = MissingPolicy.BLOCK
    min_raters: int | None = None
    flagged_range: int = 2
    firmness_annex: bool = True
    auxiliary: tuple[Text, ...] = field(default=(), metadata=LATER)


@dataclass(frozen=True, slots=True)
class InterviewForm:
    """The whole form.

    `language` is the authoritative one; `languages` all in which every text is there.  `agenda` holds the ids of
    sections and questions in the order of the conversation, each exactly once.  `notice` says where the form comes
    from.  `rationale` explains unequal weights and may be written at the lock instead.  `posting_fields` and
    `posting_passages` are what was read in the posting's own document, as the chair has corrected it: they are locked
    with the form.  `why_interview` says why there is an interview at all, and may be written at the lock as well.
    """

    id: str
    version: int
    language: str
    languages: tuple[str, ...]
    title: Text
    notice: Text
    posting: Posting
    scale: RatingScale
    requirements: tuple[Requirement, ...]
    conditions: tuple[Condition, ...]
    groups: tuple[Group, ...]
    criteria: tuple[Criterion, ...]
    questions: tuple[Question, ...]
    sections: tuple[Section, ...]
    agenda: tuple[str, ...]
    interview_minutes: int
    rules: ScoringRules
    rationale: Text = NO_WORDS
    posting_fields: PostingFields | None = field(default=None, metadata=LATER)
    posting_passages: tuple[PostingPassage, ...] = field(default=(), metadata=LATER)
    why_interview: Text = field(default=NO_WORDS, metadata=LATER)

    def criterion(self, id: CriterionId) -> Criterion:
        """The criterion with this id; raises KeyError for a stranger."""
        for criterion in self.criteria:
            if criterion.id == id:
                return criterion
        raise KeyError(id)

    def question(self, id: QuestionId) -> Question:
        """The question with this id; raises KeyError for a stranger."""
        for question in self.questions:
            if question.id == id:
                return question
        raise KeyError(id)

    def items(self) -> tuple[Question | Section, ...]:
        """Sections and questions in the order of the conversation."""
        known: dict[str, Question | Section] = {section.id: section for section in self.sections}
        known.update({question.id: question for question in self.questions})
        return tuple(known[id] for id in self.agenda)

    def asked(self) -> tuple[Question, ...]:
        """The questions in the order in which they are asked."""
        return tuple(item for item in self.items() if isinstance(item, Question))

    def questions_of(self, criterion: CriterionId) -> tuple[Question, ...]:
        """The questions of one criterion, in the order in which they are asked."""
        return tuple(q for q in self.asked() if q.criterion == criterion)

    def weights_differ(self) -> bool:
        """Whether the counted criteria have unequal weights, which asks for a written rationale."""
        return len({c.weight for c in self.criteria}) > 1
