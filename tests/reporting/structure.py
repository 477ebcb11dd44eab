"""What a screen reader reads: the text of a document along its structure tree, by another library than the writer's.

Of a field it reads what the field says of itself.  Strict on purpose: content and fields that belong to no element or
to two, and letters without their character, raise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Self

from pypdf import PageObject, PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    ContentStream,
    DictionaryObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)


class Said(str):
    """Words drawn in one go; `language` where the content itself names another one than its element's."""

    language: str

    def __new__(cls, words: str, language: str = "") -> Self:
        said = super().__new__(cls, words)
        said.language = language
        return said


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the structure: what it is, what is in it in reading order, and what its entry says besides.

    `entries` holds what the file says of it as plain values: Alt, Lang, ID, and each attribute by its own name (Scope,
    ColSpan, BBox ...).
    """

    role: str
    kids: tuple[Element | Said, ...]
    entries: Mapping[str, Any]

    @property
    def text(self) -> str:
        """All that is read in it."""
        said = self.entries.get("ActualText")
        return said if said is not None else "".join(_text(each) for each in self.kids)

    def walk(self) -> Iterator[Element]:
        """The element and all below it, in reading order."""
        yield self
        for each in self.kids:
            if isinstance(each, Element):
                yield from each.walk()

    def all(self, *roles: str) -> list[Element]:
        """The elements of these roles, in reading order."""
        return [each for each in self.walk() if each.role in roles]

    def spoken(self, language: str = "") -> Iterator[tuple[str, str]]:
        """What is read with the language in which it is spoken: the nearest one named around it."""
        named = self.entries.get("Lang", language)
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.spoken(named)
            else:
                yield kid, kid.language or named


def _text(kid: Element | Said) -> str:
    return kid if isinstance(kid, Said) else kid.text


def structure_of(reader: PdfReader) -> Element:
    """The structure of a document from its root.  Raises ValueError where content is read twice or never."""
    root = _dictionary(reader.root_object["/StructTreeRoot"])
    marked = {_number(page): _Content(page, reader).marked for page in reader.pages}
    fields = {_number(each): str(each["/TU"]) for page in reader.pages for each in _fields_on(page)}
    taking = _Taking(marked, fields)
    document = Element("", tuple(taking.kids(root, None)), {})
    if any(marked.values()) or fields:
        raise ValueError(f"content that no element holds: {marked}, fields: {fields}")
    return document


def _fields_on(page: PageObject) -> list[DictionaryObject]:
    """The fields of a form on a page."""
    found = [_dictionary(each) for each in page.get("/Annots", ArrayObject()).get_object()]
    return [each for each in found if str(each["/Subtype"]) == "/Widget"]


def furniture_of(reader: PdfReader) -> list[str]:
    """What is drawn on each page outside the structure."""
    return [_Content(page, reader).outside for page in reader.pages]


def pieces_of(element: Element) -> list[str]:
    """The text of each element that holds text itself, in reading order, in single spaces."""
    found = (each for each in element.walk() if any(isinstance(kid, Said) for kid in each.kids))
    return [" ".join(each.text.split()) for each in found]


class _Taking:
    """Takes what is marked to the elements that it belongs to, each once."""

    def __init__(self, marked: dict[int, dict[int, list[Said]]], fields: dict[int, str]) -> None:
        self._marked = marked
        self._fields = fields

    def kids(self, parent: DictionaryObject, page: int | None) -> Iterator[Element | Said]:
        """What is in an element of the file; `page` is the page of what stands above it."""
        page = _number(_dictionary(parent["/Pg"])) if "/Pg" in parent else page
        kids = parent.get("/K", ArrayObject()).get_object()
        for kid in kids if isinstance(kids, ArrayObject) else [kids]:
            held = kid.get_object()
            if not isinstance(held, DictionaryObject):
                yield from self._take(page, _count(held))
            elif held.get("/Type") == "/MCR":
                yield from self._take(
                    _number(_dictionary(held["/Pg"])) if "/Pg" in held else page, _count(held["/MCID"])
                )
            elif held.get("/Type") == "/OBJR":
                yield from self._field(_dictionary(held["/Obj"]))
            else:
                yield Element(str(held["/S"])[1:], tuple(self.kids(held, page)), _entries(held))

    def _field(self, annotation: DictionaryObject) -> Iterator[Said]:
        """What a field says of itself; links say nothing that is not drawn."""
        if str(annotation["/Subtype"]) != "/Widget":
            return
        if _number(annotation) not in self._fields:
            raise ValueError(f"field {annotation.get('/T')} is read twice or lies on no page")
        yield Said(self._fields.pop(_number(annotation)))

    def _take(self, page: int | None, number: int) -> list[Said]:
        if page is None or number not in self._marked[page]:
            raise ValueError(f"content {number} of page object {page} is read twice or is not there")
        return self._marked[page].pop(number)


class _Content:
    """What is drawn on a page: `marked` by the number of its marked content, `outside` the rest."""

    def __init__(self, page: PageObject, file: PdfReader) -> None:
        self.marked: dict[int, list[Said]] = {}
        self.outside = ""
        self._file = file
        self._open: list[_Mark] = []
        contents = page.get_contents()
        if contents is not None:
            self._run(contents, _dictionary(page["/Resources"]))

    def _run(self, content: ContentStream, resources: DictionaryObject) -> None:
        letters: Mapping[int, str] = {}
        fonts, forms = (
            _dictionary(resources.get(each, DictionaryObject())) for each in ("/Font", "/XObject")
        )
        for operands, operator in content.operations:
            match operator:
                case b"BDC" | b"BMC":
                    self._begin(operands[-1], resources)
                case b"EMC":
                    self._open.pop()
                case b"Tf":
                    letters = _letters(_dictionary(fonts[operands[0]]))
                case b"Tj" | b"'" | b'"' | b"TJ":
                    self._draw(operands[-1], letters)
                case b"Do":
                    form = _dictionary(forms[operands[0]])
                    if str(form["/Subtype"]) == "/Form":
                        inner = _dictionary(form.get("/Resources", resources))
                        self._run(ContentStream(form, self._file), inner)

    def _begin(self, properties: PdfObject, resources: DictionaryObject) -> None:
        """Marked content without a number of its own belongs where what is around it belongs."""
        if isinstance(properties, NameObject) and properties in resources.get("/Properties", ()):
            properties = _dictionary(_dictionary(resources["/Properties"])[properties])
        said = properties if isinstance(properties, DictionaryObject) else DictionaryObject()
        around = self._open[-1] if self._open else _OUTSIDE
        language = str(said.get("/Lang", around.language))
        number = _count(said["/MCID"]) if "/MCID" in said else around.number
        if number is not None:
            self.marked.setdefault(number, [])
        self._open.append(_Mark(number, language, silent=around.silent))
        if "/ActualText" in said:
            self._say(str(said["/ActualText"]))
            self._open[-1] = _Mark(number, language, silent=True)

    def _draw(self, drawn: PdfObject, letters: Mapping[int, str]) -> None:
        for each in drawn if isinstance(drawn, ArrayObject) else [drawn]:
            if isinstance(each, TextStringObject | ByteStringObject):
                self._say("".join(letters[code] for code in each.original_bytes))

    def _say(self, words: str) -> None:
        mark = self._open[-1] if self._open else _OUTSIDE
        if "\0" in words:
            raise ValueError(f"letters without their character in {words!r}")
        if mark.number is None:
            self.outside += words
        elif not mark.silent:
            self.marked[mark.number].append(Said(words, mark.language))


@dataclass(frozen=True, slots=True)
class _Mark:
    """What is drawn now: which marked content it is, None outside all, and in which language where it says so.

    It is `silent` where other words stand for it.
    """

    number: int | None
    language: str
    silent: bool


_OUTSIDE = _Mark(None, "", silent=False)


def _letters(font: DictionaryObject) -> Mapping[int, str]:
    """The character of each code of one byte, as the font says it."""
    table = _dictionary(font["/ToUnicode"])
    assert isinstance(table, StreamObject)
    return _letters_in(table.get_data())


@lru_cache(maxsize=32)
def _letters_in(table: bytes) -> Mapping[int, str]:
    """The same of one table, which is asked for whenever its font is set, line after line."""
    pairs = re.findall(r"^<(\w\w)> <(\w{4,})>$", table.decode("ascii"), re.MULTILINE)
    return {int(code, 16): bytes.fromhex(value).decode("utf-16-be") for code, value in pairs}


def _entries(element: DictionaryObject) -> dict[str, Any]:
    said = {str(name)[1:]: value.get_object() for name, value in element.items()}
    attributes = said.pop("A", ArrayObject())
    for each in attributes if isinstance(attributes, ArrayObject) else [attributes]:
        said |= {str(name)[1:]: value.get_object() for name, value in _dictionary(each).items()}
    return {name: value for name, value in said.items() if name not in ("S", "P", "K", "Pg", "O", "Type")}


def _number(found: DictionaryObject) -> int:
    """The number of an object, such as a page, by which the structure names it."""
    assert found.indirect_reference is not None
    return found.indirect_reference.idnum


def _count(found: PdfObject | None) -> int:
    assert isinstance(found, NumberObject)
    return int(found)


def _dictionary(found: PdfObject | None) -> DictionaryObject:
    assert found is not None
    made = found.get_object()
    assert isinstance(made, DictionaryObject)
    return made
