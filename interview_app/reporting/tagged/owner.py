"""Whose words something drawn in parts are: all its parts share one element, made when the first of them is drawn."""

from __future__ import annotations

from interview_app.reporting.tagged.canvas import TaggedCanvas
from interview_app.reporting.tagged.structure import Element, Role


class Owner:
    """Finds the element once: the one that was given, a heading, words of the element around, or a paragraph.

    `key` is the name of a heading's bookmark where something refers to it.
    """

    def __init__(self, element: Element | None = None, *, level: int = 0, lang: str = "") -> None:
        self.element = element
        self.level = level
        self.lang = lang
        self.key = ""

    def on(self, canvas: TaggedCanvas, words: str, *, top: float) -> Element:
        """The element; `words` and `top` are for the bookmark of a heading."""
        if self.element is None:
            self.element = self._found(canvas, words, top)
        return self.element

    def _found(self, canvas: TaggedCanvas, words: str, top: float) -> Element:
        if self.level:
            return canvas.head(self.level, words, top=top, lang=self.lang, key=self.key)
        if canvas.current.words and not self.lang:
            return canvas.current
        if canvas.current.inline:
            return Element(Role.SPAN, lang=self.lang)
        return Element(Role.PARAGRAPH, lang=self.lang)
