"""What kind of document a file is, by what is in it; its name is only held against it where both disagree."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum
from pathlib import PurePath

from interview_app.domain.posting_file import PostingRefused, PostingTrouble


class Format(StrEnum):
    """A kind of document that can be read."""

    PDF = "pdf"
    WORD = "docx"
    OPEN = "odt"
    HTML = "html"
    TEXT = "txt"


_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OLD = "WordDocument".encode("utf-16-le")
_OTHERS = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"II*\0",
    b"MM\0*",
    b"RIFF",
    b"\x7fELF",
    b"MZ",
    b"SQLite format 3\0",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"BM",
    b"%!PS",
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta)\b", re.IGNORECASE)
_TAGS = re.compile(rb"<(?:p|div|li|h[1-6]|br|td|span)\b[^>]{0,200}>", re.IGNORECASE)
_HEAD = 4096
_PACKED = {".docx": Format.WORD, ".odt": Format.OPEN}


def format_of(content: bytes, name: str) -> Format:
    """What kind of document this is; raises PostingRefused where it is none that can be read."""
    suffix = PurePath(name).suffix.lower()
    head = content[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith(b"PK"):
        return _packed(content)
    if head.startswith(_COMPOUND):
        raise PostingRefused(_compound(content))
    if head.lstrip().startswith(b"{\\rtf"):
        raise PostingRefused(PostingTrouble.OLD_DOCUMENT)
    if head.startswith(_OTHERS):
        raise PostingRefused(PostingTrouble.OTHER_KIND)
    if suffix in {".pdf", ".docx", ".odt", ".doc"}:
        raise PostingRefused(PostingTrouble.MISNAMED)
    return _marked(head, suffix)


def _marked(head: bytes, suffix: str) -> Format:
    """Text or HTML: only the beginning says which."""
    words = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff")
    if suffix in {".html", ".htm", ".xhtml"} or (words.lstrip().startswith(b"<") and _HTML.search(words)):
        return Format.HTML
    return Format.HTML if suffix != ".txt" and len(_TAGS.findall(words)) > 2 else Format.TEXT


def _packed(content: bytes) -> Format:
    """Which packed document it is, by the parts that it has."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = set(packed.namelist())
            if "[Content_Types].xml" in names and any(each.startswith("word/") for each in names):
                return Format.WORD
            if "content.xml" in names and "mimetype" in names:
                with packed.open("mimetype") as part:
                    said = part.read(100)
                if said.startswith(b"application/vnd.oasis.opendocument.text"):
                    return Format.OPEN
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, ValueError) as error:
        raise PostingRefused(PostingTrouble.DAMAGED) from error
    raise PostingRefused(PostingTrouble.OTHER_KIND)


def _compound(content: bytes) -> PostingTrouble:
    if _LOCKED in content:
        return PostingTrouble.ENCRYPTED
    return PostingTrouble.OLD_DOCUMENT if _OLD in content else PostingTrouble.OTHER_KIND
