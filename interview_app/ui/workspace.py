"""What pages and dialogs share: the services of the open file, the operations, the language and who acts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from interview_app.composition import Services
from interview_app.domain.panel import Actor
from interview_app.i18n import Say
from interview_app.services.files.procedures import PROGRAM
from interview_app.services.library.places import LibraryPlaces
from interview_app.services.record_check.rule_defaults import RuleDefaults
from interview_app.services.settings import SettingsFile
from interview_app.ui.operations import Operations


class Workspace(QObject):
    """One open procedure in one window; `acting_changed` tells that somebody else sits at the laptop.

    `layouts` is the file that keeps what the columns of earlier lists stood for, `settings` somebody's comforts,
    `rules` how the rules are set in new procedures, `library` where forms are looked for; None where they are not kept.
    """

    acting_changed = Signal()

    def __init__(
        self, services: Services, operations: Operations, say: Say, layouts: Path | None = None
    ) -> None:
        super().__init__()
        self.services = services
        self.operations = operations
        self.say = say
        self.layouts = layouts
        self.settings: SettingsFile | None = None
        self.rules: RuleDefaults | None = None
        self.library: LibraryPlaces | None = None
        self._actor = PROGRAM

    @property
    def actor(self) -> Actor:
        """Who acts at present."""
        return self._actor

    def act_as(self, actor: Actor) -> None:
        """Hand the laptop over."""
        if actor != self._actor:
            self._actor = actor
            self.acting_changed.emit()
