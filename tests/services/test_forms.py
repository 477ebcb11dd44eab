"""The lock as a use case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from interview_app.domain.canonical import fingerprint
from interview_app.domain.drafting.places import reword
from interview_app.domain.drafting.standard import weigh_equally
from interview_app.domain.errors import ActRefused, FileRefused, Refusal
from interview_app.domain.hint import Moment, Rule, Severity
from interview_app.domain.hint_rules import RuleSetting, SettledHint
from interview_app.domain.locking import LockGap
from interview_app.domain.panel import Actor, Role
from interview_app.domain.procedure import FormLock, Stage
from interview_app.domain.protocol import Document, Subject
from interview_app.domain.text import NO_WORDS
from interview_app.services.documents.protocols import ProtocolLine, ProtocolState
from interview_app.services.documents.snapshots import Parts, reduced
from interview_app.services.forms.lock import LockPlan
from interview_app.storage import journal
from interview_app.storage.checking import check_file
from interview_app.storage.forms import read_versions, redraw_form, write_lock
from interview_app.storage.procedures import set_stage
from tests.services.office import Office

PLAN = LockPlan("needed most", 3, "three established posts")
FORM_AND_PLAN = Subject(Document.FORM_AND_PLAN)


def refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(ActRefused) as caught:
        act()
    return caught.value.refusal


def test_the_form_s_own_rationale_is_proposed_and_the_number_of_posts_is_missing(office: Office) -> None:
    proposal = office.services.forms.proposal()
    assert proposal.rationale == office.form.rationale.de
    assert office.services.forms.gaps(proposal) == (LockGap.POSTS,)


@pytest.mark.parametrize(
    ("plan", "refusal"),
    [
        (LockPlan(" ", 3, "posts"), Refusal.RATIONALE_MISSING),
        (LockPlan("why", None, "posts"), Refusal.POSTS_MISSING),
        (LockPlan("why", 3, " "), Refusal.REASON_MISSING),
    ],
)
def test_nothing_is_locked_while_something_is_missing(
    office: Office, plan: LockPlan, refusal: Refusal
) -> None:
    assert refused(lambda: office.services.forms.lock(office.chair, plan)) is refusal
    assert office.services.forms.present_lock() is None
    assert office.services.desk.whole().stage is Stage.PREPARING


def test_the_lock_keeps_the_fingerprint_that_the_form_had(office: Office) -> None:
    office.seat("Vorlage")
    before = office.services.forms.fingerprint()
    lock = office.services.forms.lock(office.chair, PLAN)
    assert lock.fingerprint == before == fingerprint(office.form)
    assert (lock.by, lock.at) == (office.chair.panelist, office.clock())
    office.reopen_file()
    assert office.services.forms.present_lock() == lock
    assert office.services.forms.fingerprint() == before


def test_a_form_is_locked_once(office: Office) -> None:
    office.services.forms.lock(office.chair, PLAN)
    assert refused(lambda: office.services.forms.lock(office.chair, PLAN)) is Refusal.FORM_LOCKED


def test_only_the_chair_locks(office: Office) -> None:
    office.seat("Vorlage", "Skizze")
    member = Actor(office.members[1].panelist, Role.PANELIST)
    assert refused(lambda: office.services.forms.lock(member, PLAN)) is Refusal.CHAIR_ONLY


def plans(office: Office) -> list[ProtocolLine]:
    return [each for each in office.services.protocols.lines(office.chair) if each.subject == FORM_AND_PLAN]


def test_the_lock_issues_the_plan_in_the_same_act(office: Office) -> None:
    office.seat("Vorlage")
    lock = office.services.forms.lock(office.chair, PLAN)
    [issued] = office.services.protocols.issued()
    assert (issued.number, issued.snapshot.subject, issued.by) == (1, FORM_AND_PLAN, office.chair.panelist)
    assert issued.snapshot.procedure.lock == lock
    with office.services.desk.reading() as db:
        assert [row.act for row in journal.rows(db)][-2:] == ["lock-form", "issue-protocol"]
        assert issued.snapshot.journal_head == journal.head(db)[1]
    assert [each.state for each in plans(office)] == [ProtocolState.ISSUED]


def test_on_a_full_disk_nothing_is_locked_and_nothing_issued(office: Office) -> None:
    office.seat("Vorlage")
    office.fill_disk()
    with pytest.raises(FileRefused):
        office.services.forms.lock(office.chair, PLAN)
    office.make_room()
    assert office.services.forms.present_lock() is None
    assert office.services.protocols.issued() == ()
    assert [each.state for each in plans(office)] == [ProtocolState.DRAFT]
    office.services.forms.lock(office.chair, PLAN)
    assert len(office.services.protocols.issued()) == 1


def test_a_form_that_was_locked_before_the_plan_was_a_document_can_have_it_issued(office: Office) -> None:
    office.seat("Vorlage")
    with office.services.desk.writing() as db:
        write_lock(db, FormLock(fingerprint(office.form), office.clock(), None, "needed", 3, ""))
        set_stage(db, Stage.LOCKED)
    assert [each.state for each in plans(office)] == [ProtocolState.READY]
    assert office.services.protocols.issue(office.chair, FORM_AND_PLAN).number == 1


def test_what_happens_after_the_lock_makes_the_plan_no_older(office: Office) -> None:
    office.seat("Vorlage", "Skizze")
    office.lock()
    office.interview(office.admit("B-001", "Muster").id)
    office.services.panel.add(office.chair, name="Neu", function="", role=Role.OBSERVER, votes=False)
    question = office.form.asked()[0].id
    office.services.repairs.retire(office.chair, question, reason="broken")
    assert [each.state for each in plans(office)] == [ProtocolState.ISSUED]


def test_the_plan_holds_what_was_answered_to_the_record_check_before_the_lock_and_nothing_later(
    office: Office,
) -> None:
    office.seat("Vorlage")
    office.lock()
    whole, at = office.services.desk.whole(), office.clock()
    later = at + timedelta(minutes=1)
    rules = (Rule.NO_EXPECTED_ANSWER, Rule.GATE)
    answered = replace(
        whole,
        rule_settings=tuple(
            RuleSetting(each, True, Severity.REASON, "house rule", None, at) for each in rules
        ),
        settled_hints=(
            SettledHint("no-expected-answer - - q1 - -", "opens the talk", None, at),
            SettledHint("no-expected-answer - - q2 - -", "too late", None, later),
            SettledHint("gate - - - - -", "not of the plan", None, at),
        ),
    )
    plan = reduced(Parts(answered).of(FORM_AND_PLAN), office.chair, FORM_AND_PLAN)
    assert [each.rule for each in plan.rule_settings] == [Rule.NO_EXPECTED_ANSWER]
    assert [each.reason for each in plan.settled_hints] == ["opens the talk"]


def test_the_lock_waits_until_the_record_check_is_answered_and_the_plan_keeps_the_answer(
    office: Office,
) -> None:
    office.seat("Vorlage")
    forms, check = office.services.forms, office.services.record_check
    check.set_rule(office.chair, Rule.ONE_QUESTION, on=True, severity=Severity.REASON, reason="house rule")
    assert refused(lambda: forms.lock(office.chair, PLAN)) is Refusal.RECORD_ASKS
    assert forms.present_lock() is None
    assert office.services.protocols.issued() == ()
    keys = [hint.discovery.key for hint in forms.hints(office.chair, PLAN) if hint.open]
    check.settle(office.chair, dict.fromkeys(keys, "one is enough"))
    forms.lock(office.chair, PLAN)
    [issued] = office.services.protocols.issued()
    assert set(keys) <= set(issued.snapshot.found)
    assert {each.key for each in issued.snapshot.procedure.settled_hints} == set(keys)
    check.set_rule(
        office.chair, Rule.GATE, on=False, severity=Severity.NOTICE, reason="later, on another rule"
    )
    assert [each.state for each in plans(office)] == [ProtocolState.ISSUED]


def test_weights_that_the_lock_explains_are_not_called_unexplained(office: Office) -> None:
    def rules(plan: LockPlan) -> set[Rule]:
        return {hint.discovery.rule for hint in office.services.forms.hints(office.chair, plan)}

    with office.services.desk.writing() as db:
        redraw_form(db, replace(office.form, rationale=NO_WORDS), at=office.clock())
    assert Rule.WEIGHTS_UNEXPLAINED in {
        hint.discovery.rule for hint in office.services.record_check.before(office.chair, Moment.LOCK)
    }
    assert Rule.WEIGHTS_UNEXPLAINED not in rules(PLAN)
    assert Rule.WEIGHTS_UNEXPLAINED not in rules(replace(PLAN, rationale=""))


def test_what_is_looked_through_before_the_lock_is_what_the_lock_issues(office: Office) -> None:
    office.seat("Vorlage")
    whole = replace(PLAN, why_interview="only external candidates", told="with the invitation")
    draft = office.services.forms.draft(office.chair, whole)
    assert draft.number is None
    assert office.services.protocols.issued() == ()
    assert office.services.forms.present_lock() is None
    office.services.forms.lock(office.chair, whole)
    [issued] = office.services.protocols.issued()
    assert replace(draft.procedure, stage=Stage.LOCKED) == issued.snapshot.procedure
    assert issued.snapshot.procedure.lock is not None
    assert issued.snapshot.procedure.lock.why_interview == "only external candidates"
    assert office.services.forms.present_lock() == issued.snapshot.procedure.lock


def test_a_plan_can_be_looked_through_while_something_is_missing(office: Office) -> None:
    draft = office.services.forms.draft(office.chair, office.services.forms.proposal())
    assert draft.procedure.lock is not None
    assert draft.procedure.lock.posts == 0


def test_a_locked_form_is_opened_again_as_a_new_version_with_a_reason(office: Office) -> None:
    office.seat("Vorlage")
    forms, editing = office.services.forms, office.services.form_editing
    first = office.services.forms.lock(office.chair, PLAN)
    locked = office.form
    forms.revise(office.chair, reason="one more post")
    assert forms.present_lock() is None
    assert forms.stage() is Stage.PREPARING
    assert office.form == replace(locked, version=locked.version + 1)
    assert forms.proposal() == PLAN
    changed = reword(office.form, ("title",), "de", "Neu")
    editing.settle(office.chair, changed, "title de", "Neu")
    second = forms.lock(office.chair, PLAN)
    assert second.fingerprint != first.fingerprint
    office.reopen_file()
    (past,) = office.services.forms.past_versions()
    assert (past.version, past.lock, past.reason, past.by) == (
        1,
        first,
        "one more post",
        office.chair.panelist,
    )
    with office.services.desk.reading() as db:
        assert [(form.version, form) for _, _, form in read_versions(db)] == [(1, locked), (2, changed)]
    assert check_file(office.services.desk.file) == ()


def test_why_weights_differed_is_not_said_of_a_new_version_in_which_they_are_equal(office: Office) -> None:
    office.seat("Vorlage")
    forms, editing = office.services.forms, office.services.form_editing
    forms.lock(office.chair, replace(PLAN, rationale="the first counts most"))
    forms.revise(office.chair, reason="all count the same")
    assert forms.proposal().rationale == "the first counts most"
    editing.settle(office.chair, replace(weigh_equally(office.form), rationale=NO_WORDS), "weights", "")
    assert forms.proposal() == replace(PLAN, rationale="")


def test_a_new_version_needs_the_chair_a_lock_and_a_reason_and_comes_before_every_interview(
    office: Office,
) -> None:
    office.seat("Vorlage", "Skizze")
    forms = office.services.forms
    assert refused(lambda: forms.revise(office.chair, reason="x")) is Refusal.FORM_NOT_LOCKED
    office.lock()
    assert refused(lambda: forms.revise(office.chair, reason=" ")) is Refusal.REASON_MISSING
    assert refused(lambda: forms.revise(office.members[1], reason="x")) is Refusal.CHAIR_ONLY
    office.start(office.admit("B-001", "Aylin Muster").id)
    assert refused(lambda: forms.revise(office.chair, reason="x")) is Refusal.FORM_IN_USE
    assert forms.present_lock() is not None


def test_a_retired_question_is_asked_again_in_a_new_version(office: Office) -> None:
    office.seat("Vorlage")
    office.lock()
    office.services.repairs.retire(office.chair, office.form.questions[0].id, reason="unclear")
    office.services.forms.revise(office.chair, reason="reworded")
    assert office.services.forms.retired() == ()


def test_a_form_from_a_file_becomes_the_version_that_is_drafted(office: Office, tmp_path: Path) -> None:
    office.seat("Vorlage")
    office.lock()
    office.services.forms.revise(office.chair, reason="another form")
    path = tmp_path / "form.toml"
    office.services.form_editing.write_file(path)
    path.write_text(path.read_text("utf-8").replace("version = 2", "version = 1"), encoding="utf-8")
    assert office.services.form_editing.read_file(path).form == office.form


def test_a_new_version_has_a_plan_of_its_own_and_the_first_one_stays(office: Office) -> None:
    office.seat("Vorlage")
    office.lock()
    office.services.forms.revise(office.chair, reason="a question was unclear")
    assert [each.state for each in plans(office)] == [ProtocolState.ISSUED, ProtocolState.DRAFT]
    assert [each.outdated for each in plans(office)] == [True, False]
    office.lock()
    first, second = office.services.protocols.issued()
    assert [each.number for each in (first, second)] == [1, 2]
    assert [each.snapshot.procedure.form.version for each in (first, second)] == [1, 2]
    assert [each.reason for each in second.snapshot.procedure.past_versions] == ["a question was unclear"]
    assert [each.state for each in plans(office)] == [ProtocolState.ISSUED] * 2
    assert [each.outdated for each in plans(office)] == [True, False]
