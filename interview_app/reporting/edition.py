"""One printing of a snapshot: its words in one language, its times in the procedure's zone, its page furniture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from fractions import Fraction
from functools import cached_property
from zoneinfo import ZoneInfo

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from interview_app.domain.candidate import Candidate
from interview_app.domain.canonical import fingerprint, short_fingerprint
from interview_app.domain.deletion import earliest_deletion_of
from interview_app.domain.form import Criterion, InterviewForm, Question
from interview_app.domain.ids import PanelistId
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Snapshot
from interview_app.domain.releases import Version, version_of
from interview_app.domain.text import Text
from interview_app.i18n import Say
from interview_app.reporting import styles
from interview_app.reporting.annex import missing_characters
from interview_app.reporting.breaks import together
from interview_app.reporting.contents import with_contents
from interview_app.reporting.document import built
from interview_app.reporting.flowables import bullets, pairs
from interview_app.reporting.furniture import Furniture
from interview_app.reporting.prose import Prose, tag_of
from interview_app.reporting.tagged.archive import Attachment
from interview_app.reporting.tagged.metadata import About
from interview_app.reporting.tagged.paragraph import TaggedParagraph as Words
from interview_app.reporting.written import passages_of, texts_of
from interview_app.wording.documents import document_name
from interview_app.wording.numbers import criterion_code, question_number

_FILLED_SINCE = (0, 5, 0)
"""The version since which no head and no cell of a table is empty."""


class Edition:
    """A snapshot that is being printed in one language."""

    def __init__(self, snapshot: Snapshot, say: Say) -> None:
        self.snapshot = snapshot
        self.say = say.marking()
        language = snapshot.procedure.form.language
        self.prose = (
            Prose(lambda: texts_of(snapshot))
            if language == say.language
            else Prose(lambda: texts_of(snapshot), passages=passages_of(snapshot), language=language)
        )
        self._zone = ZoneInfo(snapshot.procedure.zone)

    @property
    def procedure(self) -> Procedure:
        """The frozen procedure."""
        return self.snapshot.procedure

    @property
    def form(self) -> InterviewForm:
        """The frozen form."""
        return self.snapshot.procedure.form

    @cached_property
    def candidate(self) -> Candidate | None:
        """Whom the document is about, if it is about one candidate."""
        subject = self.snapshot.subject
        return None if subject.candidate is None else self.procedure.candidate(subject.candidate)

    @cached_property
    def fingerprint(self) -> str:
        """The form's fingerprint, shortened as printed."""
        lock = self.procedure.lock
        return short_fingerprint(fingerprint(self.form) if lock is None else lock.fingerprint)

    @property
    def name(self) -> str:
        """What the document is called."""
        return document_name(self.say, self.snapshot.subject.document)

    @property
    def translated(self) -> bool:
        """Whether this is not in the form's authoritative language; of a working paper no version is authoritative."""
        return self.say.language != self.form.language and not self.snapshot.subject.document.working_paper

    def since(self, version: Version) -> bool:
        """Whether the document is of this version or a later one; what an older one did not print is left out of it."""
        return version_of(self.snapshot.program) >= version

    def filled(self, words: str) -> str:
        """What stands in a cell that was empty in earlier versions: their documents are held against their own."""
        return words if self.since(_FILLED_SINCE) else ""

    def called(self, candidate: Candidate) -> str:
        """Number and name, and the earlier ones under which documents were issued."""
        words = f"{candidate.number}, {candidate.name}"
        former = self.formerly(candidate)
        return f"{words} ({former})" if former else words

    def formerly(self, candidate: Candidate) -> str:
        """“formerly recorded as B-014, Aylin Mustr”; empty where no document was issued under another name."""
        names = [f"{each.number}, {each.name}" for each in self.procedure.formerly(candidate.id)]
        return self.say("formerly recorded as {names}", names="; ".join(names)) if names else ""

    def read(self, text: Text) -> str:
        """A form's own words; those that are there in the other language only are known as such wherever they go."""
        return self.say.read(text)

    def words(self, text: Text, style: ParagraphStyle = styles.BODY) -> list[Words]:
        """A form's own words as paragraphs."""
        return self.prose.block(self.read(text), style)

    def points(self, texts: Sequence[Text]) -> list[Flowable]:
        """The same as a list with dashes."""
        return bullets(self.prose, [self.read(text) for text in texts])

    def written(self, words: str, style: ParagraphStyle = styles.BODY, *, language: str = "") -> list[Words]:
        """What people wrote, in the form's language where no other is known."""
        return self.prose.block(self.say.foreign(words, language or self.form.language), style)

    def quoted(self, passages: Sequence[str]) -> list[Flowable]:
        """Passages of the posting, in its own language, as a list with dashes."""
        return bullets(self.prose, [self.quoted_words(each) for each in passages if each.strip()])

    def quoted_words(self, passage: str) -> str:
        """A passage of the posting between quotation marks, for a sentence."""
        return self.say.foreign(self.say("“{words}”", words=passage), self.form.posting.language)

    def local(self, moment: datetime) -> datetime:
        """A moment in the procedure's zone."""
        return moment.astimezone(self._zone)

    def moment(self, moment: datetime | None) -> str:
        """Date and time in the procedure's zone; nothing for None."""
        return "" if moment is None else self.say.moment(self.local(moment))

    def time(self, moment: datetime | None) -> str:
        """The time in the procedure's zone; nothing for None."""
        return "" if moment is None else self.say.time(self.local(moment))

    def day(self, day: date | None) -> str:
        """A date; nothing for None."""
        return "" if day is None else self.say.date(day)

    def level(self, level: Fraction | None) -> str:
        """A level as printed in tables."""
        return "–" if level is None else self.say.plain(level)

    def person(self, id: PanelistId | None) -> str:
        """A panelist's name; a dash for the program itself."""
        return "–" if id is None else self.procedure.panelist(id).name

    def people(self, ids: Iterable[PanelistId]) -> str:
        """Several names, one after the other."""
        return ", ".join(self.procedure.panelist(id).name for id in ids)

    def code(self, criterion: Criterion) -> str:
        """The short sign of a criterion in tables."""
        return criterion_code(self.say, self.form, criterion.id)

    def number_of(self, question: Question) -> int:
        """The number under which a question is asked."""
        return question_number(self.form, question.id)

    def front(self, subtitle: str, rows: list[tuple[str, str]], *, side: float = 0) -> list[Flowable]:
        """The title with what the document is about, then its data as pairs with labels as wide as `side`."""
        story: list[Flowable] = [self.prose.heading(self.name, styles.TITLE, level=1)]
        story.extend(self.prose.block(subtitle, styles.SUBTITLE))
        if self.translated:
            story.append(self.prose.line(self._translation(), styles.NOTE))
        if self.snapshot.subject.document.working_paper:
            number = (self.say("As of"), self.moment(self.snapshot.at))
        else:
            number = (self.say("Number"), self._number())
        return [*story, *pairs(self.prose, [number, *rows], side=side)]

    def form_row(self) -> tuple[str, str]:
        """The pair that names the form's version and when it was locked."""
        lock = self.procedure.lock
        if lock is None:
            state = self.say("version {version}, not locked", version=self.form.version)
        else:
            state = self.say(
                "version {version}, locked on {moment}",
                version=self.form.version,
                moment=self.moment(lock.at),
            )
        return self.say("Interview form"), state

    def posting_row(self, *, title: bool = True) -> tuple[str, str]:
        """The pair that names the posting, with its deadline, and title and grade unless told without."""
        posting = self.form.posting
        parts = [posting.reference, self.read(posting.title), posting.grade] if title else [posting.reference]
        if posting.deadline is not None:
            parts.append(self.say("deadline {day}", day=self.day(posting.deadline)))
        return self.say("Posting"), ", ".join(part for part in parts if part)

    def printed(self, story: list[Flowable], *, attachment: Attachment | None = None) -> bytes:
        """The PDF of the story, with a list of the characters that no font has at its end."""
        furniture = self._furniture()
        furniture.seen(self.prose)
        about = About(
            title=self.prose.typed(f"{self.name} {self.form.posting.reference}"),
            author=self.prose.typed(self.form.posting.authority),
            language=tag_of(self.say.language),
            at=self.snapshot.at,
            program=f"interview_app {self.snapshot.program}",
        )
        whole = [*story, *missing_characters(self.prose, self.say)]
        return built(
            together(with_contents(self.prose, whole, self.say("Contents"))),
            furniture=furniture,
            prose=self.prose,
            about=about,
            attachment=attachment,
        )

    def _number(self) -> str:
        if self.snapshot.number is None:
            return self.say("will be given when the document is issued")
        return str(self.snapshot.number)

    def _translation(self) -> str:
        if self.form.language == "de":
            return self.say("Translation of the same number; the German version is authoritative.")
        return self.say("Translation of the same number; the English version is authoritative.")

    def _furniture(self) -> Furniture:
        say, snapshot, posting = self.say, self.snapshot, self.form.posting
        if snapshot.subject.document.working_paper:
            paper = snapshot.subject.document is Document.SCHEDULE
            mark, boxed = (say("Working paper"), True) if paper else (say("Art. 15 GDPR"), False)
            state = say("as of {moment}", moment=self.moment(snapshot.at))
        elif snapshot.number is None:
            mark, boxed = say("Draft"), True
            state = say("draft of {moment}, not issued", moment=self.moment(snapshot.at))
        else:
            mark, boxed = say("No. {number}", number=snapshot.number), False
            state = say(
                "No. {number}, issued on {moment}", number=snapshot.number, moment=self.moment(snapshot.at)
            )
        parts = [self.name, *self._about(), state]
        if self.translated:
            parts.append(say("translation"))
        parts += self._kept_until()
        return Furniture(
            authority=posting.authority,
            unit=self.read(posting.unit),
            reference=say("Reference {reference}", reference=posting.reference),
            mark=mark,
            boxed=boxed,
            state=" · ".join(parts),
            origin=self._origin(),
            page=say("Page {page} of {pages}", page="{page}", pages="{pages}"),
        )

    def _about(self) -> list[str]:
        return [] if self.candidate is None else [self.candidate.number]

    def _origin(self) -> str:
        """Form, journal and program, so that every page can be traced."""
        say, snapshot = self.say, self.snapshot
        head = snapshot.journal_head
        return " · ".join(
            (
                say(
                    "Form version {version}, {fingerprint}",
                    version=self.form.version,
                    fingerprint=self.fingerprint,
                ),
                say(
                    "Journal {length}, {head}",
                    length=snapshot.journal_length,
                    head=f"{head[:4]} {head[4:8]}".strip(),
                ),
                say("Program {version}", version=snapshot.program),
            )
        )

    def _kept_until(self) -> list[str]:
        """The date of retention, where everybody has been told and nothing stands against deleting."""
        earliest = earliest_deletion_of(self.procedure)
        return [] if earliest is None else [self.say("keep until {date}", date=self.say.date(earliest))]
