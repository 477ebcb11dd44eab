"""A theme: the tokens of one look at one scale, and how a widget finds the theme in use.

The theme in use hangs on the QApplication as the dynamic property "theme_source" (set by `appearance.apply_theme`),
so there is no global: `theme_of(widget)` reads it while painting, and `on_theme_change` tells a widget when what it
has computed (heights, icons) must be computed anew.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QColor, QFont

from interview_app.ui import tokens
from interview_app.ui.tokens import Colour, TypeRole

SMALLEST, LARGEST = 0.9, 2.0
_PROPERTY = "theme_source"
_REFERENCE_DPI = 96.0


class ThemeName(StrEnum):
    """The two looks."""

    LIGHT = "light"
    DARK = "dark"


def name_of(dark: bool) -> ThemeName:
    """The look that somebody chose."""
    return ThemeName.DARK if dark else ThemeName.LIGHT


@dataclass(frozen=True, slots=True)
class Theme:
    """One look at one scale (0.9 to 2.0).

    `dpi` is what the platform takes as the dots of an inch of type; sizes in pixels stay the same.
    """

    name: ThemeName = ThemeName.LIGHT
    scale: float = 1.0
    dpi: float = _REFERENCE_DPI

    def __post_init__(self) -> None:
        if not SMALLEST <= self.scale <= LARGEST:
            raise ValueError(f"A theme's scale lies between {SMALLEST} and {LARGEST}, not at {self.scale}.")

    @property
    def colours(self) -> Mapping[Colour, str]:
        """The colours of this look as #RRGGBB."""
        return tokens.LIGHT if self.name is ThemeName.LIGHT else tokens.DARK

    def colour(self, role: Colour) -> QColor:
        """The colour of a role, for painting."""
        return QColor(self.colours[role])

    def px(self, pixels: float) -> int:
        """A size of the tokens at this scale, in whole pixels, at least one for anything above nothing."""
        scaled = int(pixels * self.scale + 0.5)
        return max(scaled, 1) if pixels > 0 else scaled

    def points(self, role: TypeRole) -> float:
        """The size of a kind of text in the points of this platform."""
        return tokens.TYPE[role].points * self.scale * _REFERENCE_DPI / self.dpi

    def line(self, role: TypeRole) -> int:
        """The height of a line of this kind of text."""
        return self.px(tokens.TYPE[role].line)

    def font(self, role: TypeRole = TypeRole.BASE, *, strong: bool = False) -> QFont:
        """The font of a kind of text; `strong` makes names, sums and chosen things semibold."""
        font = QFont(tokens.FAMILY)
        font.setPointSizeF(self.points(role))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setWeight(QFont.Weight(tokens.STRONG if strong else tokens.TYPE[role].weight))
        return font


class ThemeSource(QObject):
    """Holds the theme in use and says when it changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = Theme()
        self.fonts_loaded = False


def theme_source() -> ThemeSource:
    """The application's theme source, made when first asked for; RuntimeError if there is no application."""
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("There is no theme before there is an application.")
    found = application.property(_PROPERTY)
    if isinstance(found, ThemeSource):
        return found
    made = ThemeSource(application)
    application.setProperty(_PROPERTY, made)
    return made


def theme_of(widget: QObject) -> Theme:
    """The theme that `widget` is to be painted in: the one on the application."""
    return theme_source().theme


def on_theme_change(restyle: Callable[[], None]) -> None:
    """Call `restyle` now and at each change of theme or scale; a bound method ends with its widget."""
    restyle()
    theme_source().changed.connect(restyle)
