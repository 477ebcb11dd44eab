"""The interview: its start and finish, and the record of what was asked and answered.

One person at a time writes the record.  A text being typed is a draft row; it becomes part of the record when its
field is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, InterviewId, PanelistId, SittingId
from interview_app.domain.interview import Asked, HandOver, Interview, RecordEntry, Sitting
from interview_app.domain.panel import Actor, Part, Role
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.states import CandidateAct, ProcedureAct, after_candidate_act, after_procedure_act
from interview_app.services.desk import Desk, own, require_reason, require_stage
from interview_app.services.interviews.declaring import note_declarations, unbiased
from interview_app.services.interviews.held import Held, as_held, require_addition
from interview_app.services.interviews.seating import (
    Further,
    Opening,
    next_sitting,
    require_going_on,
    require_opening,
    require_table,
    require_taker,
    sat_before,
)
from interview_app.services.panel.assigning import assignments_of, note_assignments, with_assignments
from interview_app.storage import candidates as candidate_rows
from interview_app.storage import interviews as rows
from interview_app.storage import procedures as procedure_rows

_OPEN = (Stage.LOCKED, Stage.INTERVIEWING)


@dataclass(frozen=True, slots=True)
class InterviewService:
    """Starts, records and finishes interviews."""

    desk: Desk

    def of(self, candidate: CandidateId) -> Interview | None:
        """The candidate's interview with the texts that are still being typed."""
        procedure = self.desk.bare()
        interview = procedure.interview_of(candidate)
        return None if interview is None else self._with_drafts(interview)

    def running(self) -> Interview | None:
        """The interview that goes on at this moment; there is one at most, beside those that are interrupted."""
        return _running(self.desk.bare())

    def start(
        self,
        actor: Actor,
        candidate: CandidateId,
        opening: Opening,
        parts: Sequence[Part] = (),
        *,
        held: Held | None = None,
    ) -> Interview:
        """Begin the interview of an admitted candidate; raises ActRefused where something stands against it.

        `parts` are the members who take another part than usual this time, such as the absent.  With `held` it is one
        that was held without the program: it is on record at once, finished.
        """
        procedure = self.desk.whole()
        require_stage(procedure, *_OPEN)
        assignments = assignments_of(self.desk, procedure, candidate, parts)
        seated = with_assignments(procedure, assignments)
        require_opening(seated, candidate, opening)
        checked = unbiased(seated, candidate, present=opening.present, declaring=opening.bias_checked)
        if held is None:
            _require_no_other(procedure)
        heard = self._heard(procedure.candidate(candidate))
        opened = self._opened(candidate, replace(opening, bias_checked=checked))
        interview = replace(opened, earlier=sat_before(procedure))
        if held is not None:
            interview = as_held(interview, held, now=self.desk.clock())
        with self.desk.writing() as db:
            note_assignments(self.desk, db, actor, assignments)
            note_declarations(self.desk, db, actor, seated, candidate=candidate, unbiased=checked)
            rows.write_interview(db, interview)
            candidate_rows.write_candidate(db, heard)
            procedure_rows.set_stage(db, after_procedure_act(procedure.stage, ProcedureAct.START), "")
            subject, why = f"{candidate} {interview.id}", interview.held_without or None
            act = "start-interview" if held is None else "record-held-interview"
            self.desk.note(db, actor, act, subject, why)
        return interview

    def _heard(self, person: Candidate) -> Candidate:
        """The candidate as the interview makes them; raises ActRefused while a requirement is open."""
        if person.state is CandidateState.REGISTERED:
            raise ActRefused(Refusal.REQUIREMENT_OPEN, name=person.name)
        state = after_candidate_act(person.state, CandidateAct.INTERVIEW)
        return replace(person, state=state, state_at=self.desk.clock())

    def draft_answer(self, actor: Actor, interview: InterviewId, item: str, text: str) -> None:
        """Keep what is being typed; cheap enough for every pause."""
        self.desk.keep_draft(own(actor), answer_field(interview, item), text)

    def settle_answer(self, actor: Actor, interview: InterviewId, item: str, text: str) -> None:
        """Take the text into the record: its field was left."""
        self._entry(actor, interview, item)
        self._take_answer(actor, self._held(interview), item, text, author=own(actor))

    def mark_asked(self, actor: Actor, interview: InterviewId, item: str, seconds: int = 0) -> None:
        """Note that a part was reached and how many more seconds it took."""
        entry = self._entry(actor, interview, item)
        changed = replace(entry, seconds=entry.seconds + max(seconds, 0))
        if entry.asked is Asked.OPEN:
            changed = replace(changed, asked=Asked.ASKED)
        if changed == entry:
            return
        with self.desk.writing() as db:
            rows.write_entry(db, interview, changed)
            if changed.asked is not entry.asked:
                self.desk.note(db, actor, "ask-question", f"{interview} {item}")

    def spend(self, actor: Actor, interview: InterviewId, item: str, seconds: int) -> None:
        """Add seconds to a part that is on the screen; what became of the part stays as it is."""
        entry = self._entry(actor, interview, item)
        if seconds <= 0:
            return
        with self.desk.writing() as db:
            rows.write_entry(db, interview, replace(entry, seconds=entry.seconds + seconds))

    def probe(self, actor: Actor, interview: InterviewId, item: str, index: int, *, asked: bool) -> None:
        """Note that one of the form's probes was asked, or take the note back."""
        entry = self._entry(actor, interview, item)
        if not 0 <= index < self._probes(item):
            raise ActRefused(Refusal.UNKNOWN_QUESTION)
        others = {each for each in entry.probes if each != index}
        changed = replace(entry, probes=tuple(sorted(others | {index} if asked else others)))
        if asked and entry.asked is Asked.OPEN:
            changed = replace(changed, asked=Asked.ASKED)
        if changed == entry:
            return
        with self.desk.writing() as db:
            rows.write_entry(db, interview, changed)
            self.desk.note(
                db, actor, "ask-probe" if asked else "unask-probe", f"{interview} {item} {index + 1}"
            )

    def add_probe(self, actor: Actor, interview: InterviewId, item: str, *, words: str) -> None:
        """Note a probe that was asked beyond those of the form, in its words."""
        entry = self._entry(actor, interview, item)
        asked = require_reason(words)
        state = Asked.ASKED if entry.asked is Asked.OPEN else entry.asked
        with self.desk.writing() as db:
            rows.write_entry(
                db, interview, replace(entry, asked=state, own_probes=(*entry.own_probes, asked))
            )
            self.desk.note(db, actor, "add-probe", f"{interview} {item}", asked)

    def skip(self, actor: Actor, interview: InterviewId, item: str, *, reason: str) -> None:
        """Note that a part is not asked, and why; what was answered before a further sitting stays asked."""
        entry = self._entry(actor, interview, item)
        words = require_reason(reason)
        if self._held(interview).further is not None and entry.said:
            raise ActRefused(Refusal.WRONG_STATE, state="finished")
        with self.desk.writing() as db:
            skipped = replace(entry, asked=Asked.SKIPPED, reason=words)
            rows.write_entry(db, interview, skipped)
            self.desk.note(db, actor, "skip-question", f"{interview} {item}", words)

    def ask_after_all(self, actor: Actor, interview: InterviewId, item: str) -> None:
        """Take a skip back; the reason stays in the journal."""
        entry = self._entry(actor, interview, item)
        if entry.asked is not Asked.SKIPPED:
            return
        with self.desk.writing() as db:
            asked = Asked.ASKED if entry.said.strip() else Asked.OPEN
            rows.write_entry(db, interview, replace(entry, asked=asked, reason=""))
            self.desk.note(db, actor, "unskip-question", f"{interview} {item}")

    def pause(self, actor: Actor, interview: InterviewId, *, reason: str = "") -> Interview:
        """End the sitting, not the interview: a break, or with a reason a fault such as a lost video link."""
        held = self._writable(actor, interview)
        self._settle_drafts(actor, held)
        held = self._held(interview)
        last = replace(held.sittings[-1], ended=self.desk.clock(), ending=reason.strip())
        with self.desk.writing() as db:
            rows.write_sitting(db, last)
            self.desk.note(db, actor, "pause-interview", f"{held.candidate} {interview}", reason.strip())
        return self._held(interview)

    def resume(self, actor: Actor, interview: InterviewId, further: Further) -> Interview:
        """Go on in a further sitting, here or elsewhere, with the same people or with those who are there now."""
        held = self._own_open(actor, interview)
        procedure = self.desk.bare()
        person, other = procedure.candidate(held.candidate), _running(procedure)
        if other is not None:
            raise ActRefused(Refusal.ANOTHER_INTERVIEW_RUNS, name=procedure.candidate(other.candidate).name)
        if person.state is not CandidateState.INTERVIEWED:
            raise ActRefused(Refusal.WRONG_STATE, state=person.state.value)
        id = SittingId(self.desk.fresh_id())
        sitting = next_sitting(held, further, id=id, at=self.desk.clock())
        require_table(procedure, held.candidate, sitting.present, held.note_taker)
        if further.language != held.spoken and further.language:
            reason = require_reason(further.language_reason)
            sitting = replace(sitting, language=further.language, language_reason=reason)
        with self.desk.writing() as db:
            rows.write_sitting(db, sitting)
            words = sitting.language_reason or None
            self.desk.note(db, actor, "resume-interview", f"{held.candidate} {interview}", words)
        return self._held(interview)

    def hand_over(
        self, actor: Actor, interview: InterviewId, *, to: PanelistId, reason: str = ""
    ) -> Interview:
        """Give the record to somebody who is there; the chair may take it from its writer with a reason.

        What the writer is typing is taken into the record first.
        """
        held = self._open(interview)
        if held.note_taker != own(actor):
            if actor.role is not Role.CHAIR:
                raise ActRefused(Refusal.NOT_THE_NOTE_TAKER)
            require_reason(reason)
        require_taker(self.desk.bare(), held, to)
        handed = HandOver(held.note_taker, to, self.desk.clock(), reason.strip())
        with self.desk.writing() as db:
            for item, text in self._drafts(held).items():
                self._take_answer(actor, held, item, text, author=held.note_taker)
            held = self._held(interview)
            changed = replace(held, note_taker=to, hand_overs=(*held.hand_overs, handed))
            rows.write_interview(db, changed)
            subject = f"{held.candidate} {interview} {held.note_taker} {to}"
            self.desk.note(db, actor, "hand-over-record", subject, handed.reason or None)
        return self._held(interview)

    def finish(self, actor: Actor, interview: InterviewId) -> Interview:
        """End the conversation, also an interrupted one; from here on the record does not change."""
        held = self._own_open(actor, interview)
        if held.running:
            self._settle_drafts(actor, held)
            held = self._held(interview)
        now = self.desk.clock()
        last = replace(held.sittings[-1], ended=held.sittings[-1].ended or now)
        with self.desk.writing() as db:
            rows.write_interview(db, replace(held, sittings=(*held.sittings[:-1], last), finished=now))
            self.desk.note(db, actor, "finish-interview", f"{held.candidate} {interview}")
        return self._held(interview)

    def open_parts(self, interview: Interview) -> tuple[str, ...]:
        """Ids of the questions that were neither asked nor skipped nor retired for all, in order."""
        procedure = self.desk.bare()
        return tuple(
            each.id
            for each in procedure.form.asked()
            if interview.entry(each.id).asked is Asked.OPEN and procedure.retirement(each.id) is None
        )

    def _opened(self, candidate: CandidateId, opening: Opening) -> Interview:
        id, now = InterviewId(self.desk.fresh_id()), self.desk.clock()
        sitting = Sitting(
            SittingId(self.desk.fresh_id()), id, 1, now, None, opening.place, opening.video, opening.present
        )
        return Interview(
            id,
            candidate,
            1,
            opening.language,
            opening.note_taker,
            opening.bias_checked,
            (sitting,),
            (),
            None,
            panel_note=opening.panel_note.strip(),
        )

    def _take_answer(
        self, actor: Actor, held: Interview, item: str, text: str, *, author: PanelistId
    ) -> None:
        """Make what `author` typed the answer on record; in a further sitting, what it adds to the answer."""
        field = answer_field(held.id, item)
        if text == held.words_of(item):
            self.desk.drop_draft(author, field)
            return
        now = self.desk.clock()
        entry = held.with_words(item, text, now)
        asked = Asked.ASKED if entry.asked is Asked.OPEN and text.strip() else entry.asked
        changed = replace(entry, asked=asked, first_at=entry.first_at or now, last_at=now)
        with self.desk.writing() as db:
            rows.write_entry(db, held.id, changed)
            subject = f"{held.id} {item}"
            self.desk.settle(db, actor, field, text, act="record-answer", subject=subject, author=author)

    def _held(self, interview: InterviewId) -> Interview:
        with self.desk.reading() as db:
            held = rows.read_interview(db, interview)
        if held is None:
            raise ActRefused(Refusal.UNKNOWN)
        return held

    def _writable(self, actor: Actor, interview: InterviewId) -> Interview:
        """The interview, if this person writes its record and it goes on."""
        held = self._own_open(actor, interview)
        if held.paused:
            raise ActRefused(Refusal.INTERVIEW_PAUSED)
        return held

    def _own_open(self, actor: Actor, interview: InterviewId) -> Interview:
        """The interview, if this person writes its record and it is not finished."""
        held = self._open(interview)
        if held.note_taker != own(actor):
            raise ActRefused(Refusal.NOT_THE_NOTE_TAKER)
        return held

    def _open(self, interview: InterviewId) -> Interview:
        """The interview, if it is not finished."""
        held = self._held(interview)
        if held.finished is not None:
            raise ActRefused(Refusal.WRONG_STATE, state="finished")
        require_going_on(self.desk)
        return held

    def _entry(self, actor: Actor, interview: InterviewId, item: str) -> RecordEntry:
        """The record of one part, to be written on by its note-taker."""
        if item not in self.desk.form().agenda:
            raise ActRefused(Refusal.UNKNOWN_QUESTION)
        found = self._held(interview)
        if found.held_without and found.finished is not None:
            require_addition(self.desk, actor, found)
            return found.entry(item)
        held = self._writable(actor, interview)
        if not held.takes(item):
            raise ActRefused(Refusal.NOT_IN_THIS_SITTING)
        return held.entry(item)

    def _probes(self, item: str) -> int:
        """How many probes the form has for a part; a section has none."""
        return sum(len(question.probes) for question in self.desk.form().questions if question.id == item)

    def _settle_drafts(self, actor: Actor, interview: Interview) -> None:
        for item, text in self._drafts(interview).items():
            self.settle_answer(actor, interview.id, item, text)

    def _drafts(self, interview: Interview) -> dict[str, str]:
        """The texts being typed for this interview, by part."""
        prefix = answer_field(interview.id, "")
        drafts: dict[str, str] = self.desk.drafts_of(interview.note_taker)
        return {
            field.removeprefix(prefix): text for field, text in drafts.items() if field.startswith(prefix)
        }

    def _with_drafts(self, interview: Interview) -> Interview:
        if interview.finished is not None and not interview.held_without:
            return interview
        drafts = self._drafts(interview)
        kept = [entry for entry in interview.entries if entry.item not in drafts]
        now = self.desk.clock()
        typed = [interview.with_words(item, text, now) for item, text in drafts.items()]
        return replace(interview, entries=(*kept, *typed))


def answer_field(interview: InterviewId, item: str) -> str:
    """The name of the draft field that holds an answer."""
    return f"answer {interview} {item}"


def _require_no_other(procedure: Procedure) -> None:
    """Raises ActRefused while an interview runs."""
    other = _running(procedure)
    if other is not None:
        raise ActRefused(Refusal.ANOTHER_INTERVIEW_RUNS, name=procedure.candidate(other.candidate).name)


def _running(procedure: Procedure) -> Interview | None:
    running: Sequence[Interview] = [each for each in procedure.interviews if each.running]
    return running[0] if running else None
