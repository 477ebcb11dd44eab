"""Puts a theme on the application: fonts, palette, stylesheet, and the word to everybody that it changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from interview_app.resources import resource
from interview_app.ui.lasting_none import make_none_lasting
from interview_app.ui.stylesheet import stylesheet
from interview_app.ui.theme import Theme, name_of, theme_source
from interview_app.ui.tokens import Colour

_FONT_FILES = ("SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf")


def make_application(arguments: Sequence[str]) -> QApplication:
    """The one QApplication, in the style that the stylesheet is written for on every system.

    The style goes in as an argument because asking Qt for a style object costs as much as a tenth of the start.
    """
    make_none_lasting()
    name, *others = arguments or ("interview-app",)
    return QApplication([name, "-style", "fusion", *others])


def load_fonts_once() -> None:
    """Make the shipped fonts known to Qt if they are not yet; raises RuntimeError if a file is broken."""
    source = theme_source()
    if source.fonts_loaded:
        return
    source.fonts_loaded = True
    for name in _FONT_FILES:
        if QFontDatabase.addApplicationFont(str(resource("fonts", name))) == -1:
            raise RuntimeError(f"The font file {name} cannot be read.")


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Dress the whole application in `theme`; works at any time, windows may be open.

    An application that wears it already is left alone: to dress each widget of open windows anew takes a moment.
    """
    make_none_lasting()
    source = theme_source()
    load_fonts_once()
    theme = replace(theme, dpi=_dots(application))
    dress = stylesheet(theme)
    if source.theme == theme and application.styleSheet() == dress:
        return
    source.theme = theme
    application.setFont(theme.font())
    application.setPalette(palette(theme))
    application.setStyleSheet(dress)
    source.changed.emit()


def theme_at(application: QApplication, percent: int, *, dark: bool) -> Theme:
    """The theme at a size of type in per cent, for this application's screen."""
    return Theme(name_of(dark), percent / 100, _dots(application))


def _dots(application: QApplication) -> float:
    """What the screen takes as the dots of an inch of type."""
    return application.primaryScreen().logicalDotsPerInchY()


def palette(theme: Theme) -> QPalette:
    """The theme's colours for what Qt paints by itself."""
    made = QPalette()
    roles = QPalette.ColorRole
    normal = {
        roles.Window: Colour.PAPER,
        roles.WindowText: Colour.TEXT,
        roles.Base: Colour.PAPER,
        roles.AlternateBase: Colour.GROUND,
        roles.Text: Colour.TEXT,
        roles.Button: Colour.PAPER,
        roles.ButtonText: Colour.TEXT,
        roles.PlaceholderText: Colour.QUIET,
        roles.Highlight: Colour.ACCENT,
        roles.HighlightedText: Colour.ON_ACCENT,
        roles.Link: Colour.ACCENT,
        roles.LinkVisited: Colour.ACCENT,
        roles.ToolTipBase: Colour.RAISED,
        roles.ToolTipText: Colour.TEXT,
        roles.Mid: Colour.EDGE,
        roles.Accent: Colour.ACCENT,
    }
    for role, colour in normal.items():
        made.setColor(role, QColor(theme.colours[colour]))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour(Colour.QUIET))
    return made
