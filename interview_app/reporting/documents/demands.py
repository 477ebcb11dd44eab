"""What the posting demands: each part of the form with its passages, and the passages that nothing stands on."""

from __future__ import annotations

from itertools import groupby

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.domain.coverage import (
    NEEDS,
    CoveredPart,
    CoveredPassage,
    Part,
    PartKind,
    coverage_of,
    parts_of,
)
from interview_app.domain.form import Criterion, Requirement
from interview_app.reporting import styles
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import bullets, subheading
from interview_app.reporting.prose import quiet, strong
from interview_app.wording.posting import passage_kind_label


def demands(edition: Edition) -> list[Flowable]:
    """Requirements, criteria and conditions with what they stand on, then how far the posting is covered."""
    say = edition.say
    note = say("The passages are quoted from the posting in its own language.")
    story: list[Flowable] = [edition.prose.line(note, styles.NOTE)]
    covered = {each.ref: each for each in coverage_of(edition.form).parts}
    for kind, found in groupby(parts_of(edition.form), key=lambda pair: pair[0].kind):
        story.extend(subheading(edition.prose, _title(edition, kind)))
        for ref, part in found:
            story.extend(_part(edition, part, covered[ref]))
    return [*story, *_uncovered(edition)]


def _title(edition: Edition, kind: PartKind) -> str:
    say = edition.say
    match kind:
        case PartKind.REQUIREMENT:
            return say("Requirements: not met excludes, it lowers no score")
        case PartKind.CRITERION:
            return say("Criteria: weighted and rated in the interview")
        case PartKind.CONDITION:
            return say("Conditions: checked after the selection, never scored")


def _part(edition: Edition, part: Part, covered: CoveredPart) -> list[Flowable]:
    """A part with its quotations; where it stands on no passage, why."""
    say, prose, name = edition.say, edition.prose, edition.read(part.name)
    shown = ""
    if isinstance(part, Criterion):
        name = f"{edition.code(part)} {name}"
    if isinstance(part, Requirement) and edition.read(part.evidence).strip():
        shown = say("shown by: {evidence}", evidence=edition.read(part.evidence))
    head = prose.mixed((strong(name), quiet(f"  {shown}")), styles.BODY_TIGHT)
    basis = edition.quoted(part.passages)
    if covered.bare:
        words = say("stands on no passage of the posting: {reason}", reason=_why(edition, covered.reason))
        basis.extend(bullets(prose, [words]))
    return [CondPageBreak(44), head, *basis, Spacer(1, 4)]


def _uncovered(edition: Edition) -> list[Flowable]:
    """How many demanding passages the posting has, and each that a part is missing for, with the reason."""
    say, prose = edition.say, edition.prose
    passages = coverage_of(edition.form).passages
    demanding = [each for each in passages if NEEDS[each.passage.kind]]
    if not demanding:
        return []
    without = [each for each in demanding if each.missing]
    words = say.plural(
        "{count} passage of the posting demands something; parts of the form stand on {covered}.",
        "{count} passages of the posting demand something; parts of the form stand on {covered} of them.",
        count=len(demanding),
        covered=len(demanding) - len(without),
    )
    story = [*subheading(prose, say("Passages of the posting")), prose.line(words)]
    return [*story, *bullets(prose, [_passage(edition, each) for each in without])]


def _passage(edition: Edition, covered: CoveredPassage) -> str:
    say, passage = edition.say, covered.passage
    return say(
        "{passage} ({kind}) is left out: {reason}",
        passage=edition.quoted_words(passage.text),
        kind=passage_kind_label(say, passage.kind),
        reason=_why(edition, passage.left_out),
    )


def _why(edition: Edition, reason: str) -> str:
    """The reason that was given; that there is none is not passed over."""
    return reason.strip() or edition.say("no reason was noted")
