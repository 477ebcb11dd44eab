"""The participation ledger, the share of women, briefings, and what is kept apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import ParticipationId
from interview_app.domain.panel import Briefing
from interview_app.domain.participation import Body, Participation
from interview_app.domain.plain import to_plain
from interview_app.domain.separate import SeparateData, Sex
from interview_app.services.candidates.registering import CandidateData
from interview_app.services.files.interchange import export_data, import_data
from interview_app.storage import journal
from interview_app.storage.separate import read_separate
from interview_app.storage.trail import all_words
from tests.services.office import Office, disclosed_office


def refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(ActRefused) as caught:
        act()
    return caught.value.refusal


def acts(office: Office) -> list[tuple[str, str]]:
    """Every act in the journal with its words."""
    with office.services.desk.reading() as db:
        said = {each.id: each.text or "" for each in all_words(db)}
        linked = dict(db.execute("SELECT sequence, words FROM journal").fetchall())
        return [(row.act, said.get(linked[row.sequence], "")) for row in journal.rows(db)]


def test_each_entry_of_the_ledger_is_journalled_with_what_changed(office: Office) -> None:
    ledger = office.services.participation
    officer, disabled, council = ledger.ledger()
    ledger.note(office.chair, replace(officer, invited=date(2023, 2, 1)))
    noted = ledger.note(
        office.chair,
        replace(officer, invited=date(2023, 2, 1), stated=date(2023, 3, 2), statement=" No objection "),
    )
    assert noted.statement == "No objection"
    assert ledger.ledger() == (noted, disabled, council)
    assert acts(office)[-2:] == [
        ("note-participation", "invited: 2023-02-01"),
        ("note-participation", "stated: 2023-03-02\nstatement: No objection"),
    ]
    ledger.note(office.chair, noted)
    assert len([act for act, _ in acts(office) if act == "note-participation"]) == 2


def test_an_entry_can_be_corrected_to_nothing(office: Office) -> None:
    ledger = office.services.participation
    officer = ledger.ledger()[0]
    ledger.note(office.chair, replace(officer, declined=date(2023, 2, 1)))
    ledger.note(office.chair, officer)
    assert ledger.ledger()[0] == officer
    assert acts(office)[-1] == ("note-participation", "declined: ")


def test_a_further_body_has_a_name_and_goes_only_while_it_is_blank(office: Office) -> None:
    ledger = office.services.participation
    assert refused(lambda: ledger.add(office.chair, name=" ")) is Refusal.NAME_MISSING
    youth = ledger.add(office.chair, name=" Jugendvertretung ")
    assert ledger.ledger()[-1] == youth
    assert refused(lambda: ledger.note(office.chair, replace(youth, name=""))) is Refusal.NAME_MISSING
    ledger.note(office.chair, replace(youth, not_involved="nobody concerned"))
    assert refused(lambda: ledger.remove(office.chair, youth.id)) is Refusal.LEDGER_LINE_USED
    ledger.note(office.chair, youth)
    ledger.remove(office.chair, youth.id)
    assert len(ledger.ledger()) == 3


def test_a_body_that_the_law_names_stays_in_the_ledger(office: Office) -> None:
    ledger = office.services.participation
    assert refused(lambda: ledger.remove(office.chair, ledger.ledger()[0].id)) is Refusal.LEDGER_LINE_USED
    stranger = Participation(ParticipationId("nobody"), Body.OTHER, "Beirat")
    assert refused(lambda: ledger.note(office.chair, stranger)) is Refusal.UNKNOWN


def test_the_share_is_stated_for_the_panel_as_a_whole(office: Office) -> None:
    state = office.services.panel.state_share
    assert refused(lambda: state(office.chair, women=0, reason="")) is Refusal.PANEL_INCOMPLETE
    office.seat("Vorlage", "Skizze", "Entwurf")
    assert refused(lambda: state(office.chair, women=4, reason="")) is Refusal.MORE_WOMEN_THAN_VOTERS
    assert refused(lambda: state(office.chair, women=-1, reason="")) is Refusal.MORE_WOMEN_THAN_VOTERS
    share = state(office.chair, women=1, reason=" no other expert ")
    assert (share.women, share.voters, share.reason) == (1, 3, "no other expert")
    office.clock.pass_minutes(5)
    assert state(office.chair, women=1, reason="no other expert") == share
    assert [act for act, _ in acts(office)].count("state-gender-share") == 1
    assert office.services.panel.procedure().gender_share == share


def test_what_a_member_was_prepared_with_is_noted_in_free_words(office: Office) -> None:
    office.seat("Vorlage")
    panel = office.services.panel
    person = panel.members()[0]
    course = Briefing(date(2023, 2, 20), "Beobachterschulung")
    assert (
        refused(lambda: panel.brief(office.chair, person.id, Briefing(None, " "))) is Refusal.REASON_MISSING
    )
    panel.brief(office.chair, person.id, course)
    panel.brief(office.chair, person.id, Briefing(None, " Einweisung in den Bogen "))
    assert panel.members()[0].briefings == (course, Briefing(None, "Einweisung in den Bogen"))
    panel.change(office.chair, person.id, name="Neu", function="", role=person.role, votes=True)
    assert panel.members()[0].briefings[0] == course
    panel.take_briefing_back(office.chair, person.id, course)
    panel.take_briefing_back(office.chair, person.id, course)
    assert panel.members()[0].briefings == (Briefing(None, "Einweisung in den Bogen"),)
    assert [act for act, _ in acts(office)].count("take-back-briefing") == 1


def test_what_is_kept_apart_is_read_only_by_its_own_service(office: Office) -> None:
    person = office.register("B-001", "Muster")
    separate = office.services.separate
    assert separate.of(person.id) == SeparateData(person.id)
    stated = SeparateData(person.id, Sex.FEMALE, severely_disabled=True)
    separate.note(office.chair, stated)
    separate.note(office.chair, stated)
    assert separate.all() == (stated,)
    assert separate.to_be_invited() == (person,)
    assert "female" not in str(to_plain(office.services.desk.whole()))
    assert [row for row in acts(office) if row[0] == "note-separate-data"] == [("note-separate-data", "")]
    separate.note(office.chair, SeparateData(person.id))
    assert separate.all() == ()


def test_what_is_kept_apart_is_carried_in_the_interchange_file(office: Office) -> None:
    person = office.register("B-001", "Muster")
    stated = SeparateData(person.id, severely_disabled=False)
    office.services.separate.note(office.chair, stated)
    folder = office.services.path.parent
    export_data(office.services.desk, folder / "data.json")
    desk = import_data(folder / "data.json", folder / "again.interview", office.around)
    try:
        with desk.reading() as db:
            assert read_separate(db) == (stated,)
    finally:
        desk.file.close()


def test_a_wrongly_entered_candidate_goes_with_what_is_kept_apart(office: Office) -> None:
    office.seat("Vorlage")
    person = office.register("B-001", "Muster")
    office.services.separate.note(office.chair, SeparateData(person.id, Sex.MALE))
    office.services.declarations.declare_none(office.chair, person.id, office.services.panel.members()[0].id)
    office.services.candidates.remove(office.chair, person.id)
    assert office.services.separate.all() == ()
    assert office.services.declarations.all() == ()


def test_statements_still_come_in_after_disclosure(office: Office) -> None:
    folder = office.services.path.parent / "later"
    folder.mkdir()
    later = disclosed_office(folder, (3,))
    try:
        council = later.services.participation.ledger()[2]
        later.clock.pass_minutes(7 * 24 * 60)
        later.services.participation.note(later.chair, replace(council, stated=date(2023, 3, 20)))
        assert later.services.participation.ledger()[2].stated == date(2023, 3, 20)
    finally:
        later.services.close()


def test_nothing_is_noted_as_having_happened_on_a_day_to_come(office: Office) -> None:
    office.seat("Vorlage")
    tomorrow = office.clock.present.date() + timedelta(days=1)
    council, panel = office.services.participation.ledger()[2], office.services.panel
    note, brief = office.services.participation.note, panel.brief
    for line in (
        replace(council, invited=tomorrow),
        replace(council, declined=tomorrow),
        replace(council, attended=tomorrow),
        replace(council, stated=tomorrow),
    ):
        assert refused(partial(note, office.chair, line)) is Refusal.DAY_TO_COME
    person, course = panel.members()[0].id, Briefing(tomorrow, "Schulung")
    assert refused(lambda: brief(office.chair, person, course)) is Refusal.DAY_TO_COME
    data = CandidateData("B-001", "Muster", received=tomorrow)
    assert refused(lambda: office.services.candidates.add(office.chair, data)) is Refusal.DAY_TO_COME
    office.clock.pass_minutes(24 * 60)
    assert office.services.candidates.add(office.chair, data).received == tomorrow
