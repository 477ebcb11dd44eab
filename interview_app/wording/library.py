"""The library in words: what can be found, where it comes from, and what becomes of it when it is copied."""

from __future__ import annotations

from pathlib import PurePath

from interview_app.domain.drafting.carrying import AnchorFit, Carried
from interview_app.domain.form import InterviewForm
from interview_app.domain.library import LibraryForm, Origin, Sought, is_whole
from interview_app.domain.text import Text
from interview_app.i18n import Language, Say, load


def sought_label(say: Say, sought: Sought) -> str:
    """What is looked for."""
    match sought:
        case Sought.QUESTION:
            return say("Questions")
        case Sought.ANCHORS:
            return say("Anchors")
        case Sought.CRITERION:
            return say("Criteria")
        case Sought.FORM:
            return say("Whole forms")


def origin_label(say: Say, origin: Origin) -> str:
    """Where a form comes from."""
    match origin:
        case Origin.OWN:
            return say("Own folder")
        case Origin.EARLIER:
            return say("Earlier procedure")
        case Origin.ADDED:
            return say("Added file")
        case Origin.SHIPPED:
            return say("Shipped with the program")


def source_words(say: Say, source: LibraryForm) -> str:
    """A form of the library by its reference and title, with where it comes from; single questions share one name."""
    origin = origin_label(say, source.origin)
    if not is_whole(source.form):
        return say("{origin}: single questions", origin=origin)
    return f"{form_words(say, source)} · {origin}"


def form_words(say: Say, source: LibraryForm) -> str:
    """A form of the library by its reference and title, or by its file where it has neither yet."""
    form = source.form
    parts = (form.posting.reference.strip(), form.title.read(say.language).strip())
    return " · ".join(filter(None, parts)) or PurePath(source.place).stem


def begun_with(source: LibraryForm) -> Text:
    """Where a draft comes from that was begun with a form of the library, in both languages."""

    def said(language: Language) -> str:
        say = load(language)
        return say("Begun with the interview form “{name}”.", name=form_words(say, source))

    return Text(said(Language.GERMAN), said(Language.ENGLISH))


def anchors_sentence(say: Say, carried: Carried, theirs: InterviewForm, ours: InterviewForm) -> str:
    """What becomes of anchors on another scale; nothing where the levels are the same."""
    match carried.fit:
        case AnchorFit.SAME:
            return ""
        case AnchorFit.BY_PLACE:
            return say(
                "Both scales have {count} levels with other numbers: each anchor takes the place of its level.",
                count=len(ours.scale.levels),
            )
        case AnchorFit.IN_PART:
            return say(
                "That scale has {theirs} levels, this one {ours}. Anchors come only where a level lies just as far "
                "between the worst and the best: {found} come, {blank} levels are left to describe.",
                theirs=len(theirs.scale.levels),
                ours=len(ours.scale.levels),
                found=len(ours.scale.levels) - carried.blank,
                blank=carried.blank,
            )
