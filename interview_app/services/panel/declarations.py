"""The declarations on bias: what a member says about a candidate, and what is decided on a concern."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from interview_app.domain.assigning import seats
from interview_app.domain.bias import BiasDeclaration, BiasOutcome
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Actor, AssignmentKind, Part
from interview_app.domain.procedure import Procedure, Stage
from interview_app.services.desk import Desk, require_reason, require_stage
from interview_app.services.disclosing import disclose_if_complete
from interview_app.services.panel.assigning import assignments_of, note_assignments
from interview_app.storage.declarations import delete_declaration, write_declaration

_OPEN = (Stage.PREPARING, Stage.LOCKED, Stage.INTERVIEWING, Stage.DISCLOSED)


@dataclass(frozen=True, slots=True)
class DeclarationService:
    """Notes what members declare; a late declaration is noted too, with its moment."""

    desk: Desk

    def all(self) -> tuple[BiasDeclaration, ...]:
        """Every declaration that is noted."""
        return self.desk.bare().declarations

    def declare_none(self, actor: Actor, candidate: CandidateId, panelist: PanelistId) -> None:
        """Note that a member sees nothing against their taking part."""
        self._declare(actor, BiasDeclaration(candidate, panelist, False, "", self.desk.clock()))

    def declare_concern(
        self, actor: Actor, candidate: CandidateId, panelist: PanelistId, *, words: str
    ) -> None:
        """Note a concern in its words; whether the member takes part is decided apart from it."""
        told = require_reason(words)
        self._declare(actor, BiasDeclaration(candidate, panelist, True, told, self.desk.clock()))

    def take_back(self, actor: Actor, candidate: CandidateId, panelist: PanelistId) -> None:
        """Take a mistaken note back, while no interview was begun on it."""
        procedure = self.desk.bare()
        require_stage(procedure, *_OPEN)
        if procedure.declaration_of(candidate, panelist) is None:
            return
        interview = procedure.interview_of(candidate)
        if interview is not None and panelist in interview.present():
            raise ActRefused(Refusal.DECLARATION_USED, name=procedure.panelist(panelist).name)
        with self.desk.writing() as db:
            delete_declaration(db, candidate, panelist)
            self.desk.note(db, actor, "take-back-declaration", f"{candidate} {panelist}")

    def decide_concern(
        self,
        actor: Actor,
        candidate: CandidateId,
        panelist: PanelistId,
        *,
        outcome: BiasOutcome,
        reason: str,
        substitutes: Sequence[Part] = (),
    ) -> None:
        """Note what was decided on a concern, and why; a recusal is noted as the member's part at once.

        `substitutes` are parts that belong to the recusal, such as who takes the place.
        """
        procedure = self.desk.bare()
        require_stage(procedure, *_OPEN)
        declaration = procedure.declaration_of(candidate, panelist)
        if declaration is None or not declaration.concern:
            raise ActRefused(Refusal.NO_CONCERN, name=procedure.panelist(panelist).name)
        words = require_reason(reason)
        parts = (*_parts(procedure, declaration, outcome, words), *substitutes)
        assignments = assignments_of(self.desk, self.desk.whole(), candidate, parts) if parts else ()
        decided = replace(declaration, outcome=outcome, reason=words, decided=self.desk.clock())
        with self.desk.writing() as db:
            write_declaration(db, decided)
            act = "let-take-part" if outcome is BiasOutcome.TAKES_PART else "recuse-panelist"
            self.desk.note(db, actor, act, f"{candidate} {panelist}", words)
            note_assignments(self.desk, db, actor, assignments)
            disclose_if_complete(self.desk, db, actor)

    def _declare(self, actor: Actor, declaration: BiasDeclaration) -> None:
        procedure = self.desk.bare()
        require_stage(procedure, *_OPEN)
        procedure.candidate(declaration.candidate)
        procedure.panelist(declaration.panelist)
        held = procedure.declaration_of(declaration.candidate, declaration.panelist)
        if held is not None and replace(held, at=declaration.at) == declaration:
            return
        act = "declare-concern" if declaration.concern else "declare-no-bias"
        with self.desk.writing() as db:
            write_declaration(db, declaration)
            subject = f"{declaration.candidate} {declaration.panelist}"
            self.desk.note(db, actor, act, subject, declaration.words or None)


def _parts(
    procedure: Procedure, declaration: BiasDeclaration, outcome: BiasOutcome, reason: str
) -> tuple[Part, ...]:
    """What the outcome changes in the member's part for the candidate."""
    noted = seats(procedure, declaration.candidate).kind(declaration.panelist)
    if outcome is BiasOutcome.RECUSED:
        return (Part(declaration.panelist, AssignmentKind.RECUSED, reason),)
    if declaration.outcome is BiasOutcome.RECUSED and noted is AssignmentKind.RECUSED:
        return (Part(declaration.panelist, AssignmentKind.EXPECTED, reason),)
    return ()
