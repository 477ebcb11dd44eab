"""Paper sheets on a real file: who types, what is kept, who reads it, and what is on record."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, PanelistId, QuestionId
from interview_app.domain.panel import Actor, AssignmentKind, Role
from interview_app.domain.protocol import Document, Subject
from interview_app.domain.sealing import Gap
from interview_app.domain.sheet import RatingState, Sheet, SheetState
from interview_app.services.desk import own
from interview_app.services.sheets.paper import PaperService
from interview_app.storage import journal
from tests.services.office import Office

DAY = date(2023, 3, 14)
FIRST = QuestionId("ai-project")
SECRET = "Beleg-nur-fuer-Rolf"


@pytest.fixture
def held(office: Office) -> Office:
    """One interview is finished; three rate, and the fourth only takes notes."""
    office.seat("Maria Vorlage", "Rolf Skizze", "Sina Platzhalter")
    person = office.services.panel.add(
        office.chair, name="Nele Notiz", function="", role=Role.NOTE_TAKER, votes=False
    )
    office.members.append(Actor(person.id, Role.NOTE_TAKER))
    office.lock(3)
    held = office.admit("B-014", "Aylin Muster")
    notes = office.members.pop()
    office.interview(held.id)
    office.members.append(notes)
    return office


def who(office: Office) -> CandidateId:
    return office.services.candidates.all()[0].id


def rolf(office: Office) -> PanelistId:
    return own(office.members[1])


def notes(office: Office) -> Actor:
    return office.members[3]


def paper(office: Office) -> PaperService:
    return office.services.paper


def begin(office: Office, actor: Actor | None = None) -> Sheet:
    return paper(office).begin(actor or notes(office), who(office), rolf(office), paper_date=DAY)


def type_all(office: Office, *, evidence: str = SECRET) -> None:
    candidate, author, actor = who(office), rolf(office), notes(office)
    for question in office.form.asked():
        paper(office).rate(actor, candidate, author, question.id, Fraction(4))
        paper(office).settle_text(actor, candidate, author, question.id, field="evidence", text=evidence)


def refusal(caught: pytest.ExceptionInfo[ActRefused]) -> Refusal:
    return caught.value.refusal


def acts(office: Office) -> list[tuple[str, str, str]]:
    with office.services.desk.reading() as db:
        return [(row.act, row.actor, row.subject) for row in journal.rows(db)]


def test_a_typed_sheet_is_its_authors_and_says_who_typed_it_and_the_date(held: Office) -> None:
    begin(held)
    type_all(held)
    paper(held).seal(notes(held), who(held), rolf(held))
    (sheet,) = held.services.desk.whole().sheets
    assert (sheet.panelist, sheet.entered_by, sheet.paper_date) == (rolf(held), own(notes(held)), DAY)
    assert sheet.state is SheetState.SEALED
    assert sheet.countersigned
    assert held.services.sheets.own(held.members[1], who(held)) == sheet


def test_the_journal_says_who_typed_whose_paper(held: Office) -> None:
    begin(held)
    begin(held)
    assert acts(held)[-1] == ("enter-paper", own(notes(held)), f"{who(held)} {rolf(held)}")
    assert [act for act, _, _ in acts(held)].count("enter-paper") == 1


def test_the_date_on_the_paper_is_needed_and_not_to_come(held: Office) -> None:
    for day in (None, date(2023, 3, 15)):
        with pytest.raises(ActRefused) as caught:
            paper(held).begin(notes(held), who(held), rolf(held), paper_date=day)
        assert refusal(caught) is Refusal.PAPER_DATE_MISSING


def test_whoever_rates_the_candidate_is_told_to_seal_first_and_reads_nothing(held: Office) -> None:
    begin(held)
    type_all(held)
    for actor in (held.chair, held.members[2]):
        with pytest.raises(ActRefused) as caught:
            begin(held, actor)
        assert refusal(caught) is Refusal.PAPER_OWN_SHEET_FIRST
        with pytest.raises(ActRefused):
            paper(held).sheet(actor, who(held), rolf(held))


def test_whoever_has_sealed_the_own_sheet_may_type_anothers(held: Office) -> None:
    held.rate(held.chair, who(held), 3)
    held.services.sheets.seal(held.chair, who(held))
    assert begin(held, held.chair).entered_by == held.chair.panelist


def test_whoever_has_typed_anothers_sheet_replaces_the_own_one_only_after_disclosure(held: Office) -> None:
    held.rate(held.chair, who(held), 3)
    held.services.sheets.seal(held.chair, who(held))
    begin(held, held.chair)
    paper(held).give_up(held.chair, who(held), rolf(held))
    with pytest.raises(ActRefused) as caught:
        held.services.sheets.replace(held.chair, who(held), reason="Zahlendreher")
    assert refusal(caught) is Refusal.PAPER_OTHER_SEEN
    for actor in held.members[1:3]:
        held.rate(actor, who(held), 3)
        held.services.sheets.seal(actor, who(held))
    assert held.services.sheets.replace(held.chair, who(held), reason="Zahlendreher").after_disclosure


def test_typing_the_own_paper_does_not_stand_against_a_replacement(held: Office) -> None:
    author = held.members[1]
    paper(held).begin(author, who(held), rolf(held), paper_date=DAY)
    held.rate(author, who(held), 4)
    paper(held).seal(author, who(held), rolf(held))
    draft = held.services.sheets.replace(author, who(held), reason="Zahlendreher")
    assert (draft.entered_by, draft.paper_date) == (None, None)


def test_a_sheet_begun_on_the_screen_is_not_shown_to_whoever_types(held: Office) -> None:
    held.services.sheets.rate(held.members[1], who(held), FIRST, Fraction(2))
    with pytest.raises(ActRefused) as caught:
        begin(held)
    assert refusal(caught) is Refusal.PAPER_SHEET_BEGUN


def test_after_the_seal_whoever_typed_it_reads_it_no_more(held: Office) -> None:
    begin(held)
    type_all(held)
    paper(held).seal(notes(held), who(held), rolf(held))
    with pytest.raises(ActRefused):
        paper(held).sheet(notes(held), who(held), rolf(held))
    assert held.services.desk.seen_by(notes(held)).sheets == ()
    with pytest.raises(ActRefused) as caught:
        held.services.protocols.snapshot(
            notes(held), Subject(Document.SHEET, candidate=who(held), panelist=rolf(held))
        )
    assert refusal(caught) is Refusal.NOT_DISCLOSED


def test_nobody_goes_on_with_an_entry_that_another_began_without_saying_so(held: Office) -> None:
    begin(held)
    held.rate(held.chair, who(held), 3)
    held.services.sheets.seal(held.chair, who(held))
    with pytest.raises(ActRefused) as caught:
        paper(held).rate(held.chair, who(held), rolf(held), FIRST, Fraction(1))
    assert refusal(caught) is Refusal.NOT_YOUR_SHEET
    assert begin(held, held.chair).entered_by == held.chair.panelist


def test_the_author_takes_a_typed_draft_over_by_writing_on_it(held: Office) -> None:
    begin(held)
    type_all(held)
    held.services.sheets.rate(held.members[1], who(held), FIRST, Fraction(1))
    (sheet,) = held.services.desk.whole().sheets
    assert sheet.entered_by == rolf(held)
    with pytest.raises(ActRefused) as caught:
        paper(held).sheet(notes(held), who(held), rolf(held))
    assert refusal(caught) is Refusal.PAPER_SHEET_BEGUN


def test_what_is_being_typed_survives_and_is_not_the_typists_own(held: Office) -> None:
    begin(held)
    paper(held).draft_text(notes(held), who(held), rolf(held), FIRST, field="evidence", text="halb getipp")
    held.reopen_file()
    assert paper(held).sheet(notes(held), who(held), rolf(held)).rating(FIRST).evidence == "halb getipp"
    for actor in held.members[:3]:
        assert held.services.sheets.own(actor, who(held)).rating(FIRST).evidence == ""


def test_drafts_are_taken_into_the_sheet_at_the_seal(held: Office) -> None:
    begin(held)
    type_all(held)
    paper(held).draft_text(
        notes(held), who(held), rolf(held), FIRST, field="evidence", text="zuletzt getippt"
    )
    paper(held).seal(notes(held), who(held), rolf(held))
    assert held.services.desk.whole().sheets[0].rating(FIRST).evidence == "zuletzt getippt"


def test_a_paper_sheet_needs_evidence_like_any_other(held: Office) -> None:
    begin(held)
    paper(held).rate(notes(held), who(held), rolf(held), FIRST, Fraction(4))
    paper(held).set_not_observable(notes(held), who(held), rolf(held), held.form.asked()[1].id)
    missing = paper(held).missing(notes(held), who(held), rolf(held))
    assert [part.gap for part in missing][:3] == [Gap.EVIDENCE, Gap.REASON, Gap.LEVEL]
    with pytest.raises(ActRefused) as caught:
        paper(held).seal(notes(held), who(held), rolf(held))
    assert refusal(caught) is Refusal.SHEET_INCOMPLETE


def test_a_level_can_be_taken_back(held: Office) -> None:
    begin(held)
    paper(held).rate(notes(held), who(held), rolf(held), FIRST, Fraction(4))
    paper(held).clear(notes(held), who(held), rolf(held), FIRST)
    assert paper(held).sheet(notes(held), who(held), rolf(held)).rating(FIRST).state is RatingState.OPEN


def test_a_discarded_entry_leaves_nothing_but_its_acts(held: Office) -> None:
    begin(held)
    type_all(held)
    paper(held).draft_text(notes(held), who(held), rolf(held), FIRST, field="evidence", text="noch was")
    paper(held).give_up(notes(held), who(held), rolf(held))
    assert held.services.desk.whole().sheets == ()
    assert held.services.desk.drafts_of(own(notes(held))) == {}
    assert acts(held)[-1][0] == "give-up-paper"
    with pytest.raises(ActRefused):
        paper(held).give_up(notes(held), who(held), rolf(held))


def test_the_choices_say_what_stands_against_each(held: Office) -> None:
    begin(held)
    found = paper(held).choices(notes(held), who(held))
    assert [(each.obstacle, each.begun) for each in found] == [(None, False), (None, True), (None, False)]
    held.rate(held.chair, who(held), 3)
    held.services.sheets.seal(held.chair, who(held))
    assert paper(held).choices(held.chair, who(held))[0].obstacle is Refusal.SHEET_SEALED


def test_no_journal_row_of_a_paper_sheet_holds_a_level_or_a_text(held: Office) -> None:
    begin(held)
    type_all(held)
    paper(held).seal(notes(held), who(held), rolf(held))
    with held.services.desk.reading() as db:
        told = " ".join(str(row) for row in journal.rows(db))
    assert SECRET not in told


def test_a_replacement_that_was_begun_can_be_given_up(held: Office) -> None:
    actor = held.chair
    held.rate(actor, who(held), 3)
    sealed = held.services.sheets.seal(actor, who(held))
    with pytest.raises(ActRefused):
        held.services.sheets.give_up_replacement(actor, who(held))
    held.services.sheets.replace(actor, who(held), reason="Zahlendreher")
    held.services.sheets.rate(actor, who(held), FIRST, Fraction(1))
    held.services.sheets.draft_text(actor, who(held), FIRST, field="evidence", text="noch was")
    held.services.sheets.give_up_replacement(actor, who(held))
    assert held.services.desk.whole().sheets == (sealed,)
    assert held.services.sheets.own(actor, who(held)) == sealed
    assert held.services.desk.drafts_of(own(actor)) == {}
    assert acts(held)[-1][:2] == ("give-up-replacement", own(actor))
    again = held.services.sheets.replace(actor, who(held), reason="doch")
    assert again.sequence == 2


def test_a_first_draft_is_no_replacement(held: Office) -> None:
    held.services.sheets.rate(held.chair, who(held), FIRST, Fraction(1))
    with pytest.raises(ActRefused):
        held.services.sheets.give_up_replacement(held.chair, who(held))


def test_whoever_has_typed_a_sheet_on_a_candidate_is_not_made_to_rate_them(held: Office) -> None:
    begin(held)
    paper(held).give_up(notes(held), who(held), rolf(held))
    away = own(held.members[2])
    held.services.panel.assign(held.chair, who(held), away, kind=AssignmentKind.ABSENT, reason="krank")
    with pytest.raises(ActRefused) as caught:
        held.services.panel.assign(
            held.chair,
            who(held),
            own(notes(held)),
            kind=AssignmentKind.SUBSTITUTE,
            reason="krank",
            substitute_for=away,
        )
    assert refusal(caught) is Refusal.PAPER_READ


def test_a_sealed_in_level_of_a_paper_sheet_is_in_nothing_that_others_get(held: Office) -> None:
    """The overview, what each may see, the list of documents and the drafts: none holds a word of it."""
    begin(held)
    type_all(held)
    paper(held).draft_text(notes(held), who(held), rolf(held), FIRST, field="evidence", text=SECRET + "-2")
    paper(held).seal(notes(held), who(held), rolf(held))
    services = held.services
    for actor in (held.chair, held.members[2], notes(held)):
        told = [
            services.overview.overview(),
            services.desk.seen_by(actor),
            services.protocols.lines(actor),
            services.paper.choices(actor, who(held)),
            services.desk.drafts_of(own(actor)),
        ]
        assert SECRET not in str(told)
