"""The words of a printed document, read by another library than the one that wrote it, and by one that is quick."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtPdf import QPdfDocument

_HYPHEN_AT_END = "\ufffe"
"""What QtPdf reads of a hyphen at the end of a line."""


def pages_of(path: Path) -> list[str]:
    """The words of each page, line by line."""
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    pages = (document.getAllText(page).text() for page in range(document.pageCount()))
    return ["\n".join(page.replace(_HYPHEN_AT_END, "-").splitlines()) for page in pages]
