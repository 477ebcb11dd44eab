"""Tables: figures beside words, words that are too long for a cell, rows that stay together."""

from __future__ import annotations

import io

from pypdf import PdfReader
from reportlab.platypus import Flowable, Table

from interview_app.reporting import styles
from interview_app.reporting.document import built
from interview_app.reporting.furniture import Furniture
from interview_app.reporting.prose import Prose
from interview_app.reporting.tables import Cell, Column, Person, table
from interview_app.reporting.tagged.metadata import About
from tests.reporting.sample import PRINTED

COLUMNS = [Column("Minutes", 50, right=True), Column("Not asked", 80), Column("Language")]
FURNITURE = Furniture("", "", "", "", boxed=False, state="", origin="", page="{page}/{pages}")
ABOUT = About("", "", "de-DE", PRINTED, "1")


def splits(flowables: list[Flowable], room: float) -> list[int]:
    """How many rows the parts of the table have where only so much room is left."""
    [made] = [each for each in flowables if isinstance(each, Table)]
    made.wrap(styles.WIDTH, styles.PAGE_HEIGHT)
    return [len(part.__dict__["_cellvalues"]) for part in made.split(styles.WIDTH, room)]


def test_words_beside_figures_have_room_between() -> None:
    made = table(Prose(), COLUMNS, [["60", "3, 4, 5", "Deutsch"]])
    [flowable] = [each for each in made if isinstance(each, Table)]
    [row] = flowable.__dict__["_cellStyles"][1:]
    assert [cell.leftPadding for cell in row] == [0, 12, 0]


def test_at_least_three_rows_go_to_the_next_page() -> None:
    made = table(Prose(), COLUMNS, [["60", str(row), "Deutsch"] for row in range(12)])
    head_and_rows = [splits(made, room)[0] for room in (200, 220, 240)]
    assert max(head_and_rows) == 1 + 12 - 3
    assert len(splits(made, 240)) == 2


def test_a_table_begins_where_there_is_room_for_its_head_and_two_rows() -> None:
    high = " ".join(["wort"] * 30)
    for words in ("kurz", high):
        room, flowable = table(Prose(), COLUMNS, [["60", words, "Deutsch"] for _ in range(12)])[:2]
        assert isinstance(flowable, Table)
        assert len(splits([flowable], float(room.height))) == 2
        assert splits([flowable], float(room.height))[0] >= 3


def test_three_rows_as_high_as_cells_may_be_still_fit_a_page() -> None:
    long = "wort " * 84
    rows = [["60", long, long] for _ in range(9)]
    pages = built(table(Prose(), COLUMNS, rows), furniture=FURNITURE, prose=Prose(), about=ABOUT)
    assert pages.startswith(b"%PDF")


def test_a_double_name_breaks_at_its_hyphen() -> None:
    name = Prose().line("Gräfin von Hohenlohe-Musterhausen", styles.CELL_STRONG)
    name.wrap(80, styles.PAGE_HEIGHT)
    lines = [line.words for line in name.lines]
    assert lines == ["Gräfin von", "Hohenlohe-", "Musterhausen"]


def test_a_candidate_number_does_not_break() -> None:
    words = Prose().line("formerly recorded as B-019", styles.CELL)
    words.wrap(100, styles.PAGE_HEIGHT)
    assert "B-019" in words.lines[-1].words


def test_plain_words_have_their_own_colour_behind_a_quiet_number() -> None:
    rows: list[list[Cell]] = [["60", Person("Ada Muster", "B-1"), "Deutsch"]]
    printed = built(table(Prose(), COLUMNS, rows), furniture=FURNITURE, prose=Prose(), about=ABOUT)
    content = PdfReader(io.BytesIO(printed)).pages[0].get_contents()
    assert content is not None
    colours, drawn = list[tuple[float, ...]](), list[tuple[float, ...]]()
    for operands, operator in content.operations:
        if operator == b"rg":
            colours.append(tuple(round(float(each), 4) for each in operands))
        elif operator == b"Tj":
            drawn.append(colours[-1])
    text, quiet = (
        tuple(round(float(part), 4) for part in (each.red, each.green, each.blue))
        for each in (styles.TEXT, styles.QUIET)
    )
    assert drawn[-2:] == [quiet, text]
