"""Firmness and agreement: nothing before disclosure, nothing about single ratings before the decision."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from interview_app.domain.canonical import canonical
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.firmness import Unsettled
from interview_app.domain.panel import Actor, Role
from interview_app.domain.plain import from_plain, to_plain
from interview_app.domain.protocol import Document, Snapshot, Subject
from interview_app.i18n import Language
from interview_app.services.decisions.deciding import DecisionPlan
from interview_app.services.documents.protocols import printed
from interview_app.services.ranking.firmness import Annexes
from tests.services.office import Office, disclosed_office

RECORD = Subject(Document.SELECTION_RECORD)


@pytest.fixture
def disclosed(tmp_path: Path) -> Office:
    """Three candidates, three members, everything sealed."""
    return disclosed_office(tmp_path, (4, 5, 4), (3, 3, 4), (1, 2, 2))


def decide(office: Office) -> None:
    first = office.services.candidates.all()[0]
    office.services.decisions.decide(office.chair, DecisionPlan((first.id,), (), "best"))


def record(office: Office) -> Snapshot:
    return office.services.protocols.snapshot(office.chair, RECORD)


def test_before_the_last_seal_nothing_is_computed_for_anybody(office: Office) -> None:
    office.half_sealed()
    for look in (
        office.services.firmness.look,
        lambda: office.services.firmness.habits(office.chair),
        lambda: Annexes(office.services.desk).of(office.services.desk.whole()),
    ):
        with pytest.raises(ActRefused) as caught:
            look()
        assert caught.value.refusal is Refusal.NOT_DISCLOSED


def test_what_is_looked_at_carries_no_sheet(disclosed: Office) -> None:
    view = disclosed.services.firmness.look()
    assert view.procedure.sheets == ()
    assert view.agreement.icc.candidates == 3
    assert view.firmness.unsettled is None
    assert view.field is not None


def test_before_the_decision_no_single_rating_is_spoken_of(disclosed: Office) -> None:
    assert disclosed.services.firmness.look().ratings is None
    assert (record(disclosed).annex or pytest.fail("no annex")).ratings is None
    decide(disclosed)
    assert disclosed.services.firmness.look().ratings is not None
    assert (record(disclosed).annex or pytest.fail("no annex")).ratings is not None


def test_a_tie_leaves_nothing_to_vary(tmp_path: Path) -> None:
    view = disclosed_office(tmp_path, (3, 3), (3, 3)).services.firmness.look()
    assert view.firmness.unsettled is Unsettled.TIE_AT_CUT
    assert view.field is None


def test_everybody_sees_their_own_habits_and_a_stranger_none(disclosed: Office) -> None:
    firmness = disclosed.services.firmness
    effects = [firmness.habits(member).severity for member in disclosed.members]
    assert [each is not None and each.effect > 0 for each in effects] == [False, True, True]
    with pytest.raises(ActRefused) as caught:
        firmness.habits(Actor(None, Role.OBSERVER))
    assert caught.value.refusal is Refusal.NOT_ON_THE_PANEL


def test_habits_leave_no_trace_in_the_file(disclosed: Office) -> None:
    before = disclosed.services.path.read_bytes()
    disclosed.services.firmness.habits(disclosed.chair)
    assert disclosed.services.path.read_bytes() == before


def test_the_annex_starts_from_the_fingerprint_and_is_made_once(disclosed: Office) -> None:
    annexes = Annexes(disclosed.services.desk)
    whole = disclosed.services.desk.whole()
    made = annexes.of(whole)
    assert made is not None
    assert made.random is not None
    assert whole.lock is not None
    assert made.random.seed == int(whole.lock.fingerprint[:12], 16)
    assert annexes.of(disclosed.services.desk.whole()) is made
    decide(disclosed)
    assert annexes.of(disclosed.services.desk.whole()) is not made
    assert len(annexes.known) == 1


def test_what_was_computed_for_the_preview_is_issued(disclosed: Office) -> None:
    decide(disclosed)
    seen = record(disclosed).annex
    assert disclosed.services.protocols.issue(disclosed.chair, RECORD).snapshot.annex is seen


def test_a_form_without_the_annex_gets_none(disclosed: Office) -> None:
    whole = disclosed.services.desk.whole()
    rules = replace(whole.form.rules, firmness_annex=False)
    assert Annexes(disclosed.services.desk).of(replace(whole, form=replace(whole.form, rules=rules))) is None


def test_an_issued_annex_stays_as_it_was_and_reads_back(disclosed: Office) -> None:
    decide(disclosed)
    issued = disclosed.services.protocols.issue(disclosed.chair, RECORD)
    assert issued.snapshot.annex is not None
    disclosed.reopen_file()
    assert canonical(record(disclosed)) == canonical(issued.snapshot)


def test_a_record_issued_before_there_was_an_annex_still_reads_and_prints(disclosed: Office) -> None:
    decide(disclosed)
    plain = to_plain(record(disclosed))
    assert isinstance(plain, dict)
    del plain["annex"]
    old = from_plain(Snapshot, plain)
    assert old.annex is None
    assert printed(old, Language.GERMAN).startswith(b"%PDF")


def test_other_documents_carry_no_annex(disclosed: Office) -> None:
    frozen = disclosed.services.protocols.snapshot(disclosed.chair, Subject(Document.INTERVIEW_FORM))
    assert frozen.annex is None
