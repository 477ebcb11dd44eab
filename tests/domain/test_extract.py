"""The journal for one reader: ids are made out, and nothing of another person's open sheet shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_app.domain.extract import VEILED, Bearings, JournalLine, bearings, extract
from interview_app.domain.hint import Discovery, Place, Rule, Where
from interview_app.domain.ids import CandidateId, PanelistId
from tests.domain import test_record_check
from tests.domain.test_journal import journal

ABOUT = Bearings(
    candidates=frozenset({"c-1", "c-2"}),
    panelists=frozenset({"p-1", "p-2"}),
    items=frozenset({"question"}),
    interviews={"i-1": CandidateId("c-1")},
    sheets={"s-1": (CandidateId("c-1"), PanelistId("p-1")), "s-2": (CandidateId("c-2"), PanelistId("p-1"))},
    complete=frozenset({"c-2"}),
)
AUTHOR, OTHER = PanelistId("p-1"), PanelistId("p-2")
INNER = (
    "record-rating",
    "clear-rating",
    "record-evidence",
    "mark-evidence",
    "unmark-evidence",
    "record-reason",
    "record-notes",
)


def line(act: str, subject: str, reader: PanelistId | None = OTHER) -> JournalLine:
    """The line of one row that p-1 wrote."""
    (found,) = extract([replace(journal([act])[0], subject=subject)], ABOUT, reader)
    return found


@pytest.mark.parametrize("act", INNER)
@pytest.mark.parametrize("subject", ["s-1 question", "c-1 question"])
@pytest.mark.parametrize("reader", [OTHER, None])
def test_an_act_inside_another_s_open_sheet_says_only_that_they_worked_on_it(
    act: str, subject: str, reader: PanelistId | None
) -> None:
    found = line(act, subject, reader)
    assert (found.act, found.candidate, found.item, found.others) == (VEILED, "c-1", None, ())


def test_an_act_on_a_sheet_that_nobody_knows_yet_is_veiled_too() -> None:
    assert line("colour-rating", "s-1 question").act == VEILED


@pytest.mark.parametrize("act", INNER)
def test_the_author_reads_the_own_acts_in_full(act: str) -> None:
    found = line(act, "s-1 question", AUTHOR)
    assert (found.act, found.item) == (act, "question")


@pytest.mark.parametrize("act", INNER)
def test_a_complete_candidate_s_sheets_are_read_in_full(act: str) -> None:
    assert line(act, "s-2 question").act == act


@pytest.mark.parametrize("act", ["seal-sheet", "replace-sheet"])
def test_everybody_may_know_that_a_sheet_was_sealed_or_replaced(act: str) -> None:
    found = line(act, "c-1 s-1 2")
    assert (found.act, found.candidate, found.panelist, found.others) == (act, "c-1", "p-1", ("2",))


def test_a_row_says_whom_it_is_about() -> None:
    assert line("assign-absent", "c-2 p-2").panelist == "p-2"
    assert line("record-answer", "i-1 question").candidate == "c-1"
    assert line("record-answer", "i-1 question").item == "question"
    assert line("issue-protocol", "3 sheet").others == ("3", "sheet")
    assert line("reopen-procedure", "").candidate is None


def test_the_program_acts_as_nobody() -> None:
    (found,) = extract([replace(journal(["create-procedure"])[0], actor="")], ABOUT, None)
    assert found.actor is None
    assert extract([], ABOUT, None) == ()


def test_an_act_about_several_candidates_names_all_of_them() -> None:
    found = line("find-equal", "c-1 c-2")
    assert found.candidates == ("c-1", "c-2")
    assert line("reopen-procedure", "").candidates == ()


@pytest.mark.parametrize(("candidate", "act"), [("c-1", VEILED), ("c-2", "settle-hint")])
def test_a_reason_for_a_hint_about_a_sheet_is_as_private_as_the_sheet(candidate: str, act: str) -> None:
    key = Discovery(Rule.FORMULAIC, Place(Where.INTERVIEWS, CandidateId(candidate), AUTHOR)).key
    assert line("settle-hint", key).act == act
    assert line("settle-hint", key, AUTHOR).act == "settle-hint"


def test_a_reason_for_a_hint_about_no_sheet_is_read_by_all() -> None:
    key = Discovery(Rule.SHARE_OF_WOMEN, Place(Where.PANEL)).key
    assert line("settle-hint", key).act == "settle-hint"


def test_the_ids_of_a_procedure_lead_to_its_people_its_form_and_the_sheets_that_are_open_to_all() -> None:
    muster, chair, member = test_record_check.MUSTER, test_record_check.CHAIR, test_record_check.MEMBER
    sealed = [test_record_check.sheet(muster, who=who) for who in (chair, member)]
    half = test_record_check.sheet(test_record_check.PROBE)
    held = test_record_check.interview(muster)
    about = bearings(test_record_check.procedure(sheets=(*sealed, half), interviews=(held,)))
    assert about.candidates == {"muster", "probe", "weg"}
    assert about.panelists == {"chair", "member"}
    assert about.items == {"q1-1", "q2-1", "k1", "k2", "degree"}
    assert about.interviews == {held.id: muster}
    assert about.sheets[half.id] == ("probe", chair)
    assert about.complete == {"muster"}
