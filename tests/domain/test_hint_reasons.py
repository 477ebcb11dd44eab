"""A reason for a hint: what it settles, and what stays of it once the form is locked."""

from __future__ import annotations

from dataclasses import replace

from interview_app.domain.canonical import fingerprint
from interview_app.domain.hint import Discovery, Hint, Place, Rule, Severity, Where
from interview_app.domain.hint_rules import SettledHint
from interview_app.domain.procedure import FormLock
from interview_app.domain.record_check.check import Record, hints_of
from tests.domain.test_record_check import AT, CHAIR, FIRST, FORM, MUSTER, procedure


def test_a_reason_settles_what_asks_for_one_and_nothing_that_blocks() -> None:
    place = Place(Where.INTERVIEWS, MUSTER, CHAIR, FIRST)
    asking = Hint(Discovery(Rule.FORMULAIC, place), Severity.REASON)
    assert asking.open
    assert not replace(asking, reason="so gewollt").open
    assert replace(asking, severity=Severity.BLOCKS, reason="so gewollt").open
    assert not replace(asking, severity=Severity.NOTICE).open


def test_a_reason_knows_its_rule_and_the_sheet_that_it_is_about() -> None:
    on_sheet = Discovery(Rule.FORMULAIC, Place(Where.INTERVIEWS, MUSTER, CHAIR, FIRST))
    elsewhere = Discovery(Rule.REQUIREMENT_OPEN, Place(Where.CANDIDATES, MUSTER))
    for found, sheet in ((on_sheet, (MUSTER, CHAIR)), (elsewhere, None)):
        given = SettledHint(found.key, "so gewollt", CHAIR, AT)
        assert (given.rule, given.on_sheet) == (found.rule, sheet)


def test_a_notice_can_be_answered_too_and_what_blocks_cannot() -> None:
    place = Place(Where.FORM)
    for severity, answered in ((Severity.NOTICE, True), (Severity.REASON, True), (Severity.BLOCKS, False)):
        assert Hint(Discovery(Rule.FEW_QUESTIONS, place), severity, "so gewollt").answered is answered
        assert not Hint(Discovery(Rule.FEW_QUESTIONS, place), severity).answered


def test_of_a_locked_form_the_structure_check_keeps_only_what_was_answered() -> None:
    draft = procedure()
    found = {hint.discovery.rule: hint for hint in hints_of(Record(draft))}
    assert {Rule.HEAVY_QUESTION, Rule.NO_PASSAGE, Rule.NO_OPENING} <= found.keys()
    key = found[Rule.NO_OPENING].discovery.key
    lock = FormLock(fingerprint(FORM), AT, CHAIR, "", 1, "")
    locked = replace(draft, lock=lock, settled_hints=(SettledHint(key, "so gewollt", CHAIR, AT),))
    kept = [hint for hint in hints_of(Record(locked)) if hint.discovery.place.where is Where.FORM]
    assert [hint.discovery.rule for hint in kept if hint.reason] == [Rule.NO_OPENING]
    assert {hint.discovery.rule for hint in kept if not hint.reason} == {Rule.NO_EXPECTED_ANSWER}
