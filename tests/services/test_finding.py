"""Finding anything: by all the words, only in what the acting person may see, never in a colleague's sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_app.domain.panel import Actor, AssignmentKind
from interview_app.i18n import Language, load
from interview_app.services.files.procedures import PROGRAM
from interview_app.services.finding import Found, FoundKind
from tests.services.office import Office, disclosed_office, new_office
from tests.services.trying import begin, write

SAY = load(Language.ENGLISH)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An interview held; both members have written on their sheets, nobody has sealed."""
    office = new_office(tmp_path)
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.lock()
    person = office.admit("B-001", "Aylin Muster")
    office.admit("B-002", "Ben Beispiel")
    held = office.start(person.id)
    question = office.form.asked()[0].id
    answer = "Built a classifier for incoming letters. " * 4 + "Nightingale said so."
    office.services.interviews.settle_answer(office.chair, held.id, question, answer)
    office.services.interviews.finish(office.chair, held.id)
    for actor, words in zip(office.members, ("heron", "kingfisher"), strict=True):
        for field in ("evidence", "notes"):
            office.services.sheets.settle_text(
                actor, person.id, question, field=field, text=f"{words} {field}"
            )
    return office


def find(office: Office, words: str, actor: Actor | None = None) -> list[Found]:
    return list(office.services.finding.find(actor or office.chair, words, SAY))


def kinds(found: list[Found]) -> list[FoundKind]:
    return [each.kind for each in found]


def test_people_are_found_by_number_and_by_name(office: Office) -> None:
    assert find(office, "b-002")[0].title == "B-002 Ben Beispiel"
    assert kinds(find(office, "skizze")) == [FoundKind.MEMBER, FoundKind.DOCUMENT]


def test_all_the_words_must_be_there(office: Office) -> None:
    assert kinds(find(office, "muster aylin b-001")) == [FoundKind.CANDIDATE]
    assert find(office, "muster beispiel") == []
    assert find(office, "  ") == []


def test_every_part_of_the_form_is_found(office: Office) -> None:
    form = office.form
    for kind, name in (
        (FoundKind.CRITERION, form.criteria[0].name),
        (FoundKind.QUESTION, form.questions[0].title),
        (FoundKind.QUESTION, form.questions[0].anchors[2].behaviour),
        (FoundKind.SECTION, form.sections[0].guidance),
        (FoundKind.REQUIREMENT, form.requirements[0].name),
        (FoundKind.CONDITION, form.conditions[0].name),
    ):
        assert kind in kinds(find(office, name.read(Language.ENGLISH)))


def test_an_answer_is_shown_around_the_word(office: Office) -> None:
    (found,) = find(office, "nightingale")
    assert found.kind is FoundKind.ANSWER
    assert found.words.startswith("… ")
    assert "Nightingale said" in found.words
    assert found.item == office.form.asked()[0].id


def test_own_notes_are_found_and_those_of_others_never(office: Office) -> None:
    chair, other = office.members
    assert kinds(find(office, "heron", chair)) == [FoundKind.NOTE]
    assert find(office, "heron", other) == []
    assert kinds(find(office, "kingfisher", other)) == [FoundKind.NOTE]


def test_nor_are_they_found_after_disclosure(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 3))
    found = find(office, "because", office.members[1])
    assert {each.kind for each in found} == {FoundKind.NOTE}
    assert len(found) == len(office.form.asked())


def test_nobody_in_particular_finds_no_answer_and_no_note(office: Office) -> None:
    assert find(office, "nightingale", PROGRAM) == []
    assert find(office, "heron", PROGRAM) == []


def test_who_is_recused_finds_no_answer_of_that_candidate(office: Office) -> None:
    person = office.services.candidates.all()[0]
    other = office.members[1]
    assert other.panelist is not None
    office.services.panel.assign(
        office.chair, person.id, other.panelist, kind=AssignmentKind.RECUSED, reason="related"
    )
    assert find(office, "nightingale", other) == []
    assert kinds(find(office, "nightingale")) == [FoundKind.ANSWER]


def test_of_a_replaced_sheet_only_the_latest_is_found(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 3))
    person = office.services.candidates.all()[0]
    office.services.sheets.replace(office.chair, person.id, reason="a slip")
    assert len(find(office, "because")) == len(office.form.asked())


def test_a_sample_answer_is_found_by_whoever_may_read_it(office: Office) -> None:
    (made,) = write(office, 3, author=office.members[1])
    sought = f"answer {made.question}"
    assert find(office, "calibration key") == []
    (own,) = find(office, "calibration key", office.members[1])
    assert (own.kind, own.item) == (FoundKind.SAMPLE, made.id)
    assert FoundKind.SAMPLE not in kinds(find(office, sought))
    begin(office)
    assert FoundKind.SAMPLE in kinds(find(office, sought))
    assert find(office, "calibration key") == []
