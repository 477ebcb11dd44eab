"""The tokens: contrast on every ground, one scale for everything, no colour elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from interview_app.resources import resource
from interview_app.ui import tokens
from interview_app.ui.appearance import apply_theme
from interview_app.ui.icons import Icon, icon, pixmap
from interview_app.ui.stylesheet import stylesheet
from interview_app.ui.theme import Theme, ThemeName, theme_of, theme_source
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

TEXTS = (Colour.TEXT, Colour.QUIET, Colour.ACCENT, Colour.GOOD, Colour.WARN, Colour.BAD)
MARKS = (Colour.EDGE, Colour.BAR)
FILLED = (
    (Colour.ON_ACCENT, Colour.ACCENT),
    (Colour.ON_ACCENT, Colour.ACCENT_HOVER),
    (Colour.ON_BAD, Colour.BAD),
)
LOWEST = {
    Colour.EDGE: (3.13, 3.45),
    Colour.TEXT: (13.57, 10.67),
    Colour.QUIET: (5.54, 5.95),
    Colour.ACCENT: (5.59, 6.06),
    Colour.BAR: (3.26, 3.48),
    Colour.GOOD: (4.64, 6.50),
    Colour.WARN: (5.34, 6.80),
    Colour.BAD: (5.67, 5.71),
}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", list(ThemeName))
@pytest.mark.parametrize("ground", tokens.GROUNDS)
@pytest.mark.parametrize("role", TEXTS)
def test_text_can_be_read_on_every_ground(name: ThemeName, ground: Colour, role: Colour) -> None:
    colours = Theme(name).colours
    assert contrast(colours[role], colours[ground]) >= 4.5


@pytest.mark.parametrize("name", list(ThemeName))
@pytest.mark.parametrize("ground", tokens.GROUNDS)
@pytest.mark.parametrize("role", MARKS)
def test_lines_and_bars_that_mean_something_stand_out_on_every_ground(
    name: ThemeName, ground: Colour, role: Colour
) -> None:
    colours = Theme(name).colours
    assert contrast(colours[role], colours[ground]) >= 3.0


@pytest.mark.parametrize("name", list(ThemeName))
@pytest.mark.parametrize(("words", "ground"), FILLED)
def test_words_on_filled_buttons_can_be_read(name: ThemeName, words: Colour, ground: Colour) -> None:
    colours = Theme(name).colours
    assert contrast(colours[words], colours[ground]) >= 4.5


@pytest.mark.parametrize("role", LOWEST)
def test_the_lowest_contrast_is_the_one_that_was_designed(role: Colour) -> None:
    for name, designed in zip(ThemeName, LOWEST[role], strict=True):
        colours = Theme(name).colours
        lowest = min(contrast(colours[role], colours[ground]) for ground in tokens.GROUNDS)
        assert lowest == pytest.approx(designed, abs=0.01)


def test_both_themes_name_every_colour() -> None:
    assert set(tokens.LIGHT) == set(tokens.DARK) == set(Colour)


def test_a_scale_beyond_the_limits_is_refused() -> None:
    for scale in (0.89, 2.01):
        with pytest.raises(ValueError, match="scale"):
            Theme(scale=scale)


def test_a_hairline_never_vanishes_at_the_smallest_scale() -> None:
    assert Theme(scale=0.9).px(1) == 1
    assert Theme(scale=2.0).px(36) == 72


def test_type_keeps_its_pixels_whatever_the_platform_calls_an_inch() -> None:
    assert Theme(dpi=72).points(TypeRole.BASE) * 72 == pytest.approx(Theme(dpi=96).points(TypeRole.BASE) * 96)


@pytest.mark.parametrize("name", list(ThemeName))
def test_the_stylesheet_knows_no_colour_but_the_themes(name: ThemeName) -> None:
    theme = Theme(name)
    written = set(re.findall(r"#[0-9A-Fa-f]{6}", stylesheet(theme)))
    assert written <= set(theme.colours.values())
    assert "$" not in stylesheet(theme)


def test_no_colour_stands_outside_the_tokens() -> None:
    package = Path(tokens.__file__).parent
    for file in package.rglob("*.py"):
        if file.name != "tokens.py":
            assert not re.search(r"#[0-9A-Fa-f]{6}\b", file.read_text(encoding="utf-8")), file


def test_controls_are_36_high_at_every_scale() -> None:
    for percent in range(90, 201, 5):
        theme = Theme(scale=percent / 100)
        rule = re.search(r"QLineEdit, QComboBox \{ min-height: (\d+)px", stylesheet(theme))
        padding = re.search(
            r"border: (\d+)px solid #\w+;\s+border-radius: \d+px; background: #\w+; color: #\w+; padding: (\d+)px",
            stylesheet(theme),
        )
        assert rule is not None
        assert padding is not None
        border, pad = int(padding[1]), int(padding[2])
        assert int(rule[1]) + 2 * (border + pad) == theme.px(36)


def test_the_shipped_font_is_the_one_that_is_shown() -> None:
    assert QFontInfo(Theme().font()).family() == tokens.FAMILY
    assert QFontInfo(Theme().font(strong=True)).styleName() == "Semibold"


def test_a_change_of_theme_reaches_what_is_already_shown(qapp: QApplication) -> None:
    label = TextLabel("Frage", LabelRole.NOTE)
    label.ensurePolished()
    small = label.minimumHeight()
    apply_theme(qapp, Theme(ThemeName.DARK, 2.0))
    label.ensurePolished()
    assert theme_of(label).name is ThemeName.DARK
    assert label.minimumHeight() == 2 * small
    assert label.palette().color(label.foregroundRole()) == QColor(tokens.DARK[Colour.QUIET])


def test_the_theme_that_is_worn_already_dresses_nothing_anew(qapp: QApplication, qtbot: QtBot) -> None:
    changed = theme_source().changed
    with qtbot.assertNotEmitted(changed):
        apply_theme(qapp, Theme())
    with qtbot.waitSignal(changed):
        apply_theme(qapp, Theme(scale=1.5))
    with qtbot.assertNotEmitted(changed):
        apply_theme(qapp, Theme(scale=1.5))
    qapp.setStyleSheet("")
    with qtbot.waitSignal(changed):
        apply_theme(qapp, Theme(scale=1.5))


def test_a_widget_that_is_gone_is_not_told_of_a_new_theme(qapp: QApplication) -> None:
    label = TextLabel("weg")
    label.deleteLater()
    del label
    qapp.processEvents()
    apply_theme(qapp, Theme(scale=1.5))


def test_every_icon_has_its_file_and_every_file_its_icon() -> None:
    files = {path.stem for path in resource("icons").glob("*.svg")}
    assert files == set(Icon)


def test_the_licences_lie_beside_fonts_and_icons() -> None:
    assert resource("icons", "LICENSE").is_file()
    assert resource("fonts", "LICENSE-SourceSans3.md").is_file()
    assert resource("fonts", "LICENSE-DejaVu.txt").is_file()


def test_an_icon_takes_the_colour_of_its_role() -> None:
    for name in ThemeName:
        image = pixmap(Theme(name), Icon.MINUS, Colour.BAD, size=48).toImage()
        assert image.pixelColor(24, 24) == QColor(Theme(name).colours[Colour.BAD])


def test_an_icon_is_sharp_on_a_dense_screen() -> None:
    image = pixmap(Theme(), Icon.LOCK, ratio=2.0)
    assert image.width() == 2 * tokens.ICON
    assert image.devicePixelRatio() == 2.0


def test_a_disabled_control_shows_its_icon_quietly() -> None:
    made = icon(Theme(), Icon.MINUS, Colour.ACCENT)
    image = made.pixmap(20, made.Mode.Disabled).toImage()
    assert image.pixelColor(10, 10).name() == Theme().colour(Colour.QUIET).name()


def test_words_are_never_taken_as_markup(qapp: QApplication) -> None:
    label = TextLabel("<b>fett</b>")
    assert label.textFormat() == QLabel().textFormat().PlainText
    label.set_lead("<i>Vorne</i>", "a & b < c")
    assert "&lt;i&gt;" in label.text()
    assert "a &amp; b &lt; c" in label.text()
