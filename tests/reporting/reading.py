"""Reading a finished document with another library than the one that wrote it."""

from __future__ import annotations

import io
import re
from functools import cache

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from interview_app.domain.protocol import Snapshot
from interview_app.i18n import Language, load
from interview_app.reporting import render

FURNITURE = 7
"""The lines of head and foot, which every page holds before its text."""


@cache
def opened(snapshot: Snapshot, language: Language = Language.GERMAN) -> PdfReader:
    """The document, printed and opened again."""
    return PdfReader(io.BytesIO(render(snapshot, load(language))), strict=True)


@cache
def pages_of(reader: PdfReader) -> tuple[str, ...]:
    """The text of every page."""
    return tuple(page.extract_text() for page in reader.pages)


@cache
def body_of(reader: PdfReader) -> str:
    """The text between head and foot of all pages, one after the other, in single spaces."""
    bodies = (page.split("\n", FURNITURE)[FURNITURE:] for page in pages_of(reader))
    return " ".join(" ".join(" ".join(body) for body in bodies).split())


def squeezed(words: str) -> str:
    """The words without any white space, so that line breaks do not matter."""
    return re.sub(r"\s", "", words)


def fonts_of(reader: PdfReader) -> dict[str, bool]:
    """The names of all fonts, and whether each is embedded."""
    found: dict[str, bool] = {}
    for page in reader.pages:
        for font in _fonts(page):
            descriptor = font.get("/FontDescriptor", DictionaryObject()).get_object()
            found[str(font["/BaseFont"])] = "/FontFile2" in descriptor
    return found


def _fonts(page: DictionaryObject) -> list[DictionaryObject]:
    resources = page["/Resources"].get_object()
    assert isinstance(resources, DictionaryObject)
    fonts = resources.get("/Font", DictionaryObject()).get_object()
    assert isinstance(fonts, DictionaryObject)
    return [each.get_object() for each in fonts.values()]
