"""The journal for people: read in stretches, blind before disclosure, its chain checked to the first break."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from interview_app.composition import open_services
from interview_app.domain.extract import VEILED
from interview_app.services.journal import Checked
from tests.services.office import Office, disclosed_office, new_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Two members, of whom the second has rated and not sealed."""
    office = new_office(tmp_path)
    office.seat("Maria Vorlage", "Rolf Skizze")
    office.lock()
    person = office.admit("B-001", "Aylin Muster")
    office.interview(person.id)
    office.rate(office.members[1], person.id, 5)
    return office


def last(office: Office) -> Checked:
    *_, found = office.services.journal.check()
    return found


def test_a_stretch_holds_the_rows_that_were_asked_for(office: Office) -> None:
    length = office.services.journal.head().length
    everything = office.services.journal.lines(office.chair)
    assert [line.sequence for line in everything] == list(range(1, length + 1))
    assert office.services.journal.lines(office.chair, 3, 4) == everything[2:6]


def test_nobody_reads_what_a_colleague_does_on_an_open_sheet(office: Office) -> None:
    author = office.members[1]
    theirs = [each for each in office.services.journal.lines(office.chair) if each.actor == author.panelist]
    assert {each.act for each in theirs} == {VEILED}
    assert {each.item for each in theirs} == {None}
    own = {each.act for each in office.services.journal.lines(author) if each.actor == author.panelist}
    assert own == {"record-rating", "record-evidence"}


def test_all_is_read_in_full_once_every_sheet_is_sealed(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 3))
    acts = {each.act for each in office.services.journal.lines(office.chair)}
    assert VEILED not in acts
    assert "record-rating" in acts


def test_a_sound_chain_is_followed_to_its_head(office: Office) -> None:
    assert last(office) == Checked(office.services.journal.head().length, ended=True)


def test_a_check_goes_in_steps_so_that_it_can_be_stopped(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("interview_app.services.journal._STRETCH", 10)
    length = office.services.journal.head().length
    steps = list(office.services.journal.check())
    assert [each.sound for each in steps[:2]] == [10, 20]
    assert steps[-1] == Checked(length, ended=True)
    assert [each.ended for each in steps] == [False] * (len(steps) - 1) + [True]


def forged(office: Office, change: str) -> Checked:
    """The verdict after somebody has torn down the guards and changed the file by hand."""
    path = office.services.path
    office.services.close()
    with closing(sqlite3.connect(path)) as db:
        for guard in ("journal_row_stays", "journal_row_is_kept"):
            db.execute(f"DROP TRIGGER {guard}")
        db.execute(change)
        db.commit()
    office.services = open_services(path, office.around)
    return last(office)


def test_a_changed_row_breaks_the_chain_there(office: Office) -> None:
    change = "UPDATE journal SET act = 'admit-candidate' WHERE sequence = 5"
    assert forged(office, change) == Checked(4, 5, ended=True)


def test_a_missing_row_breaks_the_chain_at_the_next(office: Office) -> None:
    assert forged(office, "DELETE FROM journal WHERE sequence = 5") == Checked(5, 6, ended=True)


def test_a_text_that_does_not_fit_its_digest_is_found(office: Office) -> None:
    change = (
        "UPDATE words SET text = 'other' WHERE id = (SELECT words FROM journal WHERE act = 'add-candidate')"
    )
    acts = [each.act for each in office.services.journal.lines(office.chair)]
    number = acts.index("add-candidate") + 1
    assert forged(office, change) == Checked(number - 1, number, ended=True)
