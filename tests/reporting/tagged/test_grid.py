"""Tables: heads with their scope, rows in their groups, one table over all pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reportlab.platypus import Table, TableStyle

from interview_app.reporting.tagged.grid import Grid
from tests.reporting.structure import furniture_of, structure_of
from tests.reporting.tagged.paper import FONT, opened, said

STYLE = TableStyle([("FONT", (0, 0), (-1, -1), FONT, 10), ("LINEBELOW", (0, 0), (-1, -1), 0.5, "grey")])


def table(rows: int) -> Table:
    body = [[f"Name {row}", said(f"{row} Punkte"), ""] for row in range(rows)]
    return Table(
        [["Name", said("Punkte"), "Rest"], *body], repeatRows=1, style=STYLE, renderCB=Grid(names={0})
    )


def test_heads_name_their_columns_and_names_their_rows() -> None:
    [found] = structure_of(opened([table(2)])).all("Table")
    assert [each.role for each in found.walk()] == [
        *("Table", "THead", "TR", "TH", "TH", "TH", "TBody"),
        *("TR", "TH", "TD", "TD") * 2,
    ]
    assert [(each.text, each.entries["Scope"]) for each in found.all("TH")] == [
        *(("Name", "/Column"), ("Punkte", "/Column"), ("Rest", "/Column")),
        *(("Name 0", "/Row"), ("Name 1", "/Row")),
    ]
    assert [each.text for each in found.all("TD")] == ["0 Punkte", "", "1 Punkte", ""]


@pytest.mark.parametrize("nothing", [lambda: "", lambda: said("")], ids=["no words", "an empty paragraph"])
def test_a_row_without_a_name_is_named_by_its_next_cell(nothing: Callable[[], object]) -> None:
    rows: list[list[object]] = [
        ["", "Punkte"],
        ["K1", "3"],
        [nothing(), said("Summe")],
        [nothing(), nothing()],
        ["K2", "4"],
    ]
    [found] = structure_of(opened([Table(rows, style=STYLE, renderCB=Grid(names={0}))])).all("Table")
    named = [[(cell.role, cell.text) for cell in row.all("TH", "TD")] for row in found.all("TR")[1:]]
    assert named == [
        [("TH", "K1"), ("TD", "3")],
        [("TD", ""), ("TH", "Summe")],
        [("TD", ""), ("TD", "")],
        [("TH", "K2"), ("TD", "4")],
    ]


def test_a_table_over_pages_is_one_and_its_head_is_read_once() -> None:
    reader = opened([table(30)], height=200)
    assert len(reader.pages) > 2
    [found] = structure_of(reader).all("Table")
    assert len(found.all("TR")) == 31
    assert found.text.count("Punkte") == 31
    assert len(found.all("THead")) == 1
    assert furniture_of(reader)[1:] == ["NamePunkteRest"] * (len(reader.pages) - 1)
