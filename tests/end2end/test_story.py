"""Whole procedures at the real window, by keyboard and mouse, from an empty start page to the exported documents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import pytest

from interview_app.i18n import Language
from tests.end2end.conftest import Opened
from tests.end2end.reckoning import BUDGET, KI, displayed, mean, median, points
from tests.end2end.steps import ADVISER, CANDIDATES, CHAIR, RANKING, SECOND, THIRD, Panel
from tests.printed import pages_of

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support")
"""The platform without a screen neither raises windows nor holds the keyboard for a menu."""

AYLIN, JONAS, CLARA = "Aylin Muster", "Jonas Probe", "Clara Fiktiv"
KI_PARTS = (False, *(True for _ in range(10)), False, False)
KI_LEVELS = {
    AYLIN: ((4, 5, 3, 4, 4, 2, 5, 4, 3, 5), (4, 4, 3, 3, 4, 3, 5, 3, 3, 4), (5, 4, 4, 3, 4, 2, 4, 4, 3, 5)),
    JONAS: ((2, 3, 3, 4, 1, 5, 3, 2, 4, 3), (3, 3, 2, 4, 2, 4, 3, 3, 4, 3), (2, 2, 3, 5, 1, 4, 3, 2, 4, 2)),
    CLARA: ((3, 4, 5, 4, 3, 3, 4, 5, 5, 4), (4, 4, 5, 5, 3, 4, 4, 4, 5, 4), (3, 4, 4, 4, 3, 3, 5, 5, 4, 4)),
}
BUDGET_PARTS = (False, *(True for _ in range(6)), False)
BUDGET_LEVELS = {
    AYLIN: ((4, 3, 4, 5, 3, 4), (4, 4, 3, 4, 3, 4), (5, 4, 3, 3, 4, 2)),
    JONAS: ((2, 3, 5, 5, 5, 5), (3, 2, 5, 5, 5, 4), (2, 2, 4, 5, 5, 5)),
}


@pytest.mark.timeout(150)
def test_a_procedure_goes_from_its_form_to_its_documents(program: Opened, tmp_path: Path) -> None:
    panel = program(Language.GERMAN)
    panel.begin("KI-Expertinnen und -Experten, Sachgebiet 41.3", tmp_path / "ki.interview")
    panel.seat(CHAIR, SECOND, THIRD, ADVISER)
    panel.lock(rationale="Praxis wiegt am meisten.", posts=2, because="zwei Planstellen")
    check_candidates(panel)
    for name in KI_LEVELS:
        rate_everybody(panel, name)
    panel.agree("KI-Projekt von Anfang an", 4, "Belege verglichen")
    expected = {name: ki_points(levels) for name, levels in KI_LEVELS.items()}
    order = sorted(expected, key=lambda name: expected[name], reverse=True)
    see_ranking(panel, order, [displayed(expected[name], ",") for name in order])
    panel.decide(selected=order[:2], reserve=order[2:], because="Beide belegen Praxis und Zusammenarbeit.")
    panel.issue_record()
    panel.export(tmp_path, count=16)
    check_documents(tmp_path, order, [displayed(expected[name], ",") for name in order])


@pytest.mark.timeout(120)
def test_another_form_in_english_ends_in_its_own_arithmetic(program: Opened, tmp_path: Path) -> None:
    panel = program(Language.ENGLISH)
    panel.begin("Sachbearbeitung Haushalt", tmp_path / "budget.interview")
    panel.seat(CHAIR, SECOND, THIRD)
    panel.lock(rationale="The budget comes first.", posts=None, because="")
    panel.register(("B-001", AYLIN), ("B-002", JONAS))
    for name in BUDGET_LEVELS:
        panel.check(name, "MM")
    for name, (chair, *others) in BUDGET_LEVELS.items():
        panel.start(name, CHAIR, SECOND, THIRD)
        panel.interview(chair, rated=BUDGET_PARTS, evidence="meets the anchor")
        for member, levels in zip((SECOND, THIRD), others, strict=True):
            panel.complete(member, levels, rated=BUDGET_PARTS, evidence="meets the anchor")
        panel.hand_over(CHAIR)
    expected = {name: budget_points(levels) for name, levels in BUDGET_LEVELS.items()}
    assert expected[JONAS] > expected[AYLIN]
    see_ranking(panel, [AYLIN, JONAS], [displayed(expected[name], ".") for name in (AYLIN, JONAS)])
    panel.decide(selected=[AYLIN], reserve=[], because="The only one above every minimum.")
    panel.issue_record()


def ki_points(levels: Sequence[Sequence[int]]) -> Fraction:
    return points(KI, [mean(each) for each in zip(*levels, strict=True)], worst=0, best=5)


def check_candidates(panel: Panel) -> None:
    """Three candidates; what one of them still has to hand in holds the admission back, and then no longer."""
    person = panel.person
    panel.register(("B-001", AYLIN), ("B-002", JONAS), ("B-003", CLARA))
    panel.check(AYLIN, "MMMMM")
    panel.check(JONAS, "MMOMM")
    panel.check(CLARA, "MMMMM")
    assert panel.state_of(AYLIN) == panel.state_of(CLARA) == "zugelassen"
    assert panel.state_of(JONAS) != "zugelassen"
    person.cell(panel.say("Candidates and requirements"), JONAS, panel.requirement_heads()[2])
    person.enter(panel.say("Evidence"), "Arbeitszeugnis vom 1. Maerz nachgereicht")
    person.click(panel.say("met"))
    assert panel.state_of(JONAS) == "zugelassen"


def budget_points(levels: Sequence[Sequence[int]]) -> Fraction:
    return points(BUDGET, [median(each) for each in zip(*levels, strict=True)], worst=1, best=5)


def rate_everybody(panel: Panel, name: str) -> None:
    """One interview with its three sheets; one interview takes detours."""
    chair, *others = KI_LEVELS[name]
    panel.start(name, CHAIR, SECOND, THIRD)
    if name == JONAS:
        interview_with_detours(panel, chair)
    else:
        panel.interview(chair, rated=KI_PARTS, evidence="trifft den Anker")
    for member, levels in zip((SECOND, THIRD), others, strict=True):
        see_no_ranking(panel)
        panel.complete(member, levels, rated=KI_PARTS, evidence="trifft den Anker")
    panel.hand_over(CHAIR)


def interview_with_detours(panel: Panel, levels: Sequence[int]) -> None:
    """The first question takes a probe; the second is skipped, and asked when everything else has been."""
    person, say = panel.person, panel.say
    panel.next()
    panel.answer("Antwort 1: ein Prototyp")
    person.click(probe := "Was davon war Ihre eigene Arbeit?")
    person.until(lambda: person.button(probe).isChecked(), "the probe is not ticked")
    panel.rate(levels[0], "")
    panel.next()
    panel.skip("Die Zeit ist knapp")
    panel.next()
    for place in range(2, 10):
        panel.answer(f"Antwort {place + 1}: zwei Teams")
        panel.rate(levels[place], "trifft den Anker")
        panel.next()
    panel.next()
    person.cell(say("Parts of the interview"), "Daten beschaffen, prüfen")
    person.click(say("Ask after all"))
    panel.answer("Antwort 2: nach Fall getrennt")
    panel.rate(levels[1], "")
    panel.next()
    person.cell(say("Parts of the interview"), "Fragen und Abschluss")
    panel.next()
    panel.finish_and_seal()


def see_no_ranking(panel: Panel) -> None:
    """As long as a sheet is missing, the page of the ranking cannot even be opened."""
    panel.go(CANDIDATES)
    panel.go(RANKING)
    assert panel.person.sees(panel.say("Add candidate"))
    assert not panel.person.sees(panel.say("Arithmetic"))


def see_ranking(panel: Panel, order: Sequence[str], shown: Sequence[str]) -> None:
    """The matrix lists the candidates in this order with these points."""
    panel.go(RANKING)
    rows = [panel.person.row(panel.say("Ranking"), name) for name in order]
    assert [row[-1] for row in rows] == list(shown)
    everything = list(panel.person.cells())
    places = [everything.index(name) for name in order]
    assert places == sorted(places)


def check_documents(folder: Path, order: Sequence[str], shown: Sequence[str]) -> None:
    """Read the PDFs back with another library and hold them against what was typed and reckoned."""
    texts = {path.name: text_of(path) for path in folder.glob("*.pdf")}
    [record] = [text for name, text in texts.items() if name.startswith("Auswahlvermerk")]
    for rank, (name, number) in enumerate(zip(order, shown, strict=True), start=1):
        assert re.search(rf"{rank} {name}[^%]*? {number} ", record), (rank, name, number)
    assert "Beide belegen Praxis und Zusammenarbeit." in record
    [protocol] = [text for name, text in texts.items() if name.startswith("Gespraechsprotokoll_B-002")]
    assert "Was davon war Ihre eigene Arbeit?" in protocol
    assert "Antwort 2: nach Fall getrennt" in protocol
    [agreed] = [text for name, text in texts.items() if name.startswith("Gespraechsprotokoll_B-001")]
    assert "4, 4, 5 → 4. Belege verglichen" in agreed
    assert f"{THIRD.name} von 5 auf 4" in agreed
    sheets = {name: text for name, text in texts.items() if name.startswith("Bewertungsbogen")}
    assert len(sheets) == 9
    assert all("trifft den Anker" in text for text in sheets.values())


def text_of(path: Path) -> str:
    """All pages in single spaces."""
    return " ".join(" ".join(pages_of(path)).split())
