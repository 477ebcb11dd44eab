"""The ways in which a tagged, archival document can be broken, one at a time.

They fit any document that holds the part that is broken; where it lacks it, they raise.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

Mutation = Callable[[PdfWriter], None]


def mutated(document: bytes, break_it: Mutation) -> bytes:
    """The document after the change, written anew."""
    writer = PdfWriter()
    writer.clone_document_from_reader(PdfReader(io.BytesIO(document)))
    break_it(writer)
    writer.generate_file_identifiers()
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def untouched(_: PdfWriter) -> None:
    """No change: shows that a mutant breaks by its change and not by being written anew."""


# -- the file as a whole


def without(name: str) -> Mutation:
    """The document's catalogue without an entry."""

    def change(writer: PdfWriter) -> None:
        del writer.root_object[name]

    return change


def marked_false(writer: PdfWriter) -> None:
    _dictionary(writer.root_object["/MarkInfo"])[NameObject("/Marked")] = BooleanObject(False)


def title_hidden(writer: PdfWriter) -> None:
    _dictionary(writer.root_object["/ViewerPreferences"])[NameObject("/DisplayDocTitle")] = BooleanObject(
        False
    )


def in_metadata(pattern: str, replacement: str = "") -> Mutation:
    """The metadata with what the pattern finds replaced, once at least."""

    def change(writer: PdfWriter) -> None:
        metadata = _dictionary(writer.root_object["/Metadata"])
        assert isinstance(metadata, StreamObject)
        words, found = re.subn(pattern, replacement, metadata.get_data().decode(), flags=re.DOTALL)
        assert found, pattern
        bare = DecodedStreamObject()
        bare.set_data(words.encode())
        bare.update({NameObject(name): metadata[name] for name in ("/Type", "/Subtype")})
        writer.root_object[NameObject("/Metadata")] = writer._add_object(bare)

    return change


def script(writer: PdfWriter) -> None:
    """Something runs when the document is opened."""
    action = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject("app.alert('here')")}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(
        {NameObject(name): value for name, value in action.items()}
    )


# -- what is drawn


def in_content(pattern: bytes, replacement: bytes) -> Mutation:
    """The first page with what the pattern finds first replaced in what is drawn."""

    def change(writer: PdfWriter) -> None:
        page = writer.pages[0]
        contents = page.get_contents()
        assert contents is not None
        words, found = re.subn(pattern, replacement, contents.get_data(), count=1, flags=re.DOTALL)
        assert found, pattern
        drawn = DecodedStreamObject()
        drawn.set_data(words)
        page[NameObject("/Contents")] = writer._add_object(drawn)

    return change


MARKED = rb"(/\w+ *<< */MCID \d+ *>> *BDC)(.*?)(\bEMC)"


def font(change_it: Callable[[DictionaryObject], None]) -> Mutation:
    """A font that is used on the first page, changed."""

    def change(writer: PdfWriter) -> None:
        fonts = _dictionary(_dictionary(writer.pages[0]["/Resources"])["/Font"])
        for each in fonts.values():
            change_it(_dictionary(each))

    return change


def no_unicode(font: DictionaryObject) -> None:
    font.pop("/ToUnicode", None)


def not_embedded(font: DictionaryObject) -> None:
    del _dictionary(font["/FontDescriptor"])["/FontFile2"]


# -- the structure


def element(role: str, change_it: Callable[[DictionaryObject], None]) -> Mutation:
    """The first element of a role, changed."""

    def change(writer: PdfWriter) -> None:
        change_it(_first(writer, role))

    return change


def lacking(name: str) -> Callable[[DictionaryObject], None]:
    def change(element: DictionaryObject) -> None:
        del element[name]

    return change


def called(role: str) -> Callable[[DictionaryObject], None]:
    def change(element: DictionaryObject) -> None:
        element[NameObject("/S")] = NameObject(role)

    return change


def does(script: str) -> Callable[[DictionaryObject], None]:
    """Something runs when the field is used."""

    def change(field: DictionaryObject) -> None:
        action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject(script)}
        field[NameObject("/A")] = DictionaryObject(action)

    return change


def without_last_kid(element: DictionaryObject) -> None:
    kids = element["/K"]
    assert isinstance(kids, ArrayObject)
    kids.pop()


def same_id(writer: PdfWriter) -> None:
    note = _first(writer, "/Note")
    parent = _dictionary(note["/P"])
    twin = DictionaryObject({NameObject(name): note.raw_get(name) for name in ("/S", "/P", "/ID")})
    kids = parent["/K"]
    assert isinstance(kids, ArrayObject)
    kids.append(writer._add_object(twin))


def no_parent_tree(writer: PdfWriter) -> None:
    del _dictionary(writer.root_object["/StructTreeRoot"])["/ParentTree"]


def wrong_parents(writer: PdfWriter) -> None:
    """Every marked content of the first page belongs to nobody."""
    tree = _dictionary(_dictionary(writer.root_object["/StructTreeRoot"])["/ParentTree"])
    numbers = tree["/Nums"]
    assert isinstance(numbers, ArrayObject)
    owners = next(each for each in (it.get_object() for it in numbers) if isinstance(each, ArrayObject))
    owners[:] = [NumberObject(0) for _ in owners]


# -- pages, links and what is attached


def page_without(name: str) -> Mutation:
    def change(writer: PdfWriter) -> None:
        del writer.pages[0][name]

    return change


def link(change_it: Callable[[DictionaryObject], None]) -> Mutation:
    """The annotation of the first link, changed."""

    def change(writer: PdfWriter) -> None:
        for page in writer.pages:
            annotations = page.get("/Annots", ArrayObject()).get_object()
            assert isinstance(annotations, ArrayObject)
            for each in annotations:
                if _dictionary(each).get("/Subtype") == "/Link":
                    change_it(_dictionary(each))
                    return
        raise LookupError("no link")

    return change


def link_of_another(writer: PdfWriter) -> None:
    """The first link belongs to an element that is none."""
    tree = _dictionary(_dictionary(writer.root_object["/StructTreeRoot"])["/ParentTree"])
    numbers = tree["/Nums"]
    assert isinstance(numbers, ArrayObject)
    for place, owner in enumerate(numbers):
        element = owner.get_object()
        if isinstance(element, DictionaryObject) and element.get("/S") == "/Link":
            numbers[place] = _first(writer, "/P").indirect_reference or NumberObject(0)
            return
    raise LookupError("no link")


def field(change_it: Callable[[DictionaryObject], None]) -> Mutation:
    """The first field of the form, which is its place on the page too, changed."""

    def change(writer: PdfWriter) -> None:
        fields = _dictionary(writer.root_object["/AcroForm"])["/Fields"]
        assert isinstance(fields, ArrayObject)
        change_it(_dictionary(fields[0]))

    return change


def appearances_needed(writer: PdfWriter) -> None:
    """The form asks whoever shows it to make its appearances."""
    _dictionary(writer.root_object["/AcroForm"])[NameObject("/NeedAppearances")] = BooleanObject(True)


def attachment(change_it: Callable[[DictionaryObject], None]) -> Mutation:
    """The description of the first attached file, changed."""

    def change(writer: PdfWriter) -> None:
        files = writer.root_object["/AF"]
        assert isinstance(files, ArrayObject)
        change_it(_dictionary(files[0]))

    return change


def no_type(file: DictionaryObject) -> None:
    del _dictionary(_dictionary(file["/EF"])["/F"])["/Subtype"]


def elements(writer: PdfWriter) -> Iterator[DictionaryObject]:
    """Every element of the structure, in reading order."""
    yield from _below(_dictionary(writer.root_object["/StructTreeRoot"]))


def _below(parent: DictionaryObject) -> Iterator[DictionaryObject]:
    kids = parent.get("/K", ArrayObject()).get_object()
    for kid in kids if isinstance(kids, ArrayObject) else [kids]:
        element = kid.get_object()
        if isinstance(element, DictionaryObject) and "/S" in element:
            yield element
            yield from _below(element)


def _first(writer: PdfWriter, role: str) -> DictionaryObject:
    for element in elements(writer):
        if str(element["/S"]) == role:
            return element
    raise LookupError(f"no {role}")


def _dictionary(found: PdfObject | None) -> DictionaryObject:
    assert found is not None
    made = found.get_object()
    assert isinstance(made, DictionaryObject)
    return made
