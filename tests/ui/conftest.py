"""Every test of the window runs in the light theme, with the focus ring, on the one application."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from interview_app.ui.appearance import apply_theme
from interview_app.ui.lasting_none import make_none_lasting
from interview_app.ui.theme import Theme, theme_source


@pytest.fixture(scope="session", autouse=True)
def _lasting_none() -> None:
    make_none_lasting()


@pytest.fixture(autouse=True)
def _light_theme(qapp: QApplication) -> None:
    """Light at 100 per cent before each test; a test may change it."""
    if theme_source().theme != Theme() or not qapp.styleSheet():
        apply_theme(qapp, Theme())
