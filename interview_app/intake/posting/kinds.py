"""The kind of one passage, from its own words and from what its headings say; each answer names its rule."""

from __future__ import annotations

import re
from collections.abc import Callable

from interview_app.domain.found_posting import PassageKind, PassageReason, PassageRule
from interview_app.intake.posting.cues import demands
from interview_app.intake.posting.cues import sentences as told
from interview_app.intake.posting.cues.headings import ENCLOSED, FORMAL, Area
from interview_app.intake.posting.cues.phrases import Table, found_in
from interview_app.intake.posting.sections import Section

Guess = tuple[PassageKind, PassageReason]


def kind_of(text: str, section: Section, *, item: bool, after_list: bool) -> Guess:
    """The kind of a passage and why.

    `item` says that it is a list item; `after_list` that it is a paragraph below the list of its section, which may
    have left the section's matter.
    """
    if after_list:
        section = section.behind_list()
    if section.area is Area.NOTICES and item and found_in(ENCLOSED, section.heading):
        return PassageKind.NOTICE, PassageReason(PassageRule.HEADING, section.source)
    if section.area in _FIXED and not after_list:
        return _fixed(text, section, item=item)
    if cue := found_in(told.RECEIPT, text) or found_in(told.ADDRESSED, text):
        return PassageKind.REQUIREMENT, PassageReason(PassageRule.BINDING, cue)
    if cue := _checked_later(text):
        return PassageKind.CONDITION, PassageReason(PassageRule.CHECKED_LATER, cue)
    if section.area is Area.CONDITIONS and not after_list:
        return PassageKind.CONDITION, PassageReason(PassageRule.HEADING, section.source)
    if (
        section.area is Area.PROFILE
        and (item or not after_list)
        and not (not item and found_in(told.NOTICE, text))
    ):
        return demanded(text, section)
    return _told(text, section)


_FIXED = {Area.TASKS: PassageKind.TASK, Area.OFFERS: PassageKind.OFFER}


def _fixed(text: str, section: Section, *, item: bool) -> Guess:
    """A passage under a heading of tasks or offers, which only sentences of a paragraph leave."""
    if (
        not item
        and section.area is Area.OFFERS
        and (found_in(demands.MUST, text) or found_in(demands.SUBJECT, text))
        and (cue := _checked_later(text))
    ):
        return PassageKind.CONDITION, PassageReason(PassageRule.CHECKED_LATER, cue)
    if not item and not found_in(told.TASK, text) and (cue := found_in(told.NOTICE, text)):
        kind = (
            PassageKind.OFFER
            if section.area is Area.OFFERS and (found_in(told.OFFER, text) or found_in(told.OFFERED, text))
            else PassageKind.NOTICE
        )
        return kind, PassageReason(PassageRule.WORDS, cue)
    assert section.area is not None
    rule = PassageRule.ORDER if section.ordered else PassageRule.HEADING
    return _FIXED[section.area], PassageReason(rule, section.source)


def demanded(text: str, section: Section) -> Guess:
    """The kind of a demand: does it bind or wish, and do papers or an interview show it."""
    if cue := _wish(text):
        return PassageKind.CRITERION, PassageReason(PassageRule.DESIRABLE, cue)
    must = found_in(demands.MUST, text)
    if section.wishing and not must:
        return PassageKind.CRITERION, PassageReason(PassageRule.DESIRABLE_HEADING, section.source)
    if section.binding and found_in(FORMAL, section.source):
        return PassageKind.REQUIREMENT, PassageReason(PassageRule.BINDING_HEADING, section.source)
    if least := found_in(demands.LEAST, text):
        return PassageKind.REQUIREMENT, PassageReason(PassageRule.PROOF, least)
    proof, competency = demands.PROOF.search(text), demands.COMPETENCY.search(text)
    proved = demands.PROVED.search(text) if proof or competency is None else None
    proof = proof or proved
    if proof and (proved or competency is None or proof.start <= competency.start):
        return PassageKind.REQUIREMENT, PassageReason(PassageRule.PROOF, proof.words)
    if must or section.binding:
        if competency:
            return PassageKind.BOTH, PassageReason(PassageRule.BINDING_DEGREE, competency.words)
        rule = PassageRule.BINDING if must else PassageRule.BINDING_HEADING
        return PassageKind.REQUIREMENT, PassageReason(rule, must or section.source)
    if competency:
        return PassageKind.CRITERION, PassageReason(PassageRule.COMPETENCY, competency.words)
    rule = PassageRule.ORDER if section.ordered else PassageRule.HEADING
    return PassageKind.CRITERION, PassageReason(rule, section.source)


def _checked_later(text: str) -> str:
    """The words that name what is checked after the selection, empty for none.

    Willingness counts where it is for a strain of the service, unless a paper is asked for first: “driving licence and
    willingness to use one's own car”.
    """
    if cue := found_in(demands.LATER, text):
        return cue
    willing, strain = demands.WILLING.search(text), demands.STRAIN.search(text)
    if willing and strain and not demands.PROOF.search(text[: willing.start]):
        return text[min(willing.start, strain.start) : max(willing.end, strain.end)]
    return ""


def _wish(text: str) -> str:
    """The words that make a demand a wish, empty for none."""
    leaning = demands.LEANING.search(text)
    before = text[: leaning.start] if leaning else ""
    if leaning and not demands.PROOF.search(before) and not demands.COMPETENCY.search(before):
        return leaning.words
    wish = demands.WISH.search(text)
    return "" if wish is None or _wishes_for_more(text[: wish.start]) else wish.words


def _wishes_for_more(before: str) -> bool:
    """Whether a wish only adds to what papers prove: “a degree in law, a doctorate is desirable”, or in brackets."""
    outside, bracket, inside = before.rpartition("(")
    if bracket and ")" not in inside:
        return demands.PROOF.search(outside) is not None
    proved, _, added = before.rpartition(",")
    return bool(re.search(r"\b[A-ZÄÖÜ]\w{2,}", added) and demands.PROOF.search(proved))


def _told(text: str, section: Section) -> Guess:
    """The kind of a passage whose heading does not tell it."""
    order: tuple[tuple[Table, Callable[[str], Guess]], ...] = (
        (told.NOTICE, lambda cue: (PassageKind.NOTICE, PassageReason(PassageRule.WORDS, cue))),
        (told.TASK, lambda cue: (PassageKind.TASK, PassageReason(PassageRule.WORDS, cue))),
        (told.OFFER, lambda cue: (PassageKind.OFFER, PassageReason(PassageRule.WORDS, cue))),
        (told.PROFILE, lambda cue: demanded(text, section)),
        (demands.WISH, lambda cue: demanded(text, section)),
        (demands.LEANING, lambda cue: demanded(text, section)),
    )
    if section.area is not Area.NOTICES:
        if found_in(told.HOLDER, text):
            return demanded(text, section)
        if cue := _task_about(text):
            return PassageKind.TASK, PassageReason(PassageRule.WORDS, cue)
        for table, guess in order:
            if cue := found_in(table, text):
                return guess(cue)
        if does := told.DOES.match(text):
            return PassageKind.TASK, PassageReason(PassageRule.WORDS, does.group())
        if found_in(demands.MUST, text) and (demands.PROOF.search(text) or demands.COMPETENCY.search(text)):
            return demanded(text, section)
    elif (cue := found_in(told.OFFERING, text)) and not found_in(told.PROCEDURE, text):
        return PassageKind.OFFER, PassageReason(PassageRule.WORDS, cue)
    else:
        return PassageKind.NOTICE, PassageReason(PassageRule.HEADING, section.source)
    rule = PassageRule.NOTHING if section.heading else PassageRule.INTRODUCTION
    return PassageKind.NOTICE, PassageReason(rule)


def _task_about(text: str) -> str:
    """The words by which a sentence begins to tell a task, though its matter is one that notices have too."""
    task, notice = told.TASK.search(text), told.NOTICE.search(text)
    about = task and notice and task.start < notice.start and not found_in(told.PROCEDURE, text)
    return task.words if task and about else ""
