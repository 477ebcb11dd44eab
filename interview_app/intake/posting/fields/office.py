"""The office that advertises the post."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interview_app.domain.found_posting import FieldRule
from interview_app.intake.posting.facts import Fact, Facts, is_fact, parts_of
from interview_app.intake.posting.fields.places import PLACE
from interview_app.intake.posting.fields.title import has_genders
from interview_app.intake.posting.fields.told import NO_WORDS, Told
from interview_app.intake.posting.row import Block
from interview_app.intake.posting.sentences import sentences

_ARTICLE = re.compile(
    r"^(?:Wir, )?(?:Die|Der|Das|The|Beim|Bei der|Bei dem|Im|In der|In dem|An der|Am|At the|In the"
    r"|Für das|Für die|Für den)\s+"
)
_DATED = re.compile(r",? (?:[A-ZÄÖÜ]\w+, )?(?:im (?=[A-ZÄÖÜ])|den |\d{1,2}\. ?)[\w. ]{0,14}(?<!\d)\d{4}$")
"""“Haldenburg, im Januar 2027” behind the name of an office."""
_CAPITALS = re.compile(r"[A-ZÄÖÜ]{4,}(?: [A-ZÄÖÜ-]{3,})+(?= [A-Z][a-z])")
"""A name in capitals before the same in another language."""
_SHORTENED = re.compile(r" \([A-ZÄÖÜ][\w-]{1,8}\)$")
"""What a name is short for: “Bundesamt für Gewässerschutz (BfGS)”."""
_WORDS, _LETTERHEAD, _SHORT = 12, 120, 3
"""How many words and letters the name of an office has at most, and how many letters what is short for something."""
_LONGEST = 1_000
"""What is longer than that is never looked into for an office, whatever its words are."""
_LINKS = re.compile(
    r"(?:für|und|der|des|die|den|dem|am|an|von|vom|zu|zur|zum|bei|of|for|the|and|&|–|-|/|e\.V\.)$",
    re.IGNORECASE,
)
_FOR = re.compile("für|der|des|for|of")
"""Behind one of these a name may go on with a small adjective: “Hochschule für angewandte Wissenschaften”."""
_HEADED = re.compile(
    r"(?:(?:Der|Die) )?(?:Direktor|Präsident|Leiter|Landrat|Landrät|Bürgermeister|Oberbürgermeister)(?:in)?\b"
)
_FORM = re.compile(r"(?:Anstalt|Körperschaft|Stiftung|Eigenbetrieb) (?:des|der)\b")
"""The legal form of an office, which is not its name."""
_PAPER = re.compile(r"(?:Amts|Mitteilungs|Gemeinde|Stadt)blatt\b|Amtliche Bekanntmachung")
"""The paper that the posting is printed in."""
_UNIT = re.compile(
    r"(?<=\w{4}), (?=(?:Faculty|Department|School|Division|Unit|Fakultät|Fachbereich|Abteilung|Dezernat|Referat"
    r"|Eigenbetrieb|Anstalt|Körperschaft)\b)"
)
"""Where a letterhead goes on with a part of the office, or with its legal form."""
_POST = re.compile(r"\b(?:Stellen?|Dienstposten|post|position)\b")
_SENTENCE, _SPECIAL = 7, 14
"""A sentence has so many words; a name of one word has so many letters, or it is no name: “the Agency”."""
_NAMED = re.compile(
    rf"(?:bei der|beim|bei dem|im|in der|an der|die|der|das"
    rf"|the) (?P<name>{PLACE.pattern}(?: [^\s,.;:()]+){{0,6}}?)(?= (?:ist|sind|sucht|is|are|seeks|zum"
    rf"|zur|wird|werden)\b|[,.;:(])",
    re.IGNORECASE,
)


def office_of(blocks: Sequence[Block], facts: Facts, title: str, header: str) -> Told[str]:
    """The office that advertises the post, empty where none can be told; `header` is what runs above each page."""
    texts = [block.text for block in blocks]
    for fact, value, label in facts:
        if fact is Fact.OFFICE and len(value) < 160:
            return Told(_authority(value), FieldRule.LABEL, label)
    heads = [
        head
        for block in blocks[:8]
        if not block.mark
        for part in parts_of(block.text)
        if part != title and (head := _head(part, texts))
    ]
    running = [head for part in parts_of(header) if (head := _head(part, texts))]
    early = (piece for text in texts[:40] for whole in sentences(text) for piece in whole.split(": "))
    top = heads[0] if heads and _stands_first(heads[0], texts[0]) else ""
    for text in early:
        if name := _subject(text):
            if top and not _same(top, name) and not name.startswith(top):
                return Told(top, FieldRule.LETTERHEAD, top)
            alike = [head for head in (*heads, *running) if _same(head, name) and not _slogan(head, name)]
            head = max(alike, key=len, default="")
            return Told(head or name, FieldRule.LETTERHEAD if head else FieldRule.SENTENCE, head or name)
    if heads or running:
        head = (*heads, *running)[0]
        return Told(head, FieldRule.LETTERHEAD, head)
    named = next((found for text in texts[:40] if (found := _NAMED.search(text))), None)
    name = named.group("name").strip() if named else ""
    return Told(name, FieldRule.SENTENCE, name) if " " in name or len(name) >= _SPECIAL else NO_WORDS


def _head(part: str, texts: Sequence[str]) -> str:
    """The name of the office that a part of a letterhead is, empty for none."""
    name = _spelt(part, texts)
    if (
        len(name) > _LONGEST
        or len(name.split()) > _WORDS
        or not PLACE.search(name)
        or is_fact(name)
        or has_genders(name)
        or _PAPER.match(name)
    ):
        return ""
    if _FORM.match(name) or _HEADED.match(name) or (name.endswith(".") and not name.endswith("e.V.")):
        return ""
    return _UNIT.split(name)[0].strip(" :,–-")


def _stands_first(head: str, text: str) -> bool:
    """Whether a letterhead is the first that the posting says, and is the name of an office and no more."""
    return head.casefold() in text.casefold() and not _ARTICLE.match(head) and " " in head


def _slogan(head: str, name: str) -> bool:
    """Whether a letterhead goes on with more than the name of the office: a slogan, or when it was founded."""
    more = head[len(name) :] if head.startswith(name) else ""
    return bool(re.search(r"[.!]|\d", more))


def _spelt(part: str, texts: Sequence[str]) -> str:
    """A letterhead without place and day behind it; one in capitals as the posting writes it elsewhere."""
    head = _DATED.sub("", part)
    head = capitals.group() if (capitals := _CAPITALS.match(head)) else head
    if not head.isupper() or len(head) > _LETTERHEAD or " " not in head:
        return head
    words = re.compile(rf"\b{re.escape(head)}\b", re.IGNORECASE)
    elsewhere = (found.group() for text in texts if (found := words.search(text)))
    small = next((found for found in elsewhere if not found.isupper()), "")
    return small or " ".join(word.title() if len(word) > _SHORT else word for word in head.split())


def _authority(name: str) -> str:
    """The authority of “authority, its department”, the whole name where that is not plain."""
    first = name.split(", ", 1)[0]
    return first if PLACE.search(first) and " " in first else name


def _subject(text: str) -> str:
    """The office that a sentence begins with: its capital words, and small ones that link them; empty for none."""
    article = _ARTICLE.match(text)
    if article is None or len(text.split()) < _SENTENCE:
        return ""
    name: list[str] = []
    words = text[article.end() :].split()[:16]
    for at, word in enumerate(words):
        bare = word.rstrip(",")
        linked = (
            bool(name)
            and bool(_FOR.fullmatch(name[-1]))
            and words[at + 1 : at + 2]
            and words[at + 1][0].isupper()
        )
        if not (
            bare[:1].isupper()
            or linked
            or _LINKS.match(bare)
            or re.fullmatch(r"\([A-ZÄÖÜ][\w-]{1,8}\)", bare)
        ):
            break
        name.append(word)
        if word.endswith((".", ";", ":")):
            break
    while name and (_LINKS.match(name[-1].rstrip(",.")) or name[-1] == ","):
        name.pop()
    found = _nominative(" ".join(name).rstrip(",.;: "), article.group(0).strip())
    general = " " not in found and len(found) < _SPECIAL
    return found if PLACE.search(found) and not general and not _POST.search(found) else ""


def _nominative(name: str, article: str) -> str:
    """A name with the ending of its first adjective that it has without an article before it."""
    if article == "Die" and re.match(r"\w+(?:lich|isch|är|ig|al)en ", name):
        return re.sub(r"n ", " ", name, count=1)
    return name


def _same(head: str, name: str) -> bool:
    """Whether a letterhead is the office that a sentence names in another case of its words."""
    name = _SHORTENED.sub("", name)
    ours, theirs = (
        [word[:5].casefold() for word in re.findall(r"[^\W\d]{3,}", words)] for words in (head, name)
    )
    short = theirs[: len(ours)]
    added = name[len(head) :].lstrip().startswith(("–", "-", ",", "(")) if name.startswith(head) else False
    return (
        (ours == short and (added or len(theirs) - len(ours) <= 1))
        or (bool(theirs) and ours[: len(theirs)] == theirs)
        or (len(ours) > 1 and len(theirs) > 1 and ours[1:] == theirs[1:] and ours[0][:4] == theirs[0][:4])
    )
