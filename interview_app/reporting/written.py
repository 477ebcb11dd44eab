"""What people wrote, found again in the sentences and cells in which the program prints it.

What somebody wrote runs in a direction of its own and may be in another language than the document.  The
program's words and figures around it do not, and nothing that somebody wrote may turn them round.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import chain
from typing import NamedTuple

from interview_app.domain.form import InterviewForm
from interview_app.domain.plain import Plain, to_plain
from interview_app.domain.protocol import Snapshot
from interview_app.domain.record_reduction import printed_part
from interview_app.domain.text import Text
from interview_app.reporting.coverage import composed

_KEY = 8
_WORDS = 2
"""So many spaces has a sentence at least; fewer words may be a name."""
_LANGUAGES = {field.name for field in fields(Text)}


class Part(NamedTuple):
    """Words of a sentence: whether somebody wrote them, or the program."""

    words: str
    written: bool


class Written:
    """The lines that people wrote, for finding them in other words; a longer one goes before a shorter one."""

    def __init__(self, texts: Iterable[str]) -> None:
        lines = {line.strip() for text in texts for line in composed(text).split("\n")} - {""}
        self._letters = min([_KEY, *map(len, lines)])
        self._lines: dict[str, list[str]] = {}
        for line in sorted(lines, key=lambda each: (-len(each), each)):
            self._lines.setdefault(line[: self._letters], []).append(line)

    def parts(self, words: str) -> Iterator[Part]:
        """The words, parted where something begins or ends that somebody wrote; never inside a word."""
        done = place = 0
        while place < len(words) and self._lines:
            found = self._at(words, place)
            if not found:
                place += 1
                continue
            if done < place:
                yield Part(words[done:place], written=False)
            yield Part(found, written=True)
            done = place = place + len(found)
        if done < len(words):
            yield Part(words[done:], written=False)

    def _at(self, words: str, place: int) -> str:
        """The longest line that begins at a place; empty for none."""
        if place and _one_word(words[place - 1 : place + 1]):
            return ""
        for line in self._lines.get(words[place : place + self._letters], ()):
            end = place + len(line)
            if words.startswith(line, place) and not _one_word(words[end - 1 : end + 1]):
                return line
        return ""


def _one_word(neighbours: str) -> bool:
    return len(neighbours) > 1 and neighbours.isalnum()


def texts_of(snapshot: Snapshot) -> Iterator[str]:
    """Every text of the record that its document prints."""
    yield from _texts(to_plain(printed_part(snapshot)))


def passages_of(snapshot: Snapshot) -> Iterator[str]:
    """Those of them that are sentences in the language of the form, and no words of the form itself.

    The form says of its own words and of those of the posting in which language they are, and names and numbers are in
    none.
    """
    quoted = _quoted(snapshot.procedure.form)
    for text in _texts(to_plain(printed_part(snapshot)), sentences=True):
        if text.count(" ") >= _WORDS and text not in quoted:
            yield text


def _quoted(form: InterviewForm) -> set[str]:
    """The passages of a posting in another language than the form's."""
    if form.posting.language == form.language:
        return set()
    standing = [each.passages for each in form.requirements]
    standing += [each.passages for each in form.criteria]
    standing += [each.passages for each in form.conditions]
    return {*(each.text for each in form.posting_passages), *chain.from_iterable(standing)}


def _texts(plain: Plain, *, sentences: bool = False) -> Iterator[str]:
    """The texts, of `sentences` without those that are there in a language of their own."""
    if isinstance(plain, dict):
        own = sentences and plain.keys() <= _LANGUAGES
        for value in () if own else plain.values():
            yield from _texts(value, sentences=sentences)
    elif isinstance(plain, list):
        for each in plain:
            yield from _texts(each, sentences=sentences)
    elif isinstance(plain, str):
        yield plain
