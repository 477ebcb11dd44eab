"""Read along its structure, a document says the record: every piece of it, once, in the record's order.

Each place where somebody may type holds a word of its own, and other words besides.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from interview_app.domain.ids import QuestionId
from interview_app.domain.interview import Interview
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Snapshot
from interview_app.domain.sheet import Passage, Rating, Sheet
from interview_app.i18n import Language, load
from interview_app.reporting import render
from tests.exploring import WITHOUT_SHRINKING
from tests.reporting.conformance.validator import standards_of, told, violations
from tests.reporting.reading import squeezed
from tests.reporting.sample import journal_of, procedure, shortened, snapshot, the_form
from tests.reporting.structure import Element, structure_of
from tests.reporting.test_hostile_words import shown, with_words

SHORT = procedure(candidates=1, form=shortened(the_form(), 3))
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\n"), max_size=24)


def filled(whole: Procedure, words: str) -> Procedure:
    """The procedure with a word of its own and these words in every text of record, sheets and decision."""
    assert whole.decision is not None
    return replace(
        whole,
        interviews=tuple(_interview(each, words) for each in whole.interviews),
        sheets=tuple(_sheet(each, words) for each in whole.sheets),
        decision=replace(whole.decision, reasons=f"Grund§ {words}", deviation=f"Abweichung§ {words}"),
    )


def _interview(held: Interview, words: str) -> Interview:
    entries = tuple(
        replace(
            each,
            answer=f"Antwort§{each.item}§ {words}",
            reason=f"Anlass§{each.item}§ {words}",
            own_probes=(f"Nachfrage§{each.item}§ {words}",),
        )
        for each in held.entries
    )
    return replace(held, entries=entries)


def _sheet(sheet: Sheet, words: str) -> Sheet:
    ratings = tuple(
        replace(
            each,
            evidence=f"Beleg§{sheet.panelist}§{each.question}§ {words}",
            notes=f"Notiz§{sheet.panelist}§{each.question}§ {words}",
            passages=(Passage(0, 1, f"Stelle§{sheet.panelist}§{each.question}§"),),
        )
        for each in sheet.ratings
    )
    return replace(sheet, ratings=ratings)


def tree_of(frozen: Snapshot, language: Language = Language.GERMAN) -> tuple[bytes, Element]:
    printed = render(frozen, load(language))
    return printed, structure_of(PdfReader(io.BytesIO(printed), strict=True))


def require_in_order(text: str, pieces: list[str]) -> None:
    """Every piece stands in the text after the one before it; one with a word of its own stands nowhere else."""
    read, place = squeezed(text), 0
    for piece in map(shown, pieces):
        found = read.find(piece, place)
        assert found >= 0, f"{piece!r} is missing after {read[max(0, place - 80) : place]!r}"
        assert "§" not in piece or read.count(piece) == 1, f"{piece!r} is read twice"
        place = found + len(piece)


def said_in_protocol(whole: Procedure) -> Iterator[str]:
    """What the protocol of the only interview says of the conversation, in its order."""
    form, held = whole.form, whole.interviews[0]
    for item in form.items():
        entry = held.entry(item.id)
        yield item.title.read("de")
        yield entry.reason
        if item in form.questions:
            question = form.question(QuestionId(item.id))
            yield question.wording.read("de")
            yield from (
                question.probes[each].read("de") for each in entry.probes if each < len(question.probes)
            )
            yield from entry.own_probes
            yield entry.answer
            yield from (each.read("de") for each in question.expected)
            for sheet in whole.sheets:
                yield from said_in_rating(sheet.rating(question.id))
        else:
            yield entry.answer


def said_in_rating(rating: Rating) -> Iterator[str]:
    yield rating.evidence
    yield from (each.words for each in rating.passages)


def said_in_sheet(whole: Procedure) -> Iterator[str]:
    """What the first sheet says, question by question."""
    for question in whole.form.asked():
        rating = whole.sheets[0].rating(question.id)
        yield question.title.read("de")
        yield from (each.behaviour.read("de") for each in question.anchors if each.level == rating.level)
        yield from said_in_rating(rating)
        yield rating.notes


def said_in_decision(whole: Procedure) -> Iterator[str]:
    assert whole.decision is not None
    yield whole.decision.reasons
    yield whole.decision.deviation


SAID: Mapping[Document, Callable[[Procedure], Iterator[str]]] = {
    Document.INTERVIEW_PROTOCOL: said_in_protocol,
    Document.SHEET: said_in_sheet,
    Document.SELECTION_RECORD: said_in_decision,
}


@pytest.mark.parametrize("document", list(SAID), ids=str)
@settings(max_examples=6, phases=WITHOUT_SHRINKING, suppress_health_check=[HealthCheck.too_slow])
@given(WORDS)
def test_the_structure_says_what_was_recorded_in_its_order_each_piece_once(
    document: Document, words: str
) -> None:
    whole = filled(SHORT, words)
    printed, tree = tree_of(snapshot(document, whole=whole))
    require_in_order(tree.text, list(SAID[document](whole)))
    assert told(violations(printed, *standards_of(printed))) == ""


def test_words_from_right_to_left_are_read_in_the_order_in_which_they_were_written() -> None:
    whole = filled(SHORT, "sagte שלום עולם und ging")
    _, tree = tree_of(snapshot(Document.INTERVIEW_PROTOCOL, whole=whole))
    require_in_order(tree.text, list(said_in_protocol(whole)))


def test_words_do_not_run_into_each_other_where_a_line_ends() -> None:
    words = " ".join(f"Wort{number}" for number in range(60))
    _, tree = tree_of(snapshot(Document.INTERVIEW_PROTOCOL, whole=filled(SHORT, words)))
    assert any(words in " ".join(each.text.split()) for each in tree.all("P"))


def test_every_act_of_a_journal_is_one_row_in_order_also_over_pages() -> None:
    frozen = snapshot(Document.JOURNAL_EXTRACT, whole=SHORT)
    _, tree = tree_of(replace(frozen, extract=journal_of(SHORT, rows=120)))
    rows = [each for each in tree.all("TR") if each.all("TD")]
    assert [each.all("TD", "TH")[0].text.strip() for each in rows] == [
        str(number) for number in range(1, 121)
    ]
    assert len([each for each in tree.all("TR") if not each.all("TD")]) == len(tree.all("Table"))


@settings(max_examples=12, phases=WITHOUT_SHRINKING, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(st.characters(codec=None), max_size=60),
    st.sampled_from(Document),
    st.sampled_from(Language),
)
def test_any_words_anywhere_give_a_document_that_conforms(
    words: str, document: Document, language: Language
) -> None:
    printed, _ = tree_of(snapshot(document, whole=with_words(words)), language)
    assert told(violations(printed, *standards_of(printed))) == ""
