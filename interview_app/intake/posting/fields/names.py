"""The title of the post and the office that advertises it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interview_app.intake.posting.cues.headings import area_of
from interview_app.intake.posting.facts import Fact, Facts, is_fact, parts_of
from interview_app.intake.posting.row import Block
from interview_app.intake.posting.sentences import sentences

_GENDERS = r"\((?:[mwdfxia](?:\s?[/|,]\s?[mwdfxia]){1,3}|gn|all genders|divers)\)"
_HAS_GENDERS = re.compile(_GENDERS, re.IGNORECASE)
_PAIR = re.compile(
    r"(?<![\w-])[A-ZÄÖÜ][\w-]{1,60}(?:er/-?in|erin ?/ ?[A-ZÄÖÜ]?\w*er|er ?/ ?[A-ZÄÖÜ]?\w*erin|er[:*_]in"
    r"|in[/ ]+\w+er|[*:_]in|leiter/in|/-?frau|frau/-?mann)\b"
)
_PLACE = re.compile(
    r"\b(?:Stadt|Landeshauptstadt|Hansestadt|Universitätsstadt|Kreisstadt|Große Kreisstadt|Bundesstadt"
    r"|Landkreis|Kreis|Gemeinde|Verbandsgemeinde|Samtgemeinde|Amt|Markt"
    r"|[Mm]inisterium|\w*ministerium|Senats?\w*|\w*universität|Universität|Technische Universität"
    r"|\w*[Hh]ochschule|Hochschule|Fachhochschule|\w*akademie|Akademie"
    r"|\w*[Ll]andesamt|\w*[Bb]undesamt|\w*anstalt|\w*agentur|Agentur|\w*direktion|\w*[Pp]räsidium"
    r"|\w*[Pp]olizei\w*|Kreispolizeibehörde|\w*kriminalamt|\w*gericht\w*"
    r"|\w*anwaltschaft|Justiz\w*|Jobcenter|Bezirks\w+|\w*regierung|Regierung|Finanz\w+|Zoll\w*"
    r"|\w*institut|Institut|\w*zentrum|\w*zentrale|Zentrale|\w*verwaltung"
    r"|\w*betrieb|Landesbetrieb|\w*feuerwehr|Feuerwehr|\w*verband|\w*kammer|\w*archiv|\w*bibliothek"
    r"|\w*museum|Museum|Stiftung|\w*klinik\w*|Gesundheitsamt|Schulamt|\w*schulamt"
    r"|\w*behörde|Rechnungshof|\w*rechnungshof|Landtag|Kanzlei|\w*kanzlei|Bundes\w+|Statistisches"
    r"|Staatliche\w*|Staatsbad|Office|Agency|Authority|Ministry|University|Institute|Council"
    r"|Commission|Court|Centre|Center|Police|Service|Department|Federal|State|City|County|Academy|Board"
    r"|Administration|Laboratory|School|College|Borough)\b"
)
_ARTICLE = re.compile(
    r"^(?:Wir, )?(?:Die|Der|Das|The|Beim|Bei der|Bei dem|Im|In der|In dem|An der|Am|At the|In the"
    r"|Für das|Für die|Für den)\s+"
)
_LINKS = re.compile(
    r"(?:für|und|der|des|die|den|dem|am|an|von|vom|zu|zur|zum|bei|of|for|the|and|&|–|-|/|e\.V\.)$",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"(?:(?:Der|Die) )?(?:Direktor|Präsident|Leiter|Landrat|Landrät|Bürgermeister|Oberbürgermeister)(?:in)?\b"
)
_POST = re.compile(r"\b(?:Stellen?|Dienstposten|post|position)\b")
_SENTENCE, _SPECIAL = 7, 14
"""A sentence has so many words; a name of one word has so many letters, or it is no name: “the Agency”."""
_NAMED = re.compile(
    rf"(?:bei der|beim|bei dem|im|in der|an der|die|der|das"
    rf"|the) (?P<name>{_PLACE.pattern}(?: [^\s,.;:()]+){{0,6}}?)(?= (?:ist|sind|sucht|is|are|seeks|zum"
    rf"|zur|wird|werden)\b|[,.;:(])",
    re.IGNORECASE,
)


def title_of(blocks: Sequence[Block], facts: Facts) -> str:
    """The title of the post, empty where none can be told."""
    for fact, value in facts:
        if fact is Fact.TITLE and len(value) < 120:
            return value
    early = blocks[:60]
    short = [
        at
        for at, block in enumerate(early)
        if block.words <= 22
        and (_HAS_GENDERS.search(block.text) or _PAIR.search(block.text))
        and not re.search(r"[.;]$", block.text)
    ]
    for at in sorted(short, key=lambda at: (not _HAS_GENDERS.search(early[at].text), -_loud(early[at]), at)):
        return _title(early[at].text)
    for block in early:
        if found := _HAS_GENDERS.search(block.text):
            return _in_sentence(block.text, found)
    loud = [
        block
        for block in early[:12]
        if not is_fact(block.text)
        and not block.mark
        and 1 <= block.words <= 14
        and area_of(block.text) is None
        and not _PLACE.search(block.text.split(" ")[0])
    ]
    return max(loud, key=_loud).text if loud else ""


def _loud(block: Block) -> float:
    """How much the format sets a block off."""
    line = block.first.line
    return line.height + (2 if line.strong else 0) + (10 * (7 - line.heading) if line.heading else 0)


def _title(text: str) -> str:
    """A title without the words that lead to it: “Wir suchen eine/n …”."""
    lead = re.match(
        r"^(?:(?:Stellenausschreibung|Ausschreibung|Stellenangebot|Vacancy|Job title)\s*[:–-]\s*"
        r"|(?:Stellenbezeichnung|Funktion|Position)\s+"
        r"|.*?\b(?:eine/n|eine\*n|eine:n|eine\(n\)|einen/eine|eine/einen|einen?|eine"
        r"|mehrere|several|zwei|drei|vier|fünf|als|\d{1,2} ?[x×]?)\s+(?=[A-ZÄÖÜ„]))",
        text,
    )
    words = text[lead.end() :] if lead and len(text) - lead.end() > 8 else text
    found = _HAS_GENDERS.search(words)
    rest = words[found.end() :] if found else ""
    if found and re.match(
        r"\s*(?:,|\(|–|-|\||in (?:Voll|Teil)zeit|[AE]G? ?\d|zu besetzen|zum |unbefristet|befristet|ab )", rest
    ):
        words = words[: found.end()]
    words = _both_forms(words.strip(" :,–-"))
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


def office_of(blocks: Sequence[Block], facts: Facts, title: str) -> str:
    """The office that advertises the post, empty where none can be told."""
    texts = [block.text for block in blocks]
    for fact, value in facts:
        if fact is Fact.OFFICE and len(value) < 160:
            return value
    heads = [
        part.strip(" :,–-")
        for block in blocks[:8]
        if not block.mark
        for part in parts_of(block.text)
        if len(part.split()) <= 12
        and _PLACE.search(part)
        and part != title
        and not (_HAS_GENDERS.search(part) or _HEADED.match(part) or is_fact(part))
    ]
    early = [piece for text in texts[:40] for whole in sentences(text) for piece in whole.split(": ")]
    for text in early:
        if name := _subject(text):
            return next((head for head in heads if _same(head, name)), name)
    if heads:
        return heads[0]
    named = next((found for text in texts[:40] if (found := _NAMED.search(text))), None)
    return named.group("name").strip() if named else ""


def _subject(text: str) -> str:
    """The office that a sentence begins with: its capital words, and small ones that link them; empty for none."""
    article = _ARTICLE.match(text)
    if article is None or len(text.split()) < _SENTENCE:
        return ""
    name: list[str] = []
    for word in text[article.end() :].split()[:16]:
        bare = word.rstrip(",")
        if not (bare[:1].isupper() or _LINKS.match(bare) or re.fullmatch(r"\([A-ZÄÖÜ][\w-]{1,8}\)", bare)):
            break
        name.append(word)
        if word.endswith((".", ";", ":")):
            break
    while name and (_LINKS.match(name[-1].rstrip(",.")) or name[-1] == ","):
        name.pop()
    found = _nominative(" ".join(name).rstrip(",.;: "), article.group(0).strip())
    general = " " not in found and len(found) < _SPECIAL
    return found if _PLACE.search(found) and not general and not _POST.search(found) else ""


def _nominative(name: str, article: str) -> str:
    """A name with the ending of its first adjective that it has without an article before it."""
    if article == "Die" and re.match(r"\w+(?:lich|isch|är|ig|al)en ", name):
        return re.sub(r"n ", " ", name, count=1)
    return name


def _same(head: str, name: str) -> bool:
    """Whether a letterhead is the office that a sentence names in another case of its words."""
    ours, theirs = (
        [word[:5].casefold() for word in re.findall(r"[^\W\d]{3,}", words)] for words in (head, name)
    )
    short = theirs[: len(ours)]
    return (ours == short and len(theirs) - len(ours) <= 1) or (
        bool(theirs) and ours[: len(theirs)] == theirs
    )
