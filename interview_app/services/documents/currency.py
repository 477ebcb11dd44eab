"""Whether an issued document would still say the same.

Scores follow from the procedure, so the procedure alone is compared, by a digest of its canonical text.  Only the
selection record speaks of the stage, so that a step of the procedure makes no other document old.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, fields

from interview_app.domain.plain import to_plain
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document

_STAGES = ("stage", "stage_reason")
_HEAD = '"journal_head":"'


@dataclass(frozen=True, slots=True)
class Digests:
    """Digests of what documents would say now; what several documents share is put into words once.

    `texts` holds the canonical text of each part by its identity, with the part, so that no identity is used again.
    """

    texts: dict[int, tuple[object, str]] = field(default_factory=dict)

    def of(self, procedure: Procedure, document: Document) -> str:
        """The digest of a document that is printed from `procedure`."""
        pairs = (
            f'"{each.name}":{self._text(getattr(procedure, each.name))}'
            for each in sorted(fields(procedure), key=lambda each: each.name)
            if document is Document.SELECTION_RECORD or each.name not in _STAGES
        )
        return _digest("{" + ",".join(pairs) + "}")

    def _text(self, value: object) -> str:
        return "[" + ",".join(self._parts(value)) + "]" if isinstance(value, tuple) else self._part(value)

    def _parts(self, values: tuple[object, ...]) -> Iterator[str]:
        return (self._part(value) for value in values)

    def _part(self, value: object) -> str:
        known = self.texts.get(id(value))
        if known is None:
            text = json.dumps(to_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            known = self.texts[id(value)] = (value, unicodedata.normalize("NFC", text))
        return known[1]


def digest_then(text: str, document: Document) -> str:
    """What an issued document says; `text` is its stored snapshot in canonical form.

    A journal extract says what the journal's head at its issue stands for.

    The procedure is cut out of the text, since reading hundreds of snapshots would take seconds.
    """
    if document is Document.JOURNAL_EXTRACT:
        head = text.rindex(_HEAD) + len(_HEAD)
        return text[head : text.index('"', head)]
    procedure = text[text.index('"procedure":') + len('"procedure":') : text.rindex(',"program":')]
    if document is not Document.SELECTION_RECORD:
        stage, zone = procedure.rindex(',"stage":"'), procedure.rindex(',"zone":"')
        procedure = procedure[:stage] + procedure[zone:]
    return _digest(procedure)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
