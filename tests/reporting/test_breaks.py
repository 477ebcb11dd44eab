"""Where pages break: a heading never ends a page, whatever it is followed by."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pypdf import PageObject
from reportlab.lib.colors import Color
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.domain.protocol import Document
from interview_app.i18n import Language, load
from interview_app.reporting import styles
from interview_app.reporting.breaks import together
from interview_app.reporting.columns import Columns
from interview_app.reporting.documents import decision, interview_protocol, selection_record
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import heading, subheading
from interview_app.reporting.prose import Prose
from interview_app.reporting.tagged.paragraph import TaggedParagraph
from tests.reporting.reading import opened, pages_of
from tests.reporting.sample import procedure, snapshot

PROSE = Prose()
STORIES = {
    Document.SELECTION_RECORD: selection_record.story,
    Document.INTERVIEW_PROTOCOL: interview_protocol.story,
}


def asked_by(story: list[Flowable]) -> list[float]:
    """How much room every break of the story asks for."""
    return [float(each.height) for each in story if isinstance(each, CondPageBreak)]


def test_a_heading_asks_for_what_the_table_below_it_needs() -> None:
    story = [*heading(PROSE, 1, "Panel", needs=40), CondPageBreak(200), Spacer(1, 300)]
    first, second = asked_by(together(story))
    assert second == 200
    assert first > 200 + styles.HEADING.leading


def test_two_headings_stay_together_with_the_first_words_below() -> None:
    story = [*heading(PROSE, "D", "Annex"), *subheading(PROSE, "Aylin Muster"), CondPageBreak(150)]
    first, second, last = asked_by(together([*story, PROSE.line("words")]))
    assert last == 150
    assert second > last
    assert first > second


def test_words_between_two_headings_part_them() -> None:
    story = [*heading(PROSE, 1, "Basis", needs=40), PROSE.line("One person applied."), CondPageBreak(200)]
    assert asked_by(together(story)) == [74, 200]


def test_a_line_below_a_heading_stays_with_the_table_that_it_explains() -> None:
    def asked(words: str) -> float:
        story = [*heading(PROSE, "C", "Annex"), PROSE.line(words), CondPageBreak(200), Spacer(1, 9)]
        return asked_by(together([*story, Columns(())]))[0]

    assert asked("One line.") > 200 + styles.BODY.leading
    assert asked("Sentence after sentence. " * 20) < 200


def test_a_chain_that_would_leave_a_page_empty_is_not_kept() -> None:
    story = [CondPageBreak(40), PROSE.line("A", styles.SUBHEADING), CondPageBreak(640), Spacer(1, 1)]
    assert asked_by(together(story)) == [40, 640]


@pytest.mark.parametrize("language", list(Language), ids=str)
def test_the_record_keeps_no_more_room_for_the_signatures_than_they_take(language: Language) -> None:
    frozen, say = snapshot(Document.SELECTION_RECORD, whole=procedure(candidates=3)), load(language)
    *_, asked = asked_by(decision.decision(Edition(frozen, say)))
    sentence = say(
        "The result of the arithmetic is a proposal. The members with a vote decided; "
        "no rating was made by a machine."
    )
    first, last = " ".join(sentence.split()[:3]), say("Member")
    (page,) = [each for each in opened(frozen, language).pages if say("Place, date") in each.extract_text()]
    heights = list(_heights(page))
    words = next(y for y, text in heights if first in text)
    names = min(y for y, text in heights if text.strip() == last)
    assert 0 < asked - (words - names) < 40


@pytest.mark.parametrize("document", list(STORIES), ids=str)
@pytest.mark.parametrize("language", list(Language), ids=str)
@pytest.mark.parametrize("candidates", [1, 2, 4, 5, 7])
def test_no_page_ends_with_a_heading(document: Document, language: Language, candidates: int) -> None:
    frozen = snapshot(document, whole=procedure(candidates=candidates))
    heads = {" ".join(_words(each).split()) for each in STORIES[document](Edition(frozen, load(language)))}
    for page in pages_of(opened(frozen, language))[:-1]:
        last = [" ".join(line.split()) for line in page.split("\n") if line.strip()][-1]
        assert last not in heads - {""}


@pytest.mark.parametrize("language", list(Language), ids=str)
@pytest.mark.parametrize("candidates", range(1, 10))
def test_no_page_holds_signatures_without_the_words_that_are_signed(
    candidates: int, language: Language
) -> None:
    say, whole = load(language), procedure(candidates=candidates)
    decided = say(
        "The result of the arithmetic is a proposal. The members with a vote decided; no rating was made by a machine."
    )
    record, protocol = (opened(snapshot(each, whole=whole), language) for each in STORIES)
    last = whole.form.items()[-1].title.read(language)
    for pages, words in ((pages_of(record), decided), (pages_of(protocol), last)):
        [signed] = [" ".join(page.split()) for page in pages if say("Place, date") in page]
        assert words in signed


@pytest.mark.parametrize("colour", [styles.TEXT, styles.QUIET, styles.BAD], ids=str)
def test_words_stand_out_from_the_paper(colour: Color) -> None:
    assert contrast(colour, styles.PAPER) >= 4.5


def test_bars_stand_out_in_grey_and_marks_stand_out_from_bars() -> None:
    assert contrast(styles.BAR, styles.PAPER) >= 3
    assert contrast(styles.TEXT, styles.BAR) >= 3


def contrast(one: Color, other: Color) -> float:
    """The contrast of two colours as WCAG 2.2 computes it, from their luminance alone."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Color) -> float:
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.red, colour.green, colour.blue)
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def _words(flowable: Flowable) -> str:
    """What a heading says; nothing for anything else."""
    if isinstance(flowable, Columns) and flowable.leads:
        return "".join(_words(each) for stack in flowable.stacks[1:] for each in stack.content)
    if isinstance(flowable, TaggedParagraph) and flowable.style in (styles.HEADING, styles.SUBHEADING):
        return flowable.words
    return ""


def _heights(page: PageObject) -> Iterator[tuple[float, str]]:
    """Where the texts of a page stand above its lower edge."""
    found: list[tuple[float, str]] = []

    def note(text: str, cm: list[float], tm: list[float], _font: object, _size: float) -> None:
        found.append((tm[4] * cm[1] + tm[5] * cm[3] + cm[5], text))

    page.extract_text(visitor_text=note)
    return iter(found)
