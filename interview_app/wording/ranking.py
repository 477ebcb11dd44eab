"""The ranking in sentences: what stands against it, what it says, and what the panel has to decide."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from interview_app.domain.display import distinct_digits
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId, CriterionId
from interview_app.domain.procedure import Procedure
from interview_app.domain.ranking import RetiredComparison
from interview_app.domain.results import CandidateScore, Failure, Obstacle, RankedCandidate, Ranking
from interview_app.domain.weights import question_shares
from interview_app.i18n import Say
from interview_app.wording.numbers import (
    candidate_name,
    criterion_code,
    criterion_name,
    listed,
    listed_candidates,
    question_number,
)


def proposal_sentence(say: Say) -> str:
    """What the arithmetic is worth."""
    return say("The result of the arithmetic is a proposal. The panel decides.")


def obstacle_sentence(say: Say, procedure: Procedure, obstacle: tuple[Obstacle, CandidateId | None]) -> str:
    """What stands against a final ranking, and the way out."""
    kind, candidate = obstacle
    name = "" if candidate is None else candidate_name(procedure, candidate)
    match kind:
        case Obstacle.NOBODY:
            return say("There is nobody to rank. Admit candidates and hold the interviews first.")
        case Obstacle.NOT_DISCLOSED:
            return say(
                "Sealed sheets are still missing for {name}. Results can be seen when all are sealed.",
                name=name,
            )
        case Obstacle.RATING_MISSING:
            return say(
                "Ratings are missing for {name}. The ways out stand on the ranking page: a further sitting, an "
                "agreed level, retiring the question for all, or leaving the person without a rank.",
                name=name,
            )
        case Obstacle.AGREEMENT_OPEN:
            return say(
                "For {name} the panel has not agreed on every question yet. Record the agreed level, or that "
                "there is no agreement.",
                name=name,
            )
        case Obstacle.REQUIREMENT_OPEN:
            return say(
                "A requirement of {name} is still open. Record the finding in the requirement check first.",
                name=name,
            )
        case Obstacle.NOTHING_COUNTED:
            return say("No question is left that counts. The panel can abort the procedure with a reason.")


def failure_sentence(say: Say, form: InterviewForm, failure: Failure) -> str:
    """Which minimum was missed, and by how much; different numbers never look equal."""
    digits = distinct_digits([failure.reached, failure.minimum])
    reached, minimum = say.number(failure.reached, digits), say.number(failure.minimum, digits)
    if (failure.minimum * 100).denominator == 1:
        minimum = say.plain(failure.minimum)
    if failure.criterion is None:
        return say(
            "Total: {reached} points reached, at least {minimum} needed.", reached=reached, minimum=minimum
        )
    return say(
        "{code} {name}: {reached} reached, at least {minimum} needed.",
        code=criterion_code(say, form, failure.criterion),
        name=criterion_name(say, form, failure.criterion),
        reached=reached,
        minimum=minimum,
    )


def cut_heading(say: Say, ranking: Ranking) -> str:
    """How many posts there are and how many are taken beyond doubt."""
    posts = say.plural("{count} post", "{count} posts", count=ranking.posts)
    if not ranking.secure:
        return say("Cut: {posts}, not taken yet.", posts=posts)
    taken = say.plural("{count} of them is taken.", "{count} of them are taken.", count=ranking.secure)
    return say("Cut: {posts}, {taken}", posts=posts, taken=taken)


def cut_sentence(say: Say, ranking: Ranking) -> str:
    """The tie across the cut with its exact points; empty where there is none."""
    tied = ranking.tie_at_cut
    if not tied:
        return ""
    points = ranking.row(tied[0]).score.points
    left = ranking.posts - ranking.secure
    exact = str(points)
    if len(tied) == 2 and left == 1:
        return say("Tie for post {number}, both exactly {points} points.", number=ranking.posts, points=exact)
    return say.plural(
        "Tie of {tied} persons for {count} post, all exactly {points} points.",
        "Tie of {tied} persons for {count} posts, all exactly {points} points.",
        count=left,
        tied=len(tied),
        points=exact,
    )


def tie_sentence(say: Say, procedure: Procedure, row: RankedCandidate) -> str:
    """With whom a candidate shares the rank; empty where alone."""
    if not row.tied_with:
        return ""
    return say(
        "The same total as {names}; the order among them means nothing.",
        names=listed_candidates(say, procedure, row.tied_with),
    )


def tie_break_sentence(say: Say, form: InterviewForm, row: RankedCandidate) -> str:
    """Which of the form's criteria separated equal totals; empty where none had to."""
    if row.decided_by is None:
        return ""
    return say(
        "With equal totals, {code} {name} decided, as the form laid down beforehand.",
        code=criterion_code(say, form, row.decided_by),
        name=criterion_name(say, form, row.decided_by),
    )


def selected_sentence(say: Say, procedure: Procedure, ranking: Ranking) -> str:
    """Who is in the selected set by the figures."""
    selected = ranking.selected()
    if not selected:
        return say("By the figures nobody is within the selection beyond doubt.")
    return say(
        "Within the selection by the figures: {names}.", names=listed_candidates(say, procedure, selected)
    )


def margin_sentence(say: Say, procedure: Procedure, ranking: Ranking) -> str:
    """Who lies within the form's margin; a notice, never a judgement.  Empty where nobody does."""
    margin = procedure.form.rules.margin
    if margin is None or not ranking.near_leader:
        return ""
    return say.plural(
        "{names} is at most {margin} points behind the last place within the selection, the margin of the form. "
        "Whether the performances are essentially equal is for the panel to judge, with reasons.",
        "{names} are at most {margin} points behind the last place within the selection, the margin of the form. "
        "Whether the performances are essentially equal is for the panel to judge, with reasons.",
        count=len(ranking.near_leader),
        names=listed_candidates(say, procedure, ranking.near_leader),
        margin=say.plain(margin),
    )


def banners(say: Say, procedure: Procedure, ranking: Ranking) -> tuple[str, ...]:
    """What must be known about the ranking as a whole, in the order of its weight."""
    sentences: list[str] = []
    if ranking.final and not any(row.rank for row in ranking.rows):
        sentences.append(
            say("Nobody has a rank: everybody is excluded, failed a minimum or is not assessable.")
        )
    if ranking.tie_at_cut:
        sentences.append(f"{cut_heading(say, ranking)} {cut_sentence(say, ranking)}")
    sentences.append(margin_sentence(say, procedure, ranking))
    if ranking.single_candidate:
        sentences.append(say("There is only one candidate: a score, but no comparison."))
    if ranking.single_rater:
        sentences.append(say("Only one member has rated: nothing can be said about agreement."))
    sentences += marked_sentences(say, procedure, ranking)
    sentences += retired_sentences(say, procedure, ranking)
    return tuple(sentence for sentence in sentences if sentence)


def marked_sentences(say: Say, procedure: Procedure, ranking: Ranking) -> tuple[str, ...]:
    """The totals that stand although ratings are missing, each beside that of the members who rated everything."""
    marked = [row.score for row in ranking.rows if row.score.marked]
    totals = [total for each in marked for total in (each.total, each.common_total) if total is not None]
    digits = max(2, distinct_digits([total * 100 for total in totals]))
    return tuple(_marked_sentence(say, procedure, each, digits) for each in marked)


def _marked_sentence(say: Say, procedure: Procedure, score: CandidateScore, digits: int) -> str:
    name = candidate_name(procedure, score.candidate)
    total = say.number((score.total or 0) * 100, digits)
    if score.common_total is None:
        return say(
            "* {name}: ratings are missing, {points} points rest on those at hand; no member has rated everything.",
            name=name,
            points=total,
        )
    return say(
        "* {name}: ratings are missing, {points} points rest on those at hand; over the members who rated everything "
        "it would be {common}.",
        name=name,
        points=total,
        common=say.number(score.common_total * 100, digits),
    )


def retired_sentences(say: Say, procedure: Procedure, ranking: Ranking) -> tuple[str, ...]:
    """The questions that count for nobody, why, and which criteria dropped out with them."""
    form = procedure.form
    reasons = {each.question: each.reason for each in procedure.retired}
    sentences = [
        say(
            "Question {number} “{title}” was retired for all candidates and does not count. Reason: {reason}",
            number=question_number(form, question),
            title=say.read(form.question(question).title),
            reason=reasons.get(question, ""),
        )
        for question in ranking.retired
    ]
    dropped = _dropped(form, ranking)
    if dropped:
        sentences.append(
            say.plural(
                "{codes} has no question left and drops out for all; the other weights are rescaled.",
                "{codes} have no question left and drop out for all; the other weights are rescaled.",
                count=len(dropped),
                codes=listed(say, [criterion_code(say, form, each) for each in dropped]),
            )
        )
    return tuple(sentences)


def comparison_sentence(say: Say, procedure: Procedure, comparison: RetiredComparison) -> str:
    """What the retired questions would have changed in the selected set."""
    before, now = (_set(ranking) for ranking in (comparison.with_all, comparison.holds))
    if not (comparison.with_all.final and comparison.holds.final):
        return say("With the retired questions there would be no final ranking to compare with.")
    if before == now:
        return say("With the retired questions the selection would be the same.")
    order = comparison.with_all.rows
    names = listed_candidates(say, procedure, _in_order(order, before))
    return say("With the retired questions, within or tied for the selection would be: {names}.", names=names)


def _set(ranking: Ranking) -> frozenset[CandidateId]:
    """Everybody within the selection or tied for it."""
    return frozenset((*ranking.selected(), *ranking.tie_at_cut))


def _in_order(rows: Iterable[RankedCandidate], wanted: Collection[CandidateId]) -> list[CandidateId]:
    return [row.score.candidate for row in rows if row.score.candidate in wanted]


def _dropped(form: InterviewForm, ranking: Ranking) -> list[CriterionId]:
    """The criteria that lost all their questions."""
    shares = question_shares(form, ranking.retired)
    return [each.id for each in form.criteria if form.questions_of(each.id) and not shares[each.id]]
