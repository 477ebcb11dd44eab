"""Why a file cannot be read as a posting."""

from __future__ import annotations

from enum import StrEnum


class PostingTrouble(StrEnum):
    """What stands against a file; `wording.posting_files` holds one sentence with a way out for each."""

    MISSING = "missing"
    NO_PERMISSION = "no-permission"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    TOO_MANY_PAGES = "too-many-pages"
    SCAN = "scan"
    NO_LETTERS = "no-letters"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    OLD_DOCUMENT = "old-document"
    OTHER_KIND = "other-kind"
    MISNAMED = "misnamed"
    TOOK_TOO_LONG = "took-too-long"
    TOOK_TOO_MUCH = "took-too-much"
    BROKE_OFF = "broke-off"
    CANCELLED = "cancelled"
    NO_SUCH_POST = "no-such-post"


class PostingRefused(Exception):
    """A file that is no posting which can be read; nothing was changed.

    `path` is the file's path or name as text; `facts` are the names and numbers that the sentence needs.
    """

    def __init__(self, trouble: PostingTrouble, path: str = "", /, **facts: str | int) -> None:
        super().__init__(f"{trouble.value}: {path}")
        self.trouble = trouble
        self.path = path
        self.facts = facts
