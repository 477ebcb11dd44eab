"""What makes a file archival: colour space, metadata, marks, fixed time and identity, and what is attached to it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFCatalog,
    PDFDate,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from interview_app.reporting.tagged import colour_profile
from interview_app.reporting.tagged.metadata import About, packet
from interview_app.reporting.tagged.objects import registered

_VERSION = (1, 7)


class Relationship(StrEnum):
    """What an attached file is to the document (ISO 19005-3, annex E)."""

    SOURCE = "Source"
    DATA = "Data"
    ALTERNATIVE = "Alternative"
    SUPPLEMENT = "Supplement"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the document, with its media type, such as application/json."""

    name: str
    media_type: str
    content: bytes
    relationship: Relationship
    description: str


class _Stamp:
    """A moment as the library wants it."""

    def __init__(self, at: datetime) -> None:
        moment = at.astimezone(UTC)
        self.YMDhms = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
        self.dhh = self.dmm = 0
        self.t = 0


def identify(document: PDFDocument, about: About) -> None:
    """Name the moment; the file's identity is gathered in `document.signature` from what stands in it."""
    vars(document).update(
        _timeStamp=_Stamp(about.at),
        signature=hashlib.md5(b"", usedforsecurity=False),
        _pdfVersion=_VERSION,
    )


def archive(document: PDFDocument, about: About, attachment: Attachment | None) -> None:
    """Put into the catalogue what PDF/A and PDF/UA ask for: part 2 without an attachment, part 3 with one."""
    catalog: PDFCatalog = vars(document)["Catalog"]
    entries: dict[str, object] = {
        "__NoDefault__": [*PDFCatalog.__NoDefault__, "OutputIntents", "AF"],
        "Metadata": _metadata(packet(about, part=2 if attachment is None else 3)),
        "MarkInfo": PDFDictionary({"Marked": "true"}),
        "OutputIntents": PDFArray([_intent(document)]),
    }
    if attachment is not None:
        file = registered(document, _file(document, about, attachment))
        names = PDFArray([PDFString(attachment.name), file])
        entries["AF"] = PDFArray([file])
        entries["Names"] = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": names})})
        document.updateSignature(attachment.content)
    vars(catalog).update(entries)


def _metadata(content: bytes) -> PDFStream:
    """Never compressed, so that it is found without reading the file."""
    return PDFStream(PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}), content)


def _intent(document: PDFDocument) -> PDFDictionary:
    profile = PDFStream(PDFDictionary({"N": 3}), colour_profile.srgb(), filters=[PDFZCompress])
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(colour_profile.NAME),
            "Info": PDFString(colour_profile.NAME),
            "DestOutputProfile": registered(document, profile),
        }
    )


def _file(document: PDFDocument, about: About, attachment: Attachment) -> PDFDictionary:
    parameters = PDFDictionary({"Size": len(attachment.content), "ModDate": PDFDate(_Stamp(about.at))})
    content = PDFStream(
        PDFDictionary(
            {
                "Type": PDFName("EmbeddedFile"),
                "Subtype": _media_type(attachment.media_type),
                "Params": parameters,
            }
        ),
        attachment.content,
        filters=[PDFZCompress],
    )
    embedded = registered(document, content)
    return PDFDictionary(
        {
            "Type": PDFName("Filespec"),
            "F": PDFString(attachment.name),
            "UF": PDFString(attachment.name),
            "Desc": PDFString(attachment.description),
            "AFRelationship": PDFName(attachment.relationship.value),
            "EF": PDFDictionary({"F": embedded, "UF": embedded}),
        }
    )


def _media_type(media_type: str) -> str:
    """A media type as a name, whose slash stands as its code."""
    return "/" + media_type.replace("/", "#2F")
