"""A picture with the words that stand for it and the box that it takes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfgen.canvas import Canvas

from interview_app.reporting.tagged.canvas import tagged
from interview_app.reporting.tagged.structure import Element, Role


def figure(alt: str, parent: Element | None = None) -> Element:
    """A picture; `alt` says what it shows, with its numbers."""
    return Element(Role.FIGURE, parent, alt=alt)


@contextmanager
def drawn(canvas: Canvas, element: Element, width: float, height: float) -> Iterator[None]:
    """What is drawn meanwhile is the picture, which takes this width and height from where drawing stands."""
    left, bottom = canvas.absolutePosition(0, 0)
    box = fp_str(left, bottom, left + width, bottom + height)
    element.attributes["Layout"] = {"BBox": f"[{box}]", "Placement": "/Block"}
    with tagged(canvas).content(element):
        yield
