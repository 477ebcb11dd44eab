"""What the room sees of one question of one complete candidate: nothing else is ever put on the wall."""

from __future__ import annotations

from dataclasses import dataclass

from interview_app.domain.panel import Panelist
from interview_app.i18n import Say
from interview_app.services.consensus.agreeing import CandidateCase, QuestionCase, Voice
from interview_app.ui.models.consensus_rows import dot_lines, dots, level_words, told
from interview_app.ui.models.dots import DotLine
from interview_app.wording.consensus import outcome_words


@dataclass(frozen=True, slots=True)
class ProjectedEvidence:
    """What one level rests on; marked words of the answer stand quoted after the sentence."""

    level: str
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Projection:
    """One question for the wall; `frame` is the place of the agreed level, `said` the drawing in words."""

    candidate: str
    title: str
    wording: str
    levels: tuple[str, ...]
    lines: tuple[DotLine, ...]
    evidence: tuple[ProjectedEvidence, ...]
    outcome: str
    frame: int | None
    said: str


def projection(say: Say, case: CandidateCase, question: QuestionCase) -> Projection:
    """The question as the room may see it: ratings, evidence, and what is recorded as agreed."""
    scale = case.procedure.form.scale
    title = say.read(question.question.title)
    outcome = say("Not agreed yet")
    if question.agreed is not None:
        outcome = say("Agreed: {level}", level=outcome_words(say, question.agreed.level))
    elif question.common is not None:
        outcome = say("All ratings are the same.")
    return Projection(
        candidate=f"{case.candidate.name} · {case.candidate.number}",
        title=say("Question {number}: {title}", number=question.number, title=title),
        wording=say.read(question.question.wording),
        levels=level_words(say, scale),
        lines=dot_lines(say, scale, question.voices),
        evidence=tuple(_evidence(say, each.panelist, each) for each in question.voices),
        outcome=outcome,
        frame=dots(scale, question).frame,
        said=say("Ratings: {ratings}", ratings=told(say, case, question)),
    )


def _evidence(say: Say, panelist: Panelist, voice: Voice) -> ProjectedEvidence:
    rating = voice.rating
    level = "–" if rating.level is None else say.plain(rating.level)
    passages = [say("“{passage}”", passage=each.words) for each in rating.passages]
    words = rating.evidence.strip() if rating.level is not None else rating.reason.strip()
    return ProjectedEvidence(level, panelist.name, " ".join(filter(None, (words, *passages))))
