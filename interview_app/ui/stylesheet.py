"""The one stylesheet of the application, written from the tokens.

Widgets say what they are by dynamic properties: `role` on labels and surfaces, `error` on inputs, `banner` on banners.
What a stylesheet draws badly (buttons with icons, arrows, ticks) our own widgets paint; the rules for buttons are for
those that Qt makes itself, in message boxes.
"""

from __future__ import annotations

from string import Template

from interview_app.ui import tokens
from interview_app.ui.theme import Theme
from interview_app.ui.tokens import TypeRole

_LABELS = """
QLabel[role="title"] { font: 600 ${title}pt; }
QLabel[role="question"] { font: 400 ${question}pt; }
QLabel[role="section"] { font: 600 ${section}pt; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="small"] { font-size: ${small}pt; }
QLabel[role="note"] { font-size: ${small}pt; color: $quiet; }
QLabel[role="label"] { font: 600 ${small}pt; color: $quiet; }
QLabel[role="good"] { font-size: ${small}pt; color: $good; }
QLabel[role="warn"] { font-size: ${small}pt; color: $warn; }
QLabel[role="bad"] { font-size: ${small}pt; color: $bad; }
"""

_BUTTONS = """
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QDialogButtonBox QPushButton { border: ${p1}px solid $edge; border-radius: ${corner}px; background: $paper;
  color: $text; padding: ${pad}px ${p15}px; min-height: ${inner}px; min-width: ${p48}px; }
QDialogButtonBox QPushButton:hover, QDialogButtonBox QPushButton:focus { background: $raised; }
QDialogButtonBox QPushButton:default { border-color: $accent; }
QDialogButtonBox QPushButton:disabled { background: $raised; border-color: $line; color: $quiet; }
"""

_INPUTS = """
QAbstractScrollArea { border: none; background: $paper; outline: 0; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox { border: ${p1}px solid $edge;
  border-radius: ${corner}px; background: $paper; color: $text; padding: ${pad}px ${p11}px; }
QLineEdit, QComboBox { min-height: ${inner}px; max-height: ${inner}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus {
  border: ${p2}px solid $accent; padding: ${focus_pad}px ${p10}px; }
QLineEdit[error="true"], QPlainTextEdit[error="true"], QTextEdit[error="true"],
QComboBox[error="true"] { border: ${p2}px solid $bad; padding: ${focus_pad}px ${p10}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled {
  background: $raised; border-color: $line; color: $quiet; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $quiet; }
QComboBox QLineEdit { border: none; min-height: 0; max-height: 9999px; padding: 0;
  background: transparent; }
QComboBox { combobox-popup: 0; padding-right: ${p32}px; }
QComboBox:focus { padding-right: ${p32}px; }
QComboBox::drop-down { border: none; width: 0; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QComboBox QAbstractItemView { border: ${p1}px solid $edge; background: $paper; padding: ${p4}px; }
QComboBox QAbstractItemView::item { min-height: ${p32}px; padding: 0 ${p8}px; color: $text; }
QComboBox QAbstractItemView::item:selected { background: $accent_ground; }
"""

_SURFACES = """
QMenu { background: $paper; border: ${p1}px solid $edge; padding: ${p4}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p12}px; border-radius: ${p4}px; background: transparent; }
QMenu::item:selected { background: $raised; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QToolTip { background: $raised; color: $text; border: 1px solid $edge; padding: ${p4}px ${p8}px; }
QListView[role="navigation"] { background: $ground; border-right: ${p1}px solid $line; }
QFrame[role="top_bar"] { background: $paper; border-bottom: ${p1}px solid $line; }
QFrame[role="status_bar"] { background: $paper; border-top: ${p1}px solid $line; }
QFrame[role="bar"] { background: $ground; border-bottom: ${p1}px solid $line; }
QFrame[role="foot"] { background: $paper; border-top: ${p1}px solid $line; }
QFrame[role="ground"] { background: $ground; }
QFrame[role="raised"] { background: $raised; border-radius: ${corner}px; }
QFrame[role="hairline"] { background: $line; border: none; }
QFrame[banner="info"] { background: $accent_ground; border-radius: ${corner}px; }
QFrame[banner="done"] { background: $good_ground; border-radius: ${corner}px; }
QFrame[banner="warn"] { background: $warn_ground; border-radius: ${corner}px; }
QFrame[banner="bad"] { background: $bad_ground; border-radius: ${corner}px; }
QTabWidget::pane { border: none; }
QProgressBar { border: none; background: $line; border-radius: ${p2}px; max-height: ${p4}px; min-height: ${p4}px; }
QProgressBar::chunk { background: $accent; border-radius: ${p2}px; }
"""

_SCROLL_BARS = """
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: ${p12}px; }
QScrollBar:horizontal { height: ${p12}px; }
QScrollBar::handle { background: $edge; border-radius: ${p3}px; margin: ${p3}px; }
QScrollBar::handle:vertical { min-height: ${p32}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_PIXELS = (1, 2, 3, 4, 6, 8, 10, 11, 12, 15, 24, 28, 32, 48)


def stylesheet(theme: Theme) -> str:
    """The stylesheet of the whole application in `theme`."""
    values: dict[str, str] = {str(role): value for role, value in theme.colours.items()}
    values |= {f"p{size}": str(theme.px(size)) for size in _PIXELS}
    values |= {str(role): f"{theme.points(role):.2f}" for role in TypeRole if role is not TypeRole.BASE}
    values["corner"] = str(theme.px(tokens.CORNER))
    values |= _control_heights(theme)
    return Template(_LABELS + _BUTTONS + _INPUTS + _SURFACES + _SCROLL_BARS).substitute(values)


def _control_heights(theme: Theme) -> dict[str, str]:
    """Paddings and inner heights that add up to the control's height at every scale, whatever the rounding."""
    room = (theme.px(tokens.CONTROL) - theme.line(TypeRole.BASE)) // 2
    return {
        "inner": str(theme.px(tokens.CONTROL) - 2 * room),
        "pad": str(room - theme.px(1)),
        "focus_pad": str(room - theme.px(2)),
    }
