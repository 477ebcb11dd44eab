"""The title of the post."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interview_app.domain.found_posting import FieldRule
from interview_app.intake.posting.contacts import is_address
from interview_app.intake.posting.cues import demands
from interview_app.intake.posting.cues.headings import area_of, names_post
from interview_app.intake.posting.facts import Fact, Facts, is_fact
from interview_app.intake.posting.fields.places import ENGLISH_OFFICE, PLACE
from interview_app.intake.posting.fields.told import NO_WORDS, Told
from interview_app.intake.posting.row import Block

_GENDERS = r"\((?:[mwdfxia](?:\s?[/|,]\s?[mwdfxia]){1,3}|gn|all genders|divers)\)"
_HAS_GENDERS = re.compile(_GENDERS, re.IGNORECASE)
_PAIR = re.compile(
    r"(?<![\w-])[A-ZÄÖÜ][\w-]{1,60}(?:er/-?in|erin ?/ ?[A-ZÄÖÜ]?\w*er|er ?/ ?[A-ZÄÖÜ]?\w*erin|er[:*_]in"
    r"|in ?/ ?\w+er|[*:_]in|leiter/in|/-?frau|frau/-?mann)\b"
)
_NUMBERS = "zwei|drei|vier|fünf|sechs|mehrere|two|three|four|several"
_POSTS = (
    r"(?:(?:freie[nr]? )?(?:Plans|S)tellen? (?:als|einer|eines|für) |Dienstposten (?:als|einer|eines|für) )?"
)
_COUNT = re.compile(rf"(?i:{_NUMBERS}) (?=[A-ZÄÖÜ„])")
_LEAD = re.compile(
    r"(?:(?:Stellenausschreibung|Ausschreibung|Stellenangebot|Vacancy(?: notice)?|Job title"
    r"|(?:Stelle|Position|Post|Dienstposten|Vacancy|Los) (?:[A-Z]|\d{1,2}|[IVX]{1,4}))\s*[:–-]\s*"
    rf"|(?:Stellenbezeichnung|Funktion|Position)\s+|{_COUNT.pattern}"
    r"|.*?\b(?:eine/n|eine\*n|eine:n|eine\(n\)|einen/eine|eine/einen|einen?|eine"
    rf"|{_NUMBERS}|als|\d{{1,2}} ?[x×]?)\s+{_POSTS}(?=[A-ZÄÖÜ„]))"
)
"""What leads to a title: a word for what it is, how many, or the beginning of a sentence."""
_BEHIND = re.compile(
    r"\s*(?:,|\(|–|-|\||in (?:Voll|Teil)zeit|[AE]G? ?\d|zu besetzen|zum |unbefristet|befristet|ab )"
)
"""What follows a title in one line with it."""
_PAID = re.compile(r" \((?:Bes\w*|Entgelt\w*|EG|E|A|TV|Grade)\b[^()]*\d[^()]*\)$")
"""The grade in brackets behind a title."""
_FIELD = re.compile(r", (?!Full|Part|Fixed|Grade|Level)[A-Z][A-Za-z&-]+(?: [A-Za-z&-]+){1,3}")
"""The field of work behind an English title: “Officer (f/m/x), EU Funding”; one word alone is a place."""
_TO_FILL = re.compile(
    r",? (?:(?:ist|sind|wird|werden) )?(?:(?:ab|zum) .{0,40})?(?:zu besetzen|gesucht|besetzt)\W*$"
)
"""How a sentence ends that a title stands in."""
_NAMED = re.compile(
    r"\b(?:(?:Plans|S)tellen?|Dienstposten|Posten) (?:als|einer|eines|der|des) (?P<title>[A-ZÄÖÜ][^.,;:()]{3,80}?)"
    r"(?=,| \(|(?: (?:zu besetzen|zum|zur|ab|in|im|bei|beim|unbefristet|befristet|neu|dauerhaft|mit|am|ist|sind)\b))"
)
"""How a sentence names a post without a mark of genders: “zwei Stellen als Wachtmeister zu besetzen”."""
_NO_TITLE = (
    demands.PAPER, demands.COMPETENCY, demands.LEAST, demands.MUST, demands.WISH, demands.LATER
)  # fmt: skip
_EARLY, _FIRST = 60, 12
"""So many blocks from the beginning may hold the title, so many one without a mark of genders."""
_TOP = 2
"""So many blocks may be the title where no format sets any off."""
_CHANCE, _LARGER, _LINES = 0.5, 1.1, 1.6
"""Points by which lines of one type differ in height, how much larger a title is, and how far apart its lines are."""
_SECOND = 8
"""So many words the second line of a title has at most."""
_LONGEST = 1_000
"""No title has more letters than that, whatever they are."""


def has_genders(text: str) -> bool:
    """Whether the words hold a mark of genders, “(m/w/d)”."""
    return bool(_HAS_GENDERS.search(text))


def title_of(blocks: Sequence[Block], facts: Facts) -> Told[str]:
    """The title of the post, empty where none can be told; a demand is no title."""
    for fact, value, label in facts:
        if fact is Fact.TITLE and len(value) < 120 and not is_address(value):
            return Told(value, FieldRule.LABEL, label)
    early = blocks[:_EARLY]
    short = [at for at, block in enumerate(early) if is_title(block)]
    for at in sorted(short, key=lambda at: (not has_genders(early[at].text), -_loud(early[at]), at)):
        return titled(early, at)
    for block in early:
        if found := _HAS_GENDERS.search(block.text):
            return Told(_in_sentence(block.text, found), FieldRule.GENDERS, found.group())
    for block in early:
        if "zu besetzen" in block.text and (named := _NAMED.search(block.text)):
            return Told(_both_forms(named.group("title")), FieldRule.SENTENCE, named.group())
    values = {value for _, value, _ in facts}
    return _set_off([block for block in early[:_FIRST] if block.text not in values])


def is_title(block: Block) -> bool:
    """Whether a block names a post for all genders, and is no sentence and no demand."""
    if block.words > 22 or re.search(r"[.;]$", block.text):
        return False
    if has_genders(block.text):
        return True
    return bool(_PAIR.search(block.text)) and not block.mark and not _demands(block.text)


def titled(blocks: Sequence[Block], at: int) -> Told[str]:
    """The title that a block holds, with the words above it where it only ends the title."""
    text = blocks[at].text
    found = _HAS_GENDERS.search(text)
    if found and at and found.span() == (0, len(text)):
        text = f"{blocks[at - 1].text} {text}"
    elif found and found.end() == len(text) and (more := _second_line(blocks[at : at + 3])):
        text = f"{text} {more}"
    pair = _PAIR.search(text)
    cue = found or pair
    rule = FieldRule.GENDERS if found else FieldRule.BOTH_FORMS
    return Told(_title(text), rule, cue.group() if cue else "")


def _second_line(blocks: Sequence[Block]) -> str:
    """What stands right below the first line of a title in the same large type, the text below both being smaller."""
    if len(blocks) < 3 or not all(block.first.placed for block in blocks):
        return ""
    title, second, text = (block.first.line for block in blocks)
    alike = abs(title.height - second.height) < _CHANCE and second.strong == title.strong
    near = title.page == second.page and 0 < second.top - title.top < _LINES * title.height
    large = min(title.height, second.height) > _LARGER * text.height
    words = blocks[1].text
    plain = blocks[1].mark or is_fact(words) or area_of(words) or words.endswith((".", ":"))
    return words if alike and near and large and not plain and blocks[1].words <= _SECOND else ""


def _set_off(blocks: Sequence[Block]) -> Told[str]:
    """What the format sets off most at the beginning; where it sets nothing off, only the very first words."""
    loud = [
        (block, at)
        for at, block in enumerate(blocks)
        if 1 <= block.words <= 14
        and len(block.text) <= _LONGEST
        and not is_fact(block.text)
        and not block.mark
        and area_of(block.text) is None
        and not PLACE.search(block.text.split(" ")[0])
        and not ENGLISH_OFFICE.search(block.text)
        and (names_post(block.text) or not _demands(block.text))
    ]
    best = max(loud, key=lambda each: _loud(each[0]), default=None)
    if best is None:
        return NO_WORDS
    block, at = best
    alike = all(_loud(other) == _loud(block) for other in blocks)
    plain = block.text.endswith((".", ";", ",", "!", "?")) or block.text[0].islower()
    return NO_WORDS if alike and (at >= _TOP or plain) else Told(block.text, FieldRule.TYPE)


def _demands(text: str) -> bool:
    """Whether words ask for something that a title never names."""
    return any(table.search(text) for table in _NO_TITLE)


def _loud(block: Block) -> float:
    """How much the format sets a block off."""
    line = block.first.line
    return line.height + (2 if line.strong else 0) + (10 * (7 - line.heading) if line.heading else 0)


def _title(text: str) -> str:
    """A title without the words that lead to it: “Wir suchen eine/n …”."""
    lead = _LEAD.match(text)
    if lead and len(text) - lead.end() > 8 and (further := _COUNT.match(text, lead.end())):
        lead = further
    words = text[lead.end() :] if lead and len(text) - lead.end() > 8 else text
    found = _HAS_GENDERS.search(words)
    rest = words[found.end() :] if found else ""
    if found and _BEHIND.match(rest) and not ("f" in found.group() and _FIELD.fullmatch(rest)):
        words = words[: found.end()]
    words = _both_forms(_TO_FILL.sub("", _PAID.sub("", words)).strip(" :,–-"))
    return words if words.count("„") == words.count("“") else words.strip("„“")


def _both_forms(title: str) -> str:
    """A title whose male form stands in another case, “Prüferin/eines Prüfers”, with both forms alike."""
    found = re.search(r"\b(\w{3,})in ?/ ?eine[snm] (\w+)", title)
    if found is None or not found.group(2).startswith(found.group(1)):
        return title
    return f"{title[: found.start()]}{found.group(1)}in/{found.group(1)}{title[found.end() :]}"


def _in_sentence(text: str, found: re.Match[str]) -> str:
    """The title before a mark of genders in the midst of a sentence."""
    before = text[: found.start()].rstrip()
    words = before.split()[-14:]
    lead = re.compile(
        r"(?:als|eine[nrsm]?|ein|eine[/*:(]n\)?|einen/eine|eine/einen|mehrere|for|an?|of|as|several"
        r"|suchen|sucht|zwei|drei|vier|fünf|sechs|the|\d{1,4})$",
        re.IGNORECASE,
    )
    post = re.compile(r"(?:\w*stellen?|dienstposten|positions?|posts?)$", re.IGNORECASE)
    for at in range(len(words) - 2, -1, -1):
        if lead.match(words[at]) or (words[at] == "für" and at and post.match(words[at - 1])):
            words = words[at + 1 :]
            break
    return _both_forms(f"{' '.join(words)} {found.group(0)}".strip())
