"""The pen: how anything is written on a sheet, whoever holds it.

The services decide who may hold it: a sheet's author, or whoever types the author's paper.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial

from interview_app.domain.candidate import CandidateState
from interview_app.domain.disclosure import known_to_panel, raters
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.hint import Hint, Moment
from interview_app.domain.ids import CandidateId, PanelistId, QuestionId, SheetId
from interview_app.domain.panel import Actor
from interview_app.domain.paper import as_seen_by_typist
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.record_check.check import Record, before
from interview_app.domain.sealing import MissingPart, missing_parts, without_levels_not_asked
from interview_app.domain.sheet import Passage, Rating, RatingState, Sheet, SheetState
from interview_app.domain.states import SheetAct, after_sheet_act
from interview_app.services.desk import Desk, own, require_stage
from interview_app.services.disclosing import disclose_if_complete
from interview_app.services.record_check.checking import record_seen_by, require_answered
from interview_app.storage import sheets as rows
from interview_app.storage.database import Database

_TEXTS = ("evidence", "reason", "notes")


@dataclass(frozen=True, slots=True)
class SheetPen:
    """Writes on the sheet of `author` on one candidate; `actor` holds the pen."""

    desk: Desk
    actor: Actor
    candidate: CandidateId
    author: PanelistId

    def sheet(self) -> Sheet:
        """The author's latest sheet with what the pen's holder is typing; blank before the first entry."""
        latest = self.desk.about(self.candidate).latest_sheet(self.candidate, self.author)
        return self._with_drafts(latest or blank_sheet(self.candidate, self.author, ""))

    def rate(self, question: QuestionId, level: Fraction) -> None:
        """Record a level of the scale."""
        if not self.desk.form().scale.has(level):
            raise ActRefused(Refusal.UNKNOWN_LEVEL, level=str(level))
        rated = partial(replace, state=RatingState.RATED, level=level, reason="")
        self._change(question, act="record-rating", change=rated)

    def set_not_observable(self, question: QuestionId) -> None:
        """Record that the answer gave nothing to rate."""
        unseen = partial(replace, state=RatingState.NOT_OBSERVABLE, level=None)
        self._change(question, act="record-rating", change=unseen)

    def clear(self, question: QuestionId) -> None:
        """Take a level back."""
        opened = partial(replace, state=RatingState.OPEN, level=None, reason="")
        self._change(question, act="clear-rating", change=opened)

    def mark(self, question: QuestionId, passage: Passage) -> None:
        """Make a stretch of the recorded answer evidence; raises ActRefused where the record says no such words."""
        held = self.desk.about(self.candidate).interview_of(self.candidate)
        answer = "" if held is None else held.entry(question).said
        if not passage.words.strip() or passage.words not in answer:
            raise ActRefused(Refusal.UNKNOWN)

        def marked(rating: Rating) -> Rating:
            others = [each for each in rating.passages if each != passage]
            return replace(rating, passages=(*others, passage))

        self._change(question, act="mark-evidence", change=marked)

    def unmark(self, question: QuestionId, passage: Passage) -> None:
        """Take a marked stretch back."""

        def unmarked(rating: Rating) -> Rating:
            return replace(rating, passages=tuple(each for each in rating.passages if each != passage))

        self._change(question, act="unmark-evidence", change=unmarked)

    def draft_text(self, question: QuestionId, *, field: str, text: str) -> None:
        """Keep what is being typed; cheap enough for every pause."""
        self.desk.keep_draft(own(self.actor), self._field(question, field), text)

    def settle_text(self, question: QuestionId, *, field: str, text: str) -> None:
        """Take the text into the sheet: its field was left."""
        procedure = self.desk.about(self.candidate)
        sheet = self._draft_sheet(procedure)
        _require_question(procedure, question)
        before = sheet.rating(question)
        now = self.desk.clock()
        rating = replace(_with_text(before, field, text), at=now)
        name = self._field(question, field)
        if rating == replace(before, at=now):
            self.desk.drop_draft(own(self.actor), name)
            return
        with self.desk.writing() as db:
            self._write(db, sheet, rating)
            subject = f"{sheet.id} {question}"
            self.desk.settle(db, self.actor, name, text, act=f"record-{field}", subject=subject)

    def missing(self) -> tuple[MissingPart, ...]:
        """What the sheet still needs before it can be sealed."""
        procedure = self.desk.about(self.candidate)
        retired = {each.question for each in procedure.retired}
        interview = procedure.interview_of(self.candidate)
        return missing_parts(procedure.form, interview, self.sheet(), retired=retired)

    def hints(self) -> tuple[Hint, ...]:
        """The hints of the record check before the seal, on what the pen's holder may know.

        The author is told everything.  Whoever types the author's paper is told what this sheet says by itself; what
        compares it with the author's other sheets speaks later, before consensus and decision.
        """
        if own(self.actor) == self.author:
            record = record_seen_by(self.desk, self.author)
        else:
            record = Record(as_seen_by_typist(self.desk.whole(), self.candidate, self.author))
        return before(Moment.SEAL, record, candidate=self.candidate, panelist=self.author)

    def seal(self) -> Sheet:
        """Seal the sheet: it never changes again.  Raises ActRefused while something is missing."""
        missing = self.missing()
        if missing:
            raise ActRefused(Refusal.SHEET_INCOMPLETE, count=len(missing))
        self.settle_drafts()
        require_answered(self.hints())
        procedure = self.desk.about(self.candidate)
        sheet = without_levels_not_asked(
            procedure.interview_of(self.candidate), self._signed(self._draft_sheet(procedure))
        )
        after = after_sheet_act(sheet.state, SheetAct.SEAL)
        late = sheet.after_disclosure or known_to_panel(procedure, self.candidate)
        sealed = replace(sheet, state=after, sealed=self.desk.clock(), after_disclosure=late)
        with self.desk.writing() as db:
            rows.write_sheet(db, sealed)
            subject = f"{self.candidate} {sheet.id} {sheet.sequence}"
            self.desk.note(db, self.actor, "seal-sheet", subject, _words(sealed))
            disclose_if_complete(self.desk, db, self.actor)
        self.desk.keep_copy()
        return sealed

    def drafts(self) -> dict[tuple[QuestionId, str], str]:
        """The texts being typed, by question and field."""
        found = {}
        for name, text in self.desk.drafts_of(own(self.actor)).items():
            kind, _, rest = name.removeprefix(self._prefix).partition(" ")
            owner, _, question = rest.partition(" ")
            if name.startswith(self._prefix) and kind in _TEXTS and owner == self.candidate:
                found[QuestionId(question), kind] = text
        return found

    def settle_drafts(self) -> None:
        """Take everything that is being typed into the sheet."""
        for (question, field), text in self.drafts().items():
            self.settle_text(question, field=field, text=text)

    def drop_drafts(self) -> None:
        """Forget everything that is being typed."""
        for question, field in self.drafts():
            self.desk.drop_draft(own(self.actor), self._field(question, field))

    @property
    def _prefix(self) -> str:
        """What stands before the names of fields in which somebody types what another wrote on paper."""
        return "" if own(self.actor) == self.author else f"paper {self.author} "

    def _field(self, question: QuestionId, field: str) -> str:
        return self._prefix + text_field(self.candidate, question, field)

    def _signed(self, sheet: Sheet) -> Sheet:
        """The sheet as its author takes it over by writing on it or sealing it: nobody need sign for the typing."""
        taken = sheet.countersigned and own(self.actor) == self.author
        return replace(sheet, entered_by=self.author) if taken else sheet

    def _write(self, db: Database, sheet: Sheet, rating: Rating) -> None:
        """Write one rating, and its sheet with it where this is the first."""
        signed = self._signed(sheet)
        if not sheet.ratings or signed != sheet:
            rows.write_sheet(db, signed)
        rows.write_rating(db, sheet.id, rating)

    def _change(self, question: QuestionId, *, act: str, change: Callable[[Rating], Rating]) -> None:
        """Write one rating with its journal row."""
        procedure = self.desk.about(self.candidate)
        sheet = self._draft_sheet(procedure)
        _require_asked(procedure, question)
        rating = replace(change(sheet.rating(question)), at=self.desk.clock())
        with self.desk.writing() as db:
            self._write(db, sheet, rating)
            words = f"{rating.state.value} {rating.level}"
            self.desk.note(db, self.actor, act, f"{sheet.id} {question}", words)

    def _draft_sheet(self, procedure: Procedure) -> Sheet:
        """The author's sheet to write on, a new one where there is none; raises ActRefused if sealed."""
        require_stage(procedure, Stage.INTERVIEWING, Stage.DISCLOSED)
        require_rater(procedure, self.candidate, self.author)
        sheet = procedure.latest_sheet(self.candidate, self.author)
        if sheet is None:
            return blank_sheet(self.candidate, self.author, self.desk.fresh_id())
        after_sheet_act(sheet.state, SheetAct.RECORD)
        return sheet

    def _with_drafts(self, sheet: Sheet) -> Sheet:
        if sheet.state is SheetState.SEALED:
            return sheet
        for (question, field), text in self.drafts().items():
            rating = _with_text(sheet.rating(question), field, text)
            others = tuple(each for each in sheet.ratings if each.question != question)
            sheet = replace(sheet, ratings=(*others, rating))
        return sheet


def text_field(candidate: CandidateId, question: QuestionId, field: str) -> str:
    """The name of the draft field that holds a text of an own sheet."""
    return f"{field} {candidate} {question}"


def blank_sheet(candidate: CandidateId, panelist: PanelistId, id: str) -> Sheet:
    """A first sheet without an entry."""
    return Sheet(SheetId(id), candidate, panelist, 1, SheetState.DRAFT, ())


def require_rater(procedure: Procedure, candidate: CandidateId, panelist: PanelistId) -> None:
    """Raises ActRefused unless this panelist rates this candidate, who has been before the panel."""
    person = procedure.candidate(candidate)
    if panelist not in raters(procedure, candidate):
        raise ActRefused(Refusal.NOT_A_VOTER)
    if person.state is not CandidateState.INTERVIEWED:
        raise ActRefused(Refusal.WRONG_STATE, state=person.state.value)


def _require_question(procedure: Procedure, question: QuestionId) -> None:
    if question not in {each.id for each in procedure.form.questions}:
        raise ActRefused(Refusal.UNKNOWN_QUESTION)


def _require_asked(procedure: Procedure, question: QuestionId) -> None:
    """A retired question takes no further rating; what was being typed on it is kept all the same."""
    _require_question(procedure, question)
    if procedure.retirement(question) is not None:
        raise ActRefused(Refusal.QUESTION_RETIRED)


def _with_text(rating: Rating, field: str, text: str) -> Rating:
    if field == "evidence":
        return replace(rating, evidence=text)
    return replace(rating, reason=text) if field == "reason" else replace(rating, notes=text)


def _words(sheet: Sheet) -> str:
    """What a sealed sheet says, for the digest in the journal."""
    return "\n".join(_rating_words(rating) for rating in sheet.ratings)


def _rating_words(rating: Rating) -> str:
    """Everything that one rating says, in one line."""
    passages = " ".join(f"[{passage.words}]" for passage in rating.passages)
    return (
        f"{rating.question} {rating.state.value} {rating.level} {rating.evidence} {passages} {rating.reason}"
    )
