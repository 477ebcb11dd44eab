"""The sheets: every panelist's own ratings, private until disclosure.

Whatever is read or written here belongs to the acting person; there is no way to name somebody else's sheet.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from interview_app.domain.disclosure import is_complete, known_to_panel, sealed_by
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, QuestionId, SheetId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Stage
from interview_app.domain.sealing import MissingPart
from interview_app.domain.sheet import Passage, Sheet, SheetState
from interview_app.services.desk import Desk, own, require_reason, require_stage
from interview_app.services.sheets.paper_trail import has_read
from interview_app.services.sheets.pen import SheetPen, require_rater, text_field
from interview_app.storage import sheets as rows

__all__ = ["SheetService", "text_field"]


@dataclass(frozen=True, slots=True)
class SheetService:
    """Records, seals and replaces the acting panelist's sheets."""

    desk: Desk

    def own(self, actor: Actor, candidate: CandidateId) -> Sheet:
        """The acting panelist's latest sheet for a candidate, with texts being typed; blank before the first entry."""
        return self._pen(actor, candidate).sheet()

    def rate(self, actor: Actor, candidate: CandidateId, question: QuestionId, level: Fraction) -> None:
        """Record a level of the scale."""
        self._pen(actor, candidate).rate(question, level)

    def set_not_observable(self, actor: Actor, candidate: CandidateId, question: QuestionId) -> None:
        """Record that the answer gave nothing to rate; the reason follows as a text and is needed to seal."""
        self._pen(actor, candidate).set_not_observable(question)

    def clear(self, actor: Actor, candidate: CandidateId, question: QuestionId) -> None:
        """Take a level back; evidence and notes stay."""
        self._pen(actor, candidate).clear(question)

    def mark(self, actor: Actor, candidate: CandidateId, question: QuestionId, passage: Passage) -> None:
        """Make a stretch of the recorded answer evidence; raises ActRefused where the record says no such words."""
        self._pen(actor, candidate).mark(question, passage)

    def unmark(self, actor: Actor, candidate: CandidateId, question: QuestionId, passage: Passage) -> None:
        """Take a marked stretch back."""
        self._pen(actor, candidate).unmark(question, passage)

    def draft_text(
        self, actor: Actor, candidate: CandidateId, question: QuestionId, *, field: str, text: str
    ) -> None:
        """Keep what is being typed into "evidence", "reason" or "notes"; cheap enough for every pause."""
        self._pen(actor, candidate).draft_text(question, field=field, text=text)

    def settle_text(
        self, actor: Actor, candidate: CandidateId, question: QuestionId, *, field: str, text: str
    ) -> None:
        """Take the text into the sheet: its field was left."""
        self._pen(actor, candidate).settle_text(question, field=field, text=text)

    def missing(self, actor: Actor, candidate: CandidateId) -> tuple[MissingPart, ...]:
        """What the acting panelist's sheet still needs before it can be sealed."""
        return self._pen(actor, candidate).missing()

    def seal(self, actor: Actor, candidate: CandidateId) -> Sheet:
        """Seal the sheet: it never changes again.  Raises ActRefused while something is missing."""
        return self._pen(actor, candidate).seal()

    def replacing_waits(self, actor: Actor, candidate: CandidateId) -> bool:
        """Whether a sealed sheet cannot be replaced before all are sealed: its author has typed a colleague's."""
        if not has_read(self.desk, candidate, own(actor)):
            return False
        procedure = self.desk.about(candidate)
        overtaken = own(actor) not in sealed_by(procedure, candidate)
        return not overtaken and not is_complete(procedure, candidate)

    def replace(self, actor: Actor, candidate: CandidateId, *, reason: str) -> Sheet:
        """Open a new sheet with the sealed one's content; the sealed one stays on record and counts until then.

        Whoever has read a colleague's sheet while typing it from paper waits until all are sealed, unless a further
        sitting asks for a new sheet, which then says so.
        """
        procedure = self.desk.about(candidate)
        require_stage(procedure, Stage.INTERVIEWING, Stage.DISCLOSED)
        words = require_reason(reason)
        require_rater(procedure, candidate, own(actor))
        latest = procedure.latest_sheet(candidate, own(actor))
        if latest is None or latest.state is not SheetState.SEALED:
            raise ActRefused(Refusal.WRONG_STATE, state="draft")
        if self.replacing_waits(actor, candidate):
            raise ActRefused(Refusal.PAPER_OTHER_SEEN)
        read, known = has_read(self.desk, candidate, own(actor)), known_to_panel(procedure, candidate)
        draft = replace(
            latest,
            id=SheetId(self.desk.fresh_id()),
            sequence=latest.sequence + 1,
            state=SheetState.DRAFT,
            sealed=None,
            reason=words,
            after_disclosure=known or read,
            entered_by=None,
            paper_date=None,
        )
        with self.desk.writing() as db:
            self._pen(actor, candidate).drop_drafts()
            rows.write_sheet(db, draft)
            self.desk.note(db, actor, "replace-sheet", f"{candidate} {draft.id} {draft.sequence}", words)
        return draft

    def give_up_replacement(self, actor: Actor, candidate: CandidateId) -> None:
        """Discard a replacement that was begun; the sealed sheet counts as if it had never been touched."""
        procedure = self.desk.about(candidate)
        require_stage(procedure, Stage.INTERVIEWING, Stage.DISCLOSED)
        latest = procedure.latest_sheet(candidate, own(actor))
        if latest is None or latest.state is not SheetState.DRAFT or latest.sequence == 1:
            raise ActRefused(Refusal.UNKNOWN)
        with self.desk.writing() as db:
            self._pen(actor, candidate).drop_drafts()
            rows.delete_draft(db, latest.id)
            self.desk.note(db, actor, "give-up-replacement", f"{candidate} {latest.id} {latest.sequence}")

    def _pen(self, actor: Actor, candidate: CandidateId) -> SheetPen:
        return SheetPen(self.desk, actor, candidate, own(actor))
