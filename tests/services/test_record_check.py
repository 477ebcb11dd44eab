"""The record check: it sees what its reader may see, keeps reasons, and holds acts back until it is answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.hint import Moment, Rule, Severity
from interview_app.domain.ids import CandidateId
from interview_app.domain.text import Text
from interview_app.services.forms.editing import FormAct
from interview_app.services.record_check.checking import require_checked
from tests.services.office import Office, disclosed_office, new_office


def refusal_of(act: Callable[[], object]) -> ActRefused:
    with pytest.raises(ActRefused) as caught:
        act()
    return caught.value


@pytest.fixture
def blind(office: Office) -> tuple[Office, CandidateId]:
    """One candidate interviewed, the chair's sheet begun, nothing sealed."""
    office.seat("Vorlage", "Skizze")
    office.lock()
    person = office.admit("B-001", "Muster")
    office.interview(person.id)
    question = office.form.asked()[0].id
    office.services.sheets.settle_text(office.chair, person.id, question, field="evidence", text="sehr gut")
    return office, person.id


def rules(office: Office, moment: Moment, *, as_chair: bool = True) -> set[Rule]:
    actor = office.chair if as_chair else office.members[1]
    return {hint.discovery.rule for hint in office.services.record_check.before(actor, moment)}


def test_a_sheet_that_is_not_sealed_gives_hints_to_its_author_alone(
    blind: tuple[Office, CandidateId],
) -> None:
    office, _ = blind
    assert Rule.FORMULAIC in rules(office, Moment.SEAL)
    assert Rule.FORMULAIC not in rules(office, Moment.SEAL, as_chair=False)


def test_the_checked_procedure_carries_no_sheet(blind: tuple[Office, CandidateId]) -> None:
    office, _ = blind
    assert office.services.record_check.checked(office.chair).procedure.sheets == ()


def test_what_asks_for_a_reason_holds_an_act_back_until_every_reason_is_given(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 4), (3, 3), answered=False)
    check, desk = office.services.record_check, office.services.desk
    open_hints = [hint for hint in check.before(office.chair, Moment.DECISION) if hint.open]
    assert {hint.discovery.rule for hint in open_hints} == {Rule.SHARE_OF_WOMEN, Rule.NOT_INVITED}
    refused = refusal_of(lambda: require_checked(desk, office.chair.panelist, Moment.DECISION))
    assert refused.refusal is Refusal.RECORD_ASKS
    check.settle(office.chair, {hint.discovery.key: "klein" for hint in open_hints[1:]})
    assert (
        refusal_of(lambda: require_checked(desk, office.chair.panelist, Moment.DECISION)).facts["count"] == 1
    )
    check.settle(office.chair, {open_hints[0].discovery.key: "klein"})
    require_checked(desk, office.chair.panelist, Moment.DECISION)
    office.reopen_file()
    assert office.services.record_check.checked(office.chair).open == ()


def test_what_blocks_is_refused_whatever_reason_is_given(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 4), (3, 3), answered=False)
    check, desk = office.services.record_check, office.services.desk
    check.set_rule(
        office.chair, Rule.NOT_INVITED, on=True, severity=Severity.BLOCKS, reason="Dienstanweisung"
    )
    hints = check.before(office.chair, Moment.DECISION)
    check.settle(office.chair, {hint.discovery.key: "klein" for hint in hints})
    refused = refusal_of(lambda: require_checked(desk, office.chair.panelist, Moment.DECISION))
    assert refused.refusal is Refusal.RECORD_BLOCKS


def test_nothing_is_settled_without_a_reason(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 4), (3, 3), answered=False)
    [hint, *_] = office.services.record_check.before(office.chair, Moment.DECISION)
    both = {hint.discovery.key: "klein", "other": " "}
    refused = refusal_of(lambda: office.services.record_check.settle(office.chair, both))
    assert refused.refusal is Refusal.REASON_MISSING
    assert office.services.desk.bare().settled_hints == ()


def test_the_chair_sets_a_rule_with_a_reason_and_it_stays_set(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 4), (3, 3), answered=False)
    check = office.services.record_check

    def switch_off(actor_at: int, reason: str) -> None:
        actor = office.members[actor_at]
        check.set_rule(actor, Rule.SHARE_OF_WOMEN, on=False, severity=Severity.NOTICE, reason=reason)

    assert refusal_of(lambda: switch_off(1, "kein LGG")).refusal is Refusal.CHAIR_ONLY
    assert refusal_of(lambda: switch_off(0, " ")).refusal is Refusal.REASON_MISSING
    switch_off(0, "kein LGG")
    office.reopen_file()
    [state] = [each for each in office.services.record_check.rules() if each.rule is Rule.SHARE_OF_WOMEN]
    assert (state.on, state.severity, state.reason) == (False, Severity.NOTICE, "kein LGG")
    assert Rule.SHARE_OF_WOMEN not in rules(office, Moment.DECISION)


def test_every_act_of_the_check_is_in_the_journal(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 4), (3, 3), answered=False)
    check = office.services.record_check
    [hint, *_] = check.before(office.chair, Moment.DECISION)
    check.settle(office.chair, {hint.discovery.key: "klein"})
    check.set_rule(office.chair, Rule.COPIED, on=False, severity=Severity.NOTICE, reason="unnötig")
    with office.services.desk.reading() as db:
        last = db.execute("SELECT act, subject FROM journal ORDER BY sequence DESC LIMIT 2").fetchall()
    assert last == [("set-rule", "copied off notice"), ("settle-hint", hint.discovery.key)]


def test_hints_on_the_form_are_counted_before_the_lock_and_follow_a_draft(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    office.seat("Maria Vorlage")
    check, form = office.services.record_check, office.form
    first, *rest = form.questions
    leading = replace(form, questions=(replace(first, wording=Text("Das ist doch so, oder?")), *rest))
    before = len(check.checked(office.chair).open)
    assert [hint.discovery.rule for hint in check.on_form(leading).open] == [Rule.LEADING_QUESTION]
    office.services.form_editing.rebuild(office.chair, leading, FormAct.REPLACE, "")
    assert len(check.checked(office.chair).open) == before + 1
    office.services.close()
