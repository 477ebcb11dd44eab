"""Paints every page and every dialog on contact sheets, to be looked at: each language, look and size.

    python -m tools.contact_sheets FOLDER [NAME ...]      (NAME: only these scenes and pages)

Each look has a folder of its own; `sheet-*.png` in it shows many pictures at once.  The procedures are those of
`tools.stages`; people and answers are invented.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from interview_app.i18n import Language
from interview_app.ui.appearance import apply_theme, make_application, theme_at
from interview_app.ui.lasting_none import make_none_lasting
from interview_app.ui.pages.names import PageName, Section
from tools.pictures import Clock, wait, window_on
from tools.room import Room, Scene
from tools.scenes import SCENES
from tools.stages import Stage, build

ACROSS, GAP, SHEET = 2, 12, 6
"""Pictures side by side, the room between them in pixels, and pictures on a sheet."""
SETTLED, PRINTED = 120, 2500
"""Milliseconds until a page or dialog stands, and until a document is printed."""
SHOWN = (Stage.PREPARING, Stage.TRYING, Stage.TRIED, Stage.RUNNING, Stage.TYPED, Stage.REOPENED)
"""The stages in which every page is painted."""


@dataclass(frozen=True, slots=True)
class Look:
    """A language, a theme and a screen."""

    language: Language
    dark: bool
    size: tuple[int, int]
    scale: int

    @property
    def name(self) -> str:
        """As in the name of its folder."""
        return f"{self.language.value}-{'dark' if self.dark else 'light'}-{self.size[0]}-{self.scale}"


LOOKS = tuple(
    Look(language, dark, size, scale)
    for size, scale in (((1366, 768), 100), ((1920, 1080), 200))
    for language in Language
    for dark in (False, True)
)


def main(arguments: Sequence[str]) -> None:
    """Paint what was named, or everything, in every look."""
    if not arguments or arguments[0].startswith("-"):
        raise SystemExit(__doc__)
    folder, wanted = Path(arguments[0]), set(arguments[1:])
    with tempfile.TemporaryDirectory() as scratch:
        screen = Path(scratch) / "screen.json"
        screen.write_text(
            json.dumps({"screens": [{"name": "large", "x": 0, "y": 0, "width": 1920, "height": 1080}]})
        )
        os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={screen}")
        make_none_lasting()
        application = make_application(sys.argv[:1])
        for look in LOOKS:
            apply_theme(application, theme_at(application, look.scale, dark=look.dark))
            paint(look, folder / look.name, wanted)


def paint(look: Look, folder: Path, wanted: set[str]) -> None:
    """Everything that was wanted, in one look."""
    folder.mkdir(parents=True, exist_ok=True)
    taken: list[tuple[str, QImage]] = []
    for stage in Stage:
        scenes = [each for each in SCENES if each.stage is stage and (not wanted or each.name in wanted)]
        if scenes or stage in SHOWN:
            taken += paint_stage(look, stage, scenes, wanted)
    for name, image in taken:
        image.save(str(folder / f"{name}.png"))
    for at in range(0, len(taken), SHEET):
        sheet(taken[at : at + SHEET]).save(str(folder / f"sheet-{at // SHEET + 1:02}.png"))


def paint_stage(
    look: Look, stage: Stage, scenes: Sequence[Scene], wanted: set[str]
) -> list[tuple[str, QImage]]:
    """The pages and dialogs of one stage, in one look."""
    clock = Clock()
    with tempfile.TemporaryDirectory() as scratch:
        path = build(stage, Path(scratch), clock)
        with window_on(path, clock, look.language) as (window, session):
            window.resize(*look.size)
            room = Room(window, session, Path(scratch))
            taken = list(_pages(room, stage, wanted)) if stage in SHOWN else []
            for scene in scenes:
                scene.open(room)
                dialog = room.dialog()
                if dialog is None:
                    raise SystemExit(f"{scene.name} did not open")
                wait(SETTLED)
                session.workspace.operations.settle()
                wait(SETTLED)
                taken.append((scene.name, dialog.grab().toImage()))
                dialog.reject()
                QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            return taken


def _pages(room: Room, stage: Stage, wanted: set[str]) -> Iterator[tuple[str, QImage]]:
    places: list[tuple[str, PageName, object]] = [(name.value, name, None) for name in PageName]
    places += [(f"panel-{each.name.lower()}", PageName.PANEL, each) for each in Section]
    for name, page, item in places:
        if wanted and name not in wanted:
            continue
        room.turn(page, item)
        wait(PRINTED if page is PageName.PROTOCOLS else SETTLED)
        yield f"{stage.value}-{name}", _whole(room.window)


def _whole(window: QWidget) -> QImage:
    return window.grab().toImage()


def sheet(taken: Sequence[tuple[str, QImage]]) -> QImage:
    """The pictures in rows, each in its own size or smaller."""
    width = max(image.width() for _, image in taken)
    rows = [taken[at : at + ACROSS] for at in range(0, len(taken), ACROSS)]
    heights = [max(image.height() for _, image in row) for row in rows]
    found = QImage(
        ACROSS * (width + GAP) + GAP, sum(heights) + GAP * (len(rows) + 1), QImage.Format.Format_RGB32
    )
    found.fill(QColor(Qt.GlobalColor.gray))
    painter, top = QPainter(found), GAP
    for row, height in zip(rows, heights, strict=True):
        for place, (_, image) in enumerate(row):
            painter.drawImage(QRect(GAP + place * (width + GAP), top, image.width(), image.height()), image)
        top += height + GAP
    painter.end()
    return found


if __name__ == "__main__":
    main(sys.argv[1:])
