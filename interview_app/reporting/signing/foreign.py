"""Signatures that another program put into a document: whether that is all that was added since it was issued.

What this program writes is written again and compared to the byte.  Of others pyHanko compares each state of the file
with the one before, object by object, and lets pass a signature in a field that was there, what PDF programs note
besides (metadata, certificates), and nothing else: no new field, no note, no page.
"""

from __future__ import annotations

import re

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.diff_analysis.constants import ACROFORM_EXEMPT_STRICT_COMPARISON
from pyhanko.sign.diff_analysis.form_rules_api import FormUpdatingRule
from pyhanko.sign.diff_analysis.policies import DEFAULT_DIFF_POLICY, StandardDiffPolicy
from pyhanko.sign.diff_analysis.rules.form_field_rules import SigFieldModificationRule

from interview_app.reporting.signing.packed import take_in_packed
from interview_app.reporting.verifying.layers import Layers

_START = re.compile(rb"startxref\s+([0-9]+)\s+%%EOF\s*\Z")
_OF_FORM = ACROFORM_EXEMPT_STRICT_COMPARISON | {"/SigFlags"}
"""Entries of the form that may change: the fields are compared one by one, the flags say that somebody has signed."""


def only_signed(reader: PdfFileReader, content: bytes, taken: Layers) -> bool:
    """Whether behind the document and what this program signed there are but signatures in fields of the document."""
    begin, own = _START.search(taken.signed), len(taken.signatures)
    if begin is None or not content.endswith((b"%%EOF", b"%%EOF\n", b"%%EOF\r\n", b"%%EOF\r")):
        return False
    if reader.xrefs.get_startxref_for_revision(own) != int(begin[1]):
        return False
    take_in_packed(reader)
    found = _policy().review_file(reader, own)
    return isinstance(found, DiffResult) and found.modification_level <= ModificationLevel.FORM_FILLING


def _policy() -> StandardDiffPolicy:
    """PyHanko's own, but for fields: what is there may be signed, none is added or filled in otherwise."""
    fields = FormUpdatingRule([SigFieldModificationRule()], ignored_acroform_keys=_OF_FORM)
    return StandardDiffPolicy(global_rules=DEFAULT_DIFF_POLICY.global_rules, form_rule=fields)
