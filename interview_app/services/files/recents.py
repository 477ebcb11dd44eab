"""The procedure files that were open last, for the start page.

Only where a file lies and which procedure it is; nobody's name and nothing of what is in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from interview_app.services.settings import read_json, write_json

MOST = 10
"""So many files are remembered."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A file that was open: its path, the procedure's reference and title."""

    path: Path
    reference: str
    title: str

    @property
    def missing(self) -> bool:
        """Whether the file is no longer there, such as on a stick that was taken out."""
        try:
            return not self.path.is_file()
        except OSError:
            return True


@dataclass(frozen=True, slots=True)
class RecentFiles:
    """The list in the person's folder for settings; the file opened last stands first."""

    path: Path

    def all(self) -> tuple[Recent, ...]:
        """What can be read of the list."""
        found = read_json(self.path)
        lines = found if isinstance(found, list) else []
        read = (_recent(line) for line in lines)
        return tuple(each for each in read if each is not None)[:MOST]

    def remember(self, recent: Recent) -> bool:
        """Put a file first; whether the list could be written."""
        others = [each for each in self.all() if each.path != recent.path]
        return self._write((recent, *others))

    def forget(self, path: Path) -> bool:
        """Take a file off the list; the file itself stays; whether the list could be written."""
        return self._write(tuple(each for each in self.all() if each.path != path))

    def _write(self, recents: tuple[Recent, ...]) -> bool:
        lines = [
            {"path": str(each.path), "reference": each.reference, "title": each.title}
            for each in recents[:MOST]
        ]
        return write_json(self.path, lines)


def _recent(line: object) -> Recent | None:
    if not isinstance(line, dict):
        return None
    values = [line.get(key) for key in ("path", "reference", "title")]
    path, reference, title = values
    if not (isinstance(path, str) and path and isinstance(reference, str) and isinstance(title, str)):
        return None
    return Recent(Path(path), reference, title)
