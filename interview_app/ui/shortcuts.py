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
    FORM = "form"
    POSTING = "posting"
    CALIBRATION = "calibration"
    REQUIREMENTS = "requirements"
    SCHEDULE = "schedule"
    ASSIGNMENTS = "assignments"
    DECLARATIONS = "declarations"
    PAPER = "paper"
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
    ADD_ENTRY = "add-entry"
    REMOVE_ENTRY = "remove-entry"
    MOVE_ENTRY = "move-entry"
    UNDO_EDIT = "undo-edit"
    REDO_EDIT = "redo-edit"
    PASSAGE_KIND = "passage-kind"
    CONNECT_PASSAGE = "connect-passage"
    PART_OF_PASSAGE = "part-of-passage"
    SPLIT_PASSAGE = "split-passage"
    JOIN_PASSAGE = "join-passage"
    PASTE_POSTING = "paste-posting"
    TRIAL_LEVEL = "trial-level"
    NEXT_TRIAL = "next-trial"
    MET = "met"
    NOT_MET = "not-met"
    LEFT_OPEN = "left-open"
    NEXT_CELL = "next-cell"
    EVIDENCE = "evidence"
    MEET_ROW = "meet-row"
    MEET_COLUMN = "meet-column"
    MOVE_ROW = "move-row"
    AS_PLANNED = "as-planned"
    SUBSTITUTE = "substitute"
    RECUSED = "recused"
    ABSENT = "absent"
    NEXT_ASSIGNMENT = "next-assignment"
    NO_CONCERN = "no-concern"
    CONCERN = "concern"
    UNDECLARED = "undeclared"
    NEXT_DECLARATION = "next-declaration"
    PAPER_LEVEL = "paper-level"
    NOT_OBSERVABLE = "not-observable"
    NO_LEVEL = "no-level"
    NEXT_FIELD = "next-field"
    NEW_LINE = "new-line"
    OTHER_ROW = "other-row"
    PASTE_ROWS = "paste-rows"
    COPY_TABLE = "copy-table"
    UNDO_TYPING = "undo-typing"
    REDO_TYPING = "redo-typing"


@dataclass(frozen=True, slots=True)
class Binding:
    """Where a key works, its sequences as Qt writes them, and what it does in words."""

    place: Place
    keys: tuple[str, ...]
    words: Callable[[Say], str]


_ENTER = ("Return", "Enter")


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
    Shortcut.ADD_ENTRY: Binding(Place.FORM, ("Ctrl+N",), lambda say: say("Add an entry to the list")),
    Shortcut.REMOVE_ENTRY: Binding(
        Place.FORM, ("Del",), lambda say: say("Remove the chosen entry (in the list)")
    ),
    Shortcut.MOVE_ENTRY: Binding(
        Place.FORM, ("Alt+Up", "Alt+Down"), lambda say: say("Move the chosen entry up or down (in the list)")
    ),
    Shortcut.UNDO_EDIT: Binding(Place.FORM, ("Ctrl+Z",), lambda say: say("Undo the last edit")),
    Shortcut.REDO_EDIT: Binding(
        Place.FORM, ("Ctrl+Y", "Ctrl+Shift+Z"), lambda say: say("Do again what was undone")
    ),
    Shortcut.PASSAGE_KIND: Binding(
        Place.POSTING,
        tuple("1234567"),
        lambda say: say("Kind of the passage, from requirement to information (in the text)"),
    ),
    Shortcut.CONNECT_PASSAGE: Binding(
        Place.POSTING,
        ("Space",),
        lambda say: say("Connect the passage with the chosen entry of the draft, or not"),
    ),
    Shortcut.PART_OF_PASSAGE: Binding(
        Place.POSTING, ("F8",), lambda say: say("Make the passage or the marked words an entry of the draft")
    ),
    Shortcut.SPLIT_PASSAGE: Binding(
        Place.POSTING, ("F7",), lambda say: say("Split the passage at the cursor")
    ),
    Shortcut.JOIN_PASSAGE: Binding(
        Place.POSTING, ("Shift+F7",), lambda say: say("Join the passage with the next one")
    ),
    Shortcut.PASTE_POSTING: Binding(
        Place.POSTING, ("Ctrl+V",), lambda say: say("Read the copied text or file as the posting")
    ),
    Shortcut.TRIAL_LEVEL: Binding(
        Place.CALIBRATION, _digits("Alt", 0), lambda say: say("Choose the level with this number")
    ),
    Shortcut.NEXT_TRIAL: Binding(
        Place.CALIBRATION, ("Ctrl+Return", "Ctrl+Enter"), lambda say: say("On to the next sample answer")
    ),
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
    Shortcut.MOVE_ROW: Binding(
        Place.SCHEDULE, ("Alt+Up", "Alt+Down"), lambda say: say("Let the person come earlier or later")
    ),
    Shortcut.AS_PLANNED: Binding(Place.ASSIGNMENTS, ("E",), lambda say: say("Member rates as planned")),
    Shortcut.SUBSTITUTE: Binding(Place.ASSIGNMENTS, ("S", "V"), lambda say: say("Member is a substitute")),
    Shortcut.RECUSED: Binding(Place.ASSIGNMENTS, ("X", "B"), lambda say: say("Member is recused")),
    Shortcut.ABSENT: Binding(Place.ASSIGNMENTS, ("A",), lambda say: say("Member is absent")),
    Shortcut.NEXT_ASSIGNMENT: Binding(
        Place.ASSIGNMENTS, _ENTER, lambda say: say("To the next member, then to the next candidate")
    ),
    Shortcut.NO_CONCERN: Binding(
        Place.DECLARATIONS, ("N", "K"), lambda say: say("Declaration: no concern about bias")
    ),
    Shortcut.CONCERN: Binding(
        Place.DECLARATIONS, ("C", "B"), lambda say: say("Declaration: a concern about bias")
    ),
    Shortcut.UNDECLARED: Binding(Place.DECLARATIONS, ("O",), lambda say: say("Declaration: open")),
    Shortcut.NEXT_DECLARATION: Binding(
        Place.DECLARATIONS, _ENTER, lambda say: say("To the next member, then to the next candidate")
    ),
    Shortcut.PAPER_LEVEL: Binding(
        Place.PAPER, tuple("0123456789"), lambda say: say("Choose the level with this number")
    ),
    Shortcut.NOT_OBSERVABLE: Binding(
        Place.PAPER, ("N",), lambda say: say("Question was not observable (in the level)")
    ),
    Shortcut.NO_LEVEL: Binding(Place.PAPER, ("Backspace", "Del"), lambda say: say("Take the level away")),
    Shortcut.NEXT_FIELD: Binding(
        Place.PAPER, _ENTER, lambda say: say("To the evidence, then to the next question")
    ),
    Shortcut.NEW_LINE: Binding(
        Place.PAPER, ("Shift+Return",), lambda say: say("Begin another line (in the evidence)")
    ),
    Shortcut.OTHER_ROW: Binding(
        Place.PAPER, ("Up", "Down"), lambda say: say("To the question above or below (in the level)")
    ),
    Shortcut.PASTE_ROWS: Binding(
        Place.PAPER, ("Ctrl+V",), lambda say: say("Paste copied rows (in the level)")
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

_PLACES: Mapping[Place, Callable[[Say], str]] = {
    Place.ANYWHERE: lambda say: say("Everywhere"),
    Place.INTERVIEW: lambda say: say("In the interview"),
    Place.LEVELS: lambda say: say("On the levels"),
    Place.CONSENSUS: lambda say: say("In the consensus"),
    Place.WALL: lambda say: say("In the projector window"),
    Place.FORM: lambda say: say("In the interview form, before its lock"),
    Place.POSTING: lambda say: say("On the posting’s page, before the lock"),
    Place.CALIBRATION: lambda say: say("In the calibration"),
    Place.REQUIREMENTS: lambda say: say("In the table of requirements"),
    Place.SCHEDULE: lambda say: say("In the schedule being planned"),
    Place.ASSIGNMENTS: lambda say: say("In the table of assignments"),
    Place.DECLARATIONS: lambda say: say("In the table of declarations"),
    Place.PAPER: lambda say: say("On the paper sheet"),
    Place.TABLES: lambda say: say("In every table"),
    Place.TEXTS: lambda say: say("In every text field"),
}


def keys_of(shortcut: Shortcut) -> tuple[str, ...]:
    """The sequences that do this."""
    return BINDINGS[shortcut].keys


def place_words(say: Say, place: Place) -> str:
    """Where the keys of a group work."""
    return _PLACES[place](say)
