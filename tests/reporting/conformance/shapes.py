"""The shapes that a record can have, from one question to sixty candidates, and what its documents are printed from."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from interview_app.composition import on_desk
from interview_app.domain.panel import Actor, Role
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Snapshot
from interview_app.services.demo import sample
from interview_app.services.files.procedures import Surroundings
from tests.reporting.sample import grown, procedure, shortened, snapshot, the_form
from tests.reporting.test_hostile_words import HOSTILE, with_words

_STORY = "".join(f"Satz {number:03} sagt, was gesehen wurde. " for number in range(90))
_STRANGE = "עברית " + "\n".join(
    HOSTILE[each] for each in ("markup", "emoji", "combining", "control characters")
)


@cache
def _shortest() -> Procedure:
    """One candidate, one question, nothing more than must be there, before anything was decided."""
    whole = procedure(candidates=1, form=shortened(the_form(), 1))
    bare = tuple(replace(each, present_grade="", accommodation="") for each in whole.candidates)
    return replace(whole, candidates=bare, decision=None, checks=())


def _brief(whole: Procedure) -> Procedure:
    """The procedure with few words at each place: where things are many, their length adds nothing but time."""
    questions = tuple(
        replace(each, anchors=each.anchors[-1:], probes=each.probes[:1], expected=each.expected[:1])
        for each in whole.form.questions
    )
    interviews = tuple(
        replace(held, entries=tuple(replace(each, answer="Mit Beispiel.") for each in held.entries))
        for held in whole.interviews
    )
    sheets = tuple(
        replace(each, ratings=tuple(replace(one, evidence="Beleg.", passages=()) for one in each.ratings))
        for each in whole.sheets
    )
    form = replace(whole.form, questions=questions)
    return replace(whole, form=form, interviews=interviews, sheets=sheets)


@cache
def _forty_questions() -> Procedure:
    return _brief(procedure(candidates=1, form=grown(the_form(), 40)))


@cache
def _sixty_candidates() -> Procedure:
    return _brief(procedure(candidates=60, form=shortened(the_form(), 1)))


@cache
def _long_notes() -> Procedure:
    """Pages of words wherever somebody may type."""
    return with_words(_STORY)


@cache
def _strange_words() -> Procedure:
    """Characters that no font has, words from right to left, half a tag, wherever somebody may type."""
    return with_words(_STRANGE)


@cache
def _typical() -> Mapping[Document, Snapshot]:
    """The sample that the program makes by its own acts; it holds most of what a record can."""
    with tempfile.TemporaryDirectory() as folder:
        around = Surroundings(lambda: sample.START, lambda: "unused", Path(folder, "backups"), "1.0.0")
        services = on_desk(sample.build(Path(folder, "sample.interview"), around, sample.Size(2, 2)))
        chair = next(each for each in services.desk.bare().panel if each.role is Role.CHAIR)
        actor, found = Actor(chair.id, chair.role), dict[Document, Snapshot]()
        asking = services.desk.bare().interviews[0].candidate
        services.access.note(actor, asking, on=services.desk.clock().date())
        for line in services.protocols.lines(actor):
            if line.subject.document not in found:
                found[line.subject.document] = services.protocols.snapshot(actor, line.subject)
        services.desk.file.close()
    return found


def _typical_snapshot(document: Document) -> Snapshot:
    """From the program's sample where it holds the document, else from an invented procedure."""
    found = _typical().get(document)
    return snapshot(document, whole=procedure(candidates=3), number=7) if found is None else found


def _of(whole: Callable[[], Procedure], number: int | None) -> Callable[[Document], Snapshot]:
    return lambda document: snapshot(document, whole=whole(), number=number)


SHAPES: Mapping[str, Callable[[Document], Snapshot]] = {
    "shortest": _of(_shortest, None),
    "typical": _typical_snapshot,
    "forty questions": _of(_forty_questions, 7),
    "sixty candidates": _of(_sixty_candidates, 7),
    "long notes": _of(_long_notes, 7),
    "strange words": _of(_strange_words, 7),
}
"""By name: what a document of that shape is printed from."""
