"""What must stand in a document that another version of the program issued, whatever it looked like.

The words around the figures may have been others then, so each figure and name is looked for by itself, and each figure
that is printed has to follow from the record too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interview_app.domain.canonical import fingerprint, short_fingerprint
from interview_app.domain.document_check import Deviation, Difference
from interview_app.domain.protocol import Document, Snapshot
from interview_app.i18n import Say
from interview_app.wording.numbers import points_digits

_FIGURE = re.compile(r"[0-9]+(?:[.,:/][0-9]+)*")
_ENTRIES = r"(?:.*[0-9][ ]*(?:\n|\Z))+"
"""Lines of a table of contents."""
_LAST_NUMBER = re.compile(r"(?m)[0-9]+[ ]*$")
_MOST = 20
"""Figures that are told; more only say the same again."""


def figure_differences(
    snapshot: Snapshot, say: Say, printed: Sequence[str], computed: Sequence[str]
) -> Iterator[Difference]:
    """What must stand there and does not, then the figures of one side that the other has not."""
    told = _squeezed("".join(printed))
    for words in must_stand(snapshot, say):
        if _squeezed(words) not in told:
            yield Difference(Deviation.FIGURE, None, words)
    mark = page_mark(say)
    mine, its = (_figures(_without_contents(each, say), mark) for each in (printed, computed))
    for words in [each for each in its if each not in mine][:_MOST]:
        yield Difference(Deviation.FIGURE, None, words)
    for words in [each for each in mine if each not in its][:_MOST]:
        yield Difference(Deviation.FIGURE, words, None)


def must_stand(snapshot: Snapshot, say: Say) -> Iterator[str]:
    """Number, reference, fingerprint, journal head, and the names and points of those whom the document is about."""
    procedure, head = snapshot.procedure, snapshot.journal_head
    lock = procedure.lock
    yield say("No. {number}", number=snapshot.number)
    yield procedure.form.posting.reference
    yield short_fingerprint(fingerprint(procedure.form) if lock is None else lock.fingerprint)
    yield f"{snapshot.journal_length}, {head[:4]} {head[4:8]}".rstrip(", ")
    about = [each for each in procedure.candidates if each.id == snapshot.subject.candidate]
    record = snapshot.subject.document is Document.SELECTION_RECORD
    for person in procedure.candidates if record else about:
        yield person.number
        yield person.name
    if snapshot.ranking is not None:
        digits = points_digits(snapshot.ranking)
        for row in snapshot.ranking.rows:
            if row.score.points is not None:
                yield say.number(row.score.points, digits)


def _figures(pages: Sequence[str], mark: re.Pattern[str]) -> dict[str, None]:
    """Every figure once, in the order of the pages; how many pages there are says nothing."""
    return dict.fromkeys(figure for page in pages for figure in _FIGURE.findall(mark.sub("", page)))


def _without_contents(pages: Sequence[str], say: Say) -> list[str]:
    """The pages without the numbers in the table of contents: another version breaks its pages elsewhere.

    Where it runs to the end of a page, it may go on below the head and the foot of the next, which are read first.
    """
    first = re.compile(rf"(?m)^[ ]*{re.escape(say('Contents'))}[ ]*\n({_ENTRIES})")
    next_one = re.compile(rf"{page_mark(say).pattern}\n({_ENTRIES})")
    cleared, goes_on = list[str](), False
    for page in pages:
        found = (next_one if goes_on else first).search(page)
        goes_on = found is not None and found.end() == len(page)
        cleared.append(page if found is None else _without_numbers(page, found))
    return cleared


def _without_numbers(page: str, entries: re.Match[str]) -> str:
    """The page without the last number of each line of the match's group."""
    return page[: entries.start(1)] + _LAST_NUMBER.sub("", entries[1]) + page[entries.end() :]


def page_mark(say: Say) -> re.Pattern[str]:
    """The line at the foot of each page that counts it."""
    words = re.escape(say("Page {page} of {pages}", page="0", pages="0")).replace("0", "[0-9]+")
    return re.compile(rf"(?m)^\s*{words}\s*$")


def _squeezed(words: str) -> str:
    return "".join(words.split())
