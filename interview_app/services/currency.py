"""Whether an issued document would still say the same.

Scores follow from the procedure, so the procedure alone is compared, by a digest of its canonical text.  Only the
selection record speaks of the stage, so that a step of the procedure makes no other document old.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import dataclass, fields
from functools import cached_property

from interview_app.domain.form import InterviewForm
from interview_app.domain.plain import Plain, to_plain
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document

_FORM = "form"
_STAGES = ("stage", "stage_reason")


@dataclass(frozen=True)
class PrintedForm:
    """A form whose digest is worked out once for many documents, when it is first asked for."""

    form: InterviewForm

    @cached_property
    def digest(self) -> str:
        """The digest of the form."""
        return _digest(to_plain(self.form))


def digest_now(procedure: Procedure, document: Document, form: PrintedForm) -> str:
    """What the document would say; `form` is the procedure's."""
    plain: dict[str, Plain] = {
        field.name: to_plain(getattr(procedure, field.name))
        for field in fields(procedure)
        if field.name != _FORM
    }
    return _joined(plain, document, form.digest)


def digest_then(text: str, document: Document) -> str:
    """What an issued document says; `text` is its stored snapshot."""
    plain = json.loads(text)["procedure"]
    form = _digest(plain.pop(_FORM))
    return _joined(plain, document, form)


def _joined(plain: dict[str, Plain], document: Document, form: str) -> str:
    if document is not Document.SELECTION_RECORD:
        for name in _STAGES:
            plain.pop(name)
    return _digest({**plain, _FORM: form})


def _digest(plain: Plain) -> str:
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode("utf-8")).hexdigest()
