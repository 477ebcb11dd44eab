"""How well a posting was understood, measured against an answer key that was written by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from interview_app.domain.found_posting import FoundPosting, Passage

ALIKE = 0.92
"""From this likeness of their words on, a found passage is the one of the key."""
FIELDS = ("reference", "title", "office", "grade", "deadline", "posts", "language")


@dataclass(frozen=True, slots=True)
class Score:
    """What was found of one posting; `wrong` are the fields that differ, each with what was found instead."""

    name: str
    expected: int
    found: int
    met: int
    right: int
    wrong: tuple[str, ...]
    misses: tuple[str, ...]

    @property
    def recall(self) -> float:
        return self.met / max(1, self.expected)

    @property
    def precision(self) -> float:
        return self.met / max(1, self.found)

    @property
    def kinds(self) -> float:
        return self.right / max(1, self.met)


def key_of(path: Path) -> dict[str, Any]:
    """The answer key beside a posting."""
    key: dict[str, Any] = json.loads(path.with_suffix(".json").read_text("utf-8"))
    return key


def scored(name: str, key: dict[str, Any], found: FoundPosting) -> Score:
    """The measure of what was found against the key."""
    pairs, lost = _paired(key["passages"], found.passages)
    taken = {id(passage) for _, passage in pairs}
    extra = [passage for passage in found.passages if id(passage) not in taken]
    wrong_kinds = [(one, passage) for one, passage in pairs if one["kind"] != passage.kind]
    values = found_fields(found)
    return Score(
        name=name,
        expected=len(key["passages"]),
        found=len(found.passages),
        met=len(pairs),
        right=len(pairs) - len(wrong_kinds),
        wrong=tuple(
            f"{field}: {values[field]!r} instead of {value!r}"
            for field, value in key["fields"].items()
            if values[field] != value
        ),
        misses=(
            *(f"lost   {one['kind']:<11} {one['text']}" for one in lost),
            *(f"extra  {passage.kind:<11} {passage.text}" for passage in extra),
            *(
                f"kind   {one['kind']} was taken for {passage.kind} ({_why(passage)}): {passage.text}"
                for one, passage in wrong_kinds
            ),
        ),
    )


def _why(passage: Passage) -> str:
    return f"{passage.reason.rule}: {passage.reason.cue}"


def found_fields(found: FoundPosting) -> dict[str, object]:
    """The fields as an answer key writes them."""
    return {
        "reference": found.reference,
        "title": found.title,
        "office": found.office,
        "grade": found.grade,
        "deadline": found.deadline.isoformat() if found.deadline else None,
        "posts": "several" if found.several else found.posts,
        "language": found.language,
    }


def _paired(
    expected: Sequence[dict[str, Any]], found: Sequence[Passage]
) -> tuple[list[tuple[dict[str, Any], Passage]], list[dict[str, Any]]]:
    """Each expected passage with the most alike one that is still free, and those that have none."""
    free = list(found)
    pairs, lost = [], []
    for one in expected:
        best = max(free, key=lambda passage: alike(one["text"], passage.text), default=None)
        if best is not None and alike(one["text"], best.text) >= ALIKE:
            pairs.append((one, best))
            free.remove(best)
        else:
            lost.append(one)
    return pairs, lost


def alike(one: str, other: str) -> float:
    """How alike the words are, from 0 to 1, spaces and capitals apart."""
    a, b = (re.sub(r"\s+", " ", text).strip(" .").casefold() for text in (one, other))
    if a == b:
        return 1.0
    return (
        0.0
        if abs(len(a) - len(b)) > 0.2 * max(len(a), len(b))
        else SequenceMatcher(None, a, b, autojunk=False).ratio()
    )
