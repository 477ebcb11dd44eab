"""PINs on a real file: whose they are, what the journal says of them, and what never leaves the file."""

from __future__ import annotations

import json

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Actor, Established
from interview_app.services.desk import own
from interview_app.services.files.procedures import PROGRAM
from interview_app.services.panel.pins import PinService
from interview_app.storage import journal
from interview_app.storage.interchange import dump
from tests.services.office import Office

PIN = "Geheim-7531"


@pytest.fixture
def seated(office: Office) -> Office:
    office.seat("Maria Vorlage", "Rolf Skizze", "Sina Platzhalter")
    return office


def pins(office: Office) -> PinService:
    return office.services.pins


def rolf(office: Office) -> Actor:
    return office.members[1]


def acts(office: Office) -> list[tuple[str, str, str]]:
    with office.services.desk.reading() as db:
        return [(row.act, row.actor, row.established) for row in journal.rows(db)]


def refusal(caught: pytest.ExceptionInfo[ActRefused]) -> Refusal:
    return caught.value.refusal


def test_whoever_has_no_pin_sits_down_by_choice(seated: Office) -> None:
    assert pins(seated).check(own(rolf(seated)), "").right
    assert pins(seated).sit_down(own(rolf(seated))).established is Established.CHOSEN


def test_whoever_gave_themselves_a_pin_is_established_by_it(seated: Office) -> None:
    pins(seated).give(rolf(seated), PIN)
    assert pins(seated).owners() == {own(rolf(seated))}
    assert not pins(seated).check(own(rolf(seated)), "1234").right
    assert pins(seated).check(own(rolf(seated)), PIN).right
    actor = pins(seated).sit_down(own(rolf(seated)))
    assert actor.established is Established.PIN
    seated.services.panel.change(
        actor, own(actor), name="Rolf Skizze", function="neu", role=actor.role, votes=True
    )
    assert acts(seated)[-1] == ("change-panelist", own(actor), "pin")


def test_a_pin_outlasts_the_program(seated: Office) -> None:
    pins(seated).give(rolf(seated), PIN)
    seated.reopen_file()
    assert not pins(seated).check(own(rolf(seated)), "falsch").right
    assert pins(seated).check(own(rolf(seated)), PIN).right


def test_a_pin_is_changed_and_removed_by_whoever_knows_it(seated: Office) -> None:
    pins(seated).give(rolf(seated), PIN)
    with pytest.raises(ActRefused) as caught:
        pins(seated).give(rolf(seated), "anders", present="falsch")
    assert refusal(caught) is Refusal.PIN_WRONG
    with pytest.raises(ActRefused) as caught:
        pins(seated).remove(rolf(seated), present="")
    assert refusal(caught) is Refusal.PIN_WRONG
    pins(seated).give(rolf(seated), "anders", present=PIN)
    assert pins(seated).check(own(rolf(seated)), "anders").right
    assert pins(seated).remove(rolf(seated), present="anders").established is Established.CHOSEN
    assert pins(seated).owners() == frozenset()
    assert [act for act, _, _ in acts(seated)][-3:] == ["give-pin", "change-pin", "remove-pin"]


def test_a_short_pin_is_refused(seated: Office) -> None:
    with pytest.raises(ActRefused) as caught:
        pins(seated).give(rolf(seated), "123")
    assert refusal(caught) is Refusal.PIN_TOO_SHORT


def test_after_several_wrong_tries_there_is_a_wait_and_a_right_one_ends_it(seated: Office) -> None:
    pins(seated).give(rolf(seated), PIN)
    found = [pins(seated).check(own(rolf(seated)), "falsch").wait for _ in range(4)]
    assert found == [0, 0, 2, 4]
    assert pins(seated).check(own(rolf(seated)), PIN).right
    assert pins(seated).check(own(rolf(seated)), "falsch").wait == 0


def test_the_chair_resets_a_forgotten_pin_and_its_owner_is_told_once(seated: Office) -> None:
    pins(seated).give(rolf(seated), PIN)
    assert [each.id for each in pins(seated).resettable(seated.chair)] == [own(rolf(seated))]
    pins(seated).reset(seated.chair, own(rolf(seated)))
    (told,) = pins(seated).resets()
    assert (told.panelist, told.by, told.at) == (own(rolf(seated)), seated.chair.panelist, seated.clock())
    assert pins(seated).sit_down(own(rolf(seated))).established is Established.CHOSEN
    assert pins(seated).resets() == ()
    assert [act for act, _, _ in acts(seated)][-2:] == ["reset-pin", "see-pin-reset"]


def test_a_new_pin_takes_the_note_of_the_reset_away(seated: Office) -> None:
    pins(seated).give(rolf(seated), PIN)
    pins(seated).reset(seated.chair, own(rolf(seated)))
    pins(seated).give(rolf(seated), "neu-1234")
    assert pins(seated).resets() == ()


def test_members_reset_nobodys_pin_but_the_chairs(seated: Office) -> None:
    pins(seated).give(rolf(seated), PIN)
    pins(seated).give(seated.chair, PIN)
    member = seated.members[2]
    assert [each.id for each in pins(seated).resettable(member)] == [own(seated.chair)]
    assert pins(seated).resettable(PROGRAM) == ()
    with pytest.raises(ActRefused) as caught:
        pins(seated).reset(member, own(rolf(seated)))
    assert refusal(caught) is Refusal.PIN_NOT_YOURS_TO_RESET


def test_a_chair_alone_on_the_panel_has_a_way_out(office: Office) -> None:
    office.seat("Maria Vorlage")
    pins(office).give(office.chair, PIN)
    pins(office).reset(PROGRAM, own(office.chair))
    assert pins(office).owners() == frozenset()


def test_a_mistaken_entry_with_a_pin_can_be_removed(seated: Office) -> None:
    pins(seated).give(rolf(seated), PIN)
    seated.services.panel.remove(seated.chair, own(rolf(seated)))
    assert pins(seated).owners() == frozenset()


def test_a_reset_outlasts_the_entry_of_whoever_did_it(seated: Office) -> None:
    pins(seated).give(seated.chair, PIN)
    pins(seated).reset(rolf(seated), own(seated.chair))
    seated.services.panel.remove(seated.chair, own(rolf(seated)))
    (told,) = pins(seated).resets()
    assert (told.panelist, told.by) == (own(seated.chair), None)


def test_the_pin_stands_nowhere_in_the_file_and_nothing_of_it_in_what_is_exported(seated: Office) -> None:
    pins(seated).give(rolf(seated), PIN)
    pins(seated).check(own(rolf(seated)), PIN)
    pins(seated).sit_down(own(rolf(seated)))
    with seated.services.desk.reading() as db:
        exported = json.dumps(dump(db))
        (kept,) = db.execute("SELECT hash FROM pin").fetchone()
        rows = " ".join(str(row) for row in journal.rows(db))
    assert kept not in exported + rows
    assert PIN not in exported + rows
    seated.services.close()
    content = seated.services.path.read_bytes()
    assert PIN.encode() not in content
    assert PIN.encode("utf-16-le") not in content
    assert kept.encode() in content


def test_only_the_present_owner_of_a_name_gives_a_pin(seated: Office) -> None:
    with pytest.raises(ActRefused) as caught:
        pins(seated).give(PROGRAM, PIN)
    assert refusal(caught) is Refusal.NOT_ON_THE_PANEL
    assert pins(seated).resettable(Actor(PanelistId("x"), seated.chair.role)) == ()
