"""Passages: what a person would mark in the posting, each with its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interview_app.domain.found_posting import Passage, PassageKind, PassageReason, PassageRule
from interview_app.intake.posting.contacts import is_address, reaches_somebody
from interview_app.intake.posting.cues.folding import has_any
from interview_app.intake.posting.cues.headings import Area
from interview_app.intake.posting.cues.phrases import found_in
from interview_app.intake.posting.cues.sentences import COURTESY, OFFERED, TASK
from interview_app.intake.posting.facts import is_fact
from interview_app.intake.posting.kinds import Guess, demanded, kind_of
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
_UNTOLD = (PassageRule.NOTHING, PassageRule.INTRODUCTION)
_TO_READER = re.compile(r"\b(?:Sie|Ihne?n?|Ihre[mnrs]?|[Dd]u|[Dd]ir|[Dd]eine?|[Yy]ou|[Yy]our)\b")
_WORD = re.compile(r"[^\W\d_]{2}")
_SIGNED = re.compile(r"(?:gez\.|i\. ?[AV]\.|Im Auftrag|In Vertretung)(?: |$)(?!\w+ (?:der|des)\b).{0,40}$")
"""Who signed the posting."""
_TO_TITLE = re.compile(
    r"(?:zu besetzen|besetzt|gesucht|suchen|sucht|ein|looking for|seeking|(?:post|position|vacancy)(?: of)?):$"
)
"""How a sentence ends that the title of the post stands below."""
_SHORT = 12
"""With more words, what signs a posting and dates it is something else."""
_DATED = re.compile(r"[A-ZÄÖÜ][\w. -]{1,40}, (?:den |im )?(?:\d{1,2}\. ?)?(?:[A-ZÄ]\w+|\d{1,2}\.) ?\d{4}$")
"""Where and when a letter was written."""
_STOPPED = re.compile(r"[.!?:]\W*$")
_HALF = re.compile(r"(?<=;) +")
_LEADING_ON = (",", ";", " ", " und", " sowie", " oder", " and", " or")
"""How words end that lead on to the next item of a list."""
_BEGINNING = {"Sie", "Du", "Ihr", "You", "Dabei"}
"""What ends a paragraph and begins each item of the list below it."""
_CIVIL = ("freuen", "interesse", "neugierig", "look forward", "sparked")
"""No civility without one of these."""
_TAIL = 40
"""How many letters at the end of words tell how they end."""
_FRAGMENT = 20
"""With fewer words, what is no sentence and under no heading is a title, a letterhead or a row of facts."""
_LEAST = 5
"""With fewer words, what is no sentence and stands behind a list is who signed, or a link."""
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
    if part.block.mark:
        if pieces := _told(sentences(text), part):
            yield _passage(part, " ".join(pieces), _kind(pieces[0], part))
        return
    pieces = _told(_pieces(text, part), part)
    if len(pieces) == 1:
        yield _passage(part, pieces[0], _kind(pieces[0], part))
        return
    told = _among_demands(pieces, [_kind(piece, part) for piece in pieces], part)
    guesses = _among_offers(pieces, _among_tasks(pieces, told))
    for words, guess in _together(pieces, guesses):
        yield _passage(part, words, guess)


def _told(pieces: Sequence[str], part: Placed) -> Sequence[str]:
    """The pieces of a block without those that belong to no passage; a fact stays behind a notice."""
    out: set[int] = set()
    for at, piece in enumerate(pieces):
        if (
            _left_out(piece, part)
            or (at == len(pieces) - 1 and not part.block.mark and piece in _BEGINNING)
            or (is_fact(piece.strip("(). ")) and not _among_notices(pieces, at, out, part))
        ):
            out.add(at)
    civil = [at for at, piece in enumerate(pieces) if at not in out and _civil(piece)]
    if not out and not civil:
        return pieces
    last = {
        at for at in civil if not (pieces[at].endswith("?") and at + 1 < len(pieces) and at + 1 not in out)
    }
    asking = {at for at, piece in enumerate(pieces) if at + 1 in out | last and _ASKS.fullmatch(piece)}
    return [piece for at, piece in enumerate(pieces) if at not in out | last | asking]


def _among_notices(pieces: Sequence[str], at: int, out: set[int], part: Placed) -> bool:
    """Whether a piece goes on with a notice that is not left out; one in brackets does not."""
    before = at > 0 and at - 1 not in out and pieces[at][0] != "("
    return before and _kind(pieces[at - 1], part)[0] is PassageKind.NOTICE


def _among_demands(pieces: Sequence[str], guesses: Sequence[Guess], part: Placed) -> list[Guess]:
    """The guesses, what somebody does beside demands under their heading being one too: “Sie arbeiten gern mit …”."""
    section = part.section.behind_list() if part.after_list else part.section
    among = section.area is Area.PROFILE and any(guess[0] in _DEMANDED for guess in guesses)
    return [
        demanded(piece, section) if among and guess[0] is PassageKind.TASK else guess
        for piece, guess in zip(pieces, guesses, strict=True)
    ]


def _among_tasks(pieces: Sequence[str], guesses: Sequence[Guess]) -> list[Guess]:
    """The guesses, a sentence to the reader that nothing tells, beside tasks in one paragraph, being one too."""
    tasks = [guess for guess in guesses if guess[0] is PassageKind.TASK]
    return [
        tasks[0] if tasks and guess[1].rule in _UNTOLD and _TO_READER.search(piece) else guess
        for piece, guess in zip(pieces, guesses, strict=True)
    ]


def _passage(part: Placed, words: str, guess: Guess) -> Passage:
    block = part.block
    return Passage(
        _ended(words), guess[0], part.section.heading, block.first.line.page, block.lines, guess[1]
    )


def _ended(words: str) -> str:
    """The words without what only leads on to the next item of a list."""
    if not words.endswith(_LEADING_ON):
        return words
    return (words[:-_TAIL] + _LIST_END.sub("", words[-_TAIL:])).strip() or words


def _pieces(text: str, part: Placed) -> list[str]:
    """Sentences, and the parts of one in which a semicolon sets demands of two kinds apart."""
    found: list[str] = []
    for sentence in sentences(text):
        halves = _HALF.split(sentence) if ";" in sentence else [sentence]
        kinds = {_kind(half, part)[0] for half in halves} if len(halves) > 1 else set()
        found.extend(halves if len(kinds) > 1 and kinds <= _DEMANDED else [sentence])
    return found


def _kind(words: str, part: Placed) -> Guess:
    if part.before_list and part.section.area is Area.TASKS and not _tells_task(words):
        return PassageKind.NOTICE, PassageReason(PassageRule.INTRODUCTION)
    return kind_of(words, part.section, item=bool(part.block.mark), after_list=part.after_list)


def _tells_task(words: str) -> bool:
    """Whether a sentence above a list of tasks tells one itself: of the reader, or in words for tasks."""
    return bool(_TO_READER.search(words) or found_in(TASK, words))


def _among_offers(pieces: Sequence[str], guesses: Sequence[Guess]) -> list[Guess]:
    """The guesses, a sentence that nothing tells, or only a heading of notices, beside offers being one too."""
    offers = [guess for guess in guesses if guess[0] is PassageKind.OFFER]
    return [
        offers[0] if offers and _may_be_offer(piece, guess) else guess
        for piece, guess in zip(pieces, guesses, strict=True)
    ]


def _may_be_offer(piece: str, guess: Guess) -> bool:
    """Whether nothing tells what a sentence is, or a heading of notices does though it names what is offered."""
    headed = guess[0] is PassageKind.NOTICE and guess[1].rule is PassageRule.HEADING
    return guess[1].rule in _UNTOLD or (headed and bool(found_in(OFFERED, piece)))


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
    if (
        not block.mark
        and (opens_title(text) or _TO_TITLE.search(text[-_TAIL:]))
        and len(sentences(text)) == 1
    ):
        return True
    if area is Area.CONTACT:
        return block.words < 8 or not _is_sentence(text, block.words)
    if (
        not _WORD.search(text)
        or (block.words < _SHORT and (_SIGNED.match(text) or _DATED.match(text)))
        or (not block.mark and is_fact(text))
    ):
        return True
    if not block.mark and is_address(text) and not _is_sentence(text, block.words):
        return True
    if not block.mark and not _is_sentence(text, block.words):
        if part.after_list and block.words < _LEAST:
            return True
        if area in (None, Area.NOTICES) and block.words < _FRAGMENT and not (area and text.endswith(",")):
            return True
    if area in (None, Area.NOTICES) and not block.mark:
        return (text.endswith("!") and block.words < 12) or (block.words < _FRAGMENT and is_address(text))
    return False


def _is_sentence(text: str, words: int) -> bool:
    """Whether so many words are a sentence, or several."""
    return words > 3 and (bool(_STOPPED.search(text[-_TAIL:])) or len(sentences(text)) > 1)


def _left_out(piece: str, part: Placed) -> bool:
    """Whether a sentence belongs to no passage: it names somebody, or ends what the title began."""
    item = bool(part.block.mark)
    torn = part.section.area is None and not item and piece[0].islower()
    return reaches_somebody(piece, item=item) or torn


def _civil(text: str) -> bool:
    """Whether a sentence is only a civility."""
    return has_any(text, _CIVIL) and bool(found_in(COURTESY, text)) and len(text.split()) < 14
