"""Runs as the library knows them: fragments of a paragraph, which it breaks into lines."""

from __future__ import annotations

from reportlab.platypus.paraparser import ParaFrag

from interview_app.reporting.tagged.lines import Run


def fragment(run: Run) -> ParaFrag:
    """The run as words, never as markup.

    The library joins neighbours that look alike; what keeps others apart stands where it keeps links.
    """
    return ParaFrag(
        fontName=run.font,
        fontSize=run.size,
        textColor=run.colour,
        rise=0,
        us_lines=(),
        link=(run.lang, run.goal, run.level) if run.lang or run.goal or run.level else (),
        text=run.words,
        lang=run.lang,
        goal=run.goal,
        level=run.level,
    )


def run_of(piece: ParaFrag) -> Run:
    """A piece of a line that the library broke, as a run again."""
    return Run(
        piece.text,
        piece.fontName,
        piece.fontSize,
        piece.textColor,
        getattr(piece, "lang", ""),
        getattr(piece, "goal", ""),
        getattr(piece, "level", 0),
    )
