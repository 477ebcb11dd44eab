"""The handbook that is shipped with the program: Markdown pages in two languages, one for each page of the window."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from interview_app.i18n import Language
from interview_app.resources import handbook_folder

FIRST = "first-steps"
"""The page that is opened where there is no nearer one."""

ORDER = (
    FIRST,
    "selection-day",
    "overview",
    "own-sheets",
    "form",
    "posting",
    "library",
    "panel",
    "calibration",
    "candidates",
    "schedule",
    "interviews",
    "paper",
    "equal-treatment",
    "consensus",
    "ranking",
    "firmness",
    "decision",
    "outcome",
    "access",
    "protocols",
    "record-check",
    "repairs",
    "blindness",
    "hand-over",
    "keyboard",
    "finding",
    "journal",
    "backups",
)
"""The pages in the order of reading."""


Name = TypeVar("Name", bound=str)


@dataclass(frozen=True, slots=True)
class Handbook:
    """The handbook in one language."""

    language: Language

    @property
    def folder(self) -> Path:
        """Where the pages and their pictures lie."""
        return handbook_folder() / self.language.value

    def names(self) -> tuple[str, ...]:
        """The pages there are, in the order of reading; a page that this list does not know comes last."""
        found = {path.stem for path in self.folder.glob("*.md")}
        return (*(name for name in ORDER if name in found), *sorted(found - set(ORDER)))

    def text(self, name: str) -> str:
        """A page as Markdown."""
        return (self.folder / f"{name}.md").read_text("utf-8")

    def title(self, name: str) -> str:
        """The heading of a page."""
        return self.text(name).splitlines()[0].removeprefix("# ")

    def nearest(self, name: str, within: Mapping[Name, Name]) -> str:
        """The page of this name, else that of the page it is within, else the first one."""
        up: dict[str, str] = {str(inner): str(outer) for inner, outer in within.items()}
        found, wanted = set(self.names()), str(name)
        while wanted not in found and wanted in up:
            wanted = up[wanted]
        return wanted if wanted in found else FIRST

    def search(self, words: str) -> tuple[str, ...]:
        """The pages in which all the words stand; all pages for no words."""
        sought = words.casefold().split()
        return tuple(name for name in self.names() if all(word in _plain(self.text(name)) for word in sought))


def _plain(markdown: str) -> str:
    """The words of a page without its pictures and the targets of its links."""
    without = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", markdown)
    return re.sub(r"\]\([^)]*\)", "]", without).casefold()
