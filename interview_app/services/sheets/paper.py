"""Sheets filled in on paper: typed by whoever may read them, sealed, and countersigned by their authors later.

Typing a sheet means reading it, so every entry is an act on record ("enter-paper") and ends with the seal: from then
on it is as private as any other until disclosure.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from interview_app.domain.disclosure import raters
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.hint import Hint, Severity
from interview_app.domain.ids import CandidateId, PanelistId, QuestionId
from interview_app.domain.panel import Actor
from interview_app.domain.paper import entry_obstacle
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.sealing import MissingPart
from interview_app.domain.sheet import Sheet, SheetState
from interview_app.services.desk import Desk, own, require_stage
from interview_app.services.sheets.paper_trail import ENTERED
from interview_app.services.sheets.pen import SheetPen, blank_sheet, require_rater
from interview_app.storage import sheets as rows


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """Somebody whose paper could be typed: why not (by this person), or that it has been begun."""

    author: PanelistId
    obstacle: Refusal | None
    begun: bool


@dataclass(frozen=True, slots=True)
class PaperService:
    """Enters paper sheets; `author` is always the one who filled the paper in."""

    desk: Desk

    def choices(self, actor: Actor, candidate: CandidateId) -> tuple[PaperChoice, ...]:
        """Everybody who rates the candidate, in the panel's order, as it stands for the acting person."""
        procedure = self.desk.about(candidate)
        return tuple(
            self._choice(procedure, actor, candidate, author) for author in raters(procedure, candidate)
        )

    def begin(
        self, actor: Actor, candidate: CandidateId, author: PanelistId, *, paper_date: date | None
    ) -> Sheet:
        """Begin to type a paper sheet, or go on with one; from here on the acting person reads it.

        Raises ActRefused where blindness stands against it, or without the date on the paper.
        """
        procedure = self._allowed(actor, candidate, author)
        if paper_date is None or paper_date > self.desk.clock().date():
            raise ActRefused(Refusal.PAPER_DATE_MISSING)
        known = procedure.latest_sheet(candidate, author)
        sheet = known or blank_sheet(candidate, author, self.desk.fresh_id())
        begun = replace(sheet, entered_by=own(actor), paper_date=paper_date)
        if begun != known:
            with self.desk.writing() as db:
                rows.write_sheet(db, begun)
                self.desk.note(db, actor, ENTERED, f"{candidate} {author}", paper_date.isoformat())
        return self._pen(actor, candidate, author).sheet()

    def sheet(self, actor: Actor, candidate: CandidateId, author: PanelistId) -> Sheet:
        """What has been typed so far, for whoever types it; raises ActRefused for everybody else, and once sealed."""
        return self._open(actor, candidate, author).sheet()

    def rate(
        self, actor: Actor, candidate: CandidateId, author: PanelistId, question: QuestionId, level: Fraction
    ) -> None:
        """Record a level of the scale."""
        self._open(actor, candidate, author).rate(question, level)

    def set_not_observable(
        self, actor: Actor, candidate: CandidateId, author: PanelistId, question: QuestionId
    ) -> None:
        """Record that the paper says "not observable"; the reason follows as a text and is needed to seal."""
        self._open(actor, candidate, author).set_not_observable(question)

    def clear(self, actor: Actor, candidate: CandidateId, author: PanelistId, question: QuestionId) -> None:
        """Take a level back."""
        self._open(actor, candidate, author).clear(question)

    def draft_text(
        self,
        actor: Actor,
        candidate: CandidateId,
        author: PanelistId,
        question: QuestionId,
        *,
        field: str,
        text: str,
    ) -> None:
        """Keep what is being typed into "evidence" or "reason"; cheap enough for every pause."""
        self._pen(actor, candidate, author).draft_text(question, field=field, text=text)

    def settle_text(
        self,
        actor: Actor,
        candidate: CandidateId,
        author: PanelistId,
        question: QuestionId,
        *,
        field: str,
        text: str,
    ) -> None:
        """Take the text into the sheet: its field was left."""
        self._open(actor, candidate, author).settle_text(question, field=field, text=text)

    def missing(self, actor: Actor, candidate: CandidateId, author: PanelistId) -> tuple[MissingPart, ...]:
        """What the sheet still needs before it can be sealed."""
        return self._open(actor, candidate, author).missing()

    def hints(self, actor: Actor, candidate: CandidateId, author: PanelistId) -> tuple[Hint, ...]:
        """What the record check says of this sheet before the seal; never what it says of the author's other sheets.

        Hints that the author has answered on an earlier sheet stand against nothing and are left out.
        """
        found = self._open(actor, candidate, author).hints()
        return tuple(
            replace(each, reason="") for each in found if each.open or each.severity is Severity.NOTICE
        )

    def seal(self, actor: Actor, candidate: CandidateId, author: PanelistId) -> None:
        """Seal the sheet; from here on the acting person no longer reads it."""
        self._open(actor, candidate, author).seal()

    def give_up(self, actor: Actor, candidate: CandidateId, author: PanelistId) -> None:
        """Discard what has been typed; the journal keeps that it was read."""
        pen = self._open(actor, candidate, author)
        latest = self.desk.about(candidate).latest_sheet(candidate, author)
        if latest is None:
            raise ActRefused(Refusal.UNKNOWN)
        with self.desk.writing() as db:
            pen.drop_drafts()
            rows.delete_draft(db, latest.id)
            self.desk.note(db, actor, "give-up-paper", f"{candidate} {author}")

    def _choice(
        self, procedure: Procedure, actor: Actor, candidate: CandidateId, author: PanelistId
    ) -> PaperChoice:
        obstacle = entry_obstacle(procedure, candidate, author=author, enterer=own(actor))
        latest = procedure.latest_sheet(candidate, author)
        begun = (
            latest is not None and latest.state is SheetState.DRAFT and latest.entered_by == actor.panelist
        )
        return PaperChoice(author, obstacle, begun and obstacle is None)

    def _allowed(self, actor: Actor, candidate: CandidateId, author: PanelistId) -> Procedure:
        """The procedure about this candidate, where the acting person may type this author's paper."""
        procedure = self.desk.about(candidate)
        require_stage(procedure, Stage.INTERVIEWING, Stage.DISCLOSED)
        require_rater(procedure, candidate, author)
        obstacle = entry_obstacle(procedure, candidate, author=author, enterer=own(actor))
        if obstacle is not None:
            name = procedure.panelist(author).name
            raise ActRefused(obstacle, name=name)
        return procedure

    def _open(self, actor: Actor, candidate: CandidateId, author: PanelistId) -> SheetPen:
        """The pen for an entry that the acting person has begun."""
        latest = self._allowed(actor, candidate, author).latest_sheet(candidate, author)
        if latest is None or latest.entered_by != own(actor):
            raise ActRefused(Refusal.NOT_YOUR_SHEET)
        return self._pen(actor, candidate, author)

    def _pen(self, actor: Actor, candidate: CandidateId, author: PanelistId) -> SheetPen:
        return SheetPen(self.desk, actor, candidate, author)
