"""A document of one page that conforms to PDF/UA-1 and PDF/A-3a and holds one of each part that documents have.

It is made without the program's own writer, so that what is shown of the validator does not hang on what it judges.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from PIL import ImageCms
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)
from reportlab.pdfgen.canvas import Canvas

from interview_app.reporting.fonts import coverage_of
from interview_app.reporting.styles import Face

RECORD = b'{"total": 4}'


@dataclass(frozen=True, slots=True)
class Part:
    """An element: its words or what is below it, and what its entry in the file says besides."""

    role: str
    words: str = ""
    parts: tuple[Part, ...] = ()
    entries: dict[str, PdfObject] = field(default_factory=dict)


def _attributes(owner: str, **values: PdfObject) -> dict[str, PdfObject]:
    return {"/A": _dictionary({"/O": NameObject(owner), **{f"/{name}": it for name, it in values.items()}})}


def _dictionary(entries: dict[str, PdfObject]) -> DictionaryObject:
    return DictionaryObject({NameObject(name): value for name, value in entries.items()})


def _numbers(*values: int) -> ArrayObject:
    return ArrayObject([NumberObject(each) for each in values])


_COLUMN = _attributes("/Table", Scope=NameObject("/Column"))
_BOX = _attributes("/Layout", BBox=_numbers(72, 72, 144, 90))
_PICTURE = {"/Alt": TextStringObject("Anna 4 Punkte"), **_BOX}
PARTS = (
    Part("H1", "Vermerk"),
    Part("P", "Zwei Sätze. Der zweite führt weiter:"),
    Part("Link", "zum Ergebnis"),
    Part("L", parts=(Part("LI", parts=(Part("Lbl", "1."), Part("LBody", "erster Grund"))),)),
    Part("H2", "Ergebnis"),
    Part(
        "Table",
        parts=(
            Part("TR", parts=(Part("TH", "Name", entries=_COLUMN), Part("TH", "Punkte", entries=_COLUMN))),
            Part("TR", parts=(Part("TD", "Anna"), Part("TD", "4"))),
        ),
    ),
    Part("Figure", "####", entries=_PICTURE),
    Part("Note", "Gerundet.", entries={"/ID": TextStringObject("note-1")}),
    Part("Form"),
)


@cache
def small() -> bytes:
    """The document."""
    reader = PdfReader(io.BytesIO(_drawn()))
    writer = PdfWriter()
    writer.append(reader)
    writer.metadata = None
    _describe(writer)
    _attach(writer)
    _tag(writer)
    writer.generate_file_identifiers()
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


class _Page(Canvas):
    """A page on which each thing is drawn as what it is."""

    _code: list[str]

    def draw_word(self, words: str, line: int, mark: str) -> None:
        self._code.append(f"{mark} BDC")
        self.drawString(72, 760 - 20 * line, words)
        self._code.append("EMC")


def _drawn() -> bytes:
    """The page: each word in marked content by the number of its part, and one that belongs to none."""
    coverage_of(Face.REGULAR)
    target, options = io.BytesIO(), dict[str, Any](invariant=1, initialFontName=Face.REGULAR.value)
    canvas = _Page(target, pageCompression=0, **options)
    canvas.setFillColorRGB(0.1, 0.1, 0.2)
    canvas.draw_word("Amt", -1, "/Artifact <</Type /Pagination>>")
    for number, part in enumerate(_leaves(PARTS)):
        canvas.draw_word(part.words, number, f"/{part.role} <</MCID {number}>>")
    canvas.save()
    return target.getvalue()


def _leaves(parts: tuple[Part, ...]) -> list[Part]:
    """The parts with words of their own, in their order."""
    return [leaf for part in parts for leaf in (_leaves(part.parts) if part.parts else [part]) if leaf.words]


def _describe(writer: PdfWriter) -> None:
    """Language, title, metadata and colours."""
    intent = DecodedStreamObject()
    intent.set_data(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    intent[NameObject("/N")] = NumberObject(3)
    metadata = DecodedStreamObject()
    metadata.set_data(_XMP.encode())
    metadata.update(_dictionary({"/Type": NameObject("/Metadata"), "/Subtype": NameObject("/XML")}))
    colours: dict[str, PdfObject] = {
        "/Type": NameObject("/OutputIntent"),
        "/S": NameObject("/GTS_PDFA1"),
        "/OutputConditionIdentifier": TextStringObject("sRGB"),
        "/DestOutputProfile": _added(writer, intent),
    }
    writer.root_object.update(
        _dictionary(
            {
                "/Lang": TextStringObject("de-DE"),
                "/MarkInfo": _dictionary({"/Marked": BooleanObject(True)}),
                "/ViewerPreferences": _dictionary({"/DisplayDocTitle": BooleanObject(True)}),
                "/Metadata": _added(writer, metadata),
                "/OutputIntents": ArrayObject([_dictionary(colours)]),
            }
        )
    )


def _attach(writer: PdfWriter) -> None:
    """The machine-readable record as associated file."""
    content = DecodedStreamObject()
    content.set_data(RECORD)
    content.update(
        _dictionary(
            {
                "/Type": NameObject("/EmbeddedFile"),
                "/Subtype": NameObject("/application/json"),
                "/Params": _dictionary({"/ModDate": TextStringObject("D:20230323142600Z")}),
            }
        )
    )
    name = TextStringObject("record.json")
    file: dict[str, PdfObject] = {
        "/Type": NameObject("/Filespec"),
        "/F": name,
        "/UF": name,
        "/Desc": TextStringObject("Datensatz"),
        "/AFRelationship": NameObject("/Data"),
        "/EF": _dictionary({"/F": _added(writer, content)}),
    }
    filed = _added(writer, _dictionary(file))
    names = _dictionary({"/Names": ArrayObject([name, filed])})
    writer.root_object.update(
        _dictionary({"/AF": ArrayObject([filed]), "/Names": _dictionary({"/EmbeddedFiles": names})})
    )


def _tag(writer: PdfWriter) -> None:
    """The structure tree, and which element each marked content belongs to."""
    page = writer.pages[0].indirect_reference
    assert page is not None
    root = _dictionary({"/Type": NameObject("/StructTreeRoot")})
    made = _Made(writer, page)
    document = made.element(Part("Document", parts=PARTS), _added(writer, root))
    parents: list[PdfObject] = [NumberObject(0), ArrayObject(made.owners), NumberObject(1), made.link]
    parents += [NumberObject(2), made.form]
    nums = _dictionary({"/Nums": ArrayObject(parents)})
    root.update(_dictionary({"/K": document, "/ParentTree": _added(writer, nums)}))
    around: dict[str, PdfObject] = {
        "/StructParents": NumberObject(0),
        "/Tabs": NameObject("/S"),
        "/Annots": ArrayObject([made.annotation, made.field]),
    }
    writer.root_object[NameObject("/AcroForm")] = _dictionary({"/Fields": ArrayObject([made.field])})
    writer.pages[0].update(_dictionary(around))
    writer.root_object[NameObject("/StructTreeRoot")] = _added(writer, root)


class _Made:
    """The elements made so far: `owners` by the number of their content, link and form with their annotations."""

    def __init__(self, writer: PdfWriter, page: IndirectObject) -> None:
        self._writer = writer
        self._page = page
        self.owners: list[PdfObject] = []
        self.link: PdfObject = NullObject()
        self.form: PdfObject = NullObject()
        self.field = _added(writer, _dictionary(_field(_added(writer, _nothing()), page)))
        self.annotation = _added(
            writer,
            _dictionary(
                {
                    "/Type": NameObject("/Annot"),
                    "/Subtype": NameObject("/Link"),
                    "/Rect": _numbers(72, 715, 200, 735),
                    "/F": NumberObject(4),
                    "/Contents": TextStringObject("zum Ergebnis"),
                    "/Dest": ArrayObject([page, NameObject("/Fit")]),
                    "/StructParent": NumberObject(1),
                }
            ),
        )

    def element(self, part: Part, parent: PdfObject) -> PdfObject:
        """The part's element in the file, with those below it."""
        made = _dictionary(
            {"/S": NameObject(f"/{part.role}"), "/P": parent, "/Pg": self._page, **part.entries}
        )
        name = _added(self._writer, made)
        kids: list[PdfObject] = [self.element(each, name) for each in part.parts]
        if part.words:
            kids.append(NumberObject(len(self.owners)))
            self.owners.append(name)
        if part.role == "Link":
            self.link = name
            kids.append(self._lying(self.annotation))
        if part.role == "Form":
            self.form = name
            kids.append(self._lying(self.field))
        made[NameObject("/K")] = ArrayObject(kids)
        return name

    def _lying(self, annotation: PdfObject) -> PdfObject:
        return _dictionary({"/Type": NameObject("/OBJR"), "/Obj": annotation, "/Pg": self._page})


def _field(appearance: PdfObject, page: PdfObject) -> dict[str, PdfObject]:
    """A place to sign that nobody has signed."""
    return {
        "/Type": NameObject("/Annot"),
        "/Subtype": NameObject("/Widget"),
        "/FT": NameObject("/Sig"),
        "/T": TextStringObject("signature-1"),
        "/TU": TextStringObject("Unterschrift von Anna"),
        "/F": NumberObject(4),
        "/Rect": _numbers(72, 200, 200, 230),
        "/P": page,
        "/StructParent": NumberObject(2),
        "/AP": _dictionary({"/N": appearance}),
    }


def _nothing() -> PdfObject:
    """An appearance in which nothing is drawn."""
    made = DecodedStreamObject()
    made.set_data(b"")
    named: dict[str, PdfObject] = {
        "/Type": NameObject("/XObject"),
        "/Subtype": NameObject("/Form"),
        "/BBox": _numbers(0, 0, 128, 30),
        "/Resources": DictionaryObject(),
    }
    made.update(_dictionary(named))
    return made


def _added(writer: PdfWriter, made: PdfObject) -> IndirectObject:
    return writer._add_object(made)


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 pdfaid:part="3" pdfaid:conformance="A" pdfuaid:part="1">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Vermerk</rdf:li></rdf:Alt></dc:title></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the standard</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
