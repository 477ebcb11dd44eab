"""What the styles of a Word document say that a reader of words needs: headings, bold, lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, cast

from docx.document import Document as WordDocument

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset({"0", "false", "off", "none"})
_HEADINGS = {"title": 1, "subtitle": 2, **{f"heading {level}": level for level in range(1, 7)}}
_BODY = 9
"""The outline level that stands for text which is no heading."""
_DEEPEST = 20
_SYMBOL_FONTS = ("wingdings", "symbol", "webdings", "zapfdingbats")


class WordElement(Protocol):
    """An element of a document, whichever parser has read it."""

    tag: str
    text: str | None

    def get(self, key: str, /) -> str | None: ...
    def find(self, path: str, /) -> WordElement | None: ...
    def iter(self, tag: str, /) -> Iterator[WordElement]: ...
    def __iter__(self) -> Iterator[WordElement]: ...


def value(element: WordElement | None, path: str) -> str | None:
    """The value of a property such as `pPr/pStyle`."""
    found = None if element is None else element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}val") or ""


def switched(element: WordElement | None, path: str) -> bool | None:
    """Whether a property is on; None where nothing is said."""
    said = value(element, path)
    return None if said is None else said not in _OFF


class WordStyles:
    """The styles of a document, by their ids."""

    def __init__(self, document: WordDocument) -> None:
        styles = cast(WordElement, document.styles.element)
        self._styles = {each.get(f"{W}styleId") or "": each for each in styles.iter(f"{W}style")}
        self._default = next(
            (
                name
                for name, each in self._styles.items()
                if each.get(f"{W}default") == "1" and each.get(f"{W}type") == "paragraph"
            ),
            "",
        )

    def heading(self, paragraph: WordElement) -> int:
        """The level of a heading, 0 for any other paragraph."""
        for each in (paragraph, *self._chain(paragraph)):
            level = value(each, "pPr/outlineLvl") or ""
            named = _HEADINGS.get((value(each, "name") or "").lower(), 0)
            if level.isdigit() or named:
                return named or min(6, int(level) + 1 if int(level) < _BODY else 0)
        return 0

    def numbering(self, paragraph: WordElement) -> tuple[str, int] | None:
        """Which list a paragraph belongs to and how deep it stands, from 0; None outside lists."""
        for each in (paragraph, *self._chain(paragraph)):
            number = value(each, "pPr/numPr/numId")
            if number is not None:
                level = value(each, "pPr/numPr/ilvl") or "0"
                return None if number == "0" else (number, int(level))
        return None

    def strong(self, paragraph: WordElement, run: WordElement) -> bool:
        """Whether a run of text is bold."""
        own = self._styles.get(value(run, "rPr/rStyle") or "")
        places = (run, *(() if own is None else (own,)), *self._chain(paragraph))
        return next((said for each in places if (said := switched(each, "rPr/b")) is not None), False)

    def symbolic(self, run: WordElement) -> bool:
        """Whether a run is set in a font without letters."""
        fonts = run.find(f"{W}rPr/{W}rFonts")
        name = "" if fonts is None else fonts.get(f"{W}ascii") or ""
        return name.lower().startswith(_SYMBOL_FONTS)

    def _chain(self, paragraph: WordElement) -> Iterator[WordElement]:
        """The style of a paragraph and those above it."""
        name = value(paragraph, "pPr/pStyle") or self._default
        for _ in range(_DEEPEST):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = value(style, "basedOn") or ""
