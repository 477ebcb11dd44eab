"""The library in words: what can be found, where it comes from, and what becomes of it when it is copied."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from interview_app.domain.drafting.carrying import AnchorFit, Carried, carry
from interview_app.domain.drafting.copying import speaks_alike
from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.domain.form import InterviewForm
from interview_app.domain.library import Find, LibraryForm, Origin, Sought, is_whole
from interview_app.domain.problems import Problem
from interview_app.domain.text import Text
from interview_app.i18n import Language, Say, load
from interview_app.wording.files import file_sentence
from interview_app.wording.formproblems import file_problems
from interview_app.wording.labels import language_label


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
    parts = (form.posting.reference.strip(), say.read(form.title).strip())
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


def language_sentence(say: Say, theirs: InterviewForm, ours: InterviewForm) -> str:
    """Which words do not come, because the two forms are not written in the same languages."""
    there = ", ".join(language_label(say, each) for each in theirs.languages)
    lacking = [language_label(say, each) for each in ours.languages if each not in theirs.languages]
    if not speaks_alike(ours, theirs):
        return say(
            "It is written in {there} only, and this form is not. On the tab “Posting” the form takes on another "
            "language.",
            there=there,
        )
    if not lacking:
        return ""
    return say(
        "It is written in {there} only: the words in {lacking} are left to write.",
        there=there,
        lacking=lacking[0],
    )


def copy_sentence(say: Say, found: Find, ours: InterviewForm) -> str:
    """What becomes of a find when it is copied into this form, as far as it does not stay as it is."""
    theirs = found.source.form
    language = language_sentence(say, theirs, ours)
    if not speaks_alike(ours, theirs):
        return language
    return f"{_change_sentence(say, found, theirs, ours)} {language}".strip()


def _change_sentence(say: Say, found: Find, theirs: InterviewForm, ours: InterviewForm) -> str:
    match found.kind:
        case Sought.QUESTION | Sought.ANCHORS:
            carried = carry(found.question.anchors, theirs.scale, ours.scale)
            return anchors_sentence(say, carried, theirs, ours)
        case Sought.CRITERION:
            asked = theirs.questions_of(found.criterion.id)
            scales = carry(asked[0].anchors if asked else (), theirs.scale, ours.scale)
            apart = say("Weight, minimum and passages stay with their own form.")
            return f"{apart} {anchors_sentence(say, scales, theirs, ours) if asked else ''}".strip()
        case Sought.FORM:
            return say(
                "It takes the place of the draft. Posting, title, number of posts and rationale stay, requirements and "
                "conditions where there are any. Sample answers of a calibration do not come with a form."
            )


def unread_sentence(
    say: Say, place: str, trouble: FileTrouble | None, problems: Sequence[Problem] = ()
) -> str:
    """Why a file or folder of the library could not be read, with the way out."""
    name = PurePath(place).name
    if trouble is FileTrouble.NOT_OURS and name.endswith(".interview"):
        return say(
            "“{name}” is no procedure file that can be read. It may be encrypted, or come from another program.",
            name=name,
        )
    if trouble is not None:
        return file_sentence(say, FileRefused(trouble, place))
    return " ".join(file_problems(name, problems, say))
