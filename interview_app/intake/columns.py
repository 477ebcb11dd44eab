"""What the headings of a list stand for, in the words that German and English offices use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from interview_app.domain.candidate_list import ListColumn, ListRow

_C = ListColumn
_HEADINGS: Mapping[ListColumn, str] = {
    _C.NUMBER: "nr|nummer|lfd nr|laufende nummer|kennziffer|kennung|bewerbernummer|bewerbungsnummer|bewerber nr"
    "|bewerbungs nr|aktenzeichen|az|vorgangsnummer|no|number|id|reference|candidate number|applicant number"
    "|application number",
    _C.NAME: "name|vor und nachname|vorname und nachname|vorname nachname|nachname vorname|name vorname"
    "|bewerber|bewerberin|bewerber in|bewerberin bewerber|bewerber bewerberin|full name|candidate|applicant",
    _C.FIRST_NAME: "vorname|vornamen|rufname|first name|given name|forename",
    _C.LAST_NAME: "nachname|familienname|zuname|last name|surname|family name",
    _C.RECEIVED: "eingang|eingangsdatum|eingang am|eingegangen|eingegangen am|datum des eingangs"
    "|bewerbungseingang|bewerbung vom|received|received on|date of receipt",
    _C.ORIGIN: "intern|intern extern|extern intern|herkunft|internal|internal external|internal or external",
    _C.GRADE: "besoldungsgruppe|entgeltgruppe|besoldung|besoldungs entgeltgruppe|bes gr|besgr|egr|eg"
    "|besoldungsgruppe entgeltgruppe|eingruppierung|present grade|grade|pay grade",
    _C.APPOINTMENT: "termin|gesprachstermin|termin am|terminvorschlag|datum des gesprachs|gesprach am"
    "|vorstellungsgesprach|interview|interview date|appointment|appointment on",
    _C.TIME: "uhrzeit|zeit|beginn|time|interview time|start",
    _C.PLACE: "raum|ort des gesprachs|gesprachsort|sitzungsraum|zimmer|room|place|interview room",
    _C.ACCOMMODATION: "gewahrte vorkehrung|gewahrte vorkehrungen|vorkehrungen|gewahrter nachteilsausgleich"
    "|accommodation|accommodation granted",
}
_KNOWN: Mapping[str, ListColumn] = {
    words: column for column, together in _HEADINGS.items() for words in together.split("|")
}
_NEVER = re.compile(
    r"geb(?:oren|urt|dat|\b)|\balter\b|geschlecht|\banrede\b|anschrift|adress|stra(?:ss|\b)|\bplz\b|postleitzahl"
    r"|wohn|e mail|\bmail|telefon|\btel\b|mobil|handy|\bfax\b|familienstand|kinder|religion|konfession"
    r"|staatsang|nationalit|herkunftsland|behinder|\bgdb\b|\bsb\b|diagnos|krank|gesund|schwanger|\bfoto\b|\bbild\b"
    r"|\biban\b|\bbank|steuer|birth|\bage\b|\bsex\b|gender|salutation|address|street|\bzip\b|postcode|postal|phone"
    r"|marital|children|religio|citizen|disab|health|photo|ethnic"
)


def spelled(heading: str) -> str:
    """A heading without accents, punctuation and capitals, so that spellings meet: “Bew.-Nr.” is “bew nr”."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", heading).casefold())
    letters = "".join(
        letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter)
    )
    return " ".join(letters.split())


def never_taken(heading: str) -> bool:
    """Whether a column must not be taken over: birth, sex, address, health and the like are no ground of selection."""
    return bool(_NEVER.search(spelled(heading)))


def recognised(headings: Sequence[str]) -> tuple[ListColumn | None, ...]:
    """What each heading stands for, None where nothing is known of it or an earlier one stands for the same."""
    found: list[ListColumn | None] = []
    for heading in headings:
        column = None if never_taken(heading) else _KNOWN.get(spelled(heading))
        found.append(None if column in found else column)
    if ListColumn.LAST_NAME not in found and ListColumn.NAME in found and ListColumn.FIRST_NAME in found:
        found[found.index(ListColumn.NAME)] = ListColumn.LAST_NAME
    return tuple(found)


def holds_list(rows: Sequence[ListRow]) -> bool:
    """Whether headings of a list of candidates stand in these rows."""
    return bool(rows) and sum(column is not None for column in recognised(rows[head_row(rows)].cells)) > 1


def head_row(rows: Sequence[ListRow]) -> int:
    """The position of the row with the headings: the first of the first rows with two known ones, else the first."""
    for at, row in enumerate(rows[:20]):
        if sum(column is not None for column in recognised(row.cells)) > 1:
            return at
    return 0
