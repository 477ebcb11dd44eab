"""verify: whether an issued document agrees with itself, and with the procedure file."""

from __future__ import annotations

import json
from argparse import Namespace

from interview_app.cli.terminal import FOUND, UNUSABLE, WELL, Terminal
from interview_app.composition import surroundings
from interview_app.domain.document_check import CheckRefused, DocumentCheck, Verdict
from interview_app.domain.plain import Plain, to_plain
from interview_app.services.documents.checks import against_file, check_document
from interview_app.wording.check_troubles import trouble_sentence
from interview_app.wording.differences import difference_sentence
from interview_app.wording.document_check import (
    about_sentence,
    extent_sentence,
    origin_sentence,
    verdict_sentence,
)
from interview_app.wording.signatures import (
    not_checked_sentence,
    reason_sentences,
    signature_sentences,
    trust_by_option,
    trusted_sentences,
)


def verify(options: Namespace, terminal: Terminal) -> int:
    """Check a document; exit code FOUND where something differs, UNUSABLE where this version cannot judge it."""
    try:
        found = check_document(options.document, trust=options.trust)
    except CheckRefused as error:
        terminal.err(trouble_sentence(terminal.say, error))
        return UNUSABLE
    if options.against is not None:
        found = against_file(found, options.against, surroundings())
    file = "" if options.against is None else options.against.name
    if options.json:
        terminal.out(json.dumps(as_data(found), ensure_ascii=False, indent=1))
    else:
        for line in as_text(terminal, found, file):
            terminal.out(line)
    return _CODES.get(found.verdict, WELL)


_CODES = {Verdict.DIFFERS: FOUND, Verdict.ELSEWHERE: FOUND, Verdict.NEWER: UNUSABLE}


def as_data(found: DocumentCheck) -> dict[str, Plain]:
    """The outcome as plain data."""
    snapshot = found.snapshot
    return {
        "verdict": found.verdict.value,
        "document": snapshot.subject.document.value,
        "number": snapshot.number,
        "reference": snapshot.procedure.form.posting.reference,
        "program": snapshot.program,
        "issuer": found.issuer.value,
        "pages": found.pages,
        "piece_by_piece": found.whole,
        "to_the_byte": found.to_the_byte,
        "against_procedure_file": found.against,
        "signatures": [to_plain(each) for each in found.signatures],
        "differences": [to_plain(each) for each in found.differences],
    }


def as_text(terminal: Terminal, found: DocumentCheck, file: str) -> list[str]:
    """The outcome for people."""
    say = terminal.say
    unchecked = not_checked_sentence(say, found)
    return [
        about_sentence(say, found),
        verdict_sentence(say, found, file),
        *reason_sentences(say, found),
        *(f"- {difference_sentence(say, found.snapshot, each)}" for each in found.differences),
        *(f"- {each}" for each in signature_sentences(say, found)),
        *(f"- {each}" for each in trusted_sentences(say, found)),
        *([unchecked] if unchecked else ()),
        extent_sentence(say, found),
        origin_sentence(say, found, trust_by_option(say)),
    ]
