"""A story with its furniture becomes the bytes of a PDF; the same input gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from interview_app.reporting import styles
from interview_app.reporting.canvas import RecordCanvas
from interview_app.reporting.furniture import Furniture
from interview_app.reporting.prose import Prose
from interview_app.reporting.styles import Face


@dataclass(frozen=True, slots=True)
class About:
    """What the file says about itself."""

    title: str
    author: str
    language: str
    at: datetime
    program: str


class _Template(BaseDocTemplate):
    """One column of text on every page, with the furniture around it."""

    def __init__(self, target: io.BytesIO, *, furniture: Furniture, prose: Prose, about: About) -> None:
        super().__init__(
            target,
            pagesize=(styles.PAGE_WIDTH, styles.PAGE_HEIGHT),
            title=about.title,
            author=about.author,
            creator=f"interview_app {about.program}",
            producer=f"interview_app {about.program}",
            subject="",
            lang=about.language,
            invariant=1,
            pageCompression=1,
            initialFontName=Face.REGULAR.value,
            initialFontSize=styles.BODY.fontSize,
        )
        self._furniture = furniture
        self._prose = prose
        self._about = about
        frame = Frame(
            styles.LEFT,
            styles.BODY_BOTTOM,
            styles.WIDTH,
            styles.BODY_TOP - styles.BODY_BOTTOM,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        self.addPageTemplates([PageTemplate(id="page", frames=[frame], onPage=_furnish)])

    def beforeDocument(self) -> None:
        """Give the canvas the record's moment and identity instead of the clock's."""
        if isinstance(self.canv, RecordCanvas):
            self.canv.begin(self._furniture, self._prose, at=self._about.at)


def _furnish(canvas: Canvas, _: BaseDocTemplate) -> None:
    if isinstance(canvas, RecordCanvas):
        canvas.furnish()


def built(story: Sequence[Flowable], *, furniture: Furniture, prose: Prose, about: About) -> bytes:
    """The PDF of the story."""
    target = io.BytesIO()
    template = _Template(target, furniture=furniture, prose=prose, about=about)
    template.build(list(story), canvasmaker=RecordCanvas)
    return target.getvalue()
