"""Pages against pages: which are missing, added or moved, and which words of a page are others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from interview_app.domain.document_check import Deviation, Difference

_SHOWN = 80
"""Characters of a differing stretch that are told."""
_STRETCHES = 5
"""Differing stretches of one page that are told."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which page of the file is which page of the record (both from 0), and what stands against that.

    `same` are pairs with the same words, `other` pairs with others.
    """

    same: tuple[tuple[int, int], ...]
    other: tuple[tuple[int, int], ...]
    missing: tuple[int, ...]
    added: tuple[int, ...]
    moved: tuple[tuple[int, int], ...]

    def differences(self, printed: Sequence[str], computed: Sequence[str]) -> Iterator[Difference]:
        """Everything that is told of the pages, in the order of the file; pages count from 1."""
        for page, its in self.other:
            yield from word_differences(printed[page], computed[its], page + 1)
        for page, its in self.moved:
            yield Difference(Deviation.PAGE_MOVED, page + 1, its + 1, page=page + 1)
        for page in self.missing:
            yield Difference(Deviation.PAGE_MISSING, page=page + 1)
        for page in self.added:
            yield Difference(Deviation.PAGE_ADDED, page=page + 1)


def aligned(printed: Sequence[str], computed: Sequence[str]) -> Alignment:
    """The pages of a file beside those that follow from its record."""
    same: list[tuple[int, int]] = []
    other: list[tuple[int, int]] = []
    missing: list[int] = []
    added: list[int] = []
    for kind, a, b, c, d in SequenceMatcher(None, computed, printed, autojunk=False).get_opcodes():
        pairs = list(zip(range(c, d), range(a, b), strict=False))
        if kind == "equal":
            same += pairs
            continue
        other += pairs
        missing += range(a + len(pairs), b)
        added += range(c + len(pairs), d)
    return _without_moved(
        printed, computed, Alignment(tuple(same), tuple(other), tuple(missing), tuple(added), ())
    )


def without_counts(
    printed: Sequence[str], computed: Sequence[str], mark: re.Pattern[str]
) -> tuple[Sequence[str], Sequence[str]]:
    """The words of the pages, without the line that counts them where a file counts other pages than its record.

    Else that line would be another one on every page; that pages are missing or added is told once in any case.
    """
    both = (printed, computed)
    if len(printed) == len(computed) or not all(mark.search(page) for pages in both for page in pages):
        return both
    return [mark.sub("", page) for page in printed], [mark.sub("", page) for page in computed]


def _without_moved(printed: Sequence[str], computed: Sequence[str], found: Alignment) -> Alignment:
    """The same, where pages that only stand elsewhere are told as moved."""
    added = {*found.added, *(page for page, _ in found.other)}
    missing = {*found.missing, *(its for _, its in found.other)}
    moved: list[tuple[int, int]] = []
    for page in sorted(added):
        its = next((each for each in sorted(missing) if computed[each] == printed[page]), None)
        if its is not None:
            moved.append((page, its))
            missing.discard(its)
    if not moved:
        return found
    added -= {page for page, _ in moved}
    pairs = tuple(zip(sorted(added), sorted(missing), strict=False))
    return Alignment(
        found.same,
        pairs,
        tuple(sorted(missing)[len(pairs) :]),
        tuple(sorted(added)[len(pairs) :]),
        tuple(moved),
    )


def word_differences(printed: str, computed: str, page: int) -> Iterator[Difference]:
    """The first stretches of words that are others."""
    found, expected = printed.split(), computed.split()
    stretches = (
        (found[c:d], expected[a:b])
        for kind, a, b, c, d in SequenceMatcher(None, expected, found, autojunk=False).get_opcodes()
        if kind != "equal"
    )
    for count, (said, should) in enumerate(stretches):
        if count == _STRETCHES:
            return
        yield Difference(Deviation.WORDS, _short(said), _short(should), page=page)


def _short(words: Sequence[str]) -> str:
    told = " ".join(words)
    return told if len(told) <= _SHOWN else told[: _SHOWN - 1] + "…"
