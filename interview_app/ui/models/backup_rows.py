"""The verified copies as rows: of which file, from when, how large, and why they are there."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from interview_app.i18n import Say
from interview_app.services.files.backups import Backup
from interview_app.ui.models.cells import RIGHT, Cell, Head, Row
from interview_app.ui.tokens import Colour

_MEGABYTE = 1_000_000


def backup_heads(say: Say) -> tuple[Head, ...]:
    """The columns."""
    return (Head(say("File")), Head(say("When")), Head(say("Size"), RIGHT), Head(say("Copied")))


def backup_rows(say: Say, copies: Sequence[Backup]) -> tuple[Row, ...]:
    """A row for each copy, keyed by its path."""
    return tuple(
        Row(
            copy.path,
            (
                Cell(copy.stem, strong=True, tip=str(copy.path)),
                Cell(say.moment(copy.at)),
                Cell(size_words(say, copy.size), align=RIGHT),
                Cell(why_words(say, copy), colour=Colour.QUIET),
            ),
        )
        for copy in copies
    )


def size_words(say: Say, size: int) -> str:
    """A size in megabytes."""
    return say("{size} MB", size=say.number(Fraction(size, _MEGABYTE), 1))


def why_words(say: Say, copy: Backup) -> str:
    """When the program makes such a copy."""
    if copy.beside:
        return say("before a new version of the program, beside the file")
    return say("at a seal or the decision")
