"""The inspection copy: nothing in it is another candidate's, and everything in it is the reader's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest

from interview_app.domain.access_request import AccessRequest, request_of
from interview_app.domain.canonical import canonical
from interview_app.domain.decision import Appraisal, Decision
from interview_app.domain.ending import PastDecision
from interview_app.domain.equality import AuxiliaryReason
from interview_app.domain.form import Aggregation
from interview_app.domain.former_name import FormerName
from interview_app.domain.ids import CandidateId, ParticipationId, ProcedureId
from interview_app.domain.inspection.copy import (
    Blanks,
    Doubt,
    copy_texts,
    covering,
    inspection_copy,
    key_of,
    ranking_for,
)
from interview_app.domain.inspection.letters import Pseudonym, letter, pseudonyms
from interview_app.domain.inspection_mark import InspectionMark
from interview_app.domain.participation import Body, Participation
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import (
    CandidateScore,
    CriterionScore,
    Place,
    RankedCandidate,
    Ranking,
)
from interview_app.domain.retention import AS_PROPOSED, Retention
from tests.reporting.sample import PANEL, procedure

AT = datetime(2026, 11, 26, tzinfo=UTC)
BLANKS = Blanks("[-]", "[?]")
READER, OTHER = CandidateId("c0"), CandidateId("c2")


def decided(reasons: str, *marks: InspectionMark) -> Procedure:
    """The sample with these reasons; Clara Probe (B-007) is somebody else than the reader."""
    whole = procedure(candidates=3)
    assert whole.decision is not None
    made = replace(whole.decision, reasons=reasons, dissents=())
    return replace(whole, decision=made, inspection_marks=marks)


def mark(text: str, words: str, *, withheld: bool, place: str = "decision.reasons") -> InspectionMark:
    start = text.index(words)
    reason = "about somebody else" if withheld else ""
    return InspectionMark(READER, place, start, start + len(words), words, withheld, reason, PANEL[0].id, AT)


def reasons_of(whole: Procedure) -> str:
    made = inspection_copy(whole, READER, BLANKS).decision
    assert made is not None
    return made.reasons


def letter_of(whole: Procedure, candidate: CandidateId) -> str:
    return next(each for each, id in key_of(whole, READER) if id == candidate)


def test_others_have_letters_that_say_nothing_of_their_order() -> None:
    people = [CandidateId(f"c{place}") for place in range(60)]
    given = pseudonyms(ProcedureId("p"), people, READER)
    assert READER not in given
    assert given == pseudonyms(ProcedureId("p"), reversed(people), READER)
    assert list(given) != people[1:]
    assert given[people[2]] != pseudonyms(ProcedureId("p"), people, people[1])[people[2]]
    assert Pseudonym("B").name == "Person B"
    assert Pseudonym("B").id == "person-B"


def test_letters_go_on_behind_the_alphabet() -> None:
    assert [letter(place) for place in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


def test_nothing_of_another_candidate_is_in_the_copy() -> None:
    whole = decided("Clara Probe war besser als Aylin Muster, auch wegen B-007.")
    whole = replace(whole, former_names=(FormerName(OTHER, "B-777", "Klara Probeck", AT),))
    copy = inspection_copy(whole, READER, BLANKS)
    text = canonical(copy).decode()
    for strange in ("Clara", "Probe", "B-007", "B-777", "Klara", '"c1"', '"c2"', "Beispiel"):
        assert strange not in text.replace("Anlage", "").replace(canonical(whole.form).decode(), "")
    assert copy.candidates[0] == whole.candidate(READER)
    assert [each.name for each in copy.candidates[1:]] == ["Person A", "Person B", "Person C"]
    assert {each.candidate for each in copy.interviews} == {READER}
    assert {each.candidate for each in copy.sheets} == {READER}
    assert {each.candidate for each in copy.checks} == {READER}


def test_others_are_named_by_letters_and_the_reader_by_name() -> None:
    whole = decided("Clara Probe (B-007) war besser als Aylin Muster.")
    sign = letter_of(whole, OTHER)
    assert reasons_of(whole) == f"Person {sign} (Person {sign}) war besser als Aylin Muster."


def test_what_nobody_has_looked_at_is_blank_until_it_is_left_or_blacked_out() -> None:
    text = "Eine Probe der Arbeit lag vor."
    assert reasons_of(decided(text)) == "Eine [?] der Arbeit lag vor."
    left = decided(text, mark(text, "Probe", withheld=False))
    assert reasons_of(left) == text
    black = decided(text, mark(text, "Probe der Arbeit", withheld=True))
    assert reasons_of(black) == "Eine [-] lag vor."


def test_a_place_is_open_until_somebody_decides_on_it() -> None:
    text = "Eine Probe lag vor."
    doubts = [doubt for each in copy_texts(decided(text), READER) for doubt in each.doubts()]
    assert Doubt("decision.reasons", 5, 10, "Probe") in doubts
    settled = decided(text, mark(text, "Probe", withheld=True))
    again = [doubt for each in copy_texts(settled, READER) for doubt in each.doubts()]
    assert "decision.reasons" not in {each.place for each in again}


def test_black_goes_over_a_whole_name_that_it_touches_and_joins_what_overlaps() -> None:
    text = "Frau Clara Probe war ruhig und klar."
    whole = decided(text, mark(text, "Probe war", withheld=True), mark(text, "war ruhig", withheld=True))
    assert reasons_of(whole) == "[-] und klar."


def test_a_name_beyond_doubt_can_be_left_where_it_is_none() -> None:
    text = "Das Verfahren nach Clara Probe wurde benutzt."
    assert reasons_of(decided(text, mark(text, "Clara Probe", withheld=False))) == text


def test_a_mark_on_words_that_have_changed_since_holds_no_more() -> None:
    text = "Eine Probe lag vor."
    assert (
        reasons_of(decided("Die Probe lag vor.", mark(text, "Probe", withheld=False))) == "Die [?] lag vor."
    )


def test_the_copy_says_why_something_is_withheld_and_not_what() -> None:
    text = "Eine Probe lag vor."
    [told] = inspection_copy(
        decided(text, mark(text, "Probe", withheld=True)), READER, BLANKS
    ).inspection_marks
    assert (told.words, told.start, told.end, told.reason) == ("", 0, 0, "about somebody else")
    assert not told.fits(text)


def test_what_a_body_stated_and_auxiliary_words_are_looked_at_as_a_whole() -> None:
    whole = decided("Nichts.")
    assert whole.decision is not None
    body = Participation(ParticipationId("b"), Body.DISABLED_PERSONS, statement="Eine Person ist betroffen.")
    made = replace(whole.decision, auxiliary=(AuxiliaryReason(0, "Sie hat einen Ausweis."),))
    whole = replace(whole, participation=(body,), decision=made)
    copy = inspection_copy(whole, READER, BLANKS)
    assert copy.decision is not None
    assert (copy.participation[0].statement, copy.decision.auxiliary[0].words) == ("[?]", "[?]")
    left = mark(body.statement, body.statement, withheld=False, place="participation[0].statement")
    copy = inspection_copy(replace(whole, inspection_marks=(left,)), READER, BLANKS)
    assert copy.participation[0].statement == body.statement


def test_appraisals_hints_holds_and_requests_of_others_are_left_out() -> None:
    whole = decided("Nichts.")
    assert whole.decision is not None
    appraised = replace(whole.decision, appraisals=(Appraisal(OTHER, "sehr gut"), Appraisal(READER, "gut")))
    past = PastDecision(Decision((OTHER,), (), "Clara", "", (), AT, None), None)
    whole = replace(
        whole, decision=appraised, earlier=(past,), retention=Retention(9, "Klage von Clara Probe")
    )
    copy = inspection_copy(whole, READER, BLANKS)
    assert copy.decision is not None
    assert [each.overall for each in copy.decision.appraisals] == ["gut"]
    assert copy.retention == AS_PROPOSED
    assert copy.earlier[0].decision.reasons == f"Person {letter_of(whole, OTHER)}"
    assert inspection_copy(replace(whole, decision=None), READER, BLANKS).decision is None


def test_a_further_text_has_letters_for_the_sure_and_blanks_for_the_doubtful() -> None:
    whole = decided("Nichts.")
    covered = covering(whole, READER, BLANKS)
    assert covered("Clara Probe zeigte Aylin Muster eine Probe.") == (
        f"Person {letter_of(whole, OTHER)} zeigte Aylin Muster eine [-]."
    )


def test_two_people_of_one_name_share_their_place() -> None:
    whole = decided("Frau Zwilling kam.")
    people = tuple(
        replace(each, name="Ada Zwilling" if each.id == OTHER else "Bea Zwilling")
        if each.id != READER
        else each
        for each in whole.candidates
    )
    whole = replace(whole, candidates=people)
    letters = "/".join(each for each, _ in key_of(whole, READER))
    assert reasons_of(whole) == f"Person {letters} kam."


@pytest.mark.parametrize("rank", [1, None])
def test_the_comparison_holds_no_single_rating_of_others_and_no_order_of_applications(
    rank: int | None,
) -> None:
    whole = decided("Nichts.")
    form = whole.form
    part = CriterionScore(form.criteria[0].id, (), Fraction(3), Fraction(3, 5), Fraction(1), Fraction(60))
    ids = [each.id for each in whole.candidates]
    rows = tuple(
        RankedCandidate(
            CandidateScore(id, (part,), Fraction(3, 5), Fraction(3), ()),
            rank,
            Place.TIED_AT_CUT,
            tied_with=tuple(other for other in ids if other != id),
        )
        for id in ids
    )
    ranking = Ranking(rows, 1, 0, tuple(ids), (), (), False, False, Aggregation.MEAN, ())
    told = ranking_for(ranking, whole, READER)
    assert [row.score.candidate for row in told.rows] == ["c0", "person-A", "person-B", "person-C"]
    assert told.tie_at_cut == ("c0", "person-A", "person-B", "person-C")
    assert told.rows[0].tied_with == ("person-A", "person-B", "person-C")
    assert all(not each.questions for row in told.rows[1:] for each in row.score.criteria)


def test_a_request_is_found_by_its_candidate() -> None:
    asked = AccessRequest(READER, date(2026, 11, 2), None, None, AT)
    assert request_of((asked,), READER) == asked
    assert request_of((asked,), OTHER) is None
