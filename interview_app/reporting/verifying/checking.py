"""The check of one document: its record recomputed, printed again, and laid beside the file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from pypdf import PdfReader

from interview_app.analysis.recomputing import contradictions
from interview_app.domain.attached_record import FILE_NAME, read_record
from interview_app.domain.document_check import Deviation, Difference, DocumentCheck, Judgement
from interview_app.domain.protocol import Snapshot
from interview_app.domain.releases import RELEASED, Issuer, issuer_of
from interview_app.domain.signatures import Signature, SignatureField, Since
from interview_app.i18n import Language, Say, load
from interview_app.reporting.verifying.anew import Readout, printed_anew
from interview_app.reporting.verifying.figures import figure_differences, page_mark
from interview_app.reporting.verifying.frame import counted, framed, furniture, placed, rooted
from interview_app.reporting.verifying.in_order import out_of_place
from interview_app.reporting.verifying.in_place import Masks, in_place
from interview_app.reporting.verifying.layers import Layers, layers
from interview_app.reporting.verifying.likeness import Likeness
from interview_app.reporting.verifying.one_way import reads_one_way
from interview_app.reporting.verifying.paging import aligned, without_counts
from interview_app.reporting.verifying.reading import (
    attached,
    dictionary,
    items,
    language_of,
    opened,
    record_in,
    revisions,
    whole_file,
)
from interview_app.reporting.verifying.signature_fields import signature_fields
from interview_app.reporting.verifying.signed import signature_differences, signatures_in
from interview_app.reporting.verifying.texts import text_differences
from interview_app.reporting.verifying.visible import seen, size_of

_ELSEWHERE = ("/Pages", "/Names", "/AF", "/Metadata", "/StructTreeRoot")
"""What of the file's root is compared by itself."""
_OF_PAGE = ("/Parent", "/Annots")
_HARMLESS = ("/Link", "/Widget")
"""What may lie on a page without hiding anything of it."""


Judge = Callable[[bytes, Layers, tuple[Signature, ...]], Judgement]
"""Judges the signatures in a file: `reporting.signing`, where it is installed."""


def check(
    content: bytes, program: str, judge: Judge | None = None, *, released: Collection[str] = RELEASED
) -> DocumentCheck:
    """What the file says of itself and whether it is so; `program` is the version of this program.

    `released` are all versions that there have been.

    Behind the document as it was issued there may be signatures; they are looked at by themselves, the document as if
    they were not there, and whatever stands behind them as a change.  Raises CheckRefused where there is nothing to
    check.
    """
    with whole_file():
        taken = layers(content)
        judged = Judgement(signatures_in(opened(content), taken))
        if judged.signatures and judge is not None:
            judged = judge(content, taken, judged.signatures)
        signatures = judged.signatures
        alone = bool(signatures) and all(each.since is not Since.OTHER for each in signatures)
        found = _document(taken.issued if alone or taken.signatures else content, program, released)
        later = (
            []
            if alone or not taken.signatures
            else list(_changed_since(content, taken.signed, found.snapshot))
        )
    told = (*found.differences, *later, *judged.changes, *signature_differences(signatures))
    return replace(found, differences=tuple(dict.fromkeys(told)), signatures=signatures)


def _changed_since(content: bytes, signed: bytes, snapshot: Snapshot) -> Iterator[Difference]:
    """What stands in the file otherwise than in its part up to the last signature, and that something does."""
    file = Readout(content)
    reader = file.reader
    say = load(_language(reader, snapshot))
    yield from _beside(_Both(file, Readout(signed)), say)
    yield from _added(content, signed, attached(reader))


def fields_in(content: bytes) -> tuple[SignatureField, ...]:
    """The fields that can be signed, also those that are; raises CheckRefused."""
    with whole_file():
        return tuple(each.known for each in signature_fields(opened(content)))


def _document(content: bytes, program: str, released: Collection[str]) -> DocumentCheck:
    """The check of the document without anything that was added to it."""
    file = Readout(content)
    reader = file.reader
    files = attached(reader)
    record = record_in(files)
    snapshot = read_record(record)
    issuer = issuer_of(snapshot.program, program, released)
    found = list(contradictions(snapshot))
    if issuer is Issuer.UNKNOWN:
        found.append(Difference(Deviation.UNKNOWN_VERSION, snapshot.program))
    language = _language(reader, snapshot)
    say, anew = load(language), printed_anew(record, language)
    if anew is None:
        found.append(Difference(Deviation.IMPOSSIBLE))
    elif content != anew.content:
        both = _Both(file, anew)
        if issuer is Issuer.SAME:
            found += _beside(both, say)
        else:
            found += _as_far_as_it_goes(both, snapshot, say, texts=issuer is not Issuer.NEWER)
        found += _added(content, anew.content, files)
    same = anew is not None and content == anew.content
    appended = Difference(Deviation.APPENDED) in found
    if not same and not appended and not reads_one_way(content):
        found.append(Difference(Deviation.AMBIGUOUS))
    differences = tuple(dict.fromkeys(found))
    return DocumentCheck(snapshot, len(reader.pages), issuer, differences, to_the_byte=same)


def _language(reader: PdfReader, snapshot: Snapshot) -> Language:
    """The language to print in again; the form's own where the file names none that the program speaks."""
    for told in (language_of(reader)[:2], snapshot.procedure.form.language):
        if told in set(Language):
            return Language(told)
    return Language.GERMAN


def _added(content: bytes, anew: bytes, files: dict[str, list[bytes]]) -> Iterator[Difference]:
    """What was appended to the file, and what else is attached to it."""
    if revisions(content) > 1 or content.removeprefix(anew).strip() not in (b"", content.strip()):
        yield Difference(Deviation.APPENDED)
    for name, several in files.items():
        if name != FILE_NAME or len(several) > 1:
            yield Difference(Deviation.ATTACHED, name)


class _Both:
    """The file and the document that follows from its record, side by side.

    Reading words takes most of the time, so pages that are the same to the last stroke are not read.
    """

    def __init__(self, file: Readout, anew: Readout) -> None:
        self.mine = file
        self.its = anew
        self.file = file.reader
        self.anew = anew.reader
        self.likeness = Likeness()

    def drawn_alike(self, page: int, its: int) -> bool:
        """Whether two pages are the same but for what lies on them."""
        return self.likeness.same(self.file.pages[page], self.anew.pages[its], without=_OF_PAGE)

    def texts(self, *, all_pages: bool) -> tuple[list[str], list[str]]:
        """The words of the pages of both; of those that are the same only a sign, unless told to read all."""
        common = min(len(self.file.pages), len(self.anew.pages))
        alike = set() if all_pages else {at for at in range(common) if self.drawn_alike(at, at)}
        printed, computed = (
            [f"= {at}" if at in alike else read.text(at) for at in range(len(read.reader.pages))]
            for read in (self.mine, self.its)
        )
        return printed, computed


def _as_far_as_it_goes(both: _Both, snapshot: Snapshot, say: Say, *, texts: bool) -> Iterator[Difference]:
    """What the file of another version has otherwise, as far as that does not hang on the words of that version."""
    printed, computed = both.texts(all_pages=True)
    mine, its, read, wanted = both.mine.drawn, both.its.drawn, both.mine.outline, both.its.outline
    yield from counted(mine)
    yield from in_place(read, wanted, snapshot)
    yield from figure_differences(snapshot, say, printed, computed)
    yield from text_differences(snapshot, printed, computed) if texts else ()
    yield from seen(mine, read, [size_of(page) for page in both.file.pages])
    yield from out_of_place(mine, read)
    yield from furniture(mine, its, read, say)
    yield from framed(both.file, both.anew)
    yield from placed(both.file, both.anew, Masks(snapshot))
    yield from rooted(both.file, both.anew, read)
    yield from _properties(both)


def _beside(both: _Both, say: Say) -> Iterator[Difference]:
    """What the file has otherwise than the document that follows from its record."""
    printed, computed = both.texts(all_pages=False)
    uncounted = without_counts(printed, computed, page_mark(say))
    pages = aligned(*uncounted)
    yield from pages.differences(*uncounted)
    pairs = [*pages.same, *pages.other, *pages.moved]
    likeness, words_differ = both.likeness, {page for page, its in pairs if printed[page] != computed[its]}
    for page, its in pairs:
        likeness.take(both.file.pages[page].indirect_reference, both.anew.pages[its].indirect_reference)
    for page, its in pairs:
        mine, wanted = both.file.pages[page].get("/Annots"), both.anew.pages[its].get("/Annots")
        led_astray = pages.missing and not _hiding(mine)
        if not led_astray and not _lying_alike(likeness, mine, wanted):
            yield Difference(Deviation.LAID_OVER, page=page + 1)
        if page not in words_differ and not both.drawn_alike(page, its):
            yield Difference(Deviation.DRAWN, page=page + 1)
    yield from _properties(both)
    if not pages.missing and not pages.added and not pages.moved:
        yield from _structure(both)


def _lying_alike(likeness: Likeness, mine: object, wanted: object) -> bool:
    """Whether the same lies on two pages; a field to sign may be signed, which the signature itself tells of."""
    here, there = items(mine), items(wanted)
    without = [("/V",) if dictionary(each).get("/FT") == "/Sig" else () for each in here]
    return len(here) == len(there) and all(
        likeness.same(one, other, without=left_out)
        for one, other, left_out in zip(here, there, without, strict=True)
    )


def _hiding(annotations: object) -> bool:
    """Whether something lies there that may hide what is below; links only lead astray where their page is gone."""
    return any(str(dictionary(each).get("/Subtype")) not in _HARMLESS for each in items(annotations))


def _properties(both: _Both) -> Iterator[Difference]:
    """Title, author, program and moment, as the file names them."""
    mine: Mapping[str, object] = both.file.metadata or {}
    wanted: Mapping[str, object] = both.anew.metadata or {}
    for key in sorted({*mine, *wanted}):
        if mine.get(key) != wanted.get(key):
            told, expected = (f"{key[1:]}: {each.get(key, '–')}" for each in (mine, wanted))
            yield Difference(Deviation.PROPERTY, told, expected)


def _structure(both: _Both) -> Iterator[Difference]:
    """What a reader does not see: tags, bookmarks, the way the record is attached."""
    mine, wanted, likeness = both.file.root_object, both.anew.root_object, both.likeness
    parts: Sequence[bool] = [
        *(likeness.same(mine.get(key), wanted.get(key)) for key in _ELSEWHERE if key != "/Pages"),
        likeness.same(mine, wanted, without=_ELSEWHERE),
    ]
    if not all(parts):
        yield Difference(Deviation.NOT_AS_WRITTEN)
