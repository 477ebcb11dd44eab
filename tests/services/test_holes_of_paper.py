"""Ways round the rules on paper sheets and further sittings that a judge's expert would try: each is closed."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import partial

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Actor, AssignmentKind
from interview_app.services.desk import own
from interview_app.services.interviews.seating import Further
from tests.services.office import Office

DAY = date(2023, 3, 14)


@pytest.fixture
def held(office: Office) -> Office:
    """One interview is finished; three rate, and the chair has sealed."""
    office.seat("Maria Vorlage", "Rolf Skizze", "Sina Platzhalter")
    office.lock(3)
    office.interview(office.admit("B-014", "Aylin Muster").id)
    office.rate(office.chair, who(office), 3)
    office.services.sheets.seal(office.chair, who(office))
    return office


def who(office: Office) -> CandidateId:
    return office.services.candidates.all()[0].id


def refusal(caught: pytest.ExceptionInfo[ActRefused]) -> Refusal:
    return caught.value.refusal


def begin_paper_of_rolf(office: Office, actor: Actor) -> None:
    office.services.paper.begin(actor, who(office), own(office.members[1]), paper_date=DAY)


def type_paper_of_rolf(office: Office, actor: Actor) -> None:
    author, paper = own(office.members[1]), office.services.paper
    begin_paper_of_rolf(office, actor)
    for question in office.form.asked():
        paper.rate(actor, who(office), author, question.id, Fraction(4))
        paper.settle_text(actor, who(office), author, question.id, field="evidence", text="gesehen")
    paper.seal(actor, who(office), author)


def take_up(office: Office) -> None:
    """A further sitting, begun and finished: every sheet that was sealed is overtaken."""
    office.clock.pass_minutes(60)
    held = office.services.further_sittings.take_up(
        office.chair,
        who(office),
        Further("Raum 3", video=False),
        questions=[office.form.asked()[0].id],
        reason="abgebrochen",
    )
    office.services.interviews.finish(office.chair, held.id)


def test_nobody_reads_a_colleagues_paper_while_a_replacement_of_the_own_sheet_is_open(held: Office) -> None:
    held.services.sheets.replace(held.chair, who(held), reason="Zahlendreher")
    with pytest.raises(ActRefused) as caught:
        begin_paper_of_rolf(held, held.chair)
    assert refusal(caught) is Refusal.PAPER_OWN_SHEET_FIRST


def test_nobody_reads_a_colleagues_paper_whose_own_sheet_was_overtaken_by_a_further_sitting(
    held: Office,
) -> None:
    take_up(held)
    with pytest.raises(ActRefused) as caught:
        begin_paper_of_rolf(held, held.chair)
    assert refusal(caught) is Refusal.PAPER_OWN_SHEET_FIRST


def test_whoever_typed_a_colleagues_paper_seals_anew_after_a_further_sitting_and_is_marked(
    held: Office,
) -> None:
    type_paper_of_rolf(held, held.chair)
    take_up(held)
    assert held.services.sheets.replace(held.chair, who(held), reason="weiterer Termin").after_disclosure
    assert held.services.sheets.seal(held.chair, who(held)).after_disclosure


def test_nobody_is_called_absent_once_their_sheet_is_sealed(held: Office) -> None:
    for actor, level in ((held.members[1], 5), (held.members[2], 1)):
        held.rate(actor, who(held), level)
        held.services.sheets.seal(actor, who(held))
    held.register("B-015", "Ben Probe")
    absent = partial(held.services.panel.assign, held.chair, who(held), own(held.members[2]))
    with pytest.raises(ActRefused) as caught:
        absent(kind=AssignmentKind.ABSENT, reason="war nicht da")
    assert refusal(caught) is Refusal.SEALED_WAS_THERE
    take_up(held)
    absent(kind=AssignmentKind.ABSENT, reason="beim weiteren Termin krank")


def test_whoever_knows_the_ratings_does_not_join_because_of_a_further_sitting(held: Office) -> None:
    away = held.members[2]
    held.services.panel.assign(
        held.chair, who(held), own(away), kind=AssignmentKind.ABSENT, reason="Zugausfall"
    )
    held.rate(held.members[1], who(held), 4)
    held.services.sheets.seal(held.members[1], who(held))
    assert len(held.services.desk.seen_by(away).sheets) == 2
    take_up(held)
    with pytest.raises(ActRefused) as caught:
        held.services.panel.assign(held.chair, who(held), own(away), kind=AssignmentKind.EXPECTED, reason="")
    assert refusal(caught) is Refusal.VOTE_TOO_LATE
