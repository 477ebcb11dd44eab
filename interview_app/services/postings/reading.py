"""Reading a posting from any document, and a draft of the form from it.

Reading blocks, so a window calls it on a thread of its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from interview_app.domain.drafting.from_posting import drafted_from
from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.domain.form import InterviewForm
from interview_app.domain.found_posting import FoundPosting
from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.formfiles import write_form
from interview_app.intake.posting import limits, process
from interview_app.intake.posting.line import Line
from interview_app.services.writing import write_whole

Cancelled = Callable[[], bool]
Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class ReadPosting:
    """A posting that was read: the file's name and SHA-256, what was found, and the lines that it was found in.

    A passage's `lines` are positions in `lines`, which say where each stands on its page.
    """

    name: str
    digest: str
    found: FoundPosting
    lines: tuple[Line, ...]


def never() -> bool:
    """Nobody stops it."""
    return False


def nobody(_done: int, _total: int) -> None:
    """Nobody looks on."""


def read(path: Path, *, cancelled: Cancelled = never, progress: Progress = nobody) -> ReadPosting:
    """The posting in a file; raises PostingRefused.

    `cancelled` is asked again and again, on the thread that calls; `progress` is told how many pages of how many are
    done.
    """
    digest = _digest(path)
    try:
        lines, found = process.ask({"path": str(path.absolute())}, cancelled=cancelled, progress=progress)
    except PostingRefused as error:
        raise PostingRefused(error.trouble, str(path), **error.facts) from error
    return ReadPosting(path.name, digest, found, lines)


def read_pasted(text: str, *, cancelled: Cancelled = never, progress: Progress = nobody) -> ReadPosting:
    """The posting in words that were pasted; raises PostingRefused."""
    if len(text) > limits.CHARACTERS:
        raise PostingRefused(PostingTrouble.TOO_MANY_PAGES, limit=limits.PAGES)
    if not text.strip():
        raise PostingRefused(PostingTrouble.EMPTY)
    lines, found = process.ask({"text": text}, cancelled=cancelled, progress=progress)
    return ReadPosting("", hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(), found, lines)


def chosen(posting: ReadPosting, post: int) -> ReadPosting:
    """The posting with one of its positions alone, counted from 1; raises PostingRefused where it has no such one."""
    if not 1 <= post <= len(posting.found.each):
        raise PostingRefused(PostingTrouble.NO_SUCH_POST, posting.name, count=len(posting.found.each))
    return replace(posting, found=posting.found.only(post))


def draft_of(posting: ReadPosting) -> InterviewForm:
    """A draft of the interview form with the posting's fields, requirements, conditions and criteria."""
    return drafted_from(posting.found, posting.name)


def write_draft(posting: ReadPosting, path: Path) -> None:
    """Write that draft as TOML; raises FileRefused where something lies already or nothing can be written."""
    require_free(path)
    write_whole(path, write_form(draft_of(posting)).encode("utf-8"))


def require_free(path: Path) -> None:
    """Raises FileRefused where something lies at `path` already."""
    if path.exists():
        raise FileRefused(FileTrouble.EXISTS, str(path))


def _digest(path: Path) -> str:
    """The file's SHA-256; what is plain to see of a file is refused here, without a process."""
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            if size > limits.BYTES:
                raise PostingRefused(PostingTrouble.TOO_LARGE, str(path), limit=limits.BYTES // 1_000_000)
            if not size:
                raise PostingRefused(PostingTrouble.EMPTY, str(path))
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise PostingRefused(PostingTrouble.MISSING, str(path)) from error
    except PermissionError as error:
        raise PostingRefused(PostingTrouble.NO_PERMISSION, str(path)) from error
    except OSError as error:
        raise PostingRefused(PostingTrouble.UNREADABLE, str(path)) from error
