"""What other programs added behind the document and what this program signed: signatures, and nothing besides.

What this program writes is written again and compared to the byte.  Of others each state of the file is compared with
the one before: it has to put exactly one signature, which covers it to its last byte, into a field that was there.
pyHanko compares the objects, with few of its own rules: it would also let pass what needs no key, such as another
title, certificates that belong to nobody and objects that nothing uses.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel, SuspiciousModification
from pyhanko.sign.diff_analysis.constants import ACROFORM_EXEMPT_STRICT_COMPARISON
from pyhanko.sign.diff_analysis.form_rules_api import FormUpdatingRule
from pyhanko.sign.diff_analysis.policies import StandardDiffPolicy
from pyhanko.sign.diff_analysis.rules.file_structure_rules import (
    CatalogModificationRule,
    ObjectStreamRule,
    XrefStreamRule,
)
from pyhanko.sign.diff_analysis.rules.form_field_rules import SigFieldModificationRule
from pyhanko.sign.diff_analysis.rules.metadata_rules import DocInfoRule, MetadataUpdateRule
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from interview_app.domain.document_check import Deviation, Difference
from interview_app.reporting.signing.beside import changed_beside, same_beside
from interview_app.reporting.signing.packed import take_in_packed
from interview_app.reporting.verifying.layers import Layers
from interview_app.reporting.verifying.reading import BROKEN

_START = re.compile(rb"startxref\s+([0-9]+)\s+%%EOF\s*\Z")
_OF_FORM = ACROFORM_EXEMPT_STRICT_COMPARISON | {"/SigFlags"}
"""Entries of the form that may change: the fields are compared one by one, the flags say that somebody has signed."""
_OF_ROOT = frozenset({"/AcroForm", "/Extensions", "/Metadata", "/Version"})
"""Entries of the root that may change with a signature; no validation data (DSS), for which nobody's key is needed."""
_WHOLE = (SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION)


def unsigned_changes(
    reader: PdfFileReader, content: bytes, taken: Layers, embedded: Collection[EmbeddedPdfSignature]
) -> tuple[Difference, ...]:
    """What was added behind the document and what this program signed, and is no signature; as a rule nothing."""
    begin, own = _START.search(taken.signed), len(taken.signatures)
    if begin is None or reader.xrefs.get_startxref_for_revision(own) != int(begin[1]):
        return (Difference(Deviation.APPENDED),)
    take_in_packed(reader)
    states = range(own + 1, reader.total_revisions)
    found = [each for state in states for each in _changes(reader, state, embedded)]
    if found or not any(each.evaluate_signature_coverage() is _WHOLE[0] for each in embedded):
        found.insert(0, Difference(Deviation.APPENDED))
    return tuple(dict.fromkeys(found))


def _changes(
    reader: PdfFileReader, state: int, embedded: Collection[EmbeddedPdfSignature]
) -> Iterator[Difference]:
    """What one state of the file changes, if it is not one signature alone."""
    old, new = reader.get_historical_resolver(state - 1), reader.get_historical_resolver(state)
    signs = _signs(old, new, embedded)
    if signs and _nothing_besides(old, new):
        return
    yield Difference(Deviation.APPENDED)
    yield from changed_beside(old, new, signs=signs)


def _signs(
    old: HistoricalResolver, new: HistoricalResolver, embedded: Collection[EmbeddedPdfSignature]
) -> bool:
    """Whether exactly one of the fields that were there was signed, with a signature over all that there is by then."""
    before, after = _filled(old), _filled(new)
    added = {name for name, filled in after.items() if filled and not before.get(name)}
    made = [each for each in embedded if each.signed_revision == new.revision]
    return (
        before.keys() == after.keys()
        and len(added) == 1
        and [each.fq_name for each in made] == list(added)
        and made[0].evaluate_signature_coverage() in _WHOLE
    )


def _filled(state: HistoricalResolver) -> dict[str, bool]:
    """The fields to sign, and which are signed."""
    return {str(name): value is not None for name, value, _ in enumerate_sig_fields(state)}


def _nothing_besides(old: HistoricalResolver, new: HistoricalResolver) -> bool:
    try:
        found = _policy().apply(old, new)
    except (SuspiciousModification, PdfError, *BROKEN):
        return False
    return found.modification_level <= ModificationLevel.FORM_FILLING and same_beside(old, new)


class _RootRule(CatalogModificationRule):
    """The root may change in a few entries, which are looked at by themselves."""

    def __init__(self) -> None:
        self.ignored_keys = _OF_ROOT


class _MetadataRule(MetadataUpdateRule):
    """Metadata may be written anew if they are that; what they say is compared by itself."""

    def __init__(self) -> None:
        self.check_xml_syntax = True
        self.always_refuse_stream_override = False


def _policy() -> StandardDiffPolicy:
    """What is there may be signed; no field is added or filled in otherwise, and no object without a use."""
    return StandardDiffPolicy(
        global_rules=[
            _RootRule(),
            *(
                each.as_qualified(ModificationLevel.LTA_UPDATES)
                for each in (DocInfoRule(), XrefStreamRule(), ObjectStreamRule(), _MetadataRule())
            ),
        ],
        form_rule=FormUpdatingRule([SigFieldModificationRule()], ignored_acroform_keys=_OF_FORM),
        ignore_orphaned_objects=False,
    )
