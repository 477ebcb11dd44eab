"""Marks of lists that are drawn and not written are seen, and nothing else is taken for one."""

from __future__ import annotations

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from interview_app.intake.posting.reading.pdf_drawn import Picture, with_drawn
from interview_app.intake.posting.reading.pdf_runs import Run
from tests.intake.posting.pdfs import HEIGHT, drawn
from tests.intake.posting.reading import lines_in, texts

ITEMS = ("Erfahrung im Vergaberecht", "Kenntnisse des Haushaltsrechts", "Freude an Zahlen")


def page(canvas: Canvas, mark: str) -> None:
    canvas.setFont("Helvetica", 10)
    canvas.drawString(60, HEIGHT - 80, "Ihr Profil")
    for number, item in enumerate(ITEMS):
        top = 110 + 14 * number
        canvas.drawString(80, HEIGHT - top, item)
        if mark == "spot":
            canvas.circle(70, HEIGHT - top + 3.5, 1.8, fill=1)
        elif mark == "square":
            canvas.rect(68, HEIGHT - top + 2, 4, 4, fill=1)
        elif mark == "rule":
            canvas.line(70, HEIGHT - top - 4, 70, HEIGHT - top + 12)
        elif mark == "under":
            canvas.line(60, HEIGHT - top - 2, 300, HEIGHT - top - 2)


def read(mark: str) -> list[str]:
    return texts(lines_in(drawn(lambda canvas: page(canvas, mark)), "posting.pdf"))


def test_spots_and_squares_before_lines_are_marks() -> None:
    assert read("spot") == read("square") == ["Ihr Profil", *(f"• {item}" for item in ITEMS)]


def test_rules_of_a_table_and_lines_under_words_are_none() -> None:
    assert read("rule") == read("under") == read("") == ["Ihr Profil", *ITEMS]


def test_a_picture_without_ink_or_without_room_changes_nothing() -> None:
    runs = [Run("Erfahrung", 0, 50, 10, 10), Run("Kenntnisse", 80, 120, 30, 10)]
    width, height = round(A4[0]), 100
    assert with_drawn(runs, Picture(bytes(width * height * 4), width, height)) == runs
    assert with_drawn(runs, Picture(b"", 0, 0)) == runs


def test_a_page_as_large_as_a_wall_and_letters_as_large_as_a_page_are_read_without_a_picture() -> None:
    def wall(canvas: Canvas) -> None:
        canvas.setPageSize((14_000, 14_000))
        for number, item in enumerate(ITEMS):
            canvas.drawString(80, 13_900 - 14 * number, item)

    assert texts(lines_in(drawn(wall), "posting.pdf")) == list(ITEMS)
    huge = [Run("Riesig", 100, 500, 60, 90), Run("klein", 100, 120, 80, 10), Run("auch", 100, 120, 95, 10)]
    assert with_drawn(huge, Picture(bytes(1200 * 200 * 4), 1200, 200)) == huge
