"""The canvas of the documents: the record's moment instead of the clock's, furniture drawn once, page x of y."""

from __future__ import annotations

from interview_app.reporting.furniture import Furniture
from interview_app.reporting.prose import Prose
from interview_app.reporting.tagged.archive import Attachment, archive, identify
from interview_app.reporting.tagged.canvas import TaggedCanvas
from interview_app.reporting.tagged.metadata import About

_HEAD, _FOOT = "head", "foot"


class RecordCanvas(TaggedCanvas):
    """A canvas that lays nothing out twice to know how many pages there are.

    Every page refers to three forms that are filled at the end: head and foot, the same for all, and the page's number.
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
            self.doForm(_form_of(self.getPageNumber()))

    def showPage(self) -> None:
        """Finish the page and let the file's id depend on it."""
        self._doc.updateSignature(_bytes("\n".join(self._code)))
        super().showPage()

    def save(self) -> None:
        """Fill the forms and write the file."""
        pages = self.getPageNumber() - 1
        for name, draw in ((_HEAD, self._furniture.head), (_FOOT, self._furniture.foot)):
            self.beginForm(name)
            draw(self, self._prose)
            self.endForm()
        for page in range(1, pages + 1):
            self.beginForm(_form_of(page))
            self._furniture.page_mark(self, page, pages)
            self.endForm()
        archive(self._doc, self._about, self._attachment)
        super().save()


def _form_of(page: int) -> str:
    """The name of the form that holds a page's number."""
    return f"page-{page}"


def _bytes(words: str) -> bytes:
    return words.encode("utf-8", "backslashreplace")
