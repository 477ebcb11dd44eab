"""Where a text names another candidate: beyond doubt, or so that a person has to look at the place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from interview_app.domain.ids import CandidateId
from interview_app.domain.inspection.names import Named, Names, abbreviates, number_pattern
from interview_app.domain.inspection.ordinary import ADDRESSES, LISTED, PARTICLES, TITLES
from interview_app.domain.inspection.words import Word, words_of

_SUFFIX = re.compile(r"(?:s|es|ens|sche[nrsm]?)$")
_AFTER = re.compile(r"['’‘`´](?:s|sche[nrsm]?)(?!\w)|(?<=[sxzß])['’](?!\w)", re.IGNORECASE)
_GAP = re.compile(r"[ \t\u00a0,.'’‐-―-]{0,4}")
_INITIALS = re.compile(
    r"(?<!\w)(?:[^\W\d_][\u0300-\u036f]*\.[ \t\u00a0-]?)+(?:[^\W\d_][\u0300-\u036f]*(?!\w)\.?)?"
)
_CUE = re.compile(
    r"(?:nr|no|nummer|number|bewerber|kandidat|candidate|applicant)(?:in)?\W{0,3}$", re.IGNORECASE
)
_BROKEN = re.compile(r"[-‐]?[ \t]*\r?\n\s*|[-‐][ \t]+")
"""Between the halves of a word that was broken at the end of a line, also where the lines have become one since."""
_HYPHENS = "-‐\u00ad"
_LEAST = 3
"""Shorter words are never taken for a name beyond doubt where they stand alone."""

_LEAST_ALIKE = 5
"""From so many letters on, a word with one slip of the pen resembles a name."""


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a text that names one of these candidates; not `sure` where it may be an ordinary word."""

    start: int
    end: int
    candidates: tuple[CandidateId, ...]
    sure: bool


class Finder:
    """Looks for the names of all others in one text after the other."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._order = {each.candidate: place for place, each in enumerate(names.others)}
        self._parts: dict[str, set[CandidateId]] = {}
        self._near: dict[str, set[CandidateId]] = {}
        self._ordinary = LISTED | names.ordinary
        self._looked_up: dict[str, set[CandidateId]] = {}
        self._compared: dict[str, frozenset[str]] = {}
        for named in names.others:
            for form in (form for part in named.parts for form in part if form):
                self._parts.setdefault(form, set()).add(named.candidate)
                for shorter in _shorter(form) if len(form) >= _LEAST_ALIKE else ():
                    self._near.setdefault(shorter, set()).add(named.candidate)

    def found(self, text: str) -> tuple[Found, ...]:
        """All places in their order; none overlaps another."""
        words = words_of(text)
        places = [
            *self._numbers(text),
            *self._wholes(text),
            *self._named(text, words),
            *self._broken(text, words),
            *self._resembling(words),
            *self._initials(text),
        ]
        kept: list[Found] = []
        for each in sorted(places, key=lambda each: (not each.sure, each.start - each.end, each.start)):
            if all(each.end <= other.start or each.start >= other.end for other in kept):
                kept.append(each)
        return tuple(sorted(kept, key=lambda each: each.start))

    def _numbers(self, text: str) -> Iterator[Found]:
        """A number with letters in it is one beyond doubt; bare figures only behind a word that says so."""
        for named in self._names.others:
            pattern = number_pattern(named.number)
            for match in pattern.finditer(text) if pattern is not None else ():
                told = any(sign.isalpha() for sign in named.number) and len(named.number) >= _LEAST
                sure = told or _CUE.search(text[: match.start()]) is not None
                yield Found(match.start(), match.end(), (named.candidate,), sure)

    def _wholes(self, text: str) -> Iterator[Found]:
        """A name as it was entered, whatever signs it is made of."""
        for named in self._names.others:
            whole = named.whole
            if len(whole) >= _LEAST - (not _has_case(whole)):
                before = r"(?<!\w)" if _has_case(whole[0]) else ""
                after = r"(?!\w)" if _has_case(whole[-1]) else ""
                pattern = before + r"\s+".join(map(re.escape, whole.split())) + after
                several = len(words_of(whole)) > 1 or (whole.isalpha() and not _has_case(whole))
                sure = several and not self._shared_whole(named)
                for match in re.finditer(pattern, text, re.IGNORECASE):
                    yield Found(match.start(), match.end(), (named.candidate,), sure)

    def _shared_whole(self, named: Named) -> bool:
        return bool(named.parts) and all(part & self._names.shared for part in named.parts)

    def _named(self, text: str, words: Sequence[Word]) -> Iterator[Found]:
        """Runs of words that belong to the same name, with what stands before and behind it."""
        place = 0
        while place < len(words):
            run, people = self._run(text, words, place)
            if run:
                first, addressed = _before(text, words, place)
                after = _AFTER.match(text, words[run[-1]].end)
                end = after.end() if after else words[run[-1]].end
                sure = self._sure([self._matched(words[each]) for each in run], addressed=addressed)
                yield Found(words[first].start, end, self._people(people), sure)
            place = run[-1] + 1 if run else place + 1

    def _run(self, text: str, words: Sequence[Word], place: int) -> tuple[list[int], set[CandidateId]]:
        """The places of the words from `place` on that are parts of one name, each part once, past particles."""
        people = self._owners(words[place])
        run, seen, here = [place] if people else [], {words[place].text.casefold()}, place
        while people and here + 1 < len(words) and _close(text, words[here], words[here + 1]):
            here += 1
            both, text_here = people & self._owners(words[here]), words[here].text.casefold()
            if both and text_here not in seen:
                run, people = [*run, here], both
                seen.add(text_here)
            elif not words[here].forms & PARTICLES:
                break
        return run, people

    def _broken(self, text: str, words: Sequence[Word]) -> Iterator[Found]:
        """A part of a name in two halves, as “Kranz-” at the end of a line and “bichler” on the next one."""
        for before, after in pairwise(words):
            halves = before.text.rstrip(_HYPHENS), after.text
            if _halved(text, before, after) and (
                owners := self._owners(whole := Word(before.start, after.end, "".join(halves)))
            ):
                sure = self._sure([self._matched(whole)], addressed=False)
                yield Found(whole.start, whole.end, self._people(owners), sure)

    def _matched(self, word: Word) -> frozenset[str]:
        """The parts of names that a word is, with or without an ending; in scripts without spaces, that it holds."""
        known = self._compared.get(word.text)
        if known is None:
            matched = {form for form in _stems(word) if form in self._parts}
            if not _has_case(word.text):
                matched |= {part for part in self._parts if any(part in form for form in word.forms)}
            known = self._compared[word.text] = frozenset(matched)
        return known

    def _owners(self, word: Word) -> set[CandidateId]:
        return set().union(*(self._parts[form] for form in self._matched(word)))

    def _sure(self, parts: Sequence[frozenset[str]], *, addressed: bool) -> bool:
        """Several parts of one name, or one that nobody else has and that is no ordinary word unless addressed."""
        if len(parts) > 1:
            return not all(part & self._names.shared for part in parts)
        [part] = parts
        if part & self._names.shared:
            return False
        short = max(map(len, part)) < _LEAST
        return addressed or not (short or part & self._ordinary)

    def _people(self, candidates: Iterable[CandidateId]) -> tuple[CandidateId, ...]:
        return tuple(sorted(candidates, key=self._order.__getitem__))

    def _resembling(self, words: Sequence[Word]) -> Iterator[Found]:
        """A name with a slip of the pen or inside a longer word; not where the word is an ordinary one."""
        for word in words:
            if word.forms & self._ordinary:
                continue
            people = set().union(*(self._alike_to(form) for form in word.forms))
            if people:
                yield Found(word.start, word.end, self._people(people), False)

    def _alike_to(self, form: str) -> set[CandidateId]:
        known = self._looked_up.get(form)
        if known is None:
            near = [self._near[each] for each in _shorter(form) if each in self._near]
            held = [part for part in self._parts if len(part) >= _LEAST_ALIKE and part in form]
            inside = [self._parts[part] for part in held if part not in LISTED]
            known = self._looked_up[form] = set().union(*near, *inside)
        return known

    def _initials(self, text: str) -> Iterator[Found]:
        for match in _INITIALS.finditer(text):
            letters, end = words_of(match[0]), match.start() + len(match[0].rstrip(" \t\u00a0-"))
            for named in self._names.others:
                if abbreviates(letters, named.parts):
                    yield Found(match.start(), end, (named.candidate,), False)


def _stems(word: Word) -> frozenset[str]:
    """The forms of a word, and what is left of them without an ending."""
    cut = (_SUFFIX.sub("", form) for form in word.forms)
    return frozenset((*word.forms, *(each for each in cut if each)))


def _shorter(form: str) -> frozenset[str]:
    """The word itself and all that is left where one sign is taken out."""
    return frozenset((form, *(form[:place] + form[place + 1 :] for place in range(len(form)))))


def _halved(text: str, before: Word, after: Word) -> bool:
    """Whether a hyphen and the end of a line, or what has become of it, stand between two words."""
    hyphen = text[before.end - 1] in _HYPHENS or text[before.end : before.end + 1] in _HYPHENS
    return bool(hyphen and _BROKEN.fullmatch(text, before.end, after.start))


def _close(text: str, before: Word, after: Word) -> bool:
    return _GAP.fullmatch(text, before.end, after.start) is not None


def _before(text: str, words: Sequence[Word], first: int) -> tuple[int, bool]:
    """Where a name begins with the initials, titles and the address before it, and whether there is an address."""
    addressed = False
    while first and _close(text, words[first - 1], words[first]):
        word = words[first - 1]
        dotted = len(word.text) == 1 and text[word.end : word.end + 1] == "."
        if not dotted and not word.forms & (ADDRESSES | TITLES):
            break
        addressed = addressed or bool(word.forms & (ADDRESSES | TITLES))
        first -= 1
    return first, addressed


def _has_case(words: str) -> bool:
    """Whether the script has capital letters, and so spaces between words."""
    return words.upper() != words.lower()
