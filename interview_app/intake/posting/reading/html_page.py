"""HTML pages, however carelessly written: blocks become paragraphs, what is not shown is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from interview_app.domain.posting_file import PostingRefused, PostingTrouble
from interview_app.intake.posting import limits
from interview_app.intake.posting.line import Line
from interview_app.intake.posting.reading.numbering import numeral
from interview_app.intake.posting.reading.paragraph import BREAK, Paragraph
from interview_app.intake.posting.reading.texts import decoded

_BLOCKS = frozenset(
    {
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
        ),
        *(
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
        ),
        *(
            "legend",
            "li",
            "main",
            "menu",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
        ),
        *("th", "thead", "tr", "ul"),
    }
)
_UNSHOWN = frozenset(
    {
        *(
            "audio",
            "button",
            "canvas",
            "datalist",
            "head",
            "iframe",
            "math",
            "nav",
            "noscript",
            "object",
            "option",
        ),
        *("script", "select", "style", "svg", "template", "textarea", "title", "video"),
    }
)
_VOID = frozenset({"br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_TABLES = frozenset({"table", "dl"})
"""A list of terms is a table of two columns."""
_LISTS = frozenset({"ul", "ol", "menu"})
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}(?:charset|encoding)\s*=\s*[\"']?\s*([a-z0-9_-]{2,20})", re.IGNORECASE
)
_PICTURE = re.compile(rb"data:[a-z]{1,20}/[a-z0-9.+-]{1,40}[;,][^\"'\s>)]*", re.IGNORECASE)
"""A picture that lies in the page itself."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEAD = 4096


def read_html(content: bytes) -> Iterator[Line]:
    """The lines of a page; raises PostingRefused where it is no text at all.

    Marked sections, as old programs write them, stop the library's parser; as comments they do not.
    """
    content = _PICTURE.sub(b"", content)
    if len(content) > limits.WORDS_UNPACKED:
        raise PostingRefused(PostingTrouble.TOO_MANY_PAGES, limit=limits.PAGES)
    page = _Page()
    try:
        page.feed(_decoded(content).replace("<![", "<! ["))
        page.close()
    except (AssertionError, ValueError) as error:
        raise PostingRefused(PostingTrouble.DAMAGED) from error
    page.end_block()
    return iter(page.found)


def _decoded(content: bytes) -> str:
    """The page's words in the encoding that it names, unless a mark or its bytes speak against it."""
    said = _CHARSET.search(content[:_HEAD])
    if said and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = said.group(1).decode("ascii").lower()
        try:
            return content.decode("cp1252" if name in {"iso-8859-1", "latin1", "us-ascii"} else name)
        except (UnicodeDecodeError, LookupError):
            return decoded(content)
    return decoded(content)


class _Page(HTMLParser):
    """Gathers paragraphs while the page is gone through once."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Line] = []
        self._paragraph = Paragraph()
        self._unshown: list[str] = []
        self._lists: list[tuple[str, int]] = []
        self._tables: list[list[int]] = []
        self._count = 0
        self._marker = ""
        self._heading = 0
        self._strong = 0
        self._link = 0
        self._kept = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        if self._unshown:
            if tag == self._unshown[0]:
                self._unshown.append(tag)
            return
        facts = dict(attrs)
        hidden = "hidden" in facts or bool(_HIDDEN.search(facts.get("style") or ""))
        if tag not in _VOID and (tag in _UNSHOWN or hidden):
            self._unshown.append(tag)
            return
        if tag in _BLOCKS:
            self.end_block()
        self._begin(tag, facts)

    def handle_endtag(self, tag: str) -> None:
        """An element ends; what never began is not missed."""
        if self._unshown:
            if tag == self._unshown[0]:
                self._unshown.pop()
            return
        if tag in _BLOCKS:
            self.end_block()
        self._end(tag)

    def handle_data(self, data: str) -> None:
        """Some text."""
        if self._unshown:
            return
        parts = data.split("\n") if self._kept else [data]
        for at, part in enumerate(parts):
            if at:
                self._paragraph.add(BREAK)
            self._paragraph.add(part, strong=self._strong > 0, link=self._link > 0)

    def end_block(self) -> None:
        """Take what was gathered as a paragraph where it stands."""
        place = Line(
            "",
            1,
            heading=self._heading,
            item=len(self._lists),
            marker=self._marker,
            cell=self._cell(),
        )
        before = len(self.found)
        self.found.extend(self._paragraph.lines(place))
        if len(self.found) > before:
            self._marker = ""

    def _begin(self, tag: str, facts: dict[str, str | None]) -> None:
        if tag in _HEADINGS:
            self._heading = _HEADINGS[tag]
        elif tag in _LISTS:
            style = (facts.get("type") or "1") if tag == "ol" else ""
            self._lists.append((style, _number(facts.get("start"), 1) - 1))
        elif tag == "li" and self._lists:
            style, count = self._lists[-1]
            count = _number(facts.get("value"), count + 1)
            self._lists[-1] = style, count
            self._marker = f"{numeral(count, style)}." if style else "•"
        elif tag == "br":
            self._paragraph.add(BREAK)
        elif tag in {"b", "strong", "th"}:
            self._strong += 1
        elif tag == "a":
            self._link += "href" in facts
        elif tag == "pre":
            self._kept += 1
        self._begin_in_table(tag)

    def _begin_in_table(self, tag: str) -> None:
        if tag in _TABLES:
            self._count += 1
            self._tables.append([self._count, -1, -1])
        elif tag == "tr" and self._tables:
            self._tables[-1][1:] = [self._tables[-1][1] + 1, -1]
        elif tag == "dt" and self._tables:
            self._tables[-1][1:] = [self._tables[-1][1] + 1, 0]
        elif tag == "dd" and self._tables:
            self._tables[-1][2] = 1
        elif tag in {"td", "th"} and self._tables:
            self._tables[-1][2] += 1

    def _end(self, tag: str) -> None:
        if tag in _HEADINGS:
            self._heading = 0
        elif tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag in {"b", "strong", "th"}:
            self._strong = max(0, self._strong - 1)
        elif tag == "a":
            self._link = 0
        elif tag == "pre":
            self._kept = max(0, self._kept - 1)
        elif tag in _TABLES and self._tables:
            self._tables.pop()
        if tag in {"li", *_LISTS}:
            self._marker = ""

    def _cell(self) -> tuple[int, int, int] | None:
        if not self._tables:
            return None
        table, row, column = self._tables[-1]
        return (table, row, column) if column >= 0 else None


def _number(written: str | None, otherwise: int) -> int:
    words = (written or "").strip()
    return int(words) if words.isascii() and words.isdigit() and len(words) < 7 else otherwise
