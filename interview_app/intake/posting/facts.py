"""Facts of a posting that stand as a label and its value: “Kennziffer: 12/2026”, “Arbeitszeit | Vollzeit”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from interview_app.intake.posting.cues.folding import REMEMBERED
from interview_app.intake.posting.row import Block


class Fact(Enum):
    """What a label stands for."""

    REFERENCE = "reference"
    TITLE = "title"
    OFFICE = "office"
    GRADE = "grade"
    DEADLINE = "deadline"
    POSTS = "posts"
    OTHER = "other"


class Stated(NamedTuple):
    """A fact as the posting states it: what its label stands for, the value, and the label."""

    fact: Fact
    value: str
    label: str


Facts = tuple[Stated, ...]
"""What labels stand for, with their values, in the order of the posting."""
_LABELS: Mapping[Fact, str] = {
    Fact.REFERENCE: r"(?:kennung|kennziffer|kennwort|stichwort) (?:für|der|zur|ihrer) "
    r"(?:bewerbung|stelle|ausschreibung)(?:en)?"
    r"|(?:stellen|ausschreibungs|job|vorgangs|referenz|kenn|stellenangebots|angebots)[- ]?"
    r"(?:nummer|nr\.?|ziffer|id|code|ung)|kennung|kennzeichen|referenz(?:nr\.?)?|ref\.?(?:[- ]?(?:nr"
    r"|no)\.?)?|aktenzeichen|az\.?"
    r"|geschäftszeichen|gz\.?|gesch\.-z\.?|unser zeichen|reader service code|(?:job |vacancy "
    r"|post )?(?:reference|ref)"
    r"(?: (?:number|no\.?|code|id))?|vacancy (?:number|no\.?|id|code|notice)|job id|notice (?:number|no\.?)"
    r"|(?:stellen)?ausschreibung(?:s)?[- ]?nr\.?|(?:stellen)?ausschreibung nr\.?|stellennr\.?"
    r"|call reference|competition (?:reference|number|no\.?|code)|chiffre|kennwort|kennzahl|stellen-id",
    Fact.TITLE: r"stellenbezeichnung|stellentitel|bezeichnung(?: der stelle)?|position|funktion"
    r"|job ?title|title(?: of (?:the )?(?:function|post))?"
    r"|post title|stelle|dienstposten|post|function(?! group)|gesuchte funktion",
    Fact.OFFICE: r"arbeitgeber(?:in)?|behörde|dienststelle|einrichtung|organisation|organi[sz]ation"
    r"|employer|authority|agency|institution"
    r"|beschäftigungsbehörde|einstellungsbehörde|anbieter",
    Fact.GRADE: r"job grade|entgeltgruppe|entgelt(?: ?/ ?besoldung)?|besoldung(?:sgruppe)?|bes\.?-?gr\.?|besgr\.?"
    r"|vergütung(?:sgruppe)?|bewertung(?: der stelle)?"
    r"|eingruppierung|stellenwert|stellenbewertung|dotierung|bezahlung|(?:function )?group(?: ?(?:/"
    r"|and) ?grade)?|grade|salary(?: ?(?:grade|group|band))?"
    r"|pay(?: ?(?:grade|band))?|laufbahn(?:gruppe)?|besoldungs-? ?(?:/|und|oder|bzw\.) ?entgeltgruppe"
    r"|entgelt-? ?(?:/|und|oder|bzw\.) ?besoldungsgruppe"
    r"|grading|tarif",
    Fact.DEADLINE: r"bewerbungsfrist(?: bis)?|bewerbungsschluss"
    r"|(?:ende der )?bewerbungsfrist(?: endet am)?|einsendeschluss|bewerbung bis|bewerben bis"
    r"|frist(?:ende)?|closing date(?: for applications)?"
    r"|(?:application )?deadline(?: for applications?)?|apply (?:by|before|until)"
    r"|bewerbbar bis|ausschreibungsende|ende der ausschreibung|ablauf der bewerbungsfrist"
    r"|last date for applications",
    Fact.POSTS: r"anzahl(?: der)?(?: (?:freien |zu besetzenden )?stellen)?|stellenanzahl"
    r"|zahl der stellen|number of (?:posts|positions|vacancies|jobs)(?: available)?|vacancies",
    Fact.OTHER: r"standort(?:e)?|dienstort|arbeitsort|einsatzort|ort|beginn|eintrittsdatum|eintritt"
    r"|besetzbar ab|(?:besetzungs|einstellungs)(?:termin|datum)"
    r"|zu besetzen(?: ab| zum)?|arbeitszeit(?:modell)?|umfang|beschäftigungsumfang|stellenumfang"
    r"|wochenstunden|befristung|dauer|beschäftigungsart|art der (?:stelle|beschäftigung)"
    r"|arbeitsverhältnis|vertragsart|beschäftigungsverhältnis|beschäftigungsbeginn|teilzeit|homeoffice"
    r"|telearbeit|tätigkeitsfeld|fachrichtung|abteilung"
    r"|referat|amt|fachbereich|dezernat|sachgebiet|organisationseinheit|location|place of employment"
    r"|duty station|start(?:ing)?(?: date)?"
    r"|working (?:time|hours)|contract(?: type| duration)?|duration|type of contract|unit|department"
    r"|division|datum|date|stand|published(?: on)?"
    r"|veröffentlicht(?: am)?|online seit|probation(?:ary period)?|hours|place|directorate"
    r"|reserve list valid until|veröffentlichungsdatum|berufsfeld|führungskraft"
    r"|business area|type of role|working pattern|annual leave"
    r"|status|security clearance level|tätigkeitsbereich|einsatzbereich|laufzeit|zeitpunkt"
    r"|besetzungszeitpunkt|web|internet|e-?mail|telefon|tel\.?|fax|bild|foto|quelle",
}
_FACT = re.compile(
    "(?:"
    + "|".join(f"(?P<{fact.name}>{labels})" for fact, labels in _LABELS.items())
    + r")(?: ?(?:/|und|bzw\.|oder|and|or) ?[\w-]+)? ?(?:[:|]|–|\s-) ?(?P<value>.+)",
    re.IGNORECASE,
)
_BETWEEN = re.compile("[:|–-]")
"""One of these stands between a label and its value."""
_PARTS = re.compile(r" (?:[|•·]|–(?= [A-ZÄÖÜ])) ")
_STROKES = ("|", "•", "·", "–")
_ROWS = re.compile(r" [|•·] ")
_BARE = re.compile(
    r"(?:in )?(?:voll|teil)zeit|(?:un)?befristet|ab sofort|zum nächstmöglichen"
    r"|(?:EG|E|A|S|Entgeltgruppe|Besoldungsgruppe|Grade) ?(?:\d|[IVX]+\b)|permanent\b"
    r"|(?:full|part)[- ]?time|whole-?time|fixed[- ]term|temporary\b",
    re.IGNORECASE,
)
"""What such a row says without a label."""
_SHORT = 9
"""The parts of a row of facts have fewer words."""
_MOST = 26
"""So many words are more than a fact."""
_ROW = 240
"""How many letters a row of facts has at most."""
_LABEL = re.compile(
    "(?:" + "|".join(f"(?P<{fact.name}>{labels})" for fact, labels in _LABELS.items()) + r")(?!\w) ?:?",
    re.IGNORECASE,
)


@lru_cache(maxsize=REMEMBERED)
def fact_in(text: str) -> Stated | None:
    """The fact that short words state as label and value, None where they do not."""
    found = _FACT.fullmatch(text) if len(text) < _ROW and _BETWEEN.search(text) else None
    if found is None:
        return None
    return Stated(_which(found), found.group("value").strip(), text[: found.start("value")].rstrip(" :|–-"))


@lru_cache(maxsize=REMEMBERED)
def label_in(text: str) -> Fact | None:
    """The fact that the words are the label of, None where they are none."""
    found = _LABEL.fullmatch(text) if len(text) < 60 else None
    return _which(found) if found else None


@lru_cache(maxsize=REMEMBERED)
def is_fact(text: str) -> bool:
    """Whether a block only states a fact, or several in a row."""
    if label_in(text) is not None:
        return True
    if text.endswith(".") or len(text.split()) >= _MOST:
        return False
    parts = _ROWS.split(text)
    if len(parts) > 1 and any(map(_BARE.match, parts)) and all(len(part.split()) < _SHORT for part in parts):
        return True
    found = [stated for part in parts_of(text) if (stated := fact_in(part))]
    return bool(found) and len(found[0].value.split()) < 14


def with_rows_joined(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The words of the blocks, a label in a table together with its value: “Entgeltgruppe: E 8 TV-L”.

    Where a word of the value was read into the label's cell, it goes back.
    """
    texts = [block.text for block in blocks]
    for at in _grids(blocks):
        label = _LABEL.match(texts[at])
        assert label is not None
        texts[at] = f"{label.group(0).strip(' :')}: {texts[at][label.end() :].strip(' :')}"
    for at, (left, right) in enumerate(pairwise(blocks)):
        if not _in_one_row(left, right):
            continue
        words = f"{left.text} {right.text}"
        label = _LABEL.match(words)
        if label and len(words) < _ROW and label.end() <= len(left.text) and words[label.end() :].strip(" :"):
            texts[at] = f"{label.group(0).strip(' :')}: {words[label.end() :].strip(' :')}"
            texts[at + 1] = ""
    return tuple(texts)


def rows_of_facts(blocks: Sequence[Block]) -> frozenset[int]:
    """The positions of the blocks that are a label and its value: in one row of a table, or one below the other."""
    rows = {
        position
        for at, (left, right) in enumerate(pairwise(blocks))
        if _in_one_row(left, right) and label_in(left.text) and len(right.text) < _ROW
        for position in (at, at + 1)
    }
    return frozenset(rows | _stacked(blocks) | _grids(blocks))


def _in_one_row(left: Block, right: Block) -> bool:
    """Whether two blocks are the first and the second cell of one row of a table, and the second no label itself."""
    one, other = left.first.line.cell, right.first.line.cell
    beside = one is not None and other is not None and one[:2] == other[:2] and (one[2], other[2]) == (0, 1)
    return beside and label_in(right.text) is None


def _stacked(blocks: Sequence[Block]) -> set[int]:
    """The positions of labels that each stand above their value, several after each other."""
    pairs = [at for at, (label, value) in enumerate(pairwise(blocks)) if _is_pair(label, value)]
    return {position for at in pairs if at + 2 in pairs or at - 2 in pairs for position in (at, at + 1)}


def _is_pair(label: Block, value: Block) -> bool:
    """Whether a block is a label and the next one a short value."""
    if label.mark or value.mark or value.words > _SHORT or label_in(label.text) is None:
        return False
    return label_in(value.text) is None and not value.text.endswith((".", ":"))


def _grids(blocks: Sequence[Block]) -> set[int]:
    """The positions of cells that each hold a label and its value, several in one table: “Kennziffer 51-3/26”."""
    found: dict[int, list[int]] = {}
    for at, block in enumerate(blocks):
        cell = block.first.line.cell
        if cell is None or block.mark or block.words > _SHORT:
            continue
        label = _LABEL.match(block.text)
        value = block.text[label.end() :].strip(" :") if label else ""
        if value and not value[0].islower():
            found.setdefault(cell[0], []).append(at)
    return {at for cells in found.values() if len(cells) > 1 for at in cells}


def facts_in(texts: Sequence[str]) -> Facts:
    """All facts among the blocks, a label in a block of its own with the one after it."""
    found: list[Stated] = []
    for at, text in enumerate(texts):
        if stated := [fact for part in _whole(text) if (fact := fact_in(part))]:
            found.extend(stated)
        elif (label := label_in(text)) and at + 1 < len(texts) and len(texts[at + 1]) < 160:
            found.append(Stated(label, texts[at + 1], text.rstrip(" :")))
    return tuple(found)


def _whole(text: str) -> list[str]:
    """The parts of a row of facts; a reference alone may have strokes between its parts: “2402 – JVA 5/26”."""
    parts = parts_of(text)
    alone = len(parts) > 1 and (first := fact_in(parts[0])) and first.fact is Fact.REFERENCE
    return [text] if alone and not any(map(fact_in, parts[1:])) and fact_in(text) else parts


def parts_of(text: str) -> list[str]:
    """The parts of a row of facts: “Vollzeit | EG 9 | Kennziffer 12”."""
    parted = len(text) < 300 and any(map(text.__contains__, _STROKES)) and _PARTS.search(text)
    return _PARTS.split(text) if parted else [text]


def _which(found: re.Match[str]) -> Fact:
    return next(fact for fact in Fact if found.group(fact.name) is not None)
