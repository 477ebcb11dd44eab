"""Words that are being typed into a page and belong to no record yet: durable at each pause, gone when stored."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from interview_app.domain.canonical import canonical
from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Actor
from interview_app.services.desk import Desk

_NOBODY = PanelistId("")


@dataclass(frozen=True, slots=True)
class TypingService:
    """Keeps the fields of a place ("candidate 1234", "lock") for whoever acts; nobody else gets them back."""

    desk: Desk

    def keep(self, actor: Actor, place: str, words: Mapping[str, str]) -> None:
        """Keep what stands in the fields, by the fields' names; cheap enough for every pause."""
        self.desk.keep_draft(_author(actor), typing_field(place), canonical(dict(words)).decode("utf-8"))

    def kept(self, actor: Actor, place: str) -> dict[str, str]:
        """What was being typed there when it was last kept; nothing where all of it was stored."""
        found = self.desk.drafts_of(_author(actor)).get(typing_field(place))
        return {} if found is None else {str(name): str(words) for name, words in json.loads(found).items()}

    def drop(self, actor: Actor, place: str) -> None:
        """Forget it: it has been stored, or was given up."""
        self.desk.drop_draft(_author(actor), typing_field(place))


def _author(actor: Actor) -> PanelistId:
    return actor.panelist or _NOBODY


def typing_field(place: str) -> str:
    """The name of the draft field that holds what is being typed at a place."""
    return f"typing {place}"
