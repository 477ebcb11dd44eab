"""What goes on over pages: heads stand again above their rows, no item of a list stands alone, blocks stay whole."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document
from interview_app.i18n import Language, load
from interview_app.reporting import styles
from interview_app.reporting.breaks import in_one_piece, together
from interview_app.reporting.columns import Columns, Stack
from interview_app.reporting.flowables import bullets, pairs
from interview_app.reporting.headed import Headed
from interview_app.reporting.prose import Prose
from interview_app.reporting.tagged.point import Point
from tests.reporting.reading import opened, pages_of
from tests.reporting.sample import procedure, snapshot

PROSE = Prose()
LONG = "Nennt den Grund und die Folge. " * 260
LANGUAGES = pytest.mark.parametrize("language", list(Language), ids=str)


def parted(flowable: Columns, height: float) -> list[Columns]:
    """The parts of something, as high pages as this would hold them."""
    parts: list[Columns] = []
    rest = flowable
    while rest.wrap(styles.WIDTH, height)[1] > height:
        first, second = rest.split(styles.WIDTH, height)
        assert isinstance(first, Columns)
        assert isinstance(second, Columns)
        parts, rest = [*parts, first], second
    return [*parts, rest]


def lines_of(part: Columns) -> list[str]:
    """What the first stack of a part says."""
    return [each.words for each in part.stacks[0].content if hasattr(each, "words")]


def test_the_head_stands_above_every_part_of_the_rows() -> None:
    rows = [PROSE.line(f"row {number}") for number in range(40)]
    parts = parted(Headed([PROSE.line("head")], rows, again=[PROSE.line("again")]), 200)
    assert len(parts) > 2
    assert [lines_of(each)[0] for each in parts] == ["head", *["again"] * (len(parts) - 1)]
    assert sum(len(lines_of(each)) - 1 for each in parts) == len(rows)


def test_a_head_never_ends_a_page() -> None:
    rows: list[Flowable] = [Spacer(1, 3), PROSE.line("row")]
    headed = Headed([PROSE.line("head")], rows, again=[PROSE.line("again")])
    room = styles.BODY.leading + 8
    headed.wrap(styles.WIDTH, room)
    assert headed.split(styles.WIDTH, room) == []
    assert headed.least() > room


@pytest.mark.parametrize("height", range(40, 180, 7))
def test_no_item_of_a_list_stands_alone_beside_an_answer(height: int) -> None:
    label = PROSE.line("Expected answer", styles.LABEL)
    points = bullets(PROSE, [f"point {number}" for number in range(12)])
    whole = Columns([Stack(200, [label, *points])])
    whole.wrap(styles.WIDTH, height)
    for part in whole.split(styles.WIDTH, height):
        assert isinstance(part, Columns)
        assert sum(isinstance(each, Point) for each in part.stacks[0].content) >= 2


def test_three_items_stay_together_and_more_keep_two_on_either_page() -> None:
    def asked(count: int) -> list[int]:
        settled = together(bullets(PROSE, [f"point {number}" for number in range(count)]))
        return [place for place, each in enumerate(settled) if isinstance(each, CondPageBreak)]

    assert [asked(count) for count in (1, 2, 3, 5)] == [[], [0], [0], [0, 4]]


def test_items_that_are_very_high_may_be_parted() -> None:
    settled = together(bullets(PROSE, [LONG, LONG]))
    assert not any(isinstance(each, CondPageBreak) for each in settled)


def test_a_label_asks_for_room_though_nobody_asked_for_it() -> None:
    story = [PROSE.line("before"), Spacer(1, 4), PROSE.line("14.03.2023", styles.LABEL), PROSE.line(LONG)]
    [asked] = [float(each.height) for each in together(story) if isinstance(each, CondPageBreak)]
    assert asked == 4 + styles.LABEL.leading + styles.LABEL.spaceAfter + 2 * styles.BODY.leading
    assert isinstance(together(story)[1], CondPageBreak)


def test_pairs_are_a_list_too() -> None:
    settled = together(pairs(PROSE, [(f"label {number}", "value") for number in range(6)]))
    assert [place for place, each in enumerate(settled) if isinstance(each, CondPageBreak)] == [0, 5]


def test_a_block_is_kept_unless_it_is_very_high() -> None:
    kept = in_one_piece([PROSE.line("criterion"), PROSE.line("figures", styles.NOTE)])
    assert isinstance(kept[0], CondPageBreak)
    assert not isinstance(in_one_piece([PROSE.line(LONG)])[0], CondPageBreak)


def of_many_words(whole: Procedure) -> Procedure:
    """The first sheet's sentences fill more than a page each."""
    first, *others = whole.sheets
    ratings = tuple(replace(each, evidence=LONG) for each in first.ratings)
    return replace(whole, sheets=(replace(first, ratings=ratings), *others))


def low_rows(count: int) -> list[Flowable]:
    rows = [Columns((Stack(styles.WIDTH, (PROSE.line(f"row {each}"),)),), below=3) for each in range(count)]
    return [piece for row in rows for piece in (Spacer(1, 3), row)]


def rows_of(part: Columns) -> int:
    return sum(isinstance(each, Columns) for each in part.stacks[0].content)


@pytest.mark.parametrize("room", range(40, 260, 7))
def test_no_low_row_of_several_stands_alone_on_a_page(room: int) -> None:
    headed = Headed([PROSE.line("head")], low_rows(12), again=[PROSE.line("again")])
    parts = headed.split(styles.WIDTH, room)
    assert all(rows_of(each) > 1 for each in parts if isinstance(each, Columns))
    assert parts or room < headed.least()


@pytest.mark.parametrize("room", range(40, 249))
def test_what_goes_on_begins_on_another_page(room: int) -> None:
    headed = Headed([PROSE.line("head")], low_rows(12), again=[PROSE.line("again")])
    parts = headed.split(styles.WIDTH, room)
    for first, rest in pairwise(parts):
        left = room - first.wrap(styles.WIDTH, room)[1]
        assert rest.wrap(styles.WIDTH, left)[1] > left
        assert rest.split(styles.WIDTH, left) == []


def test_a_high_row_that_fills_a_page_but_for_the_room_below_it_stays_on_it() -> None:
    high = Columns((Stack(styles.WIDTH, (PROSE.line("high " * 400),)),), below=30)
    whole = Headed([PROSE.line("head")], [high, *low_rows(2)], again=[PROSE.line("again")])
    _, height = high.wrap(styles.WIDTH, 1000)
    first, second = whole.split(styles.WIDTH, styles.BODY.leading + height - 10)
    assert [rows_of(each) for each in (first, second) if isinstance(each, Columns)] == [1, 2]


@LANGUAGES
def test_a_rating_that_goes_on_over_pages_has_the_head_of_its_table_again(language: Language) -> None:
    whole = of_many_words(procedure(candidates=1))
    head = load(language)("Evidence for the level")
    pages = pages_of(opened(snapshot(Document.INTERVIEW_PROTOCOL, whole=whole), language))
    going_on = [page for page in pages if page.count("Nennt den Grund") > 25]
    assert len(going_on) > 8
    assert all(head in page for page in going_on)


@LANGUAGES
def test_the_profiles_stand_on_one_page_or_say_that_they_go_on(language: Language) -> None:
    title, again = (
        ("Abbildung 1", "(Fortsetzung)") if language is Language.GERMAN else ("Figure 1", "(continued)")
    )
    for candidates in (6, 24):
        record = snapshot(Document.SELECTION_RECORD, whole=procedure(candidates=candidates))
        shown = [page for page in pages_of(opened(record, language)) if title in page]
        assert [again in page for page in shown] == [False, *[True] * (len(shown) - 1)]
        assert (len(shown) > 1) == (candidates > 6)


@LANGUAGES
def test_the_form_has_no_empty_half_page_before_its_first_part(language: Language) -> None:
    whole = procedure(candidates=1)
    first = whole.form.items()[0].title.read(language)
    pages = pages_of(opened(snapshot(Document.INTERVIEW_FORM, whole=whole), language))
    head, question = (
        load(language)("Part of the conversation"),
        whole.form.asked()[0].wording.read(language)[:20],
    )
    begun = next(number for number, page in enumerate(pages) if question in page)
    assert begun <= 2
    assert all(head in page or first in page for page in pages[:begun])


@LANGUAGES
def test_a_stored_text_has_its_heading_on_its_page(language: Language) -> None:
    pages = pages_of(opened(snapshot(Document.DATA_ACCESS), language))
    for page in pages[:-1]:
        last = [line for line in page.split("\n") if line.strip()][-1]
        assert "2023," not in last or not last.rstrip().endswith(("written", "geschrieben"))


def test_a_head_without_rows_is_as_high_as_it_is() -> None:
    head = PROSE.line("Nr.")
    made = Headed((head,), (), again=())
    made.wrap(styles.WIDTH, 700)
    assert 0 < made.least() <= made.height
