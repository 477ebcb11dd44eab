"""The panel: who sits at the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.gender_share import GenderShare
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Actor, AssignmentKind, Briefing, Panelist, Part, Role
from interview_app.domain.procedure import Procedure, Stage
from interview_app.services.desk import Desk, require_reason, require_stage
from interview_app.services.disclosing import disclose_if_complete
from interview_app.services.panel.assigning import OPEN as _OPEN
from interview_app.services.panel.assigning import assignments_of, note_assignments
from interview_app.services.typing import typing_field
from interview_app.storage import panel as rows
from interview_app.storage.drafts import drop_drafts_at
from interview_app.storage.participation import write_gender_share


@dataclass(frozen=True, slots=True)
class PanelService:
    """Adds and changes members while nothing has been disclosed."""

    desk: Desk

    def procedure(self) -> Procedure:
        """The procedure without any sheet, for pages on the panel."""
        return self.desk.bare()

    def members(self) -> tuple[Panelist, ...]:
        """Everybody at the table, in the panel's order."""
        return self.desk.whole().panel

    def add(self, actor: Actor, *, name: str, function: str, role: Role, votes: bool) -> Panelist:
        """Take somebody in; a name is needed, and there is one chair."""
        procedure = self.desk.whole()
        require_stage(procedure, *_OPEN)
        person = Panelist(
            PanelistId(self.desk.fresh_id()),
            name.strip(),
            function.strip(),
            role,
            votes,
            max((each.position for each in procedure.panel), default=-1) + 1,
        )
        _require_fit(procedure, person)
        _require_vote_in_time(procedure, given=votes)
        with self.desk.writing() as db:
            rows.write_panelist(db, person)
            self.desk.note(db, actor, "add-panelist", person.id, name)
        return person

    def change(
        self, actor: Actor, panelist: PanelistId, *, name: str, function: str, role: Role, votes: bool
    ) -> Panelist:
        """Correct a member's name, function, role or vote.

        A vote is given only before the first interview, and taken away only while its holder has not rated: whoever
        could see colleagues' sheets for a while must not rate afterwards as if independent.
        """
        procedure = self.desk.whole()
        require_stage(procedure, *_OPEN, Stage.DISCLOSED)
        before = procedure.panelist(panelist)
        person = replace(before, name=name.strip(), function=function.strip(), role=role, votes=votes)
        _require_fit(procedure, person)
        if before.votes and not votes and _has_sheet(procedure, panelist):
            raise ActRefused(Refusal.ALREADY_RATED, name=before.name)
        _require_vote_in_time(procedure, given=votes and not before.votes)
        if before.votes != votes and procedure.stage is Stage.DISCLOSED:
            raise ActRefused(Refusal.VOTE_TOO_LATE)
        if person == before:
            return before
        with self.desk.writing() as db:
            rows.write_panelist(db, person)
            self.desk.note(db, actor, "change-panelist", person.id, name)
            disclose_if_complete(self.desk, db, actor)
        return person

    def remove(self, actor: Actor, panelist: PanelistId) -> None:
        """Take a mistaken entry back while the procedure is being prepared and nothing names the person."""
        require_stage(self.desk.whole(), Stage.PREPARING)
        with self.desk.writing() as db:
            rows.delete_panelist(db, panelist)
            drop_drafts_at(db, typing_field(f"member {panelist}"))
            self.desk.note(db, actor, "remove-panelist", panelist)

    def brief(self, actor: Actor, panelist: PanelistId, briefing: Briefing) -> Panelist:
        """Note a training or a briefing of a member."""
        person = self._briefable(panelist)
        self.desk.require_past(briefing.on)
        noted = replace(briefing, what=require_reason(briefing.what))
        briefed = replace(person, briefings=(*person.briefings, noted))
        with self.desk.writing() as db:
            rows.write_panelist(db, briefed)
            self.desk.note(db, actor, "brief-panelist", panelist, noted.what)
        return briefed

    def take_briefing_back(self, actor: Actor, panelist: PanelistId, briefing: Briefing) -> Panelist:
        """Take a mistaken note on a briefing back."""
        person = self._briefable(panelist)
        if briefing not in person.briefings:
            return person
        left = list(person.briefings)
        left.remove(briefing)
        changed = replace(person, briefings=tuple(left))
        with self.desk.writing() as db:
            rows.write_panelist(db, changed)
            self.desk.note(db, actor, "take-back-briefing", panelist, briefing.what)
        return changed

    def state_share(self, actor: Actor, *, women: int, reason: str) -> GenderShare:
        """State how many of those who rate are women, and why it is not half where it is not."""
        procedure = self.desk.bare()
        require_stage(procedure, *_OPEN, Stage.DISCLOSED)
        voters = len(procedure.voters())
        if not voters:
            raise ActRefused(Refusal.PANEL_INCOMPLETE)
        if not 0 <= women <= voters:
            raise ActRefused(Refusal.MORE_WOMEN_THAN_VOTERS, count=voters)
        share = GenderShare(women, voters, reason.strip(), self.desk.clock())
        held = procedure.gender_share
        if held is not None and replace(held, at=share.at) == share:
            return held
        with self.desk.writing() as db:
            write_gender_share(db, share)
            self.desk.note(db, actor, "state-gender-share", f"{women}/{voters}", share.reason)
        return share

    def assign(
        self,
        actor: Actor,
        candidate: CandidateId,
        panelist: PanelistId,
        *,
        kind: AssignmentKind,
        reason: str,
        substitute_for: PanelistId | None = None,
    ) -> None:
        """Note one member's part for one candidate; everything but "expected" needs a reason."""
        self.assign_together(actor, candidate, (Part(panelist, kind, reason, substitute_for),))

    def assign_together(self, actor: Actor, candidate: CandidateId, parts: Sequence[Part]) -> None:
        """Note several parts for one candidate in one act: a recusal and who takes the place."""
        assignments = assignments_of(self.desk, self.desk.whole(), candidate, parts)
        with self.desk.writing() as db:
            note_assignments(self.desk, db, actor, assignments)
            disclose_if_complete(self.desk, db, actor)

    def _briefable(self, panelist: PanelistId) -> Panelist:
        procedure = self.desk.bare()
        require_stage(procedure, *_OPEN, Stage.DISCLOSED)
        return procedure.panelist(panelist)


def _require_fit(procedure: Procedure, person: Panelist) -> None:
    """A name, and no second chair."""
    if not person.name:
        raise ActRefused(Refusal.NAME_MISSING)
    others = [each for each in procedure.panel if each.id != person.id]
    if person.role is Role.CHAIR and any(each.role is Role.CHAIR for each in others):
        raise ActRefused(Refusal.SECOND_CHAIR)


def _require_vote_in_time(procedure: Procedure, *, given: bool) -> None:
    """Nobody is given a vote once interviews have begun: the same panel rates everybody, each independently."""
    if given and procedure.interviews:
        raise ActRefused(Refusal.VOTE_TOO_LATE)


def _has_sheet(procedure: Procedure, panelist: PanelistId) -> bool:
    return any(sheet.panelist == panelist for sheet in procedure.sheets)
