"""Requests for access, and the words of an inspection copy that the chair looks over before it is issued."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from interview_app.domain.access_request import AccessRequest, request_of
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId
from interview_app.domain.inspection.copy import CopyText, Doubt, copy_texts, key_of
from interview_app.domain.inspection_mark import InspectionMark
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Subject
from interview_app.services.desk import Desk, require_chair, require_reason
from interview_app.services.documents.snapshots import not_yet_final, obstacle, reduced, seen_by_panel
from interview_app.storage import access as rows


@dataclass(frozen=True, slots=True)
class LookedOver:
    """An inspection copy as the chair looks it over.

    `copy` is what would be printed, `texts` what stands in the record, `open` the places that nobody has decided on,
    `key` who stands under which letter: for the chair alone, never printed.
    """

    copy: Procedure
    texts: tuple[CopyText, ...]
    open: tuple[Doubt, ...]
    key: tuple[tuple[str, CandidateId], ...]


@dataclass(frozen=True, slots=True)
class AccessService:
    """Notes who asked and when they got it; keeps what is withheld."""

    desk: Desk

    def note(self, actor: Actor, candidate: CandidateId, *, on: date) -> None:
        """Note that somebody asked on a day; nothing is deleted until it is answered."""
        require_chair(actor)
        procedure = self.desk.bare()
        procedure.candidate(candidate)
        self.desk.require_past(on)
        before = request_of(procedure.access_requests, candidate)
        if before is not None and before.on == on:
            return
        answered = None if before is None else before.answered
        request = AccessRequest(candidate, on, answered, actor.panelist, self.desk.clock())
        with self.desk.writing() as db:
            rows.write_access_request(db, request)
            self.desk.note(db, actor, "note-access-request", f"{candidate} {on.isoformat()}")

    def answer(self, actor: Actor, candidate: CandidateId, *, on: date | None) -> None:
        """Note the day on which the request was answered, or that it is open after all."""
        require_chair(actor)
        request = self._request(candidate)
        self.desk.require_past(on)
        if request.answered == on:
            return
        with self.desk.writing() as db:
            rows.write_access_request(db, replace(request, answered=on, at=self.desk.clock()))
            day = "-" if on is None else on.isoformat()
            self.desk.note(db, actor, "answer-access-request", f"{candidate} {day}")

    def take_back(self, actor: Actor, candidate: CandidateId) -> None:
        """Take back a request that was noted by mistake."""
        require_chair(actor)
        self._request(candidate)
        with self.desk.writing() as db:
            rows.drop_access_request(db, candidate)
            self.desk.note(db, actor, "take-back-access-request", candidate)

    def waits_for(self) -> Refusal | None:
        """What every copy waits for, whatever stands in it: the disclosure, then the decision; None after these."""
        return not_yet_final(self.desk.whole())

    def look_over(self, actor: Actor, candidate: CandidateId) -> LookedOver:
        """The texts of a copy with what is open in them; raises ActRefused while the copy cannot be made."""
        require_chair(actor)
        whole, subject = self.desk.whole(), Subject(Document.INSPECTION_COPY, candidate)
        refusal = obstacle(whole, actor, subject)
        if refusal is not None:
            raise ActRefused(refusal)
        seen = seen_by_panel(whole)
        texts = copy_texts(seen, candidate)
        return LookedOver(
            copy=reduced(whole, actor, subject),
            texts=texts,
            open=tuple(doubt for text in texts for doubt in text.doubts()),
            key=key_of(seen, candidate),
        )

    def withhold(
        self, actor: Actor, candidate: CandidateId, place: str, start: int, end: int, *, reason: str
    ) -> None:
        """Black out a passage, with a reason that the copy prints."""
        words = require_reason(reason)
        self._mark(actor, candidate, place, start, end, reason=words, withheld=True)

    def leave(self, actor: Actor, candidate: CandidateId, place: str, start: int, end: int) -> None:
        """Leave words as they are that looked like somebody's name."""
        self._mark(actor, candidate, place, start, end, reason="", withheld=False)

    def take_back_mark(self, actor: Actor, candidate: CandidateId, place: str, start: int, end: int) -> None:
        """Decide anew on every mark that shares a sign with this stretch."""
        require_chair(actor)
        found = [
            each
            for each in self.desk.bare().inspection_marks
            if each.candidate == candidate and each.place == place and each.touches(start, end)
        ]
        with self.desk.writing() as db:
            for each in found:
                rows.drop_inspection_mark(db, each)
                self.desk.note(db, actor, "take-back-mark", candidate)

    def _mark(
        self,
        actor: Actor,
        candidate: CandidateId,
        place: str,
        start: int,
        end: int,
        *,
        reason: str,
        withheld: bool,
    ) -> None:
        texts = {each.place: each.text for each in self.look_over(actor, candidate).texts}
        words = texts.get(place, "")[start:end]
        if not words.strip() or start < 0:
            raise ActRefused(Refusal.PASSAGE_UNKNOWN)
        mark = InspectionMark(
            candidate, place, start, end, words, withheld, reason, actor.panelist, self.desk.clock()
        )
        act = "withhold-passage" if withheld else "leave-passage"
        with self.desk.writing() as db:
            rows.write_inspection_mark(db, mark)
            self.desk.note(db, actor, act, candidate, f"{words}: {reason}" if reason else words)

    def _request(self, candidate: CandidateId) -> AccessRequest:
        request = request_of(self.desk.bare().access_requests, candidate)
        if request is None:
            raise ActRefused(Refusal.NO_ACCESS_REQUEST)
        return request
