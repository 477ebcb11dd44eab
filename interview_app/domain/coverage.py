"""Coverage: whether each passage that demands something is met by a part of the form, and each part by a passage.

Connections are the quotations of the form themselves.  A quotation belongs to the passage that it repeats word for
word; where there is none, to the passages that it is a piece of or that are a piece of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from interview_app.domain.form import Condition, Criterion, InterviewForm, Requirement
from interview_app.domain.found_posting import PassageKind
from interview_app.domain.ids import PassageId
from interview_app.domain.posting_text import PostingPassage
from interview_app.domain.text import Text

Part = Requirement | Criterion | Condition
_WORD = re.compile(r"\w+")


class PartKind(StrEnum):
    """A list of the form whose parts stand on passages."""

    REQUIREMENT = "requirement"
    CRITERION = "criterion"
    CONDITION = "condition"


NEEDS: Mapping[PassageKind, tuple[PartKind, ...]] = {
    PassageKind.REQUIREMENT: (PartKind.REQUIREMENT,),
    PassageKind.CRITERION: (PartKind.CRITERION,),
    PassageKind.BOTH: (PartKind.REQUIREMENT, PartKind.CRITERION),
    PassageKind.CONDITION: (PartKind.CONDITION,),
    PassageKind.TASK: (),
    PassageKind.OFFER: (),
    PassageKind.NOTICE: (),
}
"""The parts of the form that a passage asks for."""


@dataclass(frozen=True, slots=True)
class PartRef:
    """A part of the form: ids are unique within their list only."""

    kind: PartKind
    id: str


@dataclass(frozen=True, slots=True)
class CoveredPassage:
    """A passage with the parts that quote it, and the kinds of part that it asks for in vain."""

    passage: PostingPassage
    parts: tuple[PartRef, ...]
    missing: tuple[PartKind, ...]

    @property
    def open(self) -> bool:
        """Whether something is left to do: a part is missing, and no reason says why."""
        return bool(self.missing) and not self.passage.left_out.strip()


@dataclass(frozen=True, slots=True)
class CoveredPart:
    """A part of the form with the passages that it quotes; `bare` where it stands on none, `reason` is why.

    `strange` are quotations that stand nowhere in the posting as it was read.  Where no posting was read, any quotation
    is taken for what it says.
    """

    ref: PartRef
    name: Text
    passages: tuple[PassageId, ...]
    strange: tuple[str, ...]
    bare: bool
    reason: str

    @property
    def open(self) -> bool:
        """Whether something is left to do: it stands on no passage, and no reason says why."""
        return self.bare and not self.reason.strip()


@dataclass(frozen=True, slots=True)
class Coverage:
    """Both ways of looking, in the order of the posting and of the form."""

    passages: tuple[CoveredPassage, ...]
    parts: tuple[CoveredPart, ...]

    @property
    def open_passages(self) -> tuple[CoveredPassage, ...]:
        """The passages that still ask for a part or a reason."""
        return tuple(each for each in self.passages if each.open)

    @property
    def open_parts(self) -> tuple[CoveredPart, ...]:
        """The parts that still ask for a passage or a reason."""
        return tuple(each for each in self.parts if each.open)

    @property
    def settled(self) -> bool:
        """Whether nothing is left to do."""
        return not self.open_passages and not self.open_parts


def coverage_of(form: InterviewForm) -> Coverage:
    """How the posting and the parts of the form meet."""
    words = {each.id: words_of(each.text) for each in form.posting_passages}
    quoting: dict[PassageId, list[PartRef]] = {each: [] for each in words}
    parts = []
    for ref, part in parts_of(form):
        met: list[PassageId] = []
        strange: list[str] = []
        for quotation in part.passages:
            found = _passages_of(words_of(quotation), words)
            met += [each for each in found if each not in met]
            if not found:
                strange.append(quotation)
        for passage in met:
            quoting[passage].append(ref)
        bare = not met and (bool(words) or not part.passages)
        parts.append(CoveredPart(ref, part.name, tuple(met), tuple(strange), bare, part.unquoted))
    passages = tuple(_covered(each, quoting[each.id]) for each in form.posting_passages)
    return Coverage(passages, tuple(parts))


def parts_of(form: InterviewForm) -> tuple[tuple[PartRef, Part], ...]:
    """Requirements, criteria and conditions, in this order."""
    return (
        *((PartRef(PartKind.REQUIREMENT, each.id), each) for each in form.requirements),
        *((PartRef(PartKind.CRITERION, each.id), each) for each in form.criteria),
        *((PartRef(PartKind.CONDITION, each.id), each) for each in form.conditions),
    )


def quotes(quotation: str, passage: PostingPassage, among: Sequence[PostingPassage]) -> bool:
    """Whether a quotation belongs to `passage`, one of those of the posting."""
    return passage.id in _passages_of(words_of(quotation), {each.id: words_of(each.text) for each in among})


def words_of(text: str) -> str:
    """The words of a text, as far as quotations are compared: without case, signs and line ends."""
    return f" {' '.join(_WORD.findall(text.replace(chr(0xAD), '').casefold()))} "


def _passages_of(quotation: str, passages: Mapping[PassageId, str]) -> tuple[PassageId, ...]:
    if not quotation.strip():
        return ()
    same = tuple(id for id, words in passages.items() if words == quotation)
    return same or tuple(
        id for id, words in passages.items() if words.strip() and (quotation in words or words in quotation)
    )


def _covered(passage: PostingPassage, quoting: Sequence[PartRef]) -> CoveredPassage:
    kinds = {each.kind for each in quoting}
    missing = tuple(kind for kind in NEEDS[passage.kind] if kind not in kinds)
    return CoveredPassage(passage, tuple(quoting), missing)
