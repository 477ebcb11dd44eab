"""A story with its furniture becomes the bytes of a PDF; the same input gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from interview_app.reporting import styles
from interview_app.reporting.canvas import RecordCanvas
from interview_app.reporting.furniture import Furniture
from interview_app.reporting.prose import Prose
from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.archive import Attachment
from interview_app.reporting.tagged.metadata import About


class _Template(BaseDocTemplate):
    """One column of text on every page, with the furniture around it."""

    def __init__(
        self,
        target: io.BytesIO,
        *,
        furniture: Furniture,
        prose: Prose,
        about: About,
        attachment: Attachment | None,
    ) -> None:
        super().__init__(
            target,
            pagesize=(styles.PAGE_WIDTH, styles.PAGE_HEIGHT),
            title=about.title,
            author=about.author,
            creator=about.program,
            producer=about.program,
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
        self._attachment = attachment
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
            self.canv.begin_record(
                self._furniture, self._prose, about=self._about, attachment=self._attachment
            )


def _furnish(canvas: Canvas, _: BaseDocTemplate) -> None:
    if isinstance(canvas, RecordCanvas):
        canvas.furnish()


def built(
    story: Sequence[Flowable],
    *,
    furniture: Furniture,
    prose: Prose,
    about: About,
    attachment: Attachment | None = None,
) -> bytes:
    """The PDF of the story: PDF/UA-1 and PDF/A-2a, or PDF/A-3a where something is attached."""
    target = io.BytesIO()
    template = _Template(target, furniture=furniture, prose=prose, about=about, attachment=attachment)
    template.build(list(story), canvasmaker=RecordCanvas)
    return target.getvalue()
