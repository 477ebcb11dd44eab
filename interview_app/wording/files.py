"""Why a procedure file cannot be used, and what its check found: each with the way out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from interview_app.domain.errors import FileDefect, FileProblem, FileRefused, FileTrouble
from interview_app.i18n import Say

_Sentence = Callable[[Say, str], str]


def file_sentence(say: Say, refused: FileRefused) -> str:
    """What happened to the file, what it means for its content, and what to do."""
    return _SENTENCES[refused.trouble](say, PurePath(refused.path).name)


def viewing_sentence(say: Say, because: FileTrouble | None) -> str:
    """Why an open file can only be read (None: reading was all that was asked)."""
    match because:
        case None:
            return say("Opened to read only.")
        case FileTrouble.LOCKED_BY_OTHER:
            return say(
                "Another program has this procedure open, so you can only read it here. "
                "Close it there and open it here again to write."
            )
        case FileTrouble.DISK_FULL:
            return say(
                "The disk is full, so you can only read here. Free some space and open the file again."
            )
        case _:
            return say(
                "This place cannot be written to, so you can only read here. "
                "Copy the file to a folder of your own to work with it."
            )


def defect_sentence(say: Say, problem: FileProblem) -> str:
    """One finding of the check."""
    match problem.defect:
        case FileDefect.INTEGRITY:
            return say(
                "The file is damaged ({where}). Take the last backup copy and keep the damaged file.",
                where=problem.where,
            )
        case FileDefect.FOREIGN_KEY:
            return say(
                "An entry refers to something that is missing ({where}). Take the last backup copy.",
                where=problem.where,
            )
        case FileDefect.JOURNAL_CHAIN:
            return say(
                "The journal was changed outside the program: row {where} does not continue the chain.",
                where=problem.where,
            )
        case FileDefect.WORDS_DIGEST:
            return say(
                "The words that belong to row {where} of the journal are not those that were recorded.",
                where=problem.where,
            )
        case FileDefect.FORM_FINGERPRINT:
            return say(
                "Version {where} of the interview form does not have the fingerprint on record.",
                where=problem.where,
            )


def _missing(say: Say, name: str) -> str:
    return say("“{name}” is not there any more. Was it moved, or is a drive not connected?", name=name)


def _exists(say: Say, name: str) -> str:
    return say("“{name}” exists already and stays as it is. Choose another name.", name=name)


def _not_ours(say: Say, name: str) -> str:
    return say(
        "“{name}” is not a procedure file. Procedure files end in .interview; nothing was changed.", name=name
    )


def _damaged(say: Say, name: str) -> str:
    return say(
        "“{name}” is damaged or not complete and was left as it is. Take the last backup copy.", name=name
    )


def _newer(say: Say, name: str) -> str:
    return say(
        "“{name}” was made by a newer version of this program and was left as it is. Install the newer version.",
        name=name,
    )


def _read_only(say: Say, name: str) -> str:
    return say(
        "“{name}” lies in a place that cannot be written to. Copy it to a folder of your own.", name=name
    )


def _no_permission(say: Say, name: str) -> str:
    return say(
        "You may not open or write “{name}”. Ask for access to the folder, or choose another one.", name=name
    )


def _disk_full(say: Say, name: str) -> str:
    return say(
        "The disk is full: “{name}” stays as it was before. Free some space and do the last step again.",
        name=name,
    )


def _locked(say: Say, name: str) -> str:
    return say("Another program has “{name}” open at the moment. Close it there and try again.", name=name)


def _unreadable(say: Say, name: str) -> str:
    return say(
        "“{name}” cannot be reached any more. Connect the drive or the network again, then open the file again.",
        name=name,
    )


_SENTENCES: Mapping[FileTrouble, _Sentence] = {
    FileTrouble.MISSING: _missing,
    FileTrouble.EXISTS: _exists,
    FileTrouble.NOT_OURS: _not_ours,
    FileTrouble.DAMAGED: _damaged,
    FileTrouble.NEWER: _newer,
    FileTrouble.READ_ONLY_PLACE: _read_only,
    FileTrouble.NO_PERMISSION: _no_permission,
    FileTrouble.DISK_FULL: _disk_full,
    FileTrouble.LOCKED_BY_OTHER: _locked,
    FileTrouble.UNREADABLE: _unreadable,
}
