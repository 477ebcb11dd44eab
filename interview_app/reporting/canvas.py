"""The canvas of the documents: the record's moment instead of the clock's, furniture drawn once, page x of y."""

from __future__ import annotations

from functools import partial

from interview_app.reporting.furniture import PAGE_MARK_BASELINE, PAGE_MARK_RIGHT, Furniture
from interview_app.reporting.prose import Prose
from interview_app.reporting.tagged.archive import Attachment, archive, identify
from interview_app.reporting.tagged.canvas import TaggedCanvas
from interview_app.reporting.tagged.lines import Run
from interview_app.reporting.tagged.metadata import About

_HEAD, _FOOT = "head", "foot"


class RecordCanvas(TaggedCanvas):
    """A canvas that lays nothing out twice to know how many pages there are.

    Every page refers to two forms that are drawn at the end, head and foot, and its number is filled in then.
    """

    _furniture: Furniture
    _prose: Prose
    _about: About
    _attachment: Attachment | None

    def begin_record(
        self, furniture: Furniture, prose: Prose, *, about: About, attachment: Attachment | None
    ) -> None:
        """Name the record's moment in the file; the file's id comes from what stands on the pages."""
        self._furniture, self._prose = furniture, prose
        self._about, self._attachment = about, attachment
        identify(self._doc, about)
        self._doc.updateSignature(_bytes(repr(furniture)))
        self.setViewerPreference("DisplayDocTitle", "true")

    def furnish(self) -> None:
        """Put the furniture and the page's number on the page."""
        with self.furniture("Header"):
            self.doForm(_HEAD)
        with self.furniture("Footer"):
            self.doForm(_FOOT)
            number = partial(self._page_mark, self.getPageNumber())
            self._code.append(self.later(number, right=PAGE_MARK_RIGHT, top=PAGE_MARK_BASELINE))

    def _page_mark(self, page: int) -> Run:
        return self._furniture.page_mark(page, self.getPageNumber() - 1)

    def showPage(self) -> None:
        """Finish the page and let the file's id depend on it."""
        self._doc.updateSignature(_bytes("\n".join(self._code)))
        super().showPage()

    def save(self) -> None:
        """Fill the forms and write the file."""
        for name, draw in ((_HEAD, self._furniture.head), (_FOOT, self._furniture.foot)):
            self.beginForm(name)
            draw(self, self._prose)
            self.endForm()
        archive(self._doc, self._about, self._attachment)
        super().save()


def _bytes(words: str) -> bytes:
    return words.encode("utf-8", "backslashreplace")
