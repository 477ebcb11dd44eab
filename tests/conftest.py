"""What holds for every test: no screen, no home folder of anybody, no dialog that waits for a person."""

from __future__ import annotations

import gc
import os
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings

settings.register_profile("gate", derandomize=True, deadline=None)  # the same words wherever the gate runs
settings.load_profile("gate")

_WAITING = {
    "QDialog": ("exec",),
    "QMenu": ("exec",),
    "QMessageBox": ("exec", "about", "critical", "information", "question", "warning"),
    "QFileDialog": (
        "exec",
        "getExistingDirectory",
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
    ),
    "QInputDialog": ("exec", "getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
}


def _refuse(*_: object, **__: object) -> NoReturn:
    raise AssertionError("A modal exec() would wait for a person: use open() and signals.")


@pytest.fixture(scope="session", autouse=True)
def _no_modal_dialog() -> Iterator[None]:
    """Let every call that blocks until somebody clicks raise instead."""
    from PySide6 import QtWidgets

    from interview_app.ui.lasting_none import make_none_lasting

    make_none_lasting()
    with pytest.MonkeyPatch.context() as patch:
        for name, methods in _WAITING.items():
            for method in methods:
                patch.setattr(getattr(QtWidgets, name), method, _refuse)
        yield


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings, recent files, backups and logs of a test run go to a folder of its own."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(variable, str(home))
        for variable in ("CONFIG", "DATA", "STATE", "CACHE"):
            patch.setenv(f"XDG_{variable}_HOME", str(home / variable.lower()))
        yield


@pytest.fixture(scope="session", autouse=True)
def _modules_are_no_garbage() -> Iterator[None]:
    """What is loaded by now stays, so that no collection looks through all of it again."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(scope="session")
def _opened_files() -> Iterator[list[sqlite3.Connection]]:
    """The connection of every procedure file that is opened, in the order of opening."""
    from interview_app.storage.file import ProcedureFile
    from interview_app.storage.opening import Opened

    begin, found = ProcedureFile.__init__, list[sqlite3.Connection]()

    def begin_and_remember(file: ProcedureFile, path: Path, opened: Opened) -> None:
        begin(file, path, opened)
        found.append(opened.conn)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ProcedureFile, "__init__", begin_and_remember)
        yield found
    for connection in found:
        connection.close()


@pytest.fixture(autouse=True)
def _no_file_left_open(_opened_files: list[sqlite3.Connection]) -> Iterator[None]:
    """What a test opens and forgets is closed with it, on the thread that opened it.

    Left to the garbage collector, a connection may be closed on another thread, which sqlite3 refuses; and from Python
    3.13 on a forgotten connection is a warning.
    """
    before = len(_opened_files)
    yield
    _let_widgets_go()
    for connection in _opened_files[before:]:
        connection.close()
    del _opened_files[before:]


def _let_widgets_go() -> None:
    """Delete what Qt was asked to delete, so that no timer of a closed page asks a closed file for anything."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    core = sys.modules.get("PySide6.QtCore")
    if widgets is not None and core is not None and widgets.QApplication.instance() is not None:
        widgets.QApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
