"""Passages: what a person would mark in the posting, each with its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interview_app.domain.found_posting import Passage, PassageKind, PassageReason, PassageRule
from interview_app.intake.posting.contacts import is_address, reaches_somebody
from interview_app.intake.posting.cues.headings import Area
from interview_app.intake.posting.cues.phrases import found_in
from interview_app.intake.posting.cues.sentences import COURTESY
from interview_app.intake.posting.facts import is_fact
from interview_app.intake.posting.kinds import Guess, kind_of
from interview_app.intake.posting.sections import Placed, opens_title
from interview_app.intake.posting.sentences import sentences

_RAISED = re.compile(
    r"(?<=[^\s\d])(?<![\d ]m)(?<![kcd]m)(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:[,\s]+[¹²³⁴⁵⁶⁷⁸⁹⁰]+)*)"
    r"|\s+[¹²³⁴⁵⁶⁷⁸⁹⁰]+\)?(?=[\s.,;)]|$)"
)
_SMALL = re.compile("[¹²³⁴⁵⁶⁷⁸⁹⁰]")
_NOTE_MARK = re.compile(r"^(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\d{1,2}|\*{1,3})\)?\s*")
_LIST_END = re.compile(r"[\s,;]+(?:und|sowie|oder|and|or)?[\s,;]*$|\s+(?:und|sowie|and)$")
_DIGITS = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_ASKS = re.compile(r"(?:\S+ ){0,5}\S+\?")
"""A short question, which belongs to the answer behind it."""
_TAIL = 40
"""How many letters at the end of words tell how they end."""
_FRAGMENT = 20
"""With fewer words, what is no sentence and under no heading is a title, a letterhead or a row of facts."""
_DEMANDED = {PassageKind.REQUIREMENT, PassageKind.CRITERION, PassageKind.BOTH}
_APART = (PassageKind.NOTICE, PassageKind.OFFER)
"""Kinds whose sentences stay together as the paragraph that they were."""


def passages_of(placed: Sequence[Placed]) -> tuple[Passage, ...]:
    """The passages of the blocks, in their order."""
    raised = frozenset(
        found.group(0).strip(") ").translate(_DIGITS)
        for part in placed
        if part.block.footnote and (found := _NOTE_MARK.match(part.block.text))
    )
    return tuple(passage for part in placed for passage in _passages(part, raised))


def _passages(part: Placed, raised: frozenset[str]) -> Iterator[Passage]:
    """The passages of one block."""
    text = _without_notes(part.block.text, raised)
    if part.block.footnote:
        if words := _NOTE_MARK.sub("", text).strip():
            yield _passage(part, words, (PassageKind.NOTICE, PassageReason(PassageRule.FOOTNOTE)))
        return
    if part.block.first.line.link or _says_nothing(part, text):
        return
    pieces = _told(_pieces(text, part), part)
    guesses = [_kind(piece, part) for piece in pieces]
    if part.block.mark and pieces:
        yield _passage(part, " ".join(pieces), guesses[0])
        return
    for words, guess in _together(pieces, guesses):
        yield _passage(part, words, guess)


def _told(pieces: Sequence[str], part: Placed) -> list[str]:
    """The pieces of a block without those that belong to no passage; a fact stays behind a notice."""
    out: set[int] = set()
    for at, piece in enumerate(pieces):
        among = at > 0 and at - 1 not in out and _kind(pieces[at - 1], part)[0] is PassageKind.NOTICE
        if _left_out(piece, part) or (is_fact(piece.strip("(). ")) and (piece[0] == "(" or not among)):
            out.add(at)
    asking = {at for at in range(len(pieces)) if at + 1 in out and _ASKS.fullmatch(pieces[at])}
    return [piece for at, piece in enumerate(pieces) if at not in out | asking]


def _passage(part: Placed, words: str, guess: Guess) -> Passage:
    block = part.block
    return Passage(
        _ended(words), guess[0], part.section.heading, block.first.line.page, block.lines, guess[1]
    )


def _ended(words: str) -> str:
    """The words without what only leads on to the next item of a list."""
    return (words[:-_TAIL] + _LIST_END.sub("", words[-_TAIL:])).strip() or words


def _pieces(text: str, part: Placed) -> list[str]:
    """Sentences, and the parts of one in which a semicolon sets demands of two kinds apart."""
    found: list[str] = []
    for sentence in sentences(text):
        halves = re.split(r"(?<=;) +", sentence)
        kinds = {_kind(half, part)[0] for half in halves} if len(halves) > 1 else set()
        found.extend(halves if len(kinds) > 1 and kinds <= _DEMANDED else [sentence])
    return found


def _kind(words: str, part: Placed) -> Guess:
    return kind_of(words, part.section, item=bool(part.block.mark), after_list=part.after_list)


def _together(pieces: Sequence[str], guesses: Sequence[Guess]) -> Iterator[tuple[str, Guess]]:
    """Pieces of one kind put together again, where their sentences stay a paragraph."""
    words: list[str] = []
    kept: Guess | None = None
    for piece, guess in zip(pieces, guesses, strict=True):
        goes_on = kept is not None and kept[0] is guess[0] and (guess[0] in _APART or words[-1].endswith(";"))
        if not goes_on:
            if kept is not None:
                yield " ".join(words), kept
            words, kept = [], guess
        words.append(piece)
    if kept is not None:
        yield " ".join(words), kept


def _without_notes(text: str, raised: frozenset[str]) -> str:
    """The text without the raised numbers that point to footnotes."""
    if _SMALL.search(text):
        text = _without_raised(text)
    for number in raised:
        if number not in text:
            continue
        if number.isdigit():
            text = re.sub(rf"(?<=[a-zäöüß)\].,]){number}\)?(?=[\s.,;)]|$)", "", text)
        elif set(number) == {"*"}:
            text = re.sub(rf"(?<=[\w)]){re.escape(number)}(?=[\s.,;)]|$)", "", text)
    return text


def _without_raised(text: str) -> str:
    """The same for numbers that are small in themselves; the one that begins a footnote stays."""
    own = _NOTE_MARK.match(text)
    kept = own.end() if own and own.group(0)[0] in "¹²³⁴⁵⁶⁷⁸⁹" else 0
    return text[:kept] + _RAISED.sub("", text[kept:])


def _says_nothing(part: Placed, text: str) -> bool:
    """Whether a block is no passage: an address, a fact that fields hold, a title, or words without a sentence."""
    area, block = part.section.area, part.block
    if not block.mark and opens_title(text):
        return True
    if area is Area.CONTACT:
        return block.words < 8 or not _is_sentence(text, block.words)
    if not re.search(r"[^\W\d_]{2}", text) or (is_fact(text) and not block.mark):
        return True
    if area in (None, Area.NOTICES) and not block.mark:
        return (
            (text.endswith("!") and block.words < 12)
            or is_address(text)
            or (not _is_sentence(text, block.words) and block.words < _FRAGMENT)
        )
    return False


def _is_sentence(text: str, words: int) -> bool:
    """Whether so many words are a sentence, or several."""
    return words > 3 and (bool(re.search(r"[.!?:]\W*$", text[-_TAIL:])) or len(sentences(text)) > 1)


def _left_out(piece: str, part: Placed) -> bool:
    """Whether a sentence belongs to no passage: it names somebody, or ends what the title began."""
    item = bool(part.block.mark)
    torn = part.section.area is None and not item and piece[0].islower()
    return reaches_somebody(piece, item=item) or _civil(piece) or torn


def _civil(text: str) -> bool:
    """Whether a sentence is only a civility."""
    return bool(found_in(COURTESY, text)) and len(text.split()) < 14
