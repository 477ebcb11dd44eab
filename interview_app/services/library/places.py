"""Where the library looks: the own folder, files and folders that somebody added, and what is known besides.

Kept on this laptop beside the settings; damaged or missing, the usual folder holds and nothing was added.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.library import Origin
from interview_app.resources import forms_folder
from interview_app.services.files.recents import RecentFiles
from interview_app.services.settings import read_json, write_json

KEPT_IN = "library.json"
"""The file's name, in the folder where the window keeps its settings."""

FOLDER = "library"
"""The name of the own folder until another one is chosen; it lies beside the one for backups."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file or a folder in which forms are looked for.

    `expected` where somebody named it, so that it is said when it is not there.
    """

    origin: Origin
    path: Path
    expected: bool = True


def shipped() -> Source:
    """The forms that came with the program."""
    return Source(Origin.SHIPPED, forms_folder())


def usual_places(recents: RecentFiles, backups: Path) -> LibraryPlaces:
    """The choice is kept beside the list of recent files, the own folder lies beside the one for backups."""
    return LibraryPlaces(recents.path.with_name(KEPT_IN), backups.with_name(FOLDER), recents)


@dataclass(frozen=True, slots=True)
class LibraryPlaces:
    """`path` is where the choice is kept, `usual` the own folder until another one is chosen."""

    path: Path
    usual: Path
    recents: RecentFiles

    def folder(self) -> Path:
        """The own folder, which need not be there yet."""
        chosen = self._read().get("folder")
        return Path(chosen) if isinstance(chosen, str) and chosen else self.usual

    def added(self) -> tuple[Path, ...]:
        """The files and folders that somebody added."""
        found = self._read().get("added")
        lines = found if isinstance(found, list) else []
        return tuple(Path(each) for each in lines if isinstance(each, str) and each)

    def choose_folder(self, folder: Path) -> bool:
        """Another own folder; what lies in the one before stays there.  Whether the choice could be kept."""
        return self._write(folder, self.added())

    def add(self, *places: Path) -> bool:
        """More files or folders to look in; whether that could be kept."""
        others = [each for each in self.added() if each not in places]
        return self._write(self.folder(), [*others, *dict.fromkeys(places)])

    def remove(self, place: Path) -> bool:
        """Look in a place no longer; it stays as it is.  Whether that could be kept."""
        return self._write(self.folder(), [each for each in self.added() if each != place])

    def sources(self) -> tuple[Source, ...]:
        """Everything that is looked at, in this order."""
        own = self.folder()
        return (
            Source(Origin.OWN, own, expected=own != self.usual),
            *(Source(Origin.EARLIER, each.path, expected=False) for each in self.recents.all()),
            *(Source(Origin.ADDED, each) for each in self.added()),
            shipped(),
        )

    def _read(self) -> dict[str, object]:
        found = read_json(self.path)
        return found if isinstance(found, dict) else {}

    def _write(self, folder: Path, added: Sequence[Path]) -> bool:
        chosen = "" if folder == self.usual else str(folder)
        return write_json(self.path, {"folder": chosen, "added": [str(each) for each in added]})
