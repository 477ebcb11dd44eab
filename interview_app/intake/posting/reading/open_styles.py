"""What the styles of an OpenDocument text say that a reader of words needs: bold, page breaks, marks of lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from interview_app.intake.posting.reading.numbering import numeral

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_STYLE, _TEXT = (f"{{{_URN}{part}:1.0}}" for part in ("style", "text"))
_FO = f"{{{_URN}xsl-fo-compatible:1.0}}"
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_DEEPEST = 20
_BULLET = "•"


class OpenStyles:
    """The styles of a document, by name."""

    def __init__(self, trees: Sequence[Element]) -> None:
        self._styles: dict[str, Element] = {}
        self._lists: dict[str, dict[int, Element]] = {}
        for each in (element for tree in trees for element in tree.iter()):
            name = each.get(f"{_STYLE}name") or ""
            if each.tag == f"{_STYLE}style":
                self._styles[name] = each
            elif each.tag == f"{_TEXT}list-style":
                levels = {int(level.get(f"{_TEXT}level") or 0): level for level in each}
                self._lists[name] = levels

    def strong(self, name: str, *, otherwise: bool = False) -> bool:
        """Whether text of this style is bold; `otherwise` where neither it nor a style above it says so."""
        for style in self._chain(name):
            weight = _property(style, "text-properties", f"{_FO}font-weight")
            if weight:
                return weight in _BOLD
        return otherwise

    def breaks(self, name: str) -> bool:
        """Whether a paragraph of this style begins a page."""
        return any(
            _property(style, "paragraph-properties", f"{_FO}break-before") == "page"
            or bool(style.get(f"{_STYLE}master-page-name"))
            for style in self._chain(name)
        )

    def marker(self, name: str, depth: int, number: int) -> str:
        """The mark of an item of a list."""
        level = self._lists.get(name, {}).get(depth)
        if level is None:
            return _BULLET
        if level.tag == f"{_TEXT}list-level-style-number":
            before, after = level.get(f"{_STYLE}num-prefix") or "", level.get(f"{_STYLE}num-suffix") or ""
            style = level.get(f"{_STYLE}num-format") or ""
            return f"{before}{numeral(number, style)}{after}" if style else ""
        return level.get(f"{_TEXT}bullet-char") or _BULLET

    def heads(self, master: Element) -> Iterator[Element]:
        """What stands at the head of every page."""
        return (
            each
            for each in master.iter()
            if each.tag in {f"{_STYLE}header", f"{_STYLE}header-first"} and len(each)
        )

    def _chain(self, name: str) -> Iterator[Element]:
        """The style and those above it."""
        for _ in range(_DEEPEST):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = style.get(f"{_STYLE}parent-style-name") or ""


def _property(style: Element, kind: str, key: str) -> str:
    properties = style.find(f"{_STYLE}{kind}")
    return "" if properties is None else properties.get(key) or ""
