"""What the tests of the widgets share."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from interview_app.i18n import Language, Say, load


@pytest.fixture
def say() -> Say:
    return load(Language.GERMAN)


@pytest.fixture
def spoken() -> Callable[[QWidget], tuple[str, str]]:
    """Name and description as a screen reader gets them."""

    def ask(widget: QWidget) -> tuple[str, str]:
        interface = QAccessible.queryAccessibleInterface(widget)
        kinds = QAccessible.Text
        return interface.text(kinds.Name), interface.text(kinds.Description)

    return ask
