"""The handbook is whole: both languages have the same pages, every link and picture is there, every page is reached."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from interview_app.i18n import Language
from interview_app.services.handbook import FIRST, ORDER, Handbook
from interview_app.ui.pages.names import WITHIN, PageName

BOOKS = [Handbook(language) for language in Language]
PAGES = [(book, name) for book in BOOKS for name in book.names()]
LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)]*)\)")
LARGEST = 40_000
"""Bytes that a picture may take, since it is shipped."""


@pytest.mark.parametrize("book", BOOKS)
def test_every_page_of_the_order_is_there_and_no_other(book: Handbook) -> None:
    assert book.names() == ORDER


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize("name", list(PageName))
def test_every_page_of_the_window_leads_to_one_of_the_handbook(book: Handbook, name: PageName) -> None:
    nearest = book.nearest(name, WITHIN)
    assert nearest in book.names()
    assert nearest != FIRST


def test_an_unknown_page_leads_to_the_nearest_one() -> None:
    book = BOOKS[0]
    assert book.nearest("inner", {"inner": "deeper", "deeper": "form"}) == "form"
    assert book.nearest("unheard", {}) == FIRST


@pytest.mark.parametrize(("book", "name"), PAGES)
def test_every_link_and_picture_is_there_and_small_enough(book: Handbook, name: str) -> None:
    for picture, target in LINK.findall(book.text(name)):
        path = Path(book.folder, target)
        assert path.is_file(), target
        if picture:
            assert not QImage(str(path)).isNull()
            assert path.stat().st_size <= LARGEST


@pytest.mark.parametrize("book", BOOKS)
def test_every_picture_that_is_shipped_is_shown(book: Handbook) -> None:
    shown = {target for name in book.names() for mark, target in LINK.findall(book.text(name)) if mark}
    assert shown == {f"images/{path.name}" for path in (book.folder / "images").iterdir()}


@pytest.mark.parametrize(("book", "name"), PAGES)
def test_a_page_begins_with_its_heading(book: Handbook, name: str) -> None:
    assert book.text(name).startswith("# ")
    assert book.title(name)


def test_both_languages_show_the_same_pictures_and_parts() -> None:
    german, english = BOOKS
    for name in ORDER:
        parts = [
            [line.split(" ")[0] for line in book.text(name).splitlines() if line.startswith(("#", "!"))]
            for book in (german, english)
        ]
        assert len(parts[0]) == len(parts[1]), name


def test_german_speaks_to_people_as_the_office_does() -> None:
    text = " ".join(BOOKS[0].text(name) for name in ORDER)
    assert not re.search(r"\b(du|dein|dir|dich)\b", text)
    without_pictures = re.sub(r"!\[", "[", text)
    assert "!" not in without_pictures


def test_a_search_finds_pages_in_which_all_the_words_stand() -> None:
    english = Handbook(Language.ENGLISH)
    assert english.search("") == ORDER
    assert english.search("COUNTERSIGNATURE") == ("paper",)
    assert english.search("unheard-of") == ()
    assert english.search("images") == ()
