"""Whether a document conforms to PDF/UA and PDF/A, and where it does not, by which clause."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader

from tests.reporting.conformance.engine import engine
from tests.reporting.conformance.profiles import Standard

PLAIN = (Standard.PDF_UA_1, Standard.PDF_A_2A)
"""What a document without an attachment conforms to."""

WITH_RECORD = (Standard.PDF_UA_1, Standard.PDF_A_3A)
"""What a document conforms to that carries the machine-readable record."""


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule of a standard that a document breaks.

    `clause` and `number` are the rule's place in the standard and in veraPDF's list for it ("7.1", 3); `count` says how
    often it is broken, `message` and `context` how and where the first time.
    """

    standard: Standard
    clause: str
    number: int
    count: int
    description: str
    message: str
    context: str

    @property
    def rule(self) -> str:
        """The short name of the rule: "UA 7.1-3" or "A 6.7.2.2-1"."""
        part = "UA" if self.standard is Standard.PDF_UA_1 else "A"
        return f"{part} {self.clause}-{self.number}"

    def __str__(self) -> str:
        return f"{self.rule} ({self.count} times): {self.message} At {self.context}. Rule: {self.description}"


def standards_of(document: bytes) -> tuple[Standard, ...]:
    """What a document has to conform to, by whether something is attached to it."""
    attached = "/AF" in PdfReader(io.BytesIO(document)).root_object
    return WITH_RECORD if attached else PLAIN


def violations(document: bytes, *standards: Standard) -> tuple[Violation, ...]:
    """What breaks the standards, in the order of their clauses; raises JavaMissing where nothing can be said."""
    results = engine().results(document, standards)
    found = (
        each for result, standard in zip(results, standards, strict=True) for each in _of(result, standard)
    )
    return tuple(sorted(found, key=lambda each: (each.standard.value, each.clause, each.number)))


def checks_made(document: bytes, *standards: Standard) -> int:
    """How many tests the standards made on a document, passed or not."""
    return sum(int(each.getTotalAssertions()) for each in engine().results(document, standards))


def broken_rules(document: bytes, *standards: Standard) -> set[str]:
    """The short names of the rules that a document breaks."""
    return {each.rule for each in violations(document, *standards)}


def told(found: tuple[Violation, ...]) -> str:
    """All violations for a person who must mend them, one a line."""
    return "\n".join(str(each) for each in found)


def _of(result: Any, standard: Standard) -> Iterator[Violation]:
    counts = {_key(rule): int(count) for rule, count in result.getFailedChecks().items()}
    descriptions = {
        _key(rule.getRuleId()): str(rule.getDescription())
        for rule in result.getValidationProfile().getRules()
    }
    first: dict[tuple[str, int], Any] = {}
    for each in result.getTestAssertions():
        first.setdefault(_key(each.getRuleId()), each)
    for (clause, number), count in counts.items():
        shown = first[clause, number]
        yield Violation(
            standard,
            clause,
            number,
            count,
            descriptions[clause, number],
            str(shown.getErrorMessage() or shown.getMessage()),
            str(shown.getLocation().getContext()),
        )


def _key(rule: Any) -> tuple[str, int]:
    return str(rule.getClause()), int(rule.getTestNumber())
