"""Why a document, or the certificate of an authority, cannot be checked: one sentence for each, with the way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from interview_app.domain.document_check import CheckRefused, CheckTrouble
from interview_app.i18n import Say
from interview_app.wording.signatures import HOW_TO_INSTALL

_Facts = Mapping[str, str | int]


def trouble_sentence(say: Say, refused: CheckRefused) -> str:
    """Why the file cannot be checked, and what to do."""
    return _TROUBLES[refused.trouble](say, PurePath(refused.path).name, refused.facts)


def _record_newer(say: Say, name: str, facts: _Facts) -> str:
    return say(
        "The record in “{name}” was written by version {program} of the program, which knows more than this one. "
        "Install that version or a newer one and check there.",
        name=name,
        program=facts.get("program", "?"),
    )


def _too_many_pages(say: Say, name: str, facts: _Facts) -> str:
    return say(
        "“{name}” has more than {limit} pages. No document of this program has so many.",
        name=name,
        limit=facts.get("limit", 0),
    )


_TROUBLES: Mapping[CheckTrouble, Callable[[Say, str, _Facts], str]] = {
    CheckTrouble.MISSING: lambda say, name, facts: say(
        "“{name}” is not there any more. Was it moved, or is a drive not connected?", name=name
    ),
    CheckTrouble.NO_PERMISSION: lambda say, name, facts: say(
        "“{name}” cannot be read. Close it in the other program, or ask for access to the folder.", name=name
    ),
    CheckTrouble.UNREADABLE: lambda say, name, facts: say(
        "“{name}” cannot be read. Copy it to a folder of your own and try again.", name=name
    ),
    CheckTrouble.NO_PDF: lambda say, name, facts: say(
        "“{name}” is no PDF. Only documents that this program issued can be checked.", name=name
    ),
    CheckTrouble.TOO_LARGE: lambda say, name, facts: say(
        "“{name}” is larger than {limit} MB. No document of this program is so large.",
        name=name,
        limit=facts.get("limit", 0),
    ),
    CheckTrouble.TOO_MANY_PAGES: _too_many_pages,
    CheckTrouble.ENCRYPTED: lambda say, name, facts: say(
        "“{name}” is protected by a password, which this program never does. Ask for the file as it was issued.",
        name=name,
    ),
    CheckTrouble.DAMAGED: lambda say, name, facts: say(
        "“{name}” is damaged and cannot be checked. Ask for the file as it was issued.", name=name
    ),
    CheckTrouble.NO_RECORD: lambda say, name, facts: say(
        "“{name}” carries no record, so nothing can be computed again. Drafts carry none; where an issued document has "
        "none, it was removed, or the paper was scanned. Ask for the file as it was issued.",
        name=name,
    ),
    CheckTrouble.RECORD_UNREADABLE: lambda say, name, facts: say(
        "The record in “{name}” is not as this program writes it (at {place}): it was changed or is damaged.",
        name=name,
        place=facts.get("place", "/"),
    ),
    CheckTrouble.RECORD_NEWER: _record_newer,
    CheckTrouble.NO_AUTHORITY: lambda say, name, facts: say(
        "“{name}” holds no certificate of an authority. Choose the file with the certificate that the authority makes "
        "known; mostly it ends in .cer, .crt or .pem.",
        name=name,
    ),
    CheckTrouble.NOT_INSTALLED: lambda say, name, facts: say(
        "Signatures cannot be held against “{name}”, because what checks them is not installed. "
        "Install it with: {command}",
        name=name,
        command=HOW_TO_INSTALL,
    ),
}
