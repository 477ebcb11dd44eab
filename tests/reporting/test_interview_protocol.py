"""The interview protocol: what happened, who rated what and why, every word of it, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from interview_app.domain.candidate import CandidateState
from interview_app.domain.form import Aggregation
from interview_app.domain.former_name import FormerName
from interview_app.domain.ids import PanelistId, SheetId, SittingId
from interview_app.domain.interview import (
    Addition,
    Asked,
    Attendance,
    HandOver,
    Interview,
    RecordEntry,
    TakenUp,
)
from interview_app.domain.panel import Assignment, AssignmentKind, Role
from interview_app.domain.procedure import AgreedLevel, Procedure, RatedLevel
from interview_app.domain.protocol import Document
from interview_app.i18n import Language
from tests.reporting.reading import body_of, opened, pages_of, squeezed
from tests.reporting.sample import LOCKED, PANEL, procedure, snapshot

WHOLE = procedure(candidates=2)


def test_every_part_of_the_conversation_is_printed_in_its_order() -> None:
    text = squeezed(body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=WHOLE))))
    place = 0
    for item in WHOLE.form.items():
        title = squeezed(item.title.read("de"))
        assert title in text[place:], title
        place = text.index(title, place)


def test_answer_and_expected_answer_stand_beside_each_other() -> None:
    text = squeezed(body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=WHOLE))))
    interview = WHOLE.interviews[0]
    for question in WHOLE.form.asked():
        entry = interview.entry(question.id)
        assert all(squeezed(line) in text for line in entry.answer.split("\n"))
        assert squeezed(question.wording.read("de")) in text
        assert all(squeezed(point.read("de")) in text for point in question.expected)


def test_individual_ratings_are_printed_only_if_the_snapshot_holds_them() -> None:
    evidence = squeezed(WHOLE.sheets[0].ratings[0].evidence)
    frozen = snapshot(Document.INTERVIEW_PROTOCOL, whole=WHOLE)
    assert evidence in squeezed(body_of(opened(frozen)))
    blind = replace(frozen, procedure=replace(WHOLE, sheets=()))
    text = squeezed(body_of(opened(blind)))
    assert evidence not in text


def test_a_skipped_question_is_printed_with_its_reason() -> None:
    text = body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=WHOLE)))
    assert "Zeit nach Störung (Feueralarm) nicht ausreichend" in text


def test_the_parts_of_a_question_stand_in_working_order() -> None:
    text = squeezed(body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=WHOLE))))
    question, interview, sheet = WHOLE.form.asked()[0], WHOLE.interviews[0], WHOLE.sheets[0]
    parts = [
        question.title.read("de"),
        question.wording.read("de"),
        question.probes[0].read("de"),
        interview.entry(question.id).answer.split("\n")[0],
        question.expected[0].read("de"),
        sheet.rating(question.id).evidence,
    ]
    places = [text.index(squeezed(part)) for part in parts]
    assert places == sorted(places)


def test_an_agreed_level_stands_below_the_ratings_with_its_way() -> None:
    agreed = agreement(4, "Belege zu Stufe 4 überwiegen.", dissents=(PANEL[2].id,))
    text = squeezed(printed_with(replace(WHOLE, agreed=(agreed,))))
    assert squeezed("5, 4, 2 → 4. Belege zu Stufe 4 überwiegen.") in text
    assert squeezed(f"Bewegung: {PANEL[0].name} von 5 auf 4.") in text
    assert squeezed(f"Andere Auffassung: {PANEL[2].name} 2.") in text


def test_no_agreement_is_printed_with_the_views_that_remain() -> None:
    text = squeezed(printed_with(replace(WHOLE, agreed=(agreement(None, "Zwei Lesarten."),))))
    assert squeezed("5, 4, 2 → keine Einigung. Zwei Lesarten.") in text
    assert squeezed(f"Die Auffassungen bleiben: {PANEL[0].name} 5") in text


def test_it_says_that_the_consensus_counts_nothing_where_the_form_takes_the_mean() -> None:
    beside = squeezed("mit dem Mittel der Bewertungen; der Konsens steht daneben.")
    assert beside in squeezed(printed_with(replace(WHOLE, agreed=(agreement(4, "Grund."),))))
    assert beside not in squeezed(printed_with(WHOLE))
    rules = replace(WHOLE.form.rules, aggregation=Aggregation.CONSENSUS)
    counted = replace(WHOLE, form=replace(WHOLE.form, rules=rules), agreed=(agreement(4, "Grund."),))
    assert squeezed("mit der vereinbarten Stufe") in squeezed(printed_with(counted))


def test_what_was_agreed_before_stays_readable_and_a_replaced_sheet_is_told() -> None:
    earlier, standing = agreement(3, "Erster Anlauf."), agreement(4, "Erneut gehört.")
    text = squeezed(printed_with(replace(WHOLE, agreed=(standing,), agreed_earlier=(earlier,))))
    assert squeezed("5, 4, 2 → 3. Erster Anlauf.") in text
    assert squeezed("Danach wurde eine Bewertung ersetzt; die Vereinbarung steht.") in text


def test_an_agreed_level_that_closes_a_gap_says_that_it_counts() -> None:
    agreed = agreement(4, "Aus der Mitschrift belegt.")
    gap = replace(agreed, rated=(replace(agreed.rated[0], level=None), *agreed.rated[1:]))
    counts = squeezed("Eine Bewertung fehlt; deshalb zählt die vereinbarte Stufe.")
    assert counts in squeezed(printed_with(replace(WHOLE, agreed=(gap,))))
    assert counts not in squeezed(printed_with(replace(WHOLE, agreed=(agreed,))))


def agreement(level: int | None, reason: str, *, dissents: tuple[PanelistId, ...] = ()) -> AgreedLevel:
    """An outcome on the first question of the first candidate, from 5, 4 and 2."""
    rated = tuple(
        RatedLevel(person.id, Fraction(given)) for person, given in zip(PANEL, (5, 4, 2), strict=False)
    )
    outcome = None if level is None else Fraction(level)
    candidate, question = WHOLE.candidates[0].id, WHOLE.form.asked()[0].id
    return AgreedLevel(candidate, question, outcome, reason, LOCKED, rated, dissents)


def printed_with(whole: Procedure) -> str:
    return body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=whole)))


def test_a_second_interview_follows_the_first_one() -> None:
    first = WHOLE.interviews[0]
    again = replace(first, id=type(first.id)("again"), number=2)
    text = body_of(
        opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=replace(WHOLE, interviews=(first, again))))
    )
    assert "6 Auswahlgespräch 2: Gesprächsverlauf" in text
    assert text.count(WHOLE.sheets[0].rating(WHOLE.form.asked()[0].id).evidence) >= 1


def test_a_recusal_is_printed_with_its_reason() -> None:
    person, panel = WHOLE.candidates[0].id, WHOLE.panel
    absent = Assignment(person, panel[2].id, AssignmentKind.RECUSED, "Frühere Zusammenarbeit.", LOCKED)
    text = body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=replace(WHOLE, assignments=(absent,)))))
    assert "Frühere Zusammenarbeit." in text


def test_whoever_rated_in_somebody_s_place_signs_too() -> None:
    person, (first, _, gone), moment = WHOLE.candidates[0].id, PANEL[:3], LOCKED
    guest = replace(first, id=PanelistId("guest"), name="E. Ersatz", role=Role.OBSERVER, votes=False)
    parts = (
        Assignment(person, gone.id, AssignmentKind.RECUSED, "verwandt", moment),
        Assignment(person, guest.id, AssignmentKind.SUBSTITUTE, "verwandt", moment, substitute_for=gone.id),
    )
    held = WHOLE.interviews[0]
    sitting = replace(held.sittings[0], present=(*held.sittings[0].present, guest.id))
    interviews = (replace(held, sittings=(sitting, *held.sittings[1:])), *WHOLE.interviews[1:])
    text = printed_with(replace(WHOLE, panel=(*PANEL, guest), assignments=parts, interviews=interviews))
    assert "E. Ersatz Vertretung" in text[text.rindex("Unterschriften") :]


def test_who_withdrew_is_said_with_day_and_reason_at_the_front() -> None:
    gone = replace(
        WHOLE.candidates[0], state=CandidateState.WITHDRAWN, state_at=LOCKED, state_reason="andere Stelle"
    )
    text = printed_with(replace(WHOLE, candidates=(gone, *WHOLE.candidates[1:])))
    assert "andere Stelle" in text[: text.index("Zeit und Ort")]
    assert "Stand " not in printed_with(WHOLE).partition("Zeit und Ort")[0]


def test_every_page_says_which_of_how_many_it_is() -> None:
    pages = pages_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=WHOLE), Language.ENGLISH))
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page


def eventful(first: Interview) -> Interview:
    """The same with a latecomer, another writer, another language and another panel than before."""
    chair, writer, third = (each.id for each in WHOLE.panel[:3])
    sitting, at = first.sittings[0], first.started
    came = Attendance(third, True, at.replace(minute=7), "Zug verspätet")
    left = Attendance(third, False, at.replace(minute=40), "")
    return replace(
        first,
        sittings=(
            replace(sitting, present=(chair, writer), attendance=(came, left)),
            replace(sitting, number=2, language="en", language_reason="auf Wunsch"),
        ),
        note_taker=chair,
        hand_overs=(HandOver(writer, chair, at.replace(minute=30), "Sehnenscheide"),),
        earlier=(chair, WHOLE.panel[-1].id),
        panel_note="Urlaubsvertretung war nicht möglich",
    )


def test_who_came_left_and_wrote_is_printed_with_times_and_reasons() -> None:
    held = eventful(WHOLE.interviews[0])
    changed = replace(WHOLE, interviews=(held, *WHOLE.interviews[1:]))
    text = body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=changed)))
    names = [each.name for each in WHOLE.panel]
    assert f"{names[2]} kommt hinzu. Grund: Zug verspätet" in text
    assert f"{names[2]} geht." in text
    assert f"{names[0]} übernimmt die Mitschrift von {names[1]}. Grund: Sehnenscheide" in text
    assert "Ab Termin 2 auf Englisch. Grund: auf Wunsch" in text
    assert f"Mitgeschrieben von {names[1]}" in text
    assert text.count("vor dem Hinzukommen erklärt: keine Befangenheit") == 1
    assert "anders besetzt als im Gespräch davor" in text
    assert "Vermerkt: Urlaubsvertretung war nicht möglich" in text


def test_where_nothing_of_the_kind_happened_nothing_is_printed() -> None:
    text = body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=WHOLE)))
    assert "Mitgeschrieben von" not in text
    assert "anders besetzt" not in text


def test_what_was_written_after_the_conversation_says_how_late() -> None:
    first, day = WHOLE.interviews[0], timedelta(days=1)
    assert first.finished is not None
    question = WHOLE.form.asked()[0].id
    late = [
        replace(each, last_at=first.finished + day / 2) if each.item == question else each
        for each in first.entries
    ]
    sheet = WHOLE.sheets[0]
    rated = tuple(replace(each, at=first.finished + 3 * day) for each in sheet.ratings)
    changed = replace(
        WHOLE,
        interviews=(replace(first, entries=tuple(late)),),
        sheets=(replace(sheet, ratings=rated), *WHOLE.sheets[1:]),
    )
    text = body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=changed)))
    assert text.count("nach dem Gespräch, binnen 24 Stunden") == 1
    assert text.count("mehr als 24 Stunden nach dem Gespräch") == len(rated)


def test_a_late_arrival_is_printed_with_minutes_and_note() -> None:
    person = WHOLE.candidates[0]
    assert person.appointment is not None
    late = replace(person, arrived=person.appointment + timedelta(minutes=12), late_note="Zug ausgefallen.")
    whole = replace(WHOLE, candidates=(late, *WHOLE.candidates[1:]))
    text = body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=whole)))
    assert "12 Minuten nach dem Termin. Zug ausgefallen." in text
    unplanned = replace(whole, candidates=(replace(late, appointment=None), *WHOLE.candidates[1:]))
    assert "kam verspätet um" in body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=unplanned)))
    assert "nach dem Termin" not in body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=WHOLE)))


def test_what_a_further_sitting_added_stands_below_with_its_time_and_why_it_was_held() -> None:
    whole = procedure()
    first = whole.interviews[0]
    question = whole.form.asked()[0].id
    further = replace(
        first.sittings[0],
        id=SittingId("again"),
        number=2,
        taken_up=TakenUp("Feueralarm", (question,), (), known=True),
    )
    entries = tuple(
        replace(
            entry, reason="keine Zeit", additions=(Addition(further.id, "Nennt zwei Beispiele.", LOCKED),)
        )
        if entry.item == question
        else entry
        for entry in first.entries
    )
    again = replace(first, sittings=(first.sittings[0], further), entries=entries)
    frozen = snapshot(
        Document.INTERVIEW_PROTOCOL, whole=replace(whole, interviews=(again, *whole.interviews[1:]))
    )
    text = body_of(opened(frozen, Language.GERMAN))
    assert "wurde wieder aufgenommen für Frage 1. Grund: Feueralarm" in text
    assert "Zunächst nicht gestellt. Grund: keine Zeit" in text
    assert text.index("Ergänzt in einem weiteren Termin") < text.index("Nennt zwei Beispiele.")
    assert "Pause" not in text[: text.index("Auswahlkommission")]


def test_an_earlier_name_under_which_a_document_was_issued_is_named() -> None:
    person = WHOLE.candidates[0]
    former = FormerName(person.id, "B-900", "Aylin Mustr", LOCKED)
    text = body_of(
        opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=replace(WHOLE, former_names=(former,))))
    )
    assert "(früher geführt als B-900, Aylin Mustr)" in text
    assert "früher geführt" not in body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=WHOLE)))


def test_a_replaced_sheet_is_printed_beside_the_one_that_counts_with_its_reason() -> None:
    first = WHOLE.sheets[0]
    assert first.sealed is not None
    changed = replace(first.ratings[0], evidence="Erst beim Nachlesen bemerkt.")
    second = replace(
        first,
        id=SheetId("later"),
        sequence=2,
        sealed=first.sealed + timedelta(hours=1),
        ratings=(changed, *first.ratings[1:]),
        reason="Frage 1 war verwechselt.",
        after_disclosure=True,
    )
    text = body_of(
        opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=replace(WHOLE, sheets=(*WHOLE.sheets, second))))
    )
    assert "Erst beim Nachlesen bemerkt." in text
    assert squeezed(first.ratings[0].evidence) in squeezed(text)
    assert squeezed("ersetzt, zählt nicht") in squeezed(text)
    assert squeezed(
        "ersetzt einen früheren nach der Offenlegung. Grund: Frage 1 war verwechselt."
    ) in squeezed(text)


def test_a_sheet_from_paper_says_who_typed_it() -> None:
    typed = replace(WHOLE.sheets[0], entered_by=WHOLE.panel[1].id, paper_date=date(2023, 3, 14))
    whole = replace(WHOLE, sheets=(typed, *WHOLE.sheets[1:]))
    text = squeezed(body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=whole))))
    assert squeezed(f"eingegeben von {WHOLE.panel[1].name}, Papier vom 14.03.2023.") in text


def test_before_disclosure_nothing_of_replaced_sheets_or_paper_is_printed() -> None:
    text = body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=replace(WHOLE, sheets=()))))
    assert "vom Papier" not in text
    assert "Ersetzte" not in text


def test_an_interview_held_without_the_program_says_so_with_the_reason() -> None:
    held = replace(WHOLE.interviews[0], held_without="Der Laptop war ausgefallen.")
    whole = replace(WHOLE, interviews=(held, *WHOLE.interviews[1:]))
    text = body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=whole)))
    assert "nachträglich festgehalten. Grund: Der Laptop war ausgefallen." in text


def test_a_question_that_was_not_reached_takes_no_room_for_an_answer() -> None:
    first = WHOLE.interviews[0]
    last = WHOLE.form.asked()[-1]
    entries = tuple(
        RecordEntry(last.id, Asked.OPEN, "", "", (), (), 0, None, None) if each.item == last.id else each
        for each in first.entries
    )
    whole = replace(WHOLE, interviews=(replace(first, entries=entries), *WHOLE.interviews[1:]), sheets=())
    text = body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=whole)))
    assert text.count("nicht erreicht") == 1
    assert last.wording.read("de").split(".")[0] in text
    assert last.expected[0].read("de") not in text


def test_why_a_sitting_was_interrupted_stands_below_the_table() -> None:
    first = WHOLE.interviews[0]
    sitting = first.sittings[0]
    sittings = (
        replace(sitting, ending="Feueralarm", place="Video", video=True),
        replace(sitting, number=2),
    )
    whole = replace(WHOLE, interviews=(replace(first, sittings=sittings), *WHOLE.interviews[1:]))
    text = body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=whole)))
    assert "Termin 1 wurde unterbrochen. Grund: Feueralarm" in text
    assert "Uhr: unterbrochen per Video" in text


def test_the_signatures_say_what_is_signed() -> None:
    text = body_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=WHOLE)))
    person = WHOLE.candidates[0]
    said = (
        f"Unterzeichnet wird das Protokoll des Gesprächs vom 14.03.2023 mit {person.name}, {person.number}."
    )
    assert said in text
