"""The record check: what each rule finds, where, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest

from interview_app.domain.candidate import Candidate, CandidateState, Finding, RequirementCheck
from interview_app.domain.canonical import fingerprint
from interview_app.domain.decision import Decision
from interview_app.domain.equality import AuxiliaryReason, EssentiallyEqual
from interview_app.domain.form import Aggregation, Requirement
from interview_app.domain.formulaic import is_formulaic
from interview_app.domain.gender_share import GenderShare
from interview_app.domain.hint import Discovery, Moment, Place, Rule, Severity, Where
from interview_app.domain.hint_rules import MOMENTS, SEVERITIES, RuleSetting, SettledHint
from interview_app.domain.ids import (
    CandidateId,
    InterviewId,
    PanelistId,
    ParticipationId,
    ProcedureId,
    QuestionId,
    RequirementId,
    SheetId,
    SittingId,
)
from interview_app.domain.interview import Asked, Interview, RecordEntry, Sitting
from interview_app.domain.panel import Assignment, AssignmentKind, Panelist, Role
from interview_app.domain.participation import Body, Participation
from interview_app.domain.procedure import AgreedLevel, FormLock, Procedure, RetiredQuestion, Stage
from interview_app.domain.record_check import conduct, outcome, plan, sheets, taking_part
from interview_app.domain.record_check.check import LOOKS, Record, before, hints_of
from interview_app.domain.results import CandidateScore, RankedCandidate, Ranking
from interview_app.domain.results import Place as Standing
from interview_app.domain.retention import Notice
from interview_app.domain.sheet import Passage, Rating, RatingState, Sheet, SheetState
from interview_app.domain.structure_check.questions import no_expected_answer
from interview_app.domain.text import Text
from tests.domain.build import form

AT = datetime(2023, 3, 14, 9, tzinfo=UTC)
MUSTER, PROBE, WEG = CandidateId("muster"), CandidateId("probe"), CandidateId("weg")
CHAIR, MEMBER = PanelistId("chair"), PanelistId("member")
FIRST, SECOND = QuestionId("q1-1"), QuestionId("q2-1")
LONG = "Er hat den Streit im Team mit zwei Gesprächen beigelegt"
FORM = replace(
    form([1, 1]),
    requirements=(Requirement(RequirementId("degree"), Text("Abschluss", "Degree"), ()),),
)


def rated(question: QuestionId, evidence: str = LONG, *, passages: Sequence[Passage] = ()) -> Rating:
    return Rating(question, RatingState.RATED, Fraction(3), evidence, tuple(passages), at=AT)


def sheet(candidate: CandidateId, *ratings: Rating, who: PanelistId = CHAIR, sequence: int = 1) -> Sheet:
    id = SheetId(f"{candidate}-{who}-{sequence}")
    return Sheet(id, candidate, who, sequence, SheetState.SEALED, ratings, AT)


def interview(candidate: CandidateId, *asked: QuestionId, over: bool = True) -> Interview:
    id, end = InterviewId(f"i-{candidate}"), AT + timedelta(hours=1)
    entries = tuple(RecordEntry(each, Asked.ASKED, "so", "", (), (), 60, AT, AT) for each in asked)
    sitting = Sitting(SittingId(id), id, 1, AT, end if over else None, "Raum 2", False, (CHAIR, MEMBER))
    return Interview(id, candidate, 1, "de", CHAIR, (), (sitting,), entries, end if over else None)


def procedure(**changed: Any) -> Procedure:
    """Two who were interviewed and one who has withdrawn; nothing else is on record."""
    states = (CandidateState.INTERVIEWED, CandidateState.INTERVIEWED, CandidateState.WITHDRAWN)
    bare = Procedure(
        id=ProcedureId("p"),
        created=AT,
        zone="Europe/Berlin",
        stage=Stage.DISCLOSED,
        stage_reason="",
        form=FORM,
        lock=None,
        panel=(
            Panelist(CHAIR, "M. Vorlage", "", Role.CHAIR, votes=True, position=0),
            Panelist(MEMBER, "R. Skizze", "", Role.PANELIST, votes=True, position=1),
        ),
        candidates=tuple(
            Candidate(id, id, id, place, state=state)
            for place, (id, state) in enumerate(zip((MUSTER, PROBE, WEG), states, strict=True))
        ),
        checks=tuple(
            RequirementCheck(each, RequirementId("degree"), Finding.MET, "Urkunde", "", None, AT)
            for each in (MUSTER, PROBE)
        ),
        assignments=(),
        interviews=(),
        sheets=(),
        agreed=(),
        retired=(),
        not_assessable=(),
        decision=None,
    )
    return replace(bare, **changed)


@pytest.mark.parametrize(
    "words", ["gut", "Sehr gute Antwort!", "Wirkte souverän und kompetent.", "a very good answer", "GUT"]
)
def test_praise_and_blame_alone_are_a_formula(words: str) -> None:
    assert is_formulaic(words)


@pytest.mark.parametrize(
    "words",
    ["", "–", "3 gute", "gutes Beispiel aus dem Prüfplan", "nannte beide Seiten", "gut, weil er nachfragte"],
)
def test_one_word_or_figure_about_what_was_seen_is_enough(words: str) -> None:
    assert not is_formulaic(words)


def test_a_level_without_evidence_is_named_at_its_question() -> None:
    bare = replace(rated(SECOND), evidence=" ")
    [found] = sheets.no_evidence(procedure(sheets=(sheet(MUSTER, rated(FIRST), bare),)))
    assert found.place == Place(Where.INTERVIEWS, MUSTER, CHAIR, SECOND)


def test_what_was_not_rated_needs_no_evidence() -> None:
    unseen = Rating(FIRST, RatingState.NOT_OBSERVABLE, reason="Ton fiel aus")
    assert not [*sheets.no_evidence(procedure(sheets=(sheet(MUSTER, unseen, Rating(SECOND)),)))]


def test_only_the_last_sheet_of_a_member_is_looked_at_whatever_the_order() -> None:
    old, new = sheet(MUSTER, rated(FIRST, "")), sheet(MUSTER, rated(FIRST), sequence=2)
    for order in ((old, new), (new, old)):
        assert not [*sheets.no_evidence(procedure(sheets=order))]


def test_a_draft_is_looked_at_only_while_somebody_will_seal_it() -> None:
    draft = replace(sheet(MUSTER, rated(FIRST, "")), state=SheetState.DRAFT)
    assert [*sheets.no_evidence(procedure(sheets=(draft,)))]
    away = Assignment(MUSTER, CHAIR, AssignmentKind.ABSENT, "krank", AT)
    assert not [*sheets.no_evidence(procedure(sheets=(draft,), assignments=(away,)))]
    assert not [*sheets.no_evidence(procedure(sheets=(replace(draft, candidate=WEG),)))]


def test_formulaic_evidence_is_named_with_its_words() -> None:
    found = [*sheets.formulaic(procedure(sheets=(sheet(MUSTER, rated(FIRST, " sehr gut "), rated(SECOND)),)))]
    assert [(each.place.question, each.facts) for each in found] == [(FIRST, {"words": "sehr gut"})]


def test_a_marked_passage_carries_a_level_whatever_is_written_beside_it() -> None:
    marked = rated(FIRST, "sehr gut", passages=[Passage(0, 4, "zwei")])
    assert not [*sheets.formulaic(procedure(sheets=(sheet(MUSTER, marked),)))]


def test_the_same_long_sentence_of_one_member_about_two_people_is_named_once_for_each_further_place() -> None:
    twice = rated(FIRST, f"Kurz. {LONG}!\n{LONG.upper()}")
    found = [*sheets.copied(procedure(sheets=(sheet(MUSTER, twice), sheet(PROBE, twice))))]
    assert [(each.place.candidate, each.facts) for each in found] == [(PROBE, {"other": MUSTER})]


def test_a_sentence_may_recur_with_one_candidate_or_with_another_member_or_when_it_is_short() -> None:
    same_person = (sheet(MUSTER, rated(FIRST), rated(SECOND)),)
    other_member = (sheet(MUSTER, rated(FIRST)), sheet(PROBE, rated(FIRST), who=MEMBER))
    short = (sheet(MUSTER, rated(FIRST, LONG[:40])), sheet(PROBE, rated(FIRST, LONG[:40])))
    for each in (same_person, other_member, short):
        assert not [*sheets.copied(procedure(sheets=each))]


def test_a_sentence_of_forty_one_signs_is_long() -> None:
    long = (sheet(MUSTER, rated(FIRST, LONG[:41])), sheet(PROBE, rated(FIRST, LONG[:41])))
    assert [*sheets.copied(procedure(sheets=long))]


def test_a_question_that_some_were_asked_and_others_not_is_named_for_those() -> None:
    held = (interview(MUSTER, FIRST, SECOND), interview(PROBE, FIRST))
    [found] = plan.not_asked_to_all(procedure(interviews=held))
    assert found.place == Place(Where.INTERVIEWS, PROBE, question=SECOND)
    assert found.facts == {"missed": 1, "held": 2}


def test_a_question_that_nobody_was_asked_or_that_was_retired_is_the_same_for_all() -> None:
    nobody = (interview(MUSTER, FIRST), interview(PROBE, FIRST))
    assert not [*plan.not_asked_to_all(procedure(interviews=nobody))]
    uneven = (interview(MUSTER, FIRST, SECOND), interview(PROBE, FIRST))
    retired = (RetiredQuestion(SECOND, "missverständlich", AT),)
    assert not [*plan.not_asked_to_all(procedure(interviews=uneven, retired=retired))]


def test_an_interview_without_the_program_to_which_no_answer_was_added_is_named_once() -> None:
    blank = replace(interview(PROBE), held_without="Laptop defekt")
    held = (interview(MUSTER, FIRST, SECOND), blank)
    [found] = plan.not_asked_to_all(procedure(interviews=held))
    assert (found.place, found.facts) == (Place(Where.INTERVIEWS, PROBE), {})
    begun = replace(interview(PROBE, FIRST), held_without="Laptop defekt")
    [found] = plan.not_asked_to_all(procedure(interviews=(held[0], begun)))
    assert found.place.question == SECOND


def test_an_interview_that_runs_and_one_of_somebody_who_left_are_not_compared() -> None:
    held = (interview(MUSTER, FIRST, SECOND), interview(PROBE, FIRST, over=False), interview(WEG, FIRST))
    assert not [*plan.not_asked_to_all(procedure(interviews=held))]


def test_a_question_without_an_expected_answer_is_named() -> None:
    first, second = FORM.questions
    told = replace(FORM, questions=(first, replace(second, expected=(Text("zwei Seiten"),))))
    found = [*no_expected_answer(told)]
    assert [each.place for each in found] == [Place(Where.FORM, question=FIRST)]


def test_a_form_that_differs_from_the_locked_one_is_named() -> None:
    lock = FormLock(fingerprint(FORM), AT, CHAIR, "", 1, "")
    assert not [*plan.plan_changed(procedure())]
    assert not [*plan.plan_changed(procedure(lock=lock))]
    assert [*plan.plan_changed(procedure(lock=lock, form=replace(FORM, version=2)))]


def test_a_requirement_is_open_while_nobody_has_settled_it_for_somebody_still_in_the_procedure() -> None:
    check = RequirementCheck(MUSTER, RequirementId("degree"), Finding.OPEN, "", "Urkunde", None, AT)
    found = [*plan.requirement_open(procedure(checks=(check,)))]
    assert [each.place.candidate for each in found] == [MUSTER, PROBE]


def test_a_consensus_needs_a_reason_where_it_differs_from_somebodys_rating() -> None:
    given = (sheet(MUSTER, rated(FIRST)), sheet(MUSTER, rated(FIRST), who=MEMBER))
    agreed = AgreedLevel(MUSTER, FIRST, Fraction(4), " ", AT)
    found = [*outcome.consensus_reason(procedure(sheets=given, agreed=(agreed,)))]
    assert [each.place for each in found] == [Place(Where.CONSENSUS, MUSTER, question=FIRST)]


@pytest.mark.parametrize(("level", "reason"), [(3, ""), (4, "nach Aussprache")])
def test_a_consensus_that_says_why_or_that_all_gave_is_in_order(level: int, reason: str) -> None:
    agreed = AgreedLevel(MUSTER, FIRST, Fraction(level), reason, AT)
    given = (sheet(MUSTER, rated(FIRST)), sheet(MUSTER, rated(FIRST), who=MEMBER))
    assert not [*outcome.consensus_reason(procedure(sheets=given, agreed=(agreed,)))]


def test_who_sat_before_other_people_than_most_is_named() -> None:
    alone = interview(PROBE, FIRST)
    alone = replace(alone, sittings=(replace(alone.sittings[0], present=(CHAIR,)),))
    found = [*conduct.panel_differs(procedure(interviews=(interview(MUSTER, FIRST), alone)))]
    assert [each.place for each in found] == [Place(Where.INTERVIEWS, PROBE)]
    alike = (interview(MUSTER, FIRST), interview(PROBE, FIRST))
    assert not [*conduct.panel_differs(procedure(interviews=alike))]


def test_a_longest_and_a_shortest_interview_far_apart_are_named_with_their_minutes() -> None:
    short = interview(PROBE, FIRST)
    short = replace(short, sittings=(replace(short.sittings[0], ended=AT + timedelta(minutes=30)),))
    [found] = conduct.time_apart(procedure(interviews=(interview(MUSTER, FIRST), short)))
    assert (found.place, found.facts) == (Place(Where.INTERVIEWS), {"longest": 60, "shortest": 30})


def test_a_rating_that_was_written_days_later_is_named_with_its_hours() -> None:
    late = replace(rated(SECOND), at=AT + timedelta(hours=50))
    held, given = (interview(MUSTER, FIRST, SECOND),), (sheet(MUSTER, rated(FIRST), late, Rating(FIRST)),)
    [found] = conduct.late_note(procedure(interviews=held, sheets=given))
    assert (found.place.question, found.facts) == (SECOND, {"hours": 49})
    assert not [*conduct.late_note(procedure(sheets=given))]


def test_a_share_of_women_that_nobody_noted_or_explained_is_named() -> None:
    def noted(women: int, reason: str = "") -> list[Discovery]:
        share = GenderShare(women, 2, reason, AT)
        return [*taking_part.share_of_women(procedure(gender_share=share))]

    assert [each.facts for each in taking_part.share_of_women(procedure())] == [{}]
    assert [each.facts for each in noted(0)] == [{"women": 0, "voters": 2}]
    assert noted(1) == noted(0, "keine weitere Frau mit der Fachkunde") == []
    assert not [*taking_part.share_of_women(procedure(panel=()))]


def test_a_body_that_was_neither_invited_nor_left_out_for_a_reason_is_named() -> None:
    council = Participation(ParticipationId("staff_council"), Body.STAFF_COUNCIL, invited=AT.date())
    youth = Participation(ParticipationId("o-1"), Body.OTHER, "Jugendvertretung")
    disabled = Participation(
        ParticipationId("disabled_persons"), Body.DISABLED_PERSONS, not_involved="niemand betroffen"
    )
    found = [*taking_part.not_invited(procedure(participation=(council, youth, disabled)))]
    assert [each.facts for each in found] == [
        {"body": "equal_opportunities", "name": ""},
        {"body": "other", "name": "Jugendvertretung"},
    ]


CHOSEN = Decision((MUSTER,), (), "best", "", (), AT, CHAIR)


def ranked(*people: CandidateId) -> Ranking:
    """These people in this order, for one post."""
    places = (Standing.SELECTED, *(Standing.NOT_SELECTED for _ in people[1:]))
    rows = tuple(
        RankedCandidate(CandidateScore(id, (), Fraction(1, at), None, ()), at, place)
        for at, (id, place) in enumerate(zip(people, places, strict=True), start=1)
    )
    return Ranking(
        rows=rows,
        posts=1,
        secure=1,
        tie_at_cut=(),
        obstacles=(),
        near_leader=(),
        single_rater=False,
        single_candidate=False,
        aggregation=Aggregation.MEAN,
        retired=(),
    )


def test_a_decision_that_departs_from_the_ranking_of_today_without_a_reason_is_named() -> None:
    against = ranked(PROBE, MUSTER)
    assert [*outcome.deviation_reason(procedure(decision=CHOSEN), against)]
    told = replace(CHOSEN, deviation="die bessere hat abgesagt")
    assert not [*outcome.deviation_reason(procedure(decision=told), against)]
    assert not [*outcome.deviation_reason(procedure(decision=CHOSEN), ranked(MUSTER, PROBE))]
    assert not [*outcome.deviation_reason(procedure(decision=CHOSEN), None)]
    assert not [*outcome.deviation_reason(procedure(), against)]


def test_an_auxiliary_criterion_without_the_finding_of_equality_is_named() -> None:
    used = replace(CHOSEN, auxiliary=(AuxiliaryReason(0, "§ 7 LGG NRW"),))
    equal = EssentiallyEqual((MUSTER, PROBE), "gleich", AT, CHAIR)
    assert [*outcome.gate(procedure(decision=used))]
    assert not [*outcome.gate(procedure(decision=used, equal=equal))]
    assert not [*outcome.gate(procedure(decision=CHOSEN))]
    assert not [*outcome.gate(procedure())]


def test_after_a_decision_everybody_who_was_not_selected_must_be_told() -> None:
    over = procedure(decision=CHOSEN, stage=Stage.DECIDED)
    assert [each.facts for each in outcome.retention(over)] == [{"missing": 2}]
    told = tuple(Notice(each, AT.date(), None, AT) for each in (PROBE, WEG))
    assert not [*outcome.retention(replace(over, notices=told))]
    assert not [*outcome.retention(replace(over, stage=Stage.DISCLOSED))]
    assert not [*outcome.retention(procedure())]


def blind_sheet() -> tuple[Sheet, ...]:
    return (sheet(MUSTER, rated(FIRST, "gut"), rated(SECOND, "")),)


def test_hints_come_in_the_order_of_the_rules_with_their_weight() -> None:
    found = [
        each for each in hints_of(Record(procedure(sheets=blind_sheet()))) if each.discovery.place.candidate
    ]
    assert [(each.discovery.rule, each.severity) for each in found] == [
        (Rule.NO_EVIDENCE, Severity.BLOCKS),
        (Rule.FORMULAIC, Severity.NOTICE),
    ]


def test_a_rule_that_is_switched_off_says_nothing_and_one_that_is_set_weighs_what_was_set() -> None:
    settings = (
        RuleSetting(Rule.NO_EVIDENCE, on=False, severity=Severity.BLOCKS, reason="", by=None, at=AT),
        RuleSetting(Rule.FORMULAIC, on=True, severity=Severity.REASON, reason="", by=None, at=AT),
    )
    found = hints_of(Record(procedure(sheets=blind_sheet(), rule_settings=settings)))
    assert [each.severity for each in found if each.discovery.place.candidate] == [Severity.REASON]


def test_the_reason_for_a_hint_is_found_again_by_rule_and_place() -> None:
    settings = (RuleSetting(Rule.FORMULAIC, on=True, severity=Severity.REASON, reason="", by=None, at=AT),)
    open_hints = procedure(sheets=blind_sheet(), rule_settings=settings)
    [hint] = [each for each in hints_of(Record(open_hints)) if each.discovery.rule is Rule.FORMULAIC]
    settled = (SettledHint(hint.discovery.key, "so gewollt", CHAIR, AT),)
    [again] = [
        each
        for each in hints_of(Record(replace(open_hints, settled_hints=settled)))
        if each.discovery.rule is Rule.FORMULAIC
    ]
    assert (again.reason, again.open) == ("so gewollt", False)
    assert hint.discovery.key == "formulaic muster chair q1-1 - -"


def test_before_an_act_only_the_rules_of_that_act_speak() -> None:
    record = Record(procedure(sheets=blind_sheet()))
    assert {each.discovery.rule for each in before(Moment.CONSENSUS, record)} == {Rule.FORMULAIC}


def test_before_somebodys_act_about_somebody_others_are_left_out_and_the_plan_is_not() -> None:
    both = (*blind_sheet(), sheet(PROBE, rated(FIRST, "gut"), who=MEMBER))
    record = Record(procedure(sheets=both))
    own = before(Moment.SEAL, record, candidate=MUSTER, panelist=CHAIR)
    assert {each.discovery.place.candidate for each in own} == {MUSTER, None}
    assert {each.discovery.place.panelist for each in own} == {CHAIR, None}
    others = before(Moment.SEAL, record, candidate=PROBE, panelist=CHAIR)
    assert {each.discovery.rule for each in others} == {Rule.NO_EXPECTED_ANSWER}


def test_every_rule_has_a_weight_an_act_and_something_that_looks() -> None:
    assert set(Rule) == set(SEVERITIES) == set(MOMENTS) == set(LOOKS)
    assert all(MOMENTS.values())
