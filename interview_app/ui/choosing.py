"""Asking for a file, files, a folder or the place of a new file, in the dialog of the system.

Nothing waits: the dialog opens, and `act` is called with what was chosen, never where the dialog was given up.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QStandardPaths, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from interview_app.ui.theme import theme_of

_WIDTH, _HEIGHT, _AROUND = 760, 460, 80
"""Where the system has no dialog of its own, Qt's does not grow with the type: its list would have no room."""

Act = Callable[[Path], None]


def ask_file(parent: QWidget, title: str, act: Act, *, kinds: str = "", folder: str = "") -> None:
    """Ask for one file that is there; `kinds` is such as “PDF (*.pdf)”, `folder` where the dialog begins."""
    dialog = QFileDialog(parent, title, folder, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _opened(dialog, act)


def ask_files(parent: QWidget, title: str, act: Callable[[Sequence[Path]], None], *, kinds: str) -> None:
    """Ask for one or several files that are there."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda files: act([Path(file) for file in files]))
    _opened(dialog)


def ask_folder(parent: QWidget, title: str, act: Act) -> None:
    """Ask for a folder."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _opened(dialog, act)


def ask_place(
    parent: QWidget,
    title: str,
    act: Act,
    *,
    kinds: str,
    name: str,
    folder: str = "",
    over: bool = True,
) -> None:
    """Ask where a new file goes; `name` is proposed, and its ending is put behind a name that has none.

    Without `over` nobody is asked whether a file that is there may be written over, since `act` refuses that itself.
    """
    dialog = QFileDialog(parent, title, folder, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not over)
    dialog.selectFile(name)
    _opened(dialog, act)


def soon(owner: QObject, act: Act) -> Act:
    """`act` once the dialog is gone, as long as `owner` lives: for what opens another dialog or takes its time."""
    return lambda path: QTimer.singleShot(0, owner, lambda: act(path))


def documents_folder() -> str:
    """Where people keep their documents; the home folder where there is no such place."""
    places = QStandardPaths.StandardLocation
    documents = QStandardPaths.writableLocation(places.DocumentsLocation)
    return documents if Path(documents).is_dir() else QStandardPaths.writableLocation(places.HomeLocation)


def _opened(dialog: QFileDialog, act: Act | None = None) -> None:
    if act is not None:
        dialog.fileSelected.connect(lambda file: act(Path(file)))
    dialog.finished.connect(dialog.deleteLater)
    theme, screen = theme_of(dialog), dialog.screen().availableGeometry().size()
    dialog.resize(QSize(theme.px(_WIDTH), theme.px(_HEIGHT)).boundedTo(screen - QSize(_AROUND, _AROUND)))
    dialog.open()
