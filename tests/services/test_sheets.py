"""Sheets on a real file: rating, sealing, replacing, and who sees what."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, QuestionId
from interview_app.domain.panel import Actor, AssignmentKind, Role
from interview_app.domain.procedure import Stage
from interview_app.domain.sealing import Gap
from interview_app.domain.sheet import Passage, Rating, RatingState, SheetState
from interview_app.storage import journal
from tests.services.office import Office

FIRST, SECOND = QuestionId("ai-project"), QuestionId("training-data")


@pytest.fixture
def held(office: Office) -> Office:
    """One interview is finished, nobody has rated anything."""
    office.seat("Maria Vorlage", "Rolf Skizze", "Sina Platzhalter")
    office.lock(3)
    office.admit("B-014", "Aylin Muster")
    office.interview(who(office))
    return office


def who(office: Office) -> CandidateId:
    return office.services.candidates.all()[0].id


def rating(office: Office, actor: Actor, question: QuestionId = FIRST) -> Rating:
    return office.services.sheets.own(actor, who(office)).rating(question)


def refused(caught: pytest.ExceptionInfo[ActRefused]) -> Refusal:
    return caught.value.refusal


def test_a_level_is_recorded_with_its_moment(held: Office) -> None:
    held.services.sheets.rate(held.chair, who(held), FIRST, Fraction(4))
    found = rating(held, held.chair)
    assert (found.state, found.level, found.at) == (RatingState.RATED, Fraction(4), held.clock())


def test_level_nought_is_a_rating(held: Office) -> None:
    held.services.sheets.rate(held.chair, who(held), FIRST, Fraction(0))
    assert rating(held, held.chair).state is RatingState.RATED


@pytest.mark.parametrize("level", [Fraction(6), Fraction(-1), Fraction(7, 2)])
def test_only_levels_of_the_scale_can_be_given(held: Office, level: Fraction) -> None:
    with pytest.raises(ActRefused) as caught:
        held.services.sheets.rate(held.chair, who(held), FIRST, level)
    assert refused(caught) is Refusal.UNKNOWN_LEVEL


def test_a_stranger_among_the_questions_is_refused(held: Office) -> None:
    with pytest.raises(ActRefused) as caught:
        held.services.sheets.rate(held.chair, who(held), QuestionId("opening"), Fraction(3))
    assert refused(caught) is Refusal.UNKNOWN_QUESTION
    with pytest.raises(ActRefused) as caught:
        held.services.sheets.settle_text(
            held.chair, who(held), QuestionId("opening"), field="evidence", text="words"
        )
    assert refused(caught) is Refusal.UNKNOWN_QUESTION


def test_rating_begins_with_the_interview(held: Office) -> None:
    waiting = held.admit("B-007", "Clara Probe")
    with pytest.raises(ActRefused) as caught:
        held.services.sheets.rate(held.chair, waiting.id, FIRST, Fraction(3))
    assert refused(caught) is Refusal.WRONG_STATE


def test_ratings_are_given_while_the_interview_runs(held: Office) -> None:
    second = held.admit("B-007", "Clara Probe")
    held.start(second.id)
    held.services.sheets.rate(held.chair, second.id, FIRST, Fraction(3))
    assert held.services.sheets.own(held.chair, second.id).rating(FIRST).level == 3


def test_who_does_not_vote_rates_nothing(held: Office) -> None:
    adviser = held.services.panel.add(
        held.chair, name="Gerda Gleichmut", function="", role=Role.OBSERVER, votes=False
    )
    with pytest.raises(ActRefused) as caught:
        held.services.sheets.rate(Actor(adviser.id, Role.OBSERVER), who(held), FIRST, Fraction(3))
    assert refused(caught) is Refusal.NOT_A_VOTER


def test_who_is_recused_rates_nothing(held: Office) -> None:
    member = held.members[1]
    assert member.panelist is not None
    held.services.panel.assign(
        held.chair, who(held), member.panelist, kind=AssignmentKind.RECUSED, reason="former superior"
    )
    with pytest.raises(ActRefused) as caught:
        held.services.sheets.rate(member, who(held), FIRST, Fraction(3))
    assert refused(caught) is Refusal.NOT_A_VOTER


def test_nobody_reaches_another_persons_sheet(held: Office) -> None:
    held.rate(held.members[1], who(held), 5)
    own = held.services.sheets.own(held.chair, who(held))
    assert own.ratings == ()
    assert all(
        sheet.panelist == held.chair.panelist for sheet in held.services.desk.seen_by(held.chair).sheets
    )


def test_a_level_taken_back_leaves_the_evidence(held: Office) -> None:
    sheets = held.services.sheets
    sheets.rate(held.chair, who(held), FIRST, Fraction(2))
    sheets.settle_text(held.chair, who(held), FIRST, field="evidence", text="one side only")
    sheets.clear(held.chair, who(held), FIRST)
    found = rating(held, held.chair)
    assert (found.state, found.level, found.evidence) == (RatingState.OPEN, None, "one side only")


def test_not_observable_takes_the_level_and_a_level_takes_the_reason(held: Office) -> None:
    sheets = held.services.sheets
    sheets.rate(held.chair, who(held), FIRST, Fraction(2))
    sheets.set_not_observable(held.chair, who(held), FIRST)
    sheets.settle_text(held.chair, who(held), FIRST, field="reason", text="video failed")
    assert rating(held, held.chair).level is None
    sheets.rate(held.chair, who(held), FIRST, Fraction(3))
    assert rating(held, held.chair).reason == ""


def test_a_marked_passage_is_kept_once_and_can_be_taken_back(held: Office) -> None:
    sheets, passage = held.services.sheets, Passage(0, 6, "answer")
    sheets.mark(held.chair, who(held), FIRST, passage)
    sheets.mark(held.chair, who(held), FIRST, passage)
    assert rating(held, held.chair).passages == (passage,)
    sheets.unmark(held.chair, who(held), FIRST, passage)
    assert rating(held, held.chair).passages == ()


@pytest.mark.parametrize("words", ["never said", "  ", ""])
def test_only_words_of_the_record_can_be_marked(held: Office, words: str) -> None:
    with pytest.raises(ActRefused) as caught:
        held.services.sheets.mark(held.chair, who(held), FIRST, Passage(0, len(words), words))
    assert refused(caught) is Refusal.UNKNOWN


def test_a_draft_shows_on_the_own_sheet_and_outlives_a_restart(held: Office) -> None:
    held.services.sheets.draft_text(held.chair, who(held), FIRST, field="evidence", text="both si")
    held.reopen_file()
    assert rating(held, held.chair).evidence == "both si"
    assert rating(held, held.members[1]).evidence == ""


def test_leaving_an_unchanged_text_writes_nothing(held: Office) -> None:
    sheets = held.services.sheets
    sheets.settle_text(held.chair, who(held), FIRST, field="evidence", text="both sides")
    with held.services.desk.reading() as db:
        before = journal.head(db)
    sheets.draft_text(held.chair, who(held), FIRST, field="evidence", text="both sides")
    sheets.settle_text(held.chair, who(held), FIRST, field="evidence", text="both sides")
    with held.services.desk.reading() as db:
        assert journal.head(db) == before


def test_notes_are_the_authors_own(held: Office) -> None:
    held.services.sheets.settle_text(held.chair, who(held), FIRST, field="notes", text="ask again")
    assert rating(held, held.chair).notes == "ask again"
    assert rating(held, held.members[2]).notes == ""


def test_an_incomplete_sheet_is_not_sealed(held: Office) -> None:
    held.services.sheets.rate(held.chair, who(held), FIRST, Fraction(3))
    with pytest.raises(ActRefused) as caught:
        held.services.sheets.seal(held.chair, who(held))
    assert refused(caught) is Refusal.SHEET_INCOMPLETE
    assert caught.value.facts["count"] == len(held.form.asked())
    gaps = {part.question: part.gap for part in held.services.sheets.missing(held.chair, who(held))}
    assert gaps[FIRST] is Gap.EVIDENCE
    assert gaps[SECOND] is Gap.LEVEL


def test_sealing_takes_what_is_being_typed_along(held: Office) -> None:
    held.rate(held.chair, who(held), 3)
    held.services.sheets.draft_text(held.chair, who(held), FIRST, field="evidence", text="typed last")
    sealed = held.services.sheets.seal(held.chair, who(held))
    assert sealed.state is SheetState.SEALED
    assert sealed.sealed == held.clock()
    assert sealed.rating(FIRST).evidence == "typed last"


def test_a_sealed_sheet_never_changes(held: Office) -> None:
    held.rate(held.chair, who(held), 3)
    sealed = held.services.sheets.seal(held.chair, who(held))
    sheets = held.services.sheets
    for act in (
        lambda: sheets.rate(held.chair, who(held), FIRST, Fraction(5)),
        lambda: sheets.clear(held.chair, who(held), FIRST),
        lambda: sheets.settle_text(held.chair, who(held), FIRST, field="evidence", text="other words"),
        lambda: sheets.seal(held.chair, who(held)),
    ):
        with pytest.raises(ActRefused) as caught:
            act()
        assert refused(caught) is Refusal.SHEET_SEALED
    assert sheets.own(held.chair, who(held)) == sealed


def test_a_verified_copy_is_kept_with_every_seal(held: Office) -> None:
    held.rate(held.chair, who(held), 3)
    held.services.sheets.seal(held.chair, who(held))
    assert len(list(held.around.backups.iterdir())) == 1


def test_the_last_seal_discloses_and_not_before(held: Office) -> None:
    for actor in held.members[:-1]:
        held.rate(actor, who(held), 3)
        held.services.sheets.seal(actor, who(held))
        assert held.services.desk.whole().stage is Stage.INTERVIEWING
        own = held.services.desk.seen_by(actor).sheets
        assert {sheet.panelist for sheet in own} == {actor.panelist}
    held.rate(held.members[-1], who(held), 4)
    held.services.sheets.seal(held.members[-1], who(held))
    assert held.services.desk.whole().stage is Stage.DISCLOSED
    assert len(held.services.desk.seen_by(held.chair).sheets) == 3


def test_a_sealed_sheet_cannot_be_replaced_without_a_reason(held: Office) -> None:
    held.rate(held.chair, who(held), 3)
    held.services.sheets.seal(held.chair, who(held))
    with pytest.raises(ActRefused) as caught:
        held.services.sheets.replace(held.chair, who(held), reason=" ")
    assert refused(caught) is Refusal.REASON_MISSING


def test_a_draft_cannot_be_replaced(held: Office) -> None:
    held.services.sheets.rate(held.chair, who(held), FIRST, Fraction(3))
    with pytest.raises(ActRefused) as caught:
        held.services.sheets.replace(held.chair, who(held), reason="a slip")
    assert refused(caught) is Refusal.WRONG_STATE


def test_a_replacement_begins_with_the_sealed_content_and_counts_when_sealed(held: Office) -> None:
    held.rate(held.chair, who(held), 3)
    sheets = held.services.sheets
    first = sheets.seal(held.chair, who(held))
    draft = sheets.replace(held.chair, who(held), reason="mixed two answers up")
    assert (draft.sequence, draft.state, draft.ratings) == (2, SheetState.DRAFT, first.ratings)
    sheets.rate(held.chair, who(held), FIRST, Fraction(1))
    assert held.chair.panelist is not None
    assert held.services.desk.whole().sealed_sheet(who(held), held.chair.panelist) == first
    second = sheets.seal(held.chair, who(held))
    assert held.services.desk.whole().sealed_sheet(who(held), held.chair.panelist) == second
    assert (second.reason, second.after_disclosure) == ("mixed two answers up", False)
    assert first in held.services.desk.whole().sheets


def test_a_replacement_after_disclosure_is_marked(held: Office) -> None:
    held.seal_all(who(held), 3, 4, 5)
    held.services.sheets.replace(held.chair, who(held), reason="a slip")
    held.services.sheets.rate(held.chair, who(held), FIRST, Fraction(1))
    assert held.services.sheets.seal(held.chair, who(held)).after_disclosure


def test_a_text_typed_after_the_seal_never_reaches_the_replacement(held: Office) -> None:
    held.rate(held.chair, who(held), 3)
    sealed = held.services.sheets.seal(held.chair, who(held))
    held.services.sheets.draft_text(held.chair, who(held), FIRST, field="evidence", text="too late")
    held.services.sheets.replace(held.chair, who(held), reason="a slip")
    now = held.services.sheets.own(held.chair, who(held))
    assert now.rating(FIRST) == replace(sealed.rating(FIRST))


def test_levels_stand_in_no_row_of_the_journal(held: Office) -> None:
    held.rate(held.chair, who(held), 5)
    held.services.sheets.seal(held.chair, who(held))
    with held.services.desk.reading() as db:
        rows = journal.rows(db)
    told = {word for row in rows for word in f"{row.act} {row.subject}".split()}
    assert "5" not in told
    assert not any("because" in word for word in told)
