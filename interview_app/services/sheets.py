"""The sheets: every panelist's own ratings, private until disclosure.

Whatever is read or written here belongs to the acting person; there is no way to name somebody else's sheet.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial

from interview_app.domain.candidate import CandidateState
from interview_app.domain.disclosure import is_complete, raters
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, PanelistId, QuestionId, SheetId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.sealing import MissingPart, missing_parts, without_levels_not_asked
from interview_app.domain.sheet import Passage, Rating, RatingState, Sheet, SheetState
from interview_app.domain.states import SheetAct, after_sheet_act
from interview_app.services.desk import Desk, own, require_reason, require_stage
from interview_app.services.disclosing import disclose_if_complete
from interview_app.storage import sheets as rows
from interview_app.storage.database import Database

_TEXTS = ("evidence", "reason", "notes")


@dataclass(frozen=True, slots=True)
class SheetService:
    """Records, seals and replaces the acting panelist's sheets."""

    desk: Desk

    def own(self, actor: Actor, candidate: CandidateId) -> Sheet:
        """The acting panelist's latest sheet for a candidate, with texts being typed; blank before the first entry."""
        sheet = _latest(self.desk.about(candidate), candidate, own(actor))
        return self._with_drafts(sheet or _blank(candidate, own(actor), ""))

    def rate(self, actor: Actor, candidate: CandidateId, question: QuestionId, level: Fraction) -> None:
        """Record a level of the scale."""
        if not self.desk.form().scale.has(level):
            raise ActRefused(Refusal.UNKNOWN_LEVEL, level=str(level))
        rated = partial(replace, state=RatingState.RATED, level=level, reason="")
        self._change(actor, candidate, question, act="record-rating", change=rated)

    def set_not_observable(self, actor: Actor, candidate: CandidateId, question: QuestionId) -> None:
        """Record that the answer gave nothing to rate; the reason follows as a text and is needed to seal."""
        unseen = partial(replace, state=RatingState.NOT_OBSERVABLE, level=None)
        self._change(actor, candidate, question, act="record-rating", change=unseen)

    def clear(self, actor: Actor, candidate: CandidateId, question: QuestionId) -> None:
        """Take a level back; evidence and notes stay."""
        opened = partial(replace, state=RatingState.OPEN, level=None, reason="")
        self._change(actor, candidate, question, act="clear-rating", change=opened)

    def mark(self, actor: Actor, candidate: CandidateId, question: QuestionId, passage: Passage) -> None:
        """Make a stretch of the recorded answer evidence; raises ActRefused where the record says no such words."""
        held = self.desk.about(candidate).interview_of(candidate)
        answer = "" if held is None else held.entry(question).answer
        if not passage.words.strip() or passage.words not in answer:
            raise ActRefused(Refusal.UNKNOWN)

        def marked(rating: Rating) -> Rating:
            others = [each for each in rating.passages if each != passage]
            return replace(rating, passages=(*others, passage))

        self._change(actor, candidate, question, act="mark-evidence", change=marked)

    def unmark(self, actor: Actor, candidate: CandidateId, question: QuestionId, passage: Passage) -> None:
        """Take a marked stretch back."""

        def unmarked(rating: Rating) -> Rating:
            return replace(rating, passages=tuple(each for each in rating.passages if each != passage))

        self._change(actor, candidate, question, act="unmark-evidence", change=unmarked)

    def draft_text(
        self, actor: Actor, candidate: CandidateId, question: QuestionId, *, field: str, text: str
    ) -> None:
        """Keep what is being typed into "evidence", "reason" or "notes"; cheap enough for every pause."""
        name = text_field(candidate, question, field)
        self.desk.keep_draft(own(actor), name, text)

    def settle_text(
        self, actor: Actor, candidate: CandidateId, question: QuestionId, *, field: str, text: str
    ) -> None:
        """Take the text into the sheet: its field was left."""
        procedure = self.desk.about(candidate)
        name = text_field(candidate, question, field)
        sheet = self._draft_sheet(procedure, actor, candidate)
        _require_question(procedure, question)
        before = sheet.rating(question)
        now = self.desk.clock()
        rating = replace(_with_text(before, field, text), at=now)
        if rating == replace(before, at=now):
            self.desk.drop_draft(own(actor), name)
            return
        with self.desk.writing() as db:
            _write(db, sheet, rating)
            subject = f"{sheet.id} {question}"
            self.desk.settle(db, actor, name, text, act=f"record-{field}", subject=subject)

    def missing(self, actor: Actor, candidate: CandidateId) -> tuple[MissingPart, ...]:
        """What the acting panelist's sheet still needs before it can be sealed."""
        procedure = self.desk.about(candidate)
        sheet = self.own(actor, candidate)
        retired = {each.question for each in procedure.retired}
        return missing_parts(procedure.form, procedure.interview_of(candidate), sheet, retired=retired)

    def seal(self, actor: Actor, candidate: CandidateId) -> Sheet:
        """Seal the sheet: it never changes again.  Raises ActRefused while something is missing."""
        missing = self.missing(actor, candidate)
        if missing:
            raise ActRefused(Refusal.SHEET_INCOMPLETE, count=len(missing))
        self._settle_drafts(actor, candidate)
        procedure = self.desk.about(candidate)
        sheet = self._draft_sheet(procedure, actor, candidate)
        sheet = without_levels_not_asked(procedure.interview_of(candidate), sheet)
        after = after_sheet_act(sheet.state, SheetAct.SEAL)
        late = is_complete(procedure, candidate)
        sealed = replace(sheet, state=after, sealed=self.desk.clock(), after_disclosure=late)
        with self.desk.writing() as db:
            rows.write_sheet(db, sealed)
            self.desk.note(
                db, actor, "seal-sheet", f"{candidate} {sheet.id} {sheet.sequence}", _words(sealed)
            )
            disclose_if_complete(self.desk, db, actor)
        self.desk.keep_copy()
        return sealed

    def replace(self, actor: Actor, candidate: CandidateId, *, reason: str) -> Sheet:
        """Open a new sheet with the sealed one's content; the sealed one stays on record and counts until then."""
        procedure = self.desk.about(candidate)
        require_stage(procedure, Stage.INTERVIEWING, Stage.DISCLOSED)
        words = require_reason(reason)
        _require_rater(procedure, candidate, own(actor))
        latest = _latest(procedure, candidate, own(actor))
        if latest is None or latest.state is not SheetState.SEALED:
            raise ActRefused(Refusal.WRONG_STATE, state="draft")
        draft = replace(
            latest,
            id=SheetId(self.desk.fresh_id()),
            sequence=latest.sequence + 1,
            state=SheetState.DRAFT,
            sealed=None,
            reason=words,
            after_disclosure=is_complete(procedure, candidate),
        )
        stale = self._drafts(latest)
        with self.desk.writing() as db:
            for question, field in stale:
                self.desk.drop_draft(own(actor), text_field(candidate, question, field))
            rows.write_sheet(db, draft)
            self.desk.note(db, actor, "replace-sheet", f"{candidate} {draft.id} {draft.sequence}", words)
        return draft

    def _change(
        self,
        actor: Actor,
        candidate: CandidateId,
        question: QuestionId,
        *,
        act: str,
        change: Callable[[Rating], Rating],
    ) -> None:
        """Write one rating with its journal row."""
        procedure = self.desk.about(candidate)
        sheet = self._draft_sheet(procedure, actor, candidate)
        _require_asked(procedure, question)
        rating = replace(change(sheet.rating(question)), at=self.desk.clock())
        with self.desk.writing() as db:
            _write(db, sheet, rating)
            self.desk.note(db, actor, act, f"{sheet.id} {question}", f"{rating.state.value} {rating.level}")

    def _draft_sheet(self, procedure: Procedure, actor: Actor, candidate: CandidateId) -> Sheet:
        """The acting panelist's sheet to write on, a new one where there is none; raises ActRefused if sealed."""
        panelist = own(actor)
        require_stage(procedure, Stage.INTERVIEWING, Stage.DISCLOSED)
        _require_rater(procedure, candidate, panelist)
        sheet = _latest(procedure, candidate, panelist)
        if sheet is None:
            return _blank(candidate, panelist, self.desk.fresh_id())
        after_sheet_act(sheet.state, SheetAct.RECORD)
        return sheet

    def _drafts(self, sheet: Sheet) -> dict[tuple[QuestionId, str], str]:
        """The texts being typed on a sheet, by question and field."""
        found = {}
        for name, text in self.desk.drafts_of(sheet.panelist).items():
            kind, _, rest = name.partition(" ")
            owner, _, question = rest.partition(" ")
            if kind in _TEXTS and owner == sheet.candidate:
                found[QuestionId(question), kind] = text
        return found

    def _settle_drafts(self, actor: Actor, candidate: CandidateId) -> None:
        sheet = _latest(self.desk.about(candidate), candidate, own(actor)) or _blank(
            candidate, own(actor), ""
        )
        for (question, field), text in self._drafts(sheet).items():
            self.settle_text(actor, candidate, question, field=field, text=text)

    def _with_drafts(self, sheet: Sheet) -> Sheet:
        if sheet.state is SheetState.SEALED:
            return sheet
        for (question, field), text in self._drafts(sheet).items():
            rating = _with_text(sheet.rating(question), field, text)
            others = tuple(each for each in sheet.ratings if each.question != question)
            sheet = replace(sheet, ratings=(*others, rating))
        return sheet


def text_field(candidate: CandidateId, question: QuestionId, field: str) -> str:
    """The name of the draft field that holds a text of a sheet."""
    return f"{field} {candidate} {question}"


def _write(db: Database, sheet: Sheet, rating: Rating) -> None:
    """Write one rating, and its sheet with it where this is the first."""
    if not sheet.ratings:
        rows.write_sheet(db, sheet)
    rows.write_rating(db, sheet.id, rating)


def _with_text(rating: Rating, field: str, text: str) -> Rating:
    if field == "evidence":
        return replace(rating, evidence=text)
    return replace(rating, reason=text) if field == "reason" else replace(rating, notes=text)


def _blank(candidate: CandidateId, panelist: PanelistId, id: str) -> Sheet:
    return Sheet(SheetId(id), candidate, panelist, 1, SheetState.DRAFT, ())


def _latest(procedure: Procedure, candidate: CandidateId, panelist: PanelistId) -> Sheet | None:
    own_sheets = [s for s in procedure.sheets if s.candidate == candidate and s.panelist == panelist]
    return max(own_sheets, key=lambda sheet: sheet.sequence) if own_sheets else None


def _words(sheet: Sheet) -> str:
    """What a sealed sheet says, for the digest in the journal."""
    return "\n".join(_rating_words(rating) for rating in sheet.ratings)


def _rating_words(rating: Rating) -> str:
    """Everything that one rating says, in one line."""
    passages = " ".join(f"[{passage.words}]" for passage in rating.passages)
    return (
        f"{rating.question} {rating.state.value} {rating.level} {rating.evidence} {passages} {rating.reason}"
    )


def _require_question(procedure: Procedure, question: QuestionId) -> None:
    if question not in {each.id for each in procedure.form.questions}:
        raise ActRefused(Refusal.UNKNOWN_QUESTION)


def _require_asked(procedure: Procedure, question: QuestionId) -> None:
    """A retired question takes no further rating; what was being typed on it is kept all the same."""
    _require_question(procedure, question)
    if procedure.retirement(question) is not None:
        raise ActRefused(Refusal.QUESTION_RETIRED)


def _require_rater(procedure: Procedure, candidate: CandidateId, panelist: PanelistId) -> None:
    person = procedure.candidate(candidate)
    if panelist not in raters(procedure, candidate):
        raise ActRefused(Refusal.NOT_A_VOTER)
    if person.state is not CandidateState.INTERVIEWED:
        raise ActRefused(Refusal.WRONG_STATE, state=person.state.value)
