"""The grade of a post: pay groups of civil servants, of collective agreements and of the European Union."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interview_app.domain.found_posting import FieldRule
from interview_app.intake.posting.facts import Fact, Facts
from interview_app.intake.posting.fields.told import NO_WORDS, Told

_LAW = (
    r"(?:L?BesO|BBesO|LBesG|BBesG|ThürBesG|SächsBesG|NBesO|NBesG|HBesG|LBesOA|BesO"
    r"|LBesGBW)(?:[- ][ABRW]\b)?(?: ?\(?(?:NRW|BW|Bln|HE|LSA|MV|NI|RP|SH|SL|TH|Bund)\b\)?)?"
)
_TARIFF = (
    r"(?:TV-?L|TV-?H|TVöD|TVÖD|TV-?V|TV-?N|TV-TgDRV|TV-DRV|TVK|AVR|BAT-KF|TV-?BA|TV-?Ärzte|TV ?EntgO ?Bund|TV-Autobahn"
    r"|TV-Fleischuntersuchung|Haustarifvertrag|BT-V)"
    r"(?:[-/ ]?(?:VKA|Bund|SuE|P|V|B|K|S|EntgO|E|BT-K))*(?![\w-])(?: \((?:VKA|Bund|SuE)\))?"
)
_STEP = r"(?: ?(?:/|-|–|bis|oder|und|bzw\.) ?(?:A ?|(?<=E)G? ?)?\d{1,2}[a-cü]?\b(?!\.))?"
_ONE = (
    rf"(?:\b(?:A ?|[BRW] )\d{{1,2}}(?: ?[hgm](?:\.? ?D\.?)?)?\b(?!\d){_STEP}(?:\s?(?:m\. ?Z\.|mit Zulage|\+ ?Z"
    rf"|Z\b))?(?:,? (?:nach )?(?:der )?{_LAW})?"
    rf"|\b(?:EG|E|Entgeltgruppe|EntgGr\.?|Entgelt-Gr\.|EGr\.?) ?\d{{1,2}}(?: ?[a-cÜü]\b|\b){_STEP}"
    rf"(?:,? (?:Fallgruppe \d+ )?(?:(?:nach )?(?:dem |des )?)?{_TARIFF}(?:[- ]?[A-Z]{{1,4}}\b)?)?"
    rf"|\bS ?\d{{1,2}}[ab]?\b{_STEP}(?: ?{_TARIFF})|\bTätigkeitsebene [IVX]+(?: {_TARIFF})?"
    rf"|\bTE [IVX]+(?: {_TARIFF})?|\bK ?\d{{1,2}} TV KB\b|\b{_TARIFF} E ?\d{{1,2}}[a-c]?\b"
    rf"|\b(?:P|KR|Kr\.) ?\d{{1,2}}[a-d]?\b{_STEP} ?{_TARIFF}|\bÄ ?[1-4]\b(?: ?{_TARIFF})?|\b(?:AD|AST|AST/SC"
    rf"|SC) ?\d{{1,2}}\b(?: ?[-–/] ?(?:AD |AST )?\d{{1,2}}\b)?"
    rf"|\bGrade (?:[IVX]{{1,4}}|\d{{1,2}})\b|\b[PDGL]-\d\b|(?<=\()[CRW] ?\d(?=\))|\bFG ?(?:IV|III|II|I)\b"
    rf"|\bFunction Group (?:IV|III|II|I)\b"
    rf"|\b(?:pay|salary) (?:grade|group"
    rf"|band) (?![AE] ?\d)\w{{1,4}}\b)"
)
_GRADE = re.compile(
    rf"{_ONE}(?:(?:\s?/\s?|\s?\|\s?|,? bzw\. |,? oder |, | or | und )(?:(?:Besoldungsgruppe|BesGr\.?"
    rf"|Bes\.-Gr\.|nach|der) )*{_ONE})*"
)
_NUMBERED = re.compile(
    r"[0-9](?:(?<=[ABCDEGKLPRSTWÄ]\d)|(?<=[ABCDEGKLPRSTWÄ][ -]\d)|(?<=Kr\. \d)|(?<=[gG]r\.\d)|(?<=[gG]r\. \d)"
    r"|(?<=Gr \d)|(?<=ruppe \d))"
)
_NAMED = ("Grade ", "ebene ", "TE ", "Group ", "pay ", "salary ", "FG")
"""No grade without one of these."""
_WORDED = re.compile(r"\bgrade\b", re.IGNORECASE)
"""A label of grades that may have names: “Job grade: Higher Executive Officer”."""
_BEGINS_NAMED = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+,")
_NAME = 40
"""How such a name begins before its number, “Administrative Officer, Grade V”, and how many letters it has at most."""
_SPEAKS = re.compile(
    r"bewertet|vergüt|bezahl|dotier|entgelt|besold|eingruppier|grade|salary|zu besetzen|m/w/d|w/m/d"
    r"|d/m/w|f/m/d|m/f/d|stelle|post\b|remunerat",
    re.IGNORECASE,
)
_DEMANDS = re.compile(
    r"mindestens|bewerben können|innehaben|befinden|bereits in|at least|voraussetz|der laufbahn|niveau"
    r"|referenzrahmen|kenntnisse|level",
    re.IGNORECASE,
)
_ORDER = re.compile(r"besold|bewert|BesO|BesG|Bes\.|dotier", re.IGNORECASE)
_LONG_LABEL = re.compile(r"^(?:Entgelt-?Gr\.|EntgGr\.?|EGr\.?) ?")


def grade_in(texts: Sequence[str], facts: Facts) -> Told[str]:
    """The grade as the posting writes it, empty where there is none."""
    for fact, value, label in facts:
        if fact is Fact.GRADE:
            if _WORDED.search(label) and len(value) < _NAME and _BEGINS_NAMED.match(value):
                return Told(value, FieldRule.LABEL, label)
            if found := _GRADE.search(value):
                return Told(_tidy(found.group(0)), FieldRule.LABEL, label)
            if re.match(r"\d{1,2}[a-c]?\b", value):
                return Told(value if len(value) < 30 else value.split()[0], FieldRule.LABEL, label)
            if (len(value) < 16 and re.search(r"\d", value)) or (
                _WORDED.search(label) and len(value) < _NAME
            ):
                return Told(value, FieldRule.LABEL, label)
    candidates = [
        (_weight(text, found), -at, found.group(0))
        for at, text in enumerate(texts)
        if _NUMBERED.search(text) or any(map(text.__contains__, _NAMED))
        for found in _GRADE.finditer(text)
    ]
    if not candidates:
        return NO_WORDS
    best = max(candidates, key=lambda one: one[:2])[2]
    return Told(_tidy(best), FieldRule.PAY_GROUP, best)


def _weight(text: str, found: re.Match[str]) -> int:
    around = text[max(0, found.start() - 120) : found.end() + 80]
    short = len(text.split()) <= 12
    doubtful = bool(re.match(r"[BRW] ", found.group(0))) and not _ORDER.search(around)
    return (
        bool(short or _SPEAKS.search(around))
        + short
        - 2 * bool(_DEMANDS.search(around))
        - 3 * doubtful
        - found.group(0).startswith("Entgeltgruppe")
    )


def _tidy(grade: str) -> str:
    tidy = _LONG_LABEL.sub("EG ", " ".join(grade.split())).strip(" ,/|")
    return tidy if tidy.count("(") == tidy.count(")") else tidy.rstrip(")")
