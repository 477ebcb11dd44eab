"""Where the library looks, as the dialog lists it: files and folders are added, taken off the list, or chosen anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePath

from PySide6.QtCore import QObject, QTimer, Signal

from interview_app.domain.library import Origin
from interview_app.services.library.places import LibraryPlaces, Source
from interview_app.services.library.reading import MOST, Shelf
from interview_app.ui.choosing import ask_files, ask_folder, soon
from interview_app.ui.dialogs.library import LibraryDialog
from interview_app.ui.models.library_rows import SourceLine, UnreadLine
from interview_app.ui.workspace import Workspace
from interview_app.wording.library import origin_label, unread_sentence

_RECENT = "recent"
"""The key of the procedures that were open last, which are one line."""


class LibraryChoice(QObject):
    """`changed` when it looks elsewhere from now on."""

    changed = Signal()

    def __init__(self, workspace: Workspace, dialog: LibraryDialog) -> None:
        super().__init__(dialog)
        self._say = workspace.say
        self._library = workspace.library
        self._dialog = dialog
        dialog.sources.setEnabled(self._library is not None)
        dialog.sources.files_wished.connect(self._ask_files)
        dialog.sources.folder_wished.connect(lambda: self._ask_folder(self.add))
        dialog.sources.own_wished.connect(lambda: self._ask_folder(self.choose_own))
        dialog.sources.removed.connect(lambda key: self.remove(Path(key)))

    def show_shelf(self, shelf: Shelf) -> None:
        """List the sources with what was found in them, and what could not be read."""
        say = self._say
        unread = [
            UnreadLine(
                each.place,
                PurePath(each.place).name,
                unread_sentence(say, each.place, each.trouble, each.problems),
            )
            for each in shelf.unread()
        ]
        unread += [
            UnreadLine(
                str(each.path),
                each.path.name,
                say(
                    "More than {most} files lie there: the first were looked at. Add smaller folders instead.",
                    most=say.whole(MOST),
                ),
            )
            for each in shelf.cut
        ]
        self._dialog.show_sources(self._lines(shelf), unread)

    def add(self, *places: Path) -> None:
        """Look in more files or folders."""
        self._change(lambda library: library.add(*places))

    def remove(self, place: Path) -> None:
        """Look in a place no longer."""
        self._change(lambda library: library.remove(place))

    def choose_own(self, folder: Path) -> None:
        """Keep what is kept in another folder from now on."""
        self._change(lambda library: library.choose_folder(folder))

    def _change(self, change: Callable[[LibraryPlaces], bool]) -> None:
        if self._library is None:
            return
        if change(self._library):
            self.changed.emit()
        else:
            words = self._say("The choice could not be kept: the folder of the settings cannot be written.")
            self._dialog.show_error(words)

    def _lines(self, shelf: Shelf) -> list[SourceLine]:
        say, library = self._say, self._library
        if library is None:
            return []
        sources = library.sources()
        recent = [each for each in sources if each.origin is Origin.EARLIER]
        lines = [self._line(shelf, each) for each in sources if each.origin is not Origin.EARLIER]
        found = sum(shelf.count(each) for each in recent)
        names = ", ".join(each.path.name for each in recent)
        lines.insert(1, SourceLine(_RECENT, say("Procedures that were open last"), names, self._found(found)))
        return lines

    def _line(self, shelf: Shelf, source: Source) -> SourceLine:
        added = source.origin is Origin.ADDED
        name = source.path.name if added else origin_label(self._say, source.origin)
        return SourceLine(str(source.path), name, str(source.path), self._found(shelf.count(source)), added)

    def _found(self, count: int) -> str:
        return self._say.plural("{count} form", "{count} forms", count=count)

    def _ask_files(self) -> None:
        say = self._say
        kinds = f"{say('Procedures and interview forms')} (*.interview *.toml)"
        ask_files(
            self._dialog,
            say("Add files"),
            lambda files: QTimer.singleShot(0, self, lambda: self.add(*files)),
            kinds=kinds,
        )

    def _ask_folder(self, act: Callable[[Path], None]) -> None:
        ask_folder(self._dialog, self._say("Choose a folder"), soon(self, act))
