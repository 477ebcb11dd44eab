"""Tables with three rules: a head, hairlines between rows, an end; figures are right-aligned on the decimal mark.

A cell that holds a story instead of a word moves below the table as a numbered remark, so that no three rows with the
head are ever higher than a page.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Spacer, Table, TableStyle

from interview_app.reporting import styles
from interview_app.reporting.prose import Prose, Span, quiet, strong
from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.grid import Grid
from interview_app.reporting.tagged.paragraph import TaggedParagraph as Words
from interview_app.reporting.tagged.structure import Element, Role

_LONGEST_CELL = 420
_HIGHEST_CELL = 200.0
_KEPT_WHOLE = 10
_HIGHEST_WHOLE = 220.0
_FEWEST = 75.0
_KEPT_FIRST, _KEPT_LAST = 3, 3
"""Rows that stay together at the beginning, with the head, and at the end."""
_APART = 12.0
"""Room between figures at the right of their column and words at the left of the next."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head, with a second line under it where `below` is given; a width of 0 takes what is left.

    `names` says that its cells tell what their rows are about, in place of the first words of a row.
    """

    head: str
    width: float = 0
    right: bool = False
    strong: bool = False
    below: str = ""
    names: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A cell with a name and a number beside it."""

    name: str
    number: str


Cell = str | Person


def table(
    prose: Prose,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    *,
    cuts: Collection[int] = (),
    total: bool = False,
    element: Element | None = None,
) -> list[Flowable]:
    """The table, and below it the remarks that were too long for a cell.

    `cuts` are numbers of rows (from 1 on) after which a strong line stands; `total` sets the last row apart;
    `element` is the table's where it has a caption.
    """
    maker = _Maker(prose, columns)
    body = [maker.row(row, last=total and row is rows[-1]) for row in rows]
    cells: list[list[Any]] = [list(maker.head()), *map(list, body)]
    flowable = Table(
        cells,
        colWidths=maker.widths,
        repeatRows=1,
        renderCB=Grid(names=_names(columns, rows), element=element),
        style=_rules(columns, len(rows), cuts=cuts, total=total),
        hAlign="LEFT",
    )
    return [CondPageBreak(_room(flowable, maker, cells)), flowable, *maker.remarks]


def _room(flowable: Table, maker: _Maker, cells: Sequence[list[Any]]) -> float:
    """What must be left of a page: room for the whole table where it is short, else for its head and two rows."""
    if len(cells) - 1 <= _KEPT_WHOLE:
        whole = _height(flowable, styles.WIDTH)
        if whole <= _HIGHEST_WHOLE:
            return whole
    rules = _rules(maker.columns, _KEPT_FIRST - 1, cuts=(), total=False)
    begin = Table(cells[:_KEPT_FIRST], colWidths=maker.widths, style=rules)
    return max(_FEWEST, _height(begin, styles.WIDTH))


def _names(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> frozenset[int]:
    """The column whose cells say what their rows are about: the one that names them, people, strong words, words."""
    named = [place for place, column in enumerate(columns) if column.names]
    people = [place for place, cell in enumerate(rows[0]) if isinstance(cell, Person)] if rows else []
    strong_words = [place for place, column in enumerate(columns) if column.strong and not column.right]
    words = [place for place, column in enumerate(columns) if not column.right]
    return frozenset([*named, *people, *strong_words, *words][:1])


class _Maker:
    """Makes the cells of one table: plain words where they fit on a line, paragraphs where not."""

    def __init__(self, prose: Prose, columns: Sequence[Column]) -> None:
        self._prose = prose
        self.columns = columns
        taken = sum(column.width for column in columns)
        free = sum(1 for column in columns if not column.width)
        rest = (styles.WIDTH - taken) / free if free else 0
        self.widths = [column.width or rest for column in columns]
        self._apart = [_APART if place in _after_figures(columns) else 0.0 for place in range(len(columns))]
        self.remarks: list[Flowable] = []
        self._remarked = 0

    def head(self) -> list[list[Words]]:
        """The head cells, of one or two lines."""
        cells = []
        for column in self.columns:
            above = styles.HEAD_CELL_RIGHT if column.right else styles.HEAD_CELL
            lines = [self._prose.line(column.head, above)]
            if column.below:
                lines = [self._prose.number(column.head, above)]
                lines.append(self._prose.line(column.below, styles.SUB_CELL_RIGHT))
            cells.append(lines)
        return cells

    def row(self, row: Sequence[Cell], *, last: bool) -> list[str | Words]:
        """The cells of one row."""
        return [
            self._cell(cell, column, width=width - styles.CELL_GAP - apart, strong_cell=column.strong or last)
            for cell, column, width, apart in zip(row, self.columns, self.widths, self._apart, strict=True)
        ]

    def _cell(self, cell: Cell, column: Column, *, width: float, strong_cell: bool) -> str | Words:
        style = _cell_style(column, strong_cell=strong_cell)
        if isinstance(cell, Person):
            name, number = (self._half(words, style, width) for words in (cell.name, cell.number))
            small = quiet(number.words)._replace(goal=number.goal)
            return self._prose.mixed((name._replace(face=Face.SEMIBOLD), Span(" "), small), style)
        return self._prose.short(cell, width=width, style=style) or self._lines(cell, style, width)

    def _lines(self, words: str, style: ParagraphStyle, width: float) -> Words:
        """The words as a paragraph, or, where they are too long for a cell, the mark that leads to them."""
        cell = self._prose.line(words, style)
        if len(words) <= _LONGEST_CELL and _height(cell, width) <= _HIGHEST_CELL:
            return cell
        return self._prose.mixed((self._moved(words),), style)

    def _half(self, words: str, style: ParagraphStyle, width: float) -> Span:
        """The same for words that share a cell with others."""
        if self._prose.short(words, width=width, style=style):
            return Span(words)
        fits = _height(self._prose.line(words, style), width) <= _HIGHEST_CELL / 2
        return Span(words) if fits else self._moved(words)

    def _moved(self, words: str) -> Span:
        """The mark that leads to the words, which stand below the table."""
        self._remarked += 1
        mark, note = f"*{self._remarked}", self._prose.note()
        label = self._prose.inside(Element(Role.LABEL, note), (strong(f"{mark} "),), styles.NOTE, note.id)
        lines = self._prose.below(note, words, styles.NOTE)
        self.remarks.extend([Spacer(1, 3), label, *lines])
        return Span(mark, goal=note.id)


def _after_figures(columns: Sequence[Column]) -> frozenset[int]:
    """The places of columns of words beside a column of figures, which would touch without more room."""
    return frozenset(
        place
        for place, (before, column) in enumerate(pairwise(columns), start=1)
        if before.right and not column.right
    )


def _height(cell: Flowable, width: float) -> float:
    """In points: codes for characters that no font has, and narrow columns, make few words high."""
    return float(cell.wrap(width, styles.PAGE_HEIGHT)[1])


def _cell_style(column: Column, *, strong_cell: bool) -> ParagraphStyle:
    if column.right:
        return styles.CELL_STRONG_RIGHT if strong_cell else styles.CELL_RIGHT
    return styles.CELL_STRONG if strong_cell else styles.CELL


def _rules(columns: Sequence[Column], count: int, *, cuts: Collection[int], total: bool) -> TableStyle:
    """Fonts, alignment and lines; the plain words in cells follow the same measures as the paragraphs."""
    commands: list[tuple[str, tuple[int, int], tuple[int, int], *tuple[object, ...]]] = [
        ("FONT", (0, 0), (-1, -1), Face.REGULAR.value, styles.CELL.fontSize, styles.CELL.leading),
        ("TEXTCOLOR", (0, 0), (-1, -1), styles.TEXT),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("VALIGN", (0, 1), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), styles.CELL_GAP),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), styles.ROW_PADDING),
        ("BOTTOMPADDING", (0, 0), (-1, -1), styles.ROW_PADDING),
        ("LINEBELOW", (0, 1), (-1, -2), styles.HAIRLINE, styles.LINE),
        ("LINEBELOW", (0, 0), (-1, 0), styles.RULE, styles.TEXT),
    ]
    for index, column in enumerate(columns):
        if column.right:
            commands.append(("ALIGN", (index, 0), (index, -1), "RIGHT"))
        if column.strong:
            commands.append(("FONTNAME", (index, 1), (index, -1), Face.SEMIBOLD.value))
    commands.extend(
        ("LINEBELOW", (0, row), (-1, row), styles.CUT, styles.TEXT) for row in cuts if 0 < row < count
    )
    commands.extend(
        ("LEFTPADDING", (place, 0), (place, -1), _APART) for place in sorted(_after_figures(columns))
    )
    if count > _KEPT_LAST:
        commands.append(("NOSPLIT", (0, -_KEPT_LAST), (-1, -1)))
    if not total:
        commands.append(("LINEBELOW", (0, -1), (-1, -1), styles.RULE, styles.TEXT))
    else:
        commands.append(("LINEABOVE", (0, -1), (-1, -1), styles.RULE, styles.TEXT))
        commands.append(("FONTNAME", (0, -1), (-1, -1), Face.SEMIBOLD.value))
    return TableStyle(commands)
