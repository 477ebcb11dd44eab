"""The answer to a request under Art. 15 GDPR: everything about one person, to read and for programs, in one archive."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from interview_app.domain.access_request import AccessRequest
from interview_app.domain.errors import ActRefused, FileRefused, FileTrouble
from interview_app.domain.extract import INNER_ACTS, VEILED, bearings, extract
from interview_app.domain.ids import CandidateId
from interview_app.domain.inspection.copy import covering
from interview_app.domain.panel import Actor
from interview_app.domain.personal_data import FORMAT, VERSION, PersonalData, StoredText
from interview_app.domain.plain import to_plain
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Snapshot, Subject
from interview_app.domain.retention import Retention
from interview_app.i18n import Language, load
from interview_app.services.desk import Desk, require_chair
from interview_app.services.documents.protocols import ProtocolService, printed
from interview_app.services.documents.snapshots import issue_obstacle, seen_by_panel, snapshot
from interview_app.services.writing import beside, is_procedure_file
from interview_app.storage import journal, trail
from interview_app.storage.description import describe
from interview_app.storage.separate import read_separate
from interview_app.wording.data_access import archive_name, member_names
from interview_app.wording.inspection import copy_blanks

_OWN_WORDS = INNER_ACTS | {VEILED}
"""What a member wrote on the way to a sealed sheet stays theirs; the sheet as it was sealed is in the data."""

_PROGRAM_BEGAN = 1980
"""No archive tells an earlier year."""


@dataclass(frozen=True, slots=True)
class PersonalDataService:
    """Writes what is stored about one candidate; nobody else's data are in it."""

    desk: Desk

    def snapshots(self, actor: Actor, candidate: CandidateId) -> tuple[Snapshot, Snapshot]:
        """The information with the data, and the inspection copy beside it: as it was issued, where that still holds.

        Raises ActRefused where the inspection copy could not be issued.
        """
        require_chair(actor)
        whole, about = self.desk.whole(), Subject(Document.INSPECTION_COPY, candidate)
        refusal = issue_obstacle(whole, actor, about)
        if refusal is not None:
            raise ActRefused(refusal)
        now = snapshot(self.desk, actor, about, whole)
        personal = self._data(actor, whole, now, candidate)
        issued = ProtocolService(self.desk).issued_now(actor, about)
        number = None if issued is None else issued.number
        told = replace(
            now, subject=Subject(Document.DATA_ACCESS, candidate), personal=personal, number=number
        )
        return told, issued or now

    def suggested(self, candidate: CandidateId, language: Language) -> str:
        """A name for the archive."""
        person = self.desk.bare().candidate(candidate)
        return archive_name(load(language), person.number, self.desk.clock().date())

    def write(self, actor: Actor, candidate: CandidateId, path: Path, language: Language) -> None:
        """Write the archive, whole or not at all, and put that on record.

        Everything that may fail for want of room or of a right is done before the row is on the disk, and the archive
        gets its name behind it: no data of a person ever lie anywhere without their row.  Where the machine stops in
        between, the row tells of an archive that is not there; it is written again, with a row of its own.
        Raises FileRefused where a procedure file lies there or nothing can be written.
        """
        told, copy = self.snapshots(actor, candidate)
        if is_procedure_file(path):
            raise FileRefused(FileTrouble.EXISTS, str(path))
        content = archive(told, copy, language)
        with beside(path, content) as whole:
            with self.desk.writing() as db:
                self.desk.note(db, actor, "export-personal-data", candidate)
            whole.put()

    def _data(self, actor: Actor, whole: Procedure, copy: Snapshot, candidate: CandidateId) -> PersonalData:
        rows = () if copy.ranking is None else copy.ranking.rows
        record = replace(
            copy.procedure,
            candidates=(whole.candidate(candidate),),
            access_requests=_asked(whole, candidate),
            retention=Retention(whole.retention.months),
        )
        with self.desk.reading() as db:
            separate = [each for each in read_separate(db) if each.candidate == candidate]
            acts = extract(journal.rows(db), bearings(whole), None)
            said = trail.words_by_row(db)
            drafts = [each for each in trail.all_drafts(db) if each.author == actor.panelist]
        about = [each for each in acts if candidate in each.candidates]
        blanks = copy_blanks(load(Language(whole.form.language)))
        covered = covering(seen_by_panel(whole), candidate, blanks)
        ids = _ids(whole, candidate)
        texts = [
            *(
                StoredText(each.at, each.act, said[each.sequence])
                for each in about
                if each.act not in _OWN_WORDS and each.sequence in said
            ),
            *(StoredText(each.at, "", each.text) for each in drafts if ids & set(each.field.split())),
        ]
        return PersonalData(
            format=FORMAT,
            version=VERSION,
            at=copy.at,
            record=record,
            standing=next((each for each in rows if each.score.candidate == candidate), None),
            separate=separate[0] if separate else None,
            acts=tuple(replace(each, candidate=candidate, further=(), others=()) for each in about),
            texts=tuple(replace(each, words=covered(each.words)) for each in texts),
        )


def archive(told: Snapshot, copy: Snapshot, language: Language) -> bytes:
    """The archive: the information, the copy, the data and their schema; the same input gives the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in _members(told, copy, language):
            packed.writestr(zipfile.ZipInfo(name, date_time=_moment(told.at)), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _members(told: Snapshot, copy: Snapshot, language: Language) -> Iterator[tuple[str, bytes]]:
    names = member_names(load(language))
    yield names.information, printed(told, language)
    yield names.copy, printed(copy, language)
    yield names.data, _json(to_plain(told.personal))
    yield names.schema, _json(describe(PersonalData))


def _json(plain: object) -> bytes:
    return (json.dumps(plain, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode("utf-8")


def _moment(at: datetime) -> tuple[int, int, int, int, int, int]:
    return (max(at.year, _PROGRAM_BEGAN), at.month, at.day, at.hour, at.minute, at.second)


def _asked(whole: Procedure, candidate: CandidateId) -> tuple[AccessRequest, ...]:
    return tuple(each for each in whole.access_requests if each.candidate == candidate)


def _ids(whole: Procedure, candidate: CandidateId) -> set[str]:
    """The ids by which a draft's field can be about somebody."""
    interviews = [each for each in whole.interviews if each.candidate == candidate]
    sheets = [each.id for each in whole.sheets if each.candidate == candidate]
    return {candidate, *(each.id for each in interviews), *sheets}
