"""PINs: given, changed and removed by their owners, asked when the laptop is handed over, reset by the chair."""

from __future__ import annotations

from dataclasses import dataclass, field

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Actor, Established, Panelist, Role
from interview_app.domain.pin import SHORTEST, PinReset, hashed, wait_after
from interview_app.domain.procedure import Procedure
from interview_app.services.desk import Desk, own
from interview_app.storage import pins as rows


@dataclass(frozen=True, slots=True)
class PinCheck:
    """Whether it was the PIN; if not, for how many seconds nobody tries again."""

    right: bool
    wait: int = 0


@dataclass(frozen=True, slots=True)
class PinService:
    """Keeps the PINs of one file, and counts wrong tries as long as the file is open."""

    desk: Desk
    _wrong: dict[PanelistId, int] = field(default_factory=dict)

    def owners(self) -> frozenset[PanelistId]:
        """Everybody who has a PIN."""
        with self.desk.reading() as db:
            return rows.owners(db)

    def check(self, panelist: PanelistId, words: str) -> PinCheck:
        """Try a PIN."""
        with self.desk.reading() as db:
            pin = rows.read_pin(db, panelist)
        if pin is None or pin.fits(words):
            self._wrong.pop(panelist, None)
            return PinCheck(right=True)
        self._wrong[panelist] = self._wrong.get(panelist, 0) + 1
        return PinCheck(right=False, wait=wait_after(self._wrong[panelist]))

    def sit_down(self, panelist: PanelistId) -> Actor:
        """Who acts from now on, and how that was established; call it after a right `check`.

        Whoever sees at this moment that their PIN was reset has been told: the journal says so.
        """
        person = self.desk.bare().panelist(panelist)
        has_pin = panelist in self.owners()
        actor = Actor(person.id, person.role, Established.PIN if has_pin else Established.CHOSEN)
        told = any(each.panelist == panelist for each in self.resets())
        if told and not self.desk.file.read_only:
            with self.desk.writing() as db:
                rows.delete_pin(db, panelist)
                self.desk.note(db, actor, "see-pin-reset", panelist)
        return actor

    def give(self, actor: Actor, words: str, *, present: str = "") -> Actor:
        """Give oneself a PIN or change it; `present` is the one until now.  Says who acts, now established by it."""
        self._require_present(actor, present)
        if len(words) < SHORTEST:
            raise ActRefused(Refusal.PIN_TOO_SHORT, least=SHORTEST)
        changed = own(actor) in self.owners()
        pin = hashed(words, self.desk.fresh_id() + self.desk.fresh_id())
        with self.desk.writing() as db:
            rows.write_pin(db, own(actor), pin)
            self.desk.note(db, actor, "change-pin" if changed else "give-pin", own(actor))
        return Actor(actor.panelist, actor.role, Established.PIN)

    def remove(self, actor: Actor, *, present: str) -> Actor:
        """Do without a PIN again."""
        self._require_present(actor, present)
        with self.desk.writing() as db:
            rows.delete_pin(db, own(actor))
            self.desk.note(db, actor, "remove-pin", own(actor))
        return Actor(actor.panelist, actor.role, Established.CHOSEN)

    def resettable(self, actor: Actor) -> tuple[Panelist, ...]:
        """Whose forgotten PIN the acting person may reset: the chair everybody's, and another member the chair's.

        A chair who is alone on the panel has nobody to ask and resets the own one.
        """
        having = self.owners()
        if not having:
            return ()
        procedure = self.desk.bare()
        return tuple(
            each for each in procedure.panel if each.id in having and _may_reset(procedure, actor, each)
        )

    def reset(self, actor: Actor, panelist: PanelistId) -> None:
        """Take a forgotten PIN away; its owner reads at the next hand-over who did it and when."""
        if panelist not in {each.id for each in self.resettable(actor)}:
            raise ActRefused(Refusal.PIN_NOT_YOURS_TO_RESET)
        with self.desk.writing() as db:
            rows.write_reset(db, PinReset(panelist, actor.panelist, self.desk.clock()))
            self.desk.note(db, actor, "reset-pin", panelist)
        self._wrong.pop(panelist, None)

    def resets(self) -> tuple[PinReset, ...]:
        """Whose PIN was reset without their having been told."""
        with self.desk.reading() as db:
            return rows.read_resets(db)

    def _require_present(self, actor: Actor, present: str) -> None:
        if not self.check(own(actor), present).right:
            raise ActRefused(Refusal.PIN_WRONG)


def _may_reset(procedure: Procedure, actor: Actor, owner: Panelist) -> bool:
    if len(procedure.panel) == 1:
        return actor.panelist in (None, owner.id)
    if actor.panelist is None or actor.panelist == owner.id:
        return False
    return owner.role is Role.CHAIR or actor.role is Role.CHAIR
