"""Every key of the program that is not plain typing: declared here once, bound where it works, listed for people.

A key is bound by its name here and by nothing else, so that the list and the truth cannot differ; tests press each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from interview_app.i18n import Say


class Place(StrEnum):
    """Where a key works, in the order of the list."""

    ANYWHERE = "anywhere"
    INTERVIEW = "interview"
    LEVELS = "levels"
    CONSENSUS = "consensus"
    WALL = "wall"
    REQUIREMENTS = "requirements"
    TABLES = "tables"
    TEXTS = "texts"


class Shortcut(StrEnum):
    """What a key does."""

    PAGES = "pages"
    FIND = "find"
    JOURNAL = "journal"
    UNDO_ACT = "undo-act"
    HANDBOOK = "handbook"
    KEYS = "keys"
    NEW = "new"
    OPEN = "open"
    CLOSE = "close"
    QUIT = "quit"
    LARGER = "larger"
    SMALLER = "smaller"
    NORMAL = "normal"
    DARK = "dark"
    NEXT_PART = "next-part"
    LEVEL = "level"
    MARK = "mark"
    STEP_LEVEL = "step-level"
    TAKE_LEVEL = "take-level"
    NEXT_AGREED = "next-agreed"
    AGREED_LEVEL = "agreed-level"
    NO_AGREEMENT = "no-agreement"
    COVER_WALL = "cover-wall"
    COVER = "cover"
    FILL_SCREEN = "fill-screen"
    CLOSE_WALL = "close-wall"
    MET = "met"
    NOT_MET = "not-met"
    LEFT_OPEN = "left-open"
    NEXT_CELL = "next-cell"
    EVIDENCE = "evidence"
    MEET_ROW = "meet-row"
    MEET_COLUMN = "meet-column"
    COPY_TABLE = "copy-table"
    UNDO_TYPING = "undo-typing"
    REDO_TYPING = "redo-typing"


@dataclass(frozen=True, slots=True)
class Binding:
    """Where a key works, its sequences as Qt writes them, and what it does in words."""

    place: Place
    keys: tuple[str, ...]
    words: Callable[[Say], str]


def _digits(modifier: str, first: int) -> tuple[str, ...]:
    return tuple(f"{modifier}+{digit}" for digit in range(first, 10))


BINDINGS: Mapping[Shortcut, Binding] = {
    Shortcut.PAGES: Binding(
        Place.ANYWHERE,
        _digits("Ctrl", 1),
        lambda say: say("To a page, in the order of the steps at the left"),
    ),
    Shortcut.FIND: Binding(Place.ANYWHERE, ("Ctrl+F",), lambda say: say("Find anything")),
    Shortcut.JOURNAL: Binding(Place.ANYWHERE, ("Ctrl+J",), lambda say: say("Show the journal")),
    Shortcut.UNDO_ACT: Binding(
        Place.ANYWHERE, ("Alt+Z",), lambda say: say("Take back the act that the bar below offers to undo")
    ),
    Shortcut.HANDBOOK: Binding(
        Place.ANYWHERE, ("F1",), lambda say: say("Show the handbook at the open page")
    ),
    Shortcut.KEYS: Binding(Place.ANYWHERE, ("Ctrl+F1",), lambda say: say("Show this list of keys")),
    Shortcut.NEW: Binding(Place.ANYWHERE, ("Ctrl+N",), lambda say: say("New procedure")),
    Shortcut.OPEN: Binding(Place.ANYWHERE, ("Ctrl+O",), lambda say: say("Open a file")),
    Shortcut.CLOSE: Binding(Place.ANYWHERE, ("Ctrl+W",), lambda say: say("Close file")),
    Shortcut.QUIT: Binding(Place.ANYWHERE, ("Ctrl+Q",), lambda say: say("Quit the program")),
    Shortcut.LARGER: Binding(Place.ANYWHERE, ("Ctrl++", "Ctrl+="), lambda say: say("Larger")),
    Shortcut.SMALLER: Binding(Place.ANYWHERE, ("Ctrl+-",), lambda say: say("Smaller")),
    Shortcut.NORMAL: Binding(Place.ANYWHERE, ("Ctrl+0",), lambda say: say("Normal size")),
    Shortcut.DARK: Binding(Place.ANYWHERE, ("Ctrl+Shift+D",), lambda say: say("Dark look on or off")),
    Shortcut.NEXT_PART: Binding(
        Place.INTERVIEW, ("Ctrl+Return", "Ctrl+Enter"), lambda say: say("On to the next question")
    ),
    Shortcut.LEVEL: Binding(
        Place.INTERVIEW, _digits("Alt", 0), lambda say: say("Choose the level with this number")
    ),
    Shortcut.MARK: Binding(
        Place.INTERVIEW, ("F8",), lambda say: say("Make the marked passage of the answer evidence")
    ),
    Shortcut.STEP_LEVEL: Binding(
        Place.LEVELS, ("Left", "Right"), lambda say: say("To the level beside it, without choosing it")
    ),
    Shortcut.TAKE_LEVEL: Binding(Place.LEVELS, ("Return", "Space"), lambda say: say("Choose the level")),
    Shortcut.NEXT_AGREED: Binding(
        Place.CONSENSUS, ("Ctrl+Return", "Ctrl+Enter"), lambda say: say("Agree, and on to the next question")
    ),
    Shortcut.AGREED_LEVEL: Binding(
        Place.CONSENSUS, _digits("Alt", 0), lambda say: say("Choose the level to be agreed")
    ),
    Shortcut.NO_AGREEMENT: Binding(Place.CONSENSUS, ("Alt+N",), lambda say: say("No agreement")),
    Shortcut.COVER_WALL: Binding(
        Place.CONSENSUS, ("F9",), lambda say: say("Cover the projector window, or show again")
    ),
    Shortcut.COVER: Binding(Place.WALL, ("F9", "B", "Space"), lambda say: say("Cover, or show again")),
    Shortcut.FILL_SCREEN: Binding(Place.WALL, ("F11",), lambda say: say("Fill the screen, or not")),
    Shortcut.CLOSE_WALL: Binding(Place.WALL, ("Escape",), lambda say: say("Close the projector window")),
    Shortcut.MET: Binding(Place.REQUIREMENTS, ("M", "E"), lambda say: say("Requirement is met")),
    Shortcut.NOT_MET: Binding(Place.REQUIREMENTS, ("N",), lambda say: say("Requirement is not met")),
    Shortcut.LEFT_OPEN: Binding(Place.REQUIREMENTS, ("O",), lambda say: say("Requirement is open")),
    Shortcut.NEXT_CELL: Binding(
        Place.REQUIREMENTS,
        ("Return",),
        lambda say: say("To the next requirement, then to the next candidate"),
    ),
    Shortcut.EVIDENCE: Binding(
        Place.REQUIREMENTS, ("F2",), lambda say: say("Write the evidence; Return goes on from there")
    ),
    Shortcut.MEET_ROW: Binding(
        Place.REQUIREMENTS, ("Ctrl+M",), lambda say: say("All open requirements of this person are met")
    ),
    Shortcut.MEET_COLUMN: Binding(
        Place.REQUIREMENTS, ("Ctrl+Shift+M",), lambda say: say("This requirement is met wherever it is open")
    ),
    Shortcut.COPY_TABLE: Binding(
        Place.TABLES, ("Ctrl+C",), lambda say: say("Copy the chosen rows, or all, as a table")
    ),
    Shortcut.UNDO_TYPING: Binding(Place.TEXTS, ("Ctrl+Z",), lambda say: say("Take back what was typed")),
    Shortcut.REDO_TYPING: Binding(
        Place.TEXTS, ("Ctrl+Shift+Z",), lambda say: say("Type again what was taken back")
    ),
}
"""All keys, in the order of the list."""


def keys_of(shortcut: Shortcut) -> tuple[str, ...]:
    """The sequences that do this."""
    return BINDINGS[shortcut].keys


def place_words(say: Say, place: Place) -> str:
    """Where the keys of a group work."""
    match place:
        case Place.ANYWHERE:
            return say("Everywhere")
        case Place.INTERVIEW:
            return say("In the interview")
        case Place.LEVELS:
            return say("On the levels")
        case Place.CONSENSUS:
            return say("In the consensus")
        case Place.WALL:
            return say("In the projector window")
        case Place.REQUIREMENTS:
            return say("In the table of requirements")
        case Place.TABLES:
            return say("In every table")
        case Place.TEXTS:
            return say("In every text field")
