"""Links inside a text: words that are an element of their own, with the place on the page that leads on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from reportlab.pdfbase.pdfmetrics import stringWidth

from interview_app.reporting.tagged.canvas import TaggedCanvas
from interview_app.reporting.tagged.lines import Line, Run
from interview_app.reporting.tagged.structure import Element, Role

_BELOW = 0.25
"""How far letters reach below their line, in parts of their size."""


def set_with_links(
    canvas: TaggedCanvas, element: Element, lines: Sequence[Line], *, top: float, leading: float
) -> None:
    """Draw lines piece by piece as content of the element; the words of one link stay one over a break."""
    links: dict[str, Element] = {}
    for place, line in enumerate(lines):
        left, baseline = line.left, top - place * leading
        for goal, group in groupby(line.runs, key=lambda run: run.goal):
            runs = list(group)
            right = left + sum(_width(run) for run in runs)
            piece = [Line(left, runs, line.actual if not links and not goal else "")]
            if not goal:
                canvas.set_lines(element, piece, top=baseline, leading=leading)
            else:
                element.place(canvas.current)
                link = links.setdefault(goal, Element(Role.LINK, element))
                canvas.set_lines(link, piece, top=baseline, leading=leading)
                size = runs[0].size
                box = (left, baseline - size * _BELOW, right, baseline + size)
                canvas.link(link, goal, "".join(run.words for run in runs).strip(), box)
            left = right


def _width(run: Run) -> float:
    return float(stringWidth(run.words, run.font, run.size))
