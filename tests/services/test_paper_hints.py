"""What the record check tells a typist before the seal: this sheet by itself, and nothing of the author's others."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.hint import Hint, Rule, Severity
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Actor, Role
from interview_app.domain.sheet import SheetState
from interview_app.services.desk import own
from tests.services.office import Office

DAY = date(2023, 3, 14)
COPIED = "Sie nannte beide Seiten und den Weg zu einer gemeinsamen Lösung."


@pytest.fixture
def held(office: Office) -> Office:
    """Two interviews are finished; three rate, and the fourth only takes notes."""
    office.seat("Maria Vorlage", "Rolf Skizze", "Sina Platzhalter")
    person = office.services.panel.add(
        office.chair, name="Nele Notiz", function="", role=Role.NOTE_TAKER, votes=False
    )
    office.lock(3)
    for number in ("B-014", "B-007"):
        office.interview(office.admit(number, f"Muster {number}").id)
    office.members.append(Actor(person.id, Role.NOTE_TAKER))
    return office


def who(office: Office, place: int = 0) -> CandidateId:
    return office.services.candidates.all()[place].id


def typed(office: Office, *, evidence: str, candidate: CandidateId, actor: Actor | None = None) -> None:
    """Rolf's paper on a candidate, every question with this evidence, by the note-taker unless another is named."""
    paper, author, typist = office.services.paper, own(office.members[1]), actor or office.members[3]
    paper.begin(typist, candidate, author, paper_date=DAY)
    for question in office.form.asked():
        paper.rate(typist, candidate, author, question.id, Fraction(4))
        paper.settle_text(typist, candidate, author, question.id, field="evidence", text=evidence)


def hints(office: Office, candidate: CandidateId, actor: Actor | None = None) -> tuple[Hint, ...]:
    return office.services.paper.hints(actor or office.members[3], candidate, own(office.members[1]))


def rules(found: tuple[Hint, ...]) -> set[Rule]:
    return {each.discovery.rule for each in found}


def weigh(office: Office, rule: Rule, severity: Severity) -> None:
    office.services.record_check.set_rule(
        office.chair, rule, on=True, severity=severity, reason="Dienstanweisung"
    )


def test_a_typist_is_told_that_words_of_this_sheet_only_praise(held: Office) -> None:
    typed(held, evidence="sehr gut", candidate=who(held))
    assert rules(hints(held, who(held))) == {Rule.FORMULAIC}


def test_a_typist_gives_the_reason_that_is_asked_for_on_this_sheet(held: Office) -> None:
    weigh(held, Rule.FORMULAIC, Severity.REASON)
    typed(held, evidence="sehr gut", candidate=who(held))
    typist, author = held.members[3], own(held.members[1])
    with pytest.raises(ActRefused) as caught:
        held.services.paper.seal(typist, who(held), author)
    assert caught.value.refusal is Refusal.RECORD_ASKS
    found = hints(held, who(held))
    held.services.record_check.settle(
        typist, {each.discovery.key: "steht so auf dem Papier" for each in found}
    )
    assert hints(held, who(held)) == ()
    held.services.paper.seal(typist, who(held), author)


@pytest.mark.parametrize("severity", list(Severity))
def test_nothing_compares_with_what_the_author_wrote_on_the_screen(held: Office, severity: Severity) -> None:
    """Neither a hint nor a refusal, which would tell it as well."""
    weigh(held, Rule.COPIED, severity)
    author = held.members[1]
    for question in held.form.asked():
        held.services.sheets.rate(author, who(held, 1), question.id, Fraction(2))
        held.services.sheets.settle_text(author, who(held, 1), question.id, field="evidence", text=COPIED)
    typed(held, evidence=COPIED, candidate=who(held))
    assert hints(held, who(held)) == ()
    held.services.paper.seal(held.members[3], who(held), own(author))
    sealed = held.services.desk.whole().latest_sheet(who(held), own(author))
    assert sealed is not None
    assert sealed.state is SheetState.SEALED


def test_nothing_compares_with_a_sheet_that_the_same_person_has_typed_and_sealed(held: Office) -> None:
    typed(held, evidence=COPIED, candidate=who(held, 1))
    held.services.paper.seal(held.members[3], who(held, 1), own(held.members[1]))
    typed(held, evidence=COPIED, candidate=who(held))
    assert hints(held, who(held)) == ()


def test_an_author_who_types_the_own_paper_is_told_everything(held: Office) -> None:
    author = held.members[1]
    typed(held, evidence=COPIED, candidate=who(held, 1), actor=author)
    typed(held, evidence=COPIED, candidate=who(held), actor=author)
    told = {each.discovery.rule for place in (0, 1) for each in hints(held, who(held, place), author)}
    assert Rule.COPIED in told


def test_what_the_typist_was_not_told_is_told_to_the_author(held: Office) -> None:
    for place in (0, 1):
        typed(held, evidence=COPIED, candidate=who(held, place))
        held.services.paper.seal(held.members[3], who(held, place), own(held.members[1]))
    told = held.services.record_check.checked
    assert Rule.COPIED in rules(told(held.members[1]).hints)
    for actor in (held.chair, held.members[3]):
        assert Rule.COPIED not in rules(told(actor).hints)


def test_nobody_but_the_typist_asks_for_the_hints_and_nobody_after_the_seal(held: Office) -> None:
    typed(held, evidence="sehr gut", candidate=who(held))
    for actor in (held.chair, held.members[2]):
        with pytest.raises(ActRefused):
            hints(held, who(held), actor)
    held.services.paper.seal(held.members[3], who(held), own(held.members[1]))
    with pytest.raises(ActRefused):
        hints(held, who(held))


def test_the_words_of_an_answered_hint_do_not_travel_to_the_typist(held: Office) -> None:
    weigh(held, Rule.FORMULAIC, Severity.REASON)
    typed(held, evidence="sehr gut", candidate=who(held))
    key = hints(held, who(held))[0].discovery.key
    held.services.record_check.settle(held.members[1], {key: "Grund-der-Autorin"})
    weigh(held, Rule.FORMULAIC, Severity.NOTICE)
    assert "Grund-der-Autorin" not in str(hints(held, who(held)))
