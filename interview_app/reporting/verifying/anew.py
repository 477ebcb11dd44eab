"""The document that follows from a record, printed anew, and what is read out of it: each once.

A document is often checked again, with the certificates of authorities or against a procedure file, and its record is
the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from threading import get_ident

from pypdf import PdfReader
from reportlab.platypus.doctemplate import LayoutError

from interview_app.analysis.recomputing import IMPOSSIBLE
from interview_app.domain.attached_record import read_record
from interview_app.i18n import Language, load
from interview_app.reporting.render import render
from interview_app.reporting.verifying.drawing import Drawn, Fonts, drawn
from interview_app.reporting.verifying.outline import Outline
from interview_app.reporting.verifying.reading import opened

_REMEMBERED = 2
"""How many documents are kept as they were printed last."""


class Readout:
    """A document, and what is read out of it; to be used within `whole_file`."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.text = cache(self._text)

    @cached_property
    def reader(self) -> PdfReader:
        """The file for reading."""
        return opened(self.content)

    def _text(self, page: int) -> str:
        return self.reader.pages[page].extract_text()

    @cached_property
    def drawn(self) -> Sequence[Drawn]:
        """What each page draws."""
        fonts = Fonts()
        return [drawn(page, self.reader, fonts) for page in self.reader.pages]

    @cached_property
    def outline(self) -> Outline:
        """Paragraphs and tables along the structure tree."""
        return Outline(self.reader, self.drawn)


def printed_anew(record: bytes, language: Language) -> Readout | None:
    """The document that follows from an attached record; None for one from which none can be printed."""
    return _remembered(record, language, get_ident())


@lru_cache(maxsize=_REMEMBERED)
def _remembered(record: bytes, language: Language, _thread: int) -> Readout | None:
    """The same; each thread reads its own, since reading moves about in the file."""
    try:
        return Readout(render(read_record(record), load(language)))
    except (*IMPOSSIBLE, AssertionError, AttributeError, LayoutError):
        return None
