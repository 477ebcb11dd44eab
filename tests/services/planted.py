"""Procedures in which one member's ratings are sealed in, made twice: alike but for what that member rated and wrote.

Whatever somebody else is told by both must be the same, so that nothing of it depends on what is sealed in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path

from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import Actor, AssignmentKind, Role
from interview_app.services.calibration.answers import SampleData
from interview_app.services.desk import own
from tests.services.office import BUDGET_FORM, Office, kept, new_office

CHAIR, AUTHOR, THIRD, TAKER, OBSERVER = range(5)
"""The places of the panel in `office.members`; the author's ratings are sealed in."""
READERS = (CHAIR, THIRD, TAKER, OBSERVER)


@dataclass(frozen=True, slots=True)
class Planted:
    """What the author rated throughout, and a word that stands in every text of the author and nowhere else."""

    level: int
    word: str


TWINS = (Planted(1, "Zaunkoenig"), Planted(5, "Rotkehlchen"))
Story = Callable[[Office, Planted], None]


def planted_office(folder: Path, story: str, planted: Planted) -> Office:
    """Three who rate, one who takes notes and one who observes; one of two candidates has been heard; then a story."""
    folder.mkdir(parents=True)
    office = kept(_heard_office, folder)
    STORIES[story](office, planted)
    return office


def _heard_office(folder: Path) -> Office:
    office = new_office(folder, BUDGET_FORM)
    office.seat("Vera Vorlage", "Max Muster", "Sina Skizze")
    office.lock()
    for name, role in (("Nele Notiz", Role.NOTE_TAKER), ("Bernd Beispiel", Role.OBSERVER)):
        person = office.services.panel.add(office.chair, name=name, function="", role=role, votes=False)
        office.members.append(Actor(person.id, role))
    for number, name in (("B-001", "Aylin Muster"), ("B-002", "Jonas Probe")):
        office.admit(number, name)
    office.interview(heard(office))
    return office


def heard(office: Office) -> CandidateId:
    """The candidate who has been heard."""
    return office.services.candidates.all()[0].id


def other(office: Office) -> CandidateId:
    return office.services.candidates.all()[1].id


def fill(office: Office, place: int, planted: Planted, candidate: CandidateId | None = None) -> None:
    """Somebody's sheet with one level, evidence and notes throughout."""
    actor, sheets, subject = office.members[place], office.services.sheets, candidate or heard(office)
    for question in office.form.asked():
        sheets.rate(actor, subject, question.id, Fraction(planted.level))
        for field in ("evidence", "notes"):
            text = f"{planted.word}: {field} zu {question.id}"
            sheets.settle_text(actor, subject, question.id, field=field, text=text)


def seal(office: Office, place: int, planted: Planted, candidate: CandidateId | None = None) -> None:
    fill(office, place, planted, candidate)
    office.services.sheets.seal(office.members[place], candidate or heard(office))


def seal_others(office: Office, *places: int, candidate: CandidateId | None = None) -> None:
    """The same for both twins."""
    for place in places:
        seal(office, place, Planted(3, f"Mitglied {place}"), candidate)


def _one_sealed(office: Office, planted: Planted) -> None:
    seal(office, AUTHOR, planted)


def _all_but_one_sealed(office: Office, planted: Planted) -> None:
    seal(office, AUTHOR, planted)
    seal_others(office, CHAIR)


def _replaced_before_disclosure(office: Office, planted: Planted) -> None:
    """What was sealed first is planted too; the new sheet has been typed half."""
    seal(office, AUTHOR, planted)
    author, question = office.members[AUTHOR], office.form.asked()[0].id
    sheets = office.services.sheets
    sheets.replace(author, heard(office), reason="Zahlendreher")
    sheets.rate(author, heard(office), question, Fraction(6 - planted.level))
    text = f"{planted.word} neu"
    sheets.draft_text(author, heard(office), question, field="evidence", text=text)


def _replaced_after_disclosure(office: Office, planted: Planted) -> None:
    """Everything is disclosed; of the author's new sheet nobody knows anything until it is sealed."""
    office.interview(other(office))
    for candidate in (heard(office), other(office)):
        seal_others(office, CHAIR, AUTHOR, THIRD, candidate=candidate)
    office.services.sheets.replace(office.members[AUTHOR], heard(office), reason="Zahlendreher")
    fill(office, AUTHOR, planted)


def _recused_with_a_begun_sheet(office: Office, planted: Planted) -> None:
    fill(office, AUTHOR, planted)
    _recuse(office)


def _recused_and_the_others_sealed(office: Office, planted: Planted) -> None:
    """The candidate is complete without the author, whose begun sheet nobody ever reads."""
    _recused_with_a_begun_sheet(office, planted)
    seal_others(office, CHAIR, THIRD)


def _recuse(office: Office) -> None:
    author = own(office.members[AUTHOR])
    office.services.panel.assign(
        office.chair, heard(office), author, kind=AssignmentKind.RECUSED, reason="verwandt"
    )


def _withdrawn(office: Office, planted: Planted) -> None:
    """The author's sheet was the only one when the candidate withdrew; the other candidate is disclosed since."""
    seal(office, AUTHOR, planted)
    office.services.candidates.withdraw(office.chair, heard(office), reason="andere Stelle")
    office.interview(other(office))
    seal_others(office, CHAIR, AUTHOR, THIRD, candidate=other(office))


def _on_paper(office: Office, planted: Planted) -> None:
    """The note-taker has typed the author's paper and sealed it."""
    _type_paper(office, planted)
    office.services.paper.seal(office.members[TAKER], heard(office), own(office.members[AUTHOR]))


def _paper_begun(office: Office, planted: Planted) -> None:
    """The note-taker has typed most of the author's paper, and put it aside."""
    _type_paper(office, planted)


def _type_paper(office: Office, planted: Planted) -> None:
    taker, author, paper = office.members[TAKER], own(office.members[AUTHOR]), office.services.paper
    paper.begin(taker, heard(office), author, paper_date=date(2023, 3, 14))
    for question in office.form.asked():
        paper.rate(taker, heard(office), author, question.id, Fraction(planted.level))
        text = f"{planted.word} auf Papier"
        paper.settle_text(taker, heard(office), author, question.id, field="evidence", text=text)


def _aborted(office: Office, planted: Planted) -> None:
    """Totals were never disclosed, and never will be."""
    seal(office, AUTHOR, planted)
    office.services.endings.abort(office.chair, reason="Stelle entfallen")


def _calibration_written(office: Office, planted: Planted) -> None:
    """The author has written a sample answer with its key; nobody else reads any of it before it is rated."""
    fill(office, AUTHOR, planted)
    author, question = office.members[AUTHOR], office.form.asked()[0].id
    made = office.services.sample_answers.add(author, question)
    held = office.services.calibration.rooms(author)[-1].calibration.id
    data = SampleData(
        question, f"{planted.word} antwortet", Fraction(planted.level), f"{planted.word} als Grund"
    )
    office.services.sample_answers.change(author, held, made.id, data)


def _calibration_rated(office: Office, planted: Planted) -> None:
    """The author wrote one key, rated both answers and sealed; the others still rate."""
    fill(office, AUTHOR, planted)
    all_of, author, question = office.services, office.members[AUTHOR], office.form.asked()[0].id
    keys = ((author, planted.level, planted.word), (office.chair, 3, "Vorsitz"))
    made = [all_of.sample_answers.add(actor, question) for actor, _, _ in keys]
    held = all_of.calibration.rooms(author)[-1].calibration.id
    for sample, (actor, level, word) in zip(made, keys, strict=True):
        data = SampleData(question, "erfundene Antwort", Fraction(level), f"{word} als Grund")
        all_of.sample_answers.change(actor, held, sample.id, data)
    all_of.calibration.begin(office.chair, held)
    for sample in made:
        all_of.trial.rate(author, held, sample.id, Fraction(planted.level))
        all_of.trial.explain(author, held, sample.id, f"{planted.word} trägt die Stufe")
    all_of.trial.seal(author, held)


STORIES: Mapping[str, Story] = {
    "one sheet sealed": _one_sealed,
    "all but one sealed": _all_but_one_sealed,
    "replacement before disclosure": _replaced_before_disclosure,
    "replacement after disclosure": _replaced_after_disclosure,
    "recused with a begun sheet": _recused_with_a_begun_sheet,
    "recused, the others sealed": _recused_and_the_others_sealed,
    "withdrawn": _withdrawn,
    "typed from paper": _on_paper,
    "paper begun": _paper_begun,
    "aborted": _aborted,
    "calibration written": _calibration_written,
    "calibration rated": _calibration_rated,
}
READ_BY_TYPIST = frozenset({"paper begun"})
"""Stories in which the note-taker reads what is planted, because the note-taker is typing it."""


def readers_of(story: str) -> tuple[int, ...]:
    """Everybody who must not be told anything."""
    return tuple(place for place in READERS if not (place == TAKER and story in READ_BY_TYPIST))
