"""A small document of the writer alone, with words of no particular program."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, PdfObject
from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from interview_app.reporting.fonts import coverage_of
from interview_app.reporting.styles import Face
from interview_app.reporting.tagged.archive import Attachment, archive, identify
from interview_app.reporting.tagged.canvas import TaggedCanvas
from interview_app.reporting.tagged.lines import Run
from interview_app.reporting.tagged.metadata import About
from interview_app.reporting.tagged.paragraph import TaggedParagraph
from interview_app.reporting.tagged.structure import Element

FONT = Face.REGULAR.value
ABOUT = About("Bericht", "Amt", "de-DE", datetime(2026, 3, 1, 9, 30, tzinfo=UTC), "program 1")
STYLE = ParagraphStyle(
    "text",
    fontName=FONT,
    fontSize=10,
    leading=12,
    embeddedHyphenation=2,
    splitLongWords=1,
    spaceShrinkage=0,
)
coverage_of(Face.REGULAR)


class Paper(TaggedCanvas):
    """Archival, with nothing on its pages but what is put there."""

    attachment: Attachment | None = None

    def begin_paper(self, attachment: Attachment | None) -> None:
        self.attachment = attachment
        identify(self._doc, ABOUT)
        self.setViewerPreference("DisplayDocTitle", "true")

    def save(self) -> None:
        archive(self._doc, ABOUT, self.attachment)
        super().save()


class _Template(BaseDocTemplate):
    attachment: Attachment | None = None

    def beforeDocument(self) -> None:
        assert isinstance(self.canv, Paper)
        self.canv.begin_paper(self.attachment)


def written(
    story: Sequence[Flowable],
    *,
    width: float = 300,
    height: float = 400,
    attachment: Attachment | None = None,
) -> bytes:
    """The file of a story on pages of this size."""
    target = io.BytesIO()
    template = _Template(
        target,
        pagesize=(width, height),
        title=ABOUT.title,
        author=ABOUT.author,
        creator=ABOUT.program,
        producer=ABOUT.program,
        subject="",
        lang=ABOUT.language,
        invariant=1,
        initialFontName=FONT,
    )
    template.attachment = attachment
    frame = Frame(0, 0, width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    template.addPageTemplates([PageTemplate(frames=[frame])])
    template.build(list(story), canvasmaker=Paper)
    return target.getvalue()


def drawn(draw: Callable[[Paper], None]) -> PdfReader:
    """The file of one page on which something is drawn by hand."""
    target = io.BytesIO()
    canvas = Paper(target, pagesize=(300, 400), lang=ABOUT.language, invariant=1, initialFontName=FONT)
    canvas.begin_paper(None)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return PdfReader(io.BytesIO(target.getvalue()), strict=True)


def opened(story: Sequence[Flowable], *, width: float = 300, height: float = 400) -> PdfReader:
    """The same, opened again."""
    return PdfReader(io.BytesIO(written(story, width=width, height=height)), strict=True)


def run(words: str, *, font: str = FONT, lang: str = "", goal: str = "") -> Run:
    return Run(words, font, 10, black, lang, goal)


def said(words: str, *, element: Element | None = None, level: int = 0, lang: str = "") -> TaggedParagraph:
    """A paragraph of plain words."""
    return TaggedParagraph([run(words)], STYLE, element=element, level=level, lang=lang)


def entry(found: PdfObject, *names: str) -> PdfObject:
    """What a dictionary of a file holds under a name, and that under the next one."""
    for name in names:
        held = found.get_object()
        assert isinstance(held, DictionaryObject)
        found = held[name]
    shown = found.get_object()
    assert shown is not None
    return shown
