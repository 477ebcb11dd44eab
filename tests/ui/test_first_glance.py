"""The first glance stands where the overview has the same words a moment later, and gives way to it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.app import Desktop
from interview_app.composition import surroundings
from interview_app.i18n import Language, load
from interview_app.services.demo import sample
from interview_app.services.files.glance import Coming, Glance
from interview_app.ui.first_glance import FirstGlance
from interview_app.ui.theme import Theme, ThemeName

GLANCE = Glance(
    "2022-KI",
    {"de": "KI-Fachkraft"},
    (
        Coming("B-1", "Ben Beispiel", datetime(2023, 3, 14, 9, tzinfo=UTC)),
        Coming("B-2", "Mit einem sehr langen Namen " * 20, None),
    ),
)


def picture(glance: Glance, *, scale: float = 1.0, folded: bool = False) -> QImage:
    widget = FirstGlance(load(Language.GERMAN), Theme(scale=scale), glance, folded=folded)
    widget.resize(1366, 768)
    return widget.grab().toImage()


def inked(image: QImage, left: int, top: int, width: int, height: int) -> bool:
    """Whether anything stands out from the ground in this part of the picture."""
    ground = image.pixel(left, top)
    return any(
        image.pixel(x, y) != ground for x in range(left, left + width) for y in range(top, top + height)
    )


@pytest.mark.usefixtures("qapp")
def test_names_stand_in_their_rows_and_do_not_run_into_the_next_column() -> None:
    image = picture(GLANCE)
    assert inked(image, 510, 204, 100, 20)
    assert inked(image, 288, 204, 110, 20)
    assert not inked(image, 490, 204, 18, 20)
    assert inked(image, 510, 240, 100, 20)
    assert not inked(image, 510, 280, 600, 100)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("scale", "folded", "steps"), [(1.0, False, 256), (1.0, True, 56), (2.0, False, 112)]
)
def test_the_steps_take_the_room_that_they_will_have(scale: float, folded: bool, steps: int) -> None:
    image = picture(GLANCE, scale=scale, folded=folded)
    assert image.pixel(steps - 2, 600) != image.pixel(steps + 1, 600)


@pytest.mark.usefixtures("qapp")
def test_in_the_dark_look_nothing_is_light() -> None:
    widget = FirstGlance(load(Language.GERMAN), Theme(ThemeName.DARK), GLANCE, folded=False)
    widget.resize(1366, 768)
    image = widget.grab().toImage()
    grounds = [image.pixelColor(x, y).lightness() for x, y in ((1000, 20), (100, 600), (800, 700))]
    assert max(grounds) < 60


@pytest.mark.usefixtures("qapp")
def test_without_candidates_there_is_no_table() -> None:
    empty = picture(Glance("2022-KI", {}, ()))
    assert not inked(empty, 260, 130, 900, 500)


def test_the_program_shows_it_and_then_the_overview_itself(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    path = tmp_path / "sample.interview"
    sample.build(path, surroundings(), sample.Size(2, 2)).file.close()
    desktop = Desktop(qapp, language=Language.ENGLISH)
    qtbot.addWidget(desktop.window)
    painted: list[str] = []
    paint = FirstGlance.paintEvent

    def noted(widget: FirstGlance, event: QPaintEvent) -> None:
        painted.append(type(desktop.window.centralWidget()).__name__)
        paint(widget, event)

    monkeypatch.setattr(FirstGlance, "paintEvent", noted)
    desktop.window.show()
    desktop.window.begin(path)
    qtbot.waitUntil(lambda: desktop.window.has_content, timeout=10_000)
    assert painted == ["FirstGlance"]
    assert type(desktop.window.centralWidget()).__name__ == "Frame"
    desktop.window.close()
