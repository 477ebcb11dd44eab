"""The signatures that stand in a document, as far as they can be told without judging them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from interview_app.domain.document_check import Deviation, Difference
from interview_app.domain.one_line import one_line
from interview_app.domain.signatures import Integrity, Signature, Since, Voucher
from interview_app.reporting.verifying.layers import Layers
from interview_app.reporting.verifying.reading import bytes_of, resolved
from interview_app.reporting.verifying.signature_fields import signature_fields

_LONGEST_REASON, _LONGEST = 1000, 200
"""Characters of a signer's words that are told."""
_MOMENT = re.compile(r"D:(\d{14})(?:Z|([+-])(\d{2})'?(\d{2})'?)")


def signatures_in(reader: PdfReader, taken: Layers) -> tuple[Signature, ...]:
    """Every signed field, in the order in which they were signed; foreign ones behind, in the order of the form."""
    order = [each.field for each in taken.signatures]
    found = [each for each in signature_fields(reader) if each.known.signed]
    found.sort(key=lambda each: order.index(each.known.name) if each.known.name in order else len(order))
    return tuple(
        Signature(
            each.known.name,
            one_line(each.known.label, _LONGEST),
            Integrity.NOT_CHECKED,
            claimed=claimed(each.value),
            since=_since(each.known.name, order, whole=taken.whole),
            reason=stated(each.value, "/Reason", _LONGEST_REASON),
            location=stated(each.value, "/Location", _LONGEST),
            contact=stated(each.value, "/ContactInfo", _LONGEST),
        )
        for each in found
    )


def _since(field: str, order: list[str], *, whole: bool) -> Since:
    if field not in order or not whole:
        return Since.OTHER
    return Since.NOTHING if field == order[-1] else Since.SIGNATURES


def stated(value: DictionaryObject, key: str, most: int) -> str:
    """What a signer added to the signature in words, as one line; empty where that is nothing.

    It is signed with the rest: an intact signature has the words that the signer's program wrote.
    """
    found = resolved(value.get(key))
    words = found if isinstance(found, str) else bytes_of(found).decode("utf-8-sig", "replace")
    return one_line(words, most)


def claimed(value: DictionaryObject) -> datetime | None:
    """The moment of the signature by its own words; None where it says none."""
    found = _MOMENT.match(str(resolved(value.get("/M"))))
    if found is None:
        return None
    hours, minutes = (int(each or 0) for each in found.group(3, 4))
    offset = timedelta(hours=hours, minutes=minutes) * (-1 if found[2] == "-" else 1)
    try:
        zone = timezone(offset)
        return datetime.strptime(found[1], "%Y%m%d%H%M%S").replace(tzinfo=zone)
    except ValueError:
        return None


def signature_differences(signatures: tuple[Signature, ...]) -> Iterator[Difference]:
    """What stands against a signature."""
    for each in signatures:
        who = each.name or each.label or each.field
        if each.integrity is Integrity.BROKEN:
            yield Difference(Deviation.SIGNATURE_BROKEN, who, each.field)
        if each.integrity is Integrity.UNREADABLE:
            yield Difference(Deviation.SIGNATURE_UNREADABLE, each.label or each.field, each.field)
        if each.voucher is Voucher.NOT_VOUCHED:
            yield Difference(Deviation.NOT_VOUCHED, who, each.field)
        outside = each.certificate is not None and each.claimed is not None
        if outside and each.certificate and each.claimed and not each.certificate.valid_at(each.claimed):
            yield Difference(Deviation.OUT_OF_DATE, who, each.field)
        if each.forgeable:
            yield Difference(Deviation.FORGEABLE, who, each.forgeable)
