"""The list of characters that no font has, at the end of a document that met any."""

from __future__ import annotations

import unicodedata

from reportlab.platypus import Flowable, Spacer

from interview_app.i18n import Say
from interview_app.reporting import styles
from interview_app.reporting.flowables import Rule, subheading
from interview_app.reporting.prose import Prose
from interview_app.reporting.tagged.codes import code_of


def missing_characters(prose: Prose, say: Say) -> list[Flowable]:
    """What was printed as a code instead of a character, with its name; nothing where all could be printed."""
    missing = sorted(prose.coverage.missing)
    if not missing:
        return []
    story = [Spacer(1, 14), Rule(), *subheading(prose, say("Characters without a glyph"), level=2)]
    explained = say("The fonts of this document lack these characters; the text shows their codes instead.")
    story.append(prose.line(explained, styles.NOTE))
    story.extend(prose.line(_entry(character), styles.SMALL) for character in missing)
    return story


def _entry(character: str) -> str:
    return f"{code_of(character)} {unicodedata.name(character, '')}".rstrip()
