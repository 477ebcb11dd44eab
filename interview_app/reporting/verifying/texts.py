"""What people wrote, looked for in a document that an earlier version of the program issued.

The words of the program may have been others then, and stood in another order on other pages.  But what somebody wrote
is printed as it was written, so each such text that this version prints must stand there too.  Short ones are left to
the figures and names: they could stand anywhere.  A later version that prints a text which none printed before says so
in `PRINTED_SINCE`; documents of each version that lie beside the tests hold it to that.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from interview_app.domain.document_check import Deviation, Difference
from interview_app.domain.plain import Plain, to_plain
from interview_app.domain.protocol import Snapshot
from interview_app.domain.releases import Version, version_of
from interview_app.reporting.coverage import composed
from interview_app.reporting.tagged.codes import CODE

PRINTED_SINCE: Mapping[str, Version] = {}
"""By the name of its field in the record: the first version that prints a text; the others have been printed always."""

_LETTERS, _WORDS = 20, 3
"""What a text has at least, so that it stands nowhere by chance."""
_PIECE, _PAGE = 12, 200
"""Letters before and after a break of pages at least, since two lines stay together, and on a whole page between."""
_TRIES = 40
"""Letters behind a break that may by chance be those of what follows on the page before."""
_BEFORE, _SHOWN = 30, 80
"""Letters that are told of a text: so many before the first one that is not there, and in all."""


def text_differences(
    snapshot: Snapshot, printed: Sequence[str], computed: Sequence[str]
) -> Iterator[Difference]:
    """Each text that this version prints and the document does not have, from shortly before it goes astray."""
    file, anew = _Pages(printed), _Pages(computed)
    for text in dict.fromkeys(_texts(to_plain(snapshot), version_of(snapshot.program))):
        read = _read(text)
        if anew.hold(read) and not file.hold(read):
            start = max(0, file.longest(read) - _BEFORE)
            yield Difference(Deviation.FIGURE, None, _told(text, start))


def _texts(plain: Plain, issued: Version, field: str = "") -> Iterator[str]:
    """Every text of the record, line by line, that the issuing version printed and that can be followed."""
    if isinstance(plain, dict):
        for name, value in plain.items():
            yield from _texts(value, issued, name)
    elif isinstance(plain, list):
        for each in plain:
            yield from _texts(each, issued, field)
    elif isinstance(plain, str) and issued >= PRINTED_SINCE.get(field, ()):
        yield from (line for line in composed(plain).split("\n") if _to_follow(line))


def _to_follow(line: str) -> bool:
    """Whether a line is long enough, and runs one way: words from right to left are drawn as they are seen."""
    if len(line) < _LETTERS or len(line.split()) < _WORDS:
        return False
    return not any(unicodedata.bidirectional(each) in ("R", "AL", "AN") for each in line)


def _read(words: str) -> str:
    """Words as they are compared: without space, characters in the place of their codes."""
    decoded = CODE.sub(lambda code: chr(int(code[1], 16)), "".join(words.split()))
    return "".join(decoded.split())


def _told(text: str, start: int) -> str:
    """The stretch of a text from a letter on; space does not count as one."""
    letters = [place for place, letter in enumerate(text) if not letter.isspace()]
    begun = letters[min(start, len(letters) - 1)]
    return text[begun : begun + _SHOWN].strip()


class _Pages:
    """The words of a document, in which texts are looked for."""

    def __init__(self, pages: Sequence[str]) -> None:
        self._pages = [_read(page) for page in pages]
        self._whole = "\n".join(self._pages)

    def hold(self, text: str) -> bool:
        """Whether the text stands on a page, or begins on one and goes on over the next."""
        if text in self._whole:
            return True
        begin = text[:_PIECE]
        return any(begin in words and self._goes_on(text, page) for page, words in enumerate(self._pages))

    def longest(self, text: str) -> int:
        """How many letters from the beginning of the text stand somewhere together."""
        return _common(text, self._whole)

    def _goes_on(self, text: str, page: int) -> bool:
        """Whether the pages from this one on hold the text in pieces, each page the next one.

        What follows on a page may begin like the rest of the text, so that the end of a piece is not sure.
        """
        begins, least = [0], _PIECE
        for words in self._pages[page:]:
            ends = set[int]()
            for begun in begins:
                rest = text[begun:]
                if len(rest) >= _PIECE and rest in words:
                    return True
                most = _common(rest, words)
                ends.update(begun + length for length in range(max(least, most - _TRIES), most + 1))
            begins, least = sorted(ends)[-_TRIES:], _PAGE
        return False


def _common(text: str, words: str) -> int:
    """The length of the longest beginning of the text that stands in the words."""
    least, most = 0, len(text)
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if text[:middle] in words else (least, middle - 1)
    return least
