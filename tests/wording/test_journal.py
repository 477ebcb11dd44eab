"""The journal in words: who, what, about whom, and an unknown act is still readable."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from interview_app.domain.extract import VEILED, JournalLine, extract
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import AssignmentKind
from interview_app.domain.states import CandidateAct
from interview_app.i18n import Language, load
from interview_app.wording.journal import (
    ACTS,
    about_words,
    act_words,
    established_words,
    role_words,
    who_words,
)
from tests.domain.test_extract import ABOUT
from tests.domain.test_journal import journal
from tests.reporting.sample import procedure
from tests.wording.acts import written_acts

GERMAN = load(Language.GERMAN)


def line(**changed: Any) -> JournalLine:
    (found,) = extract(journal(["seal-sheet"]), ABOUT, None)
    return replace(found, **changed)


def test_the_acts_are_found_in_the_code() -> None:
    assert {"seal\\-sheet", "record\\-decision", "ask\\-probe", "assign\\-[a-z-]+"} <= set(written_acts())


@pytest.mark.parametrize(
    "act",
    [
        *(f"{each.value}-candidate" for each in CandidateAct),
        *(f"assign-{each.value}" for each in AssignmentKind),
        *(f"record-{field}" for field in ("evidence", "reason", "notes")),
        VEILED,
    ],
)
def test_every_act_whose_name_is_put_together_has_its_words(act: str) -> None:
    assert act in ACTS


def test_no_two_acts_read_alike() -> None:
    for language in Language:
        said = [act_words(load(language), act) for act in ACTS]
        assert len(set(said)) == len(said)


def test_an_act_of_a_newer_program_is_readable() -> None:
    assert act_words(GERMAN, "colour-sheet") == "Vorgang „colour sheet“"


def test_people_and_things_are_named() -> None:
    whole = procedure()
    person, member = whole.candidates[0], whole.panel[0]
    question = whole.form.questions[0]
    about = line(candidate=person.id, panelist=member.id, item=question.id, actor=None)
    said = about_words(GERMAN, about, whole)
    assert person.name in said
    assert member.name in said
    assert question.title.read(Language.GERMAN) in said
    assert who_words(GERMAN, line(actor=member.id), whole) == member.name
    requirement = whole.form.requirements[0]
    assert requirement.name.read(Language.GERMAN) in about_words(GERMAN, line(item=requirement.id), whole)


def test_who_acted_on_the_own_sheet_is_not_named_twice() -> None:
    whole = procedure()
    member = whole.panel[0]
    assert about_words(GERMAN, line(actor=member.id, panelist=member.id, candidate=None), whole) == ""


def test_whoever_is_gone_is_said_to_be_gone() -> None:
    whole = procedure()
    assert who_words(GERMAN, line(actor=PanelistId("gone")), whole) == "(nicht mehr in der Kommission)"
    assert about_words(GERMAN, line(candidate=CandidateId("gone"), panelist=None), whole) == ""


def test_the_program_acts_without_role_and_proof() -> None:
    assert who_words(GERMAN, line(actor=None), procedure()) == "Programm"
    assert established_words(GERMAN, line(actor=None)) == ""


def test_role_and_proof_are_in_words_even_if_a_newer_program_wrote_them() -> None:
    assert (role_words(GERMAN, line()), established_words(GERMAN, line())) == (
        "Vorsitz",
        "aus der Liste gewählt",
    )
    odd = line(role="auditor", established="card")
    assert (role_words(GERMAN, odd), established_words(GERMAN, odd)) == ("auditor", "card")


def test_an_issued_document_is_named_with_its_number() -> None:
    issued = line(act="issue-protocol", others=("3", "selection-record"), candidate=None, panelist=None)
    assert about_words(GERMAN, issued, procedure()) == "Auswahlvermerk Nr. 3"


def test_an_act_about_several_people_names_them_all() -> None:
    first, second = procedure().candidates[:2]
    found = line(
        act="find-equal", candidate=first.id, further=(second.id,), panelist=None, item=None, others=()
    )
    assert about_words(GERMAN, found, procedure()) == (
        f"{first.number} {first.name}, {second.number} {second.name}"
    )
