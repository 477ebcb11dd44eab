"""PDF files to read in tests, drawn word by word."""

from __future__ import annotations

import io
from collections.abc import Callable

from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

HEIGHT = A4[1]


def drawn(draw: Callable[[Canvas], object], pages: int = 1) -> bytes:
    """A PDF with the same drawing on each page."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4)
    for _ in range(pages):
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def words(*placed: tuple[float, float, str], size: float = 11, pages: int = 1) -> bytes:
    """A PDF with words at places from the upper left corner, drawn in this order."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", size)
        for left, top, text in placed:
            canvas.drawString(left, HEIGHT - top, text)

    return drawn(draw, pages)


def locked(content: bytes, *, user: str, owner: str = "owner") -> bytes:
    """The file with passwords; with an empty one of the user it can be read and not changed."""
    writer, target = PdfWriter(clone_from=PdfReader(io.BytesIO(content))), io.BytesIO()
    writer.encrypt(user_password=user, owner_password=owner, algorithm="RC4-128")
    writer.write(target)
    return target.getvalue()
