"""What the start page lists: files and forms as rows of words."""

from __future__ import annotations

from collections.abc import Sequence

from interview_app.i18n import Say
from interview_app.services.files.recents import Recent
from interview_app.services.forms.offers import FormOffer
from interview_app.ui.icons import Icon
from interview_app.ui.models.rows import LinkRow
from interview_app.ui.tokens import Colour
from interview_app.wording.formproblems import file_problems


def recent_rows(recents: Sequence[Recent], say: Say) -> tuple[LinkRow, ...]:
    """The files that were open last; one that is gone says so and can be taken off the list."""
    return tuple(_recent_row(recent, say) for recent in recents)


def _recent_row(recent: Recent, say: Say) -> LinkRow:
    words = f"{recent.reference} · {recent.title}" if recent.title else recent.reference
    if recent.missing:
        second = say("Not found: {path}", path=recent.path)
        return LinkRow(
            words, second, say("Remove from list"), Icon.FILE_ALERT, Colour.WARN, tip=str(recent.path)
        )
    return LinkRow(words, str(recent.path), say("Open"), Icon.FILE_TEXT, tip=str(recent.path))


def form_rows(offers: Sequence[FormOffer], say: Say) -> tuple[LinkRow, ...]:
    """The forms on offer; one that cannot be used says why."""
    return tuple(_form_row(offer, say) for offer in offers)


def _form_row(offer: FormOffer, say: Say) -> LinkRow:
    if offer.problems:
        lines = file_problems(offer.path.name, offer.problems, say)
        return LinkRow(lines[0], lines[1], "", Icon.FILE_ALERT, Colour.BAD, tip="\n".join(lines))
    names = {"de": say("German"), "en": say("English")}
    languages = ", ".join(names.get(each, each) for each in offer.languages)
    questions = say.plural("{count} question", "{count} questions", count=offer.questions)
    second = f"{offer.reference} · {questions} · {languages}"
    return LinkRow(say.read(offer.title), second, say("New procedure …"), Icon.FILE_PLUS)
