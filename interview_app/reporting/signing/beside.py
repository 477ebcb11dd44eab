"""What stands in a file beside its pages: properties, metadata (XMP), entries of its root, objects that nothing uses.

A program that signs may write down there that it did, and nothing else.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject
from pyhanko.pdf_utils.metadata.model import XmpValue
from pyhanko.pdf_utils.metadata.xmp_xml import XmpXmlProcessingError, parse_xmp
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import HistoricalResolver

from interview_app.domain.document_check import Deviation, Difference
from interview_app.reporting.verifying.reading import BROKEN

_OF_SIGNING = frozenset({"/ModDate", "/Producer"})
"""Properties in which a program that signs writes down that it did."""
_OF_SIGNING_XMP = frozenset(
    {
        "http://ns.adobe.com/pdf/1.3/Producer",
        "http://ns.adobe.com/xap/1.0/ModifyDate",
        "http://ns.adobe.com/xap/1.0/MetadataDate",
        "http://ns.adobe.com/xap/1.0/mm/DocumentID",
        "http://ns.adobe.com/xap/1.0/mm/InstanceID",
    }
)
_ELSEWHERE = frozenset({"/AcroForm", "/Metadata", "/DSS"})
_VERSIONS = (None, "/1.7", "/2.0")
_Said = Mapping[str, list[XmpValue]]


def same_beside(old: HistoricalResolver, new: HistoricalResolver) -> bool:
    """Whether a signature changed nothing there but what says that it was made."""
    return (
        not any(_properties(old, new, left_out=_OF_SIGNING))
        and _same_metadata(old, new)
        and _plain(_entry(new, "/Extensions"))
        and _entry(new, "/Version") in _VERSIONS
    )


def changed_beside(old: HistoricalResolver, new: HistoricalResolver, *, signs: bool) -> Iterator[Difference]:
    """What was changed there; where a signature was added too, its own marks are no change."""
    yield from _properties(old, new, left_out=_OF_SIGNING if signs else frozenset())
    if not _same_metadata(old, new) if signs else _written(old) != _written(new):
        yield Difference(Deviation.METADATA)
    if _entry(old, "/DSS") != _entry(new, "/DSS"):
        yield Difference(Deviation.VALIDATION_DATA)
    for key in sorted({*old.root, *new.root} - _ELSEWHERE):
        if _entry(old, key) != _entry(new, key):
            yield Difference(Deviation.ENTRY, key)
    unused = _unused(new)
    if unused:
        yield Difference(Deviation.UNUSED, unused)


def _properties(
    old: HistoricalResolver, new: HistoricalResolver, *, left_out: frozenset[str]
) -> Iterator[Difference]:
    """Title, author and the like that became others."""
    before, after = _info(old), _info(new)
    for key in sorted({*before, *after} - left_out):
        if before.get(key) != after.get(key):
            told, expected = (f"{key[1:]}: {each.get(key, '–')}" for each in (after, before))
            yield Difference(Deviation.PROPERTY, told, expected)


def _info(state: HistoricalResolver) -> Mapping[str, str]:
    found = _value(state, state.trailer_view, "/Info")
    return (
        {key: str(_value(state, found, key)) for key in found} if isinstance(found, DictionaryObject) else {}
    )


def _same_metadata(old: HistoricalResolver, new: HistoricalResolver) -> bool:
    """Whether the metadata say the same but for when and by what the file was written."""
    if _written(old) == _written(new):
        return True
    try:
        return _said(_written(old)) == _said(_written(new))
    except (XmpXmlProcessingError, PdfError, *BROKEN):
        return False


def _said(content: bytes) -> _Said:
    """What metadata say: title, language, the standards that the file keeps to, and all else."""
    found: dict[str, list[XmpValue]] = {}
    for part in parse_xmp(io.BytesIO(content)):
        for name, value in part:
            values = found.setdefault(str(name), [])
            if value not in values:
                values.append(value)
    return {name: values for name, values in found.items() if name not in _OF_SIGNING_XMP}


def _written(state: HistoricalResolver) -> bytes:
    """The metadata as they stand in the file; empty where there are none."""
    found = _value(state, state.root, "/Metadata")
    if not isinstance(found, StreamObject):
        return b""
    content: bytes = found.read_data(DecodePurpose.XMP_METADATA)
    return content


def _entry(state: HistoricalResolver, key: str) -> object:
    """An entry of the root: a reference, where what stands behind it is compared elsewhere."""
    root = state.root
    return root.raw_get(key) if key in root else None


def _value(state: HistoricalResolver, holder: DictionaryObject, key: str) -> object:
    """What stood there in that state of the file; None where nothing did."""
    found = holder.raw_get(key) if key in holder else None
    return state.get_object(found.reference) if isinstance(found, IndirectObject) else found


def _plain(value: object) -> bool:
    """Whether a value names things, and leads to no other object."""
    if isinstance(value, StreamObject | IndirectObject):
        return False
    if isinstance(value, DictionaryObject):
        return all(_plain(value.raw_get(key)) for key in value)
    return not isinstance(value, ArrayObject) or all(_plain(value.raw_get(at)) for at in range(len(value)))


def _unused(new: HistoricalResolver) -> int:
    """How many objects were added to which nothing leads."""
    changed = new.reader.xrefs.explicit_refs_in_revision(new.revision)
    known = {each for each in changed if new.reader.xrefs.get_introducing_revision(each) < new.revision}
    added = {each for each in changed - known if not _frame(new.get_object(each))}
    for each in (new.trailer_view, *map(new.get_object, known)):
        added -= new.collect_dependencies(each, since_revision=new.revision)
    return len(added)


def _frame(found: object) -> bool:
    """Whether an object only holds others, or the table of them."""
    return isinstance(found, StreamObject) and found.get("/Type") in ("/ObjStm", "/XRef")
