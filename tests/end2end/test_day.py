"""One selection day at the real window, with everything that happens to real people on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import pytest

from interview_app.i18n import Language
from tests.end2end import happenings
from tests.end2end.conftest import Opened
from tests.end2end.reckoning import BUDGET, displayed, median, points
from tests.end2end.steps import CHAIR, RANKING, SECOND, THIRD, Member, Panel
from tests.end2end.test_story import text_of

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support")

ELIAS = Member("Elias Ersatz", "Observer", votes=False)
NELE = Member("Nele Notiz", "Note-taker", votes=False)
AYLIN, JONAS, CLARA, DARIO, ERIKA, FINN = (
    "Aylin Muster",
    "Jonas Probe",
    "Clara Fiktiv",
    "Dario Erdacht",
    "Erika Beispielhaft",
    "Finn Platzhalter",
)
PIN = "Kranich-22"
WHOLE = (False, *(True for _ in range(6)), False)
SHORTER = (False, *(True for _ in range(5)), False)
"""Who goes on goes past the retired question."""
LEVELS = {
    AYLIN: ((4, 3, 4, 5, 3, 4), (4, 4, 3, 4, 3, 4), (5, 4, 3, 3, 4, 2)),
    JONAS: ((2, 3, 5, 5, 5, 5), (3, 2, 5, 5, 5, 4), (2, 2, 4, 5, 5, 5)),
    CLARA: ((3, 3, 4, 4, 4), (4, 3, 4, 4, 3), (3, 3, 4, 3, 3)),
    DARIO: ((3, 3, 4, 3, 4), (3, 4, 4, 3, 3), (4, 3, 3, 3, 3)),
    FINN: ((5, 4, 3, 4, 3), (4, 4, 3, 4, 3), (4, 3, 2, 4, 2)),
}
"""Chair, second, third (for Clara the substitute); the sixth question is retired after two interviews."""
NUMBERS = {name: f"B-00{at}" for at, name in enumerate((*LEVELS, ERIKA), start=1)}
EVIDENCE, PAPER, BEGUN = "trifft den Anker", "auf Papier notiert", "noch nicht fertig"
WHY, ANSWERED = "Beide gleichauf; die Arbeitsproben geben den Ausschlag.", "so beschlossen"
CONCERN, KINSHIP = "Nichte meines Mannes", "nahe Verwandtschaft"
FAULT, WITHDRAWN = "Bild und Ton ausgefallen", "vor der dritten Frage erklaert"
RETIRED = "Der Fall stand in der Zeitung."
HINTS = 4
"""How many reasons the record check asks for before the decision: the share of women, and three bodies."""
NAMES = {
    Language.GERMAN: ("Auswahlvermerk", "Gespraechsprotokoll", "Bewertungsbogen"),
    Language.ENGLISH: ("Selection-record", "Interview-protocol", "Rating-sheet"),
}
"""How the files of the documents begin."""


@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", list(Language))
def test_a_whole_day_ends_in_its_documents(program: Opened, tmp_path: Path, language: Language) -> None:
    panel = program(language)
    prepare(panel, tmp_path)
    hear_plainly(panel, AYLIN)
    hear_with_lost_video(panel)
    happenings.retire(panel, "Gesprächsführung", because=RETIRED)
    hear_with_substitute(panel)
    hear_with_paper(panel)
    hear_half_way(panel)
    hear_plainly(panel, FINN)
    panel.agree("Drei Fristen zugleich", 4, "Belege verglichen")
    see_the_tie(panel)
    decide(panel)
    panel.issue_record()
    read_in(panel, language)
    panel.export(tmp_path, count=25)
    check_documents(panel, tmp_path)


def prepare(panel: Panel, folder: Path) -> None:
    """The form is locked, everybody sits, six people come from a list, and one concern has been decided on."""
    panel.begin("Sachbearbeitung Haushalt", folder / "tag.interview")
    panel.seat(CHAIR, SECOND, THIRD, ELIAS, NELE)
    panel.lock(rationale="Das Haushaltsrecht zuerst.", posts=None, because="")
    listed = folder / "bewerbungen.csv"
    rows = [f"{number};{name};ruft an" for name, number in NUMBERS.items()]
    listed.write_text("\n".join(["Nr.;Name;Notiz", *rows]), encoding="utf-8")
    happenings.read_list(panel, listed, *LEVELS, ERIKA)
    for name in (*LEVELS, ERIKA):
        panel.check(name, "MM")
    happenings.raise_concern(panel, THIRD, CLARA, concern=CONCERN, decided=KINSHIP)
    happenings.put_in_place(panel, ELIAS, THIRD, CLARA)
    panel.hand_over(SECOND)
    happenings.give_pin(panel, PIN)
    panel.hand_over(CHAIR)


def hear_plainly(panel: Panel, name: str) -> None:
    """An interview and three sheets; the second member sits down with the PIN."""
    chair, second, third = LEVELS[name]
    rated = WHOLE if len(chair) == 6 else SHORTER
    panel.start(name, CHAIR, SECOND, THIRD)
    panel.interview(chair, rated=rated, evidence=EVIDENCE)
    fill_with_pin(panel, second, rated)
    panel.complete(THIRD, third, rated=rated, evidence=EVIDENCE)
    panel.hand_over(CHAIR)


def fill_with_pin(panel: Panel, levels: Sequence[int], rated: Sequence[bool]) -> None:
    happenings.sit_down_with_pin(panel, SECOND, "falsch-1", PIN)
    panel.open_own_sheet()
    panel.rate_all(levels, EVIDENCE, rated=rated)


def hear_with_lost_video(panel: Panel) -> None:
    """The picture is lost in the middle; the interview goes on in a room."""
    chair, second, third = LEVELS[JONAS]
    panel.start(JONAS, CHAIR, SECOND, THIRD, video=True)
    panel.answer("Antwort 0")
    panel.next()
    for place, level in enumerate(chair, start=1):
        panel.answer(f"Antwort {place}: zwei Teams")
        panel.rate(level, EVIDENCE)
        if place == 3:
            happenings.break_down(panel, fault=FAULT)
            happenings.go_on_in(panel, "Raum 5")
        panel.next()
    panel.answer("Antwort 7")
    panel.next()
    panel.finish_and_seal()
    fill_with_pin(panel, second, WHOLE)
    panel.complete(THIRD, third, rated=WHOLE, evidence=EVIDENCE)
    panel.hand_over(CHAIR)


def hear_with_substitute(panel: Panel) -> None:
    """The recused member stays outside; somebody else rates."""
    chair, second, third = LEVELS[CLARA]
    panel.start(CLARA, CHAIR, SECOND, ELIAS)
    panel.interview(chair, rated=SHORTER, evidence=EVIDENCE)
    fill_with_pin(panel, second, SHORTER)
    panel.complete(ELIAS, third, rated=SHORTER, evidence=EVIDENCE)
    panel.hand_over(CHAIR)


def hear_with_paper(panel: Panel) -> None:
    """The second member fills in paper, and the note-taker types it."""
    chair, second, third = LEVELS[DARIO]
    panel.start(DARIO, CHAIR, SECOND, THIRD)
    panel.interview(chair, rated=SHORTER, evidence=EVIDENCE)
    panel.hand_over(NELE)
    happenings.type_paper(panel, f"{NUMBERS[DARIO]} {DARIO}", SECOND, second, evidence=PAPER)
    panel.complete(THIRD, third, rated=SHORTER, evidence=EVIDENCE)
    panel.hand_over(CHAIR)


def hear_half_way(panel: Panel) -> None:
    """After two questions the candidate takes the application back."""
    panel.start(ERIKA, CHAIR, SECOND, THIRD)
    panel.answer("Antwort 0")
    panel.next()
    panel.answer("Antwort 1: bricht ab")
    panel.rate(2, BEGUN)
    happenings.withdraw(panel, ERIKA, because=WITHDRAWN)
    happenings.end_here(panel)


def counted(name: str) -> Fraction:
    """The points of a candidate without the retired question, whose criterion drops out for all."""
    agreed = [median(each) for each in zip(*LEVELS[name], strict=True)]
    return points(BUDGET[:-1], agreed[:5], worst=1, best=5)


def shown(panel: Panel, name: str) -> str:
    return displayed(counted(name), "," if panel.say.language is Language.GERMAN else ".")


def see_the_tie(panel: Panel) -> None:
    """Two are first with the same points; whoever missed a minimum has points but no rank."""
    assert counted(AYLIN) == counted(FINN) > counted(CLARA) > counted(DARIO)
    panel.go(RANKING)
    for name in LEVELS:
        assert panel.person.row(panel.say("Ranking"), name)[-1] == shown(panel, name)


def decide(panel: Panel) -> None:
    """The panel resolves the tie, with its reasons."""
    person, say = panel.person, panel.say
    person.pick(f"{say('Selected')}: ", FINN)
    for name in (AYLIN, CLARA):
        person.pick(f"{say('Reserve')}: ", name)
    person.enter(say("Reasons for the selection"), WHY)
    person.click(say("Record decision …"))
    assert not person.button(say("Record decision")).isEnabled()
    panel.answer_hints(ANSWERED)
    person.click(say("Record decision"))
    person.until(lambda: not person.has_button(say("Record decision …")), "the decision is not recorded")


def read_in(panel: Panel, language: Language) -> None:
    """The documents in the language of the window; the procedure's own is German."""
    words = {Language.GERMAN: "German", Language.ENGLISH: "English"}[language]
    panel.person.pick(panel.say("Language of the document"), panel.say(words))


def check_documents(panel: Panel, folder: Path) -> None:
    """Everything that happened stands where somebody will look for it; what stayed sealed in stands nowhere."""
    texts = {path.name: text_of(path) for path in sorted(folder.glob("*.pdf"))}
    record_name, protocol, sheet = NAMES[Language(panel.say.language)]
    [record] = [text for name, text in texts.items() if name.startswith(record_name)]
    check_record(panel, record)
    protocols = {name: text for name, text in texts.items() if name.startswith(protocol)}
    assert len(protocols) == len(NUMBERS)
    check_protocols(panel, protocols)
    sheets = {name: text for name, text in texts.items() if name.startswith(sheet)}
    assert len(sheets) == 3 * len(LEVELS)
    [paper] = [text for name, text in sheets.items() if PAPER in text]
    assert DARIO in paper
    assert SECOND.name in paper
    assert NELE.name in paper
    assert panel.say("Countersignature") in paper
    assert all(EVIDENCE in text for text in sheets.values() if text is not paper)
    assert not any(THIRD.name in text for name, text in sheets.items() if NUMBERS[CLARA] in name)
    assert not any(BEGUN in text for text in texts.values())


def check_record(panel: Panel, record: str) -> None:
    """The arithmetic as it was counted here, and what the panel did with it."""
    for rank, name in (("1", AYLIN), ("1", FINN), ("3", CLARA), ("4", DARIO), ("–", JONAS)):
        number = shown(panel, name)
        assert re.search(rf"{rank} {name}[^%]*? {number} ", record), (rank, name, number)
    tied = counted(AYLIN)
    assert f"{tied.numerator}/{tied.denominator}" in record
    assert panel.say.plural("Selected is {names}.", "Selected are {names}.", count=1, names=FINN) in record
    assert f"1 {AYLIN}, 2 {CLARA}" in record
    for words in (WHY, CONCERN, KINSHIP, WITHDRAWN, RETIRED, "5, 4, 3 4 Belege verglichen"):
        assert words in record, words
    assert record.count(ANSWERED) == HINTS


def check_protocols(panel: Panel, protocols: dict[str, str]) -> None:
    """Each candidate's protocol has what happened in that interview."""
    video, substitute, gone = (of(protocols, name) for name in (JONAS, CLARA, ERIKA))
    assert FAULT in video
    assert "Raum 5" in video
    assert f"{ELIAS.name} 3 {EVIDENCE}" in substitute
    assert f"{ELIAS.name} {panel.say('Substitute')}" in substitute
    assert f"{THIRD.name} 3" not in substitute
    assert CONCERN in substitute
    assert "Antwort 1: bricht ab" in gone
    assert WITHDRAWN in gone
    assert all(RETIRED in text for text in protocols.values())


def of(texts: dict[str, str], name: str) -> str:
    """The one document whose file is named for this candidate."""
    [text] = [text for file, text in texts.items() if NUMBERS[name] in file]
    return text
