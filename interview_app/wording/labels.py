"""One short label for every kind, state and role; small letters where the label is an adjective.

A state is shown as icon and label, so none of these needs a colour to be understood.
"""

from __future__ import annotations

from interview_app.domain.bias import BiasOutcome, Declared
from interview_app.domain.candidate import CandidateState, Finding
from interview_app.domain.form import Aggregation, Merit, MissingPolicy, WeightMode
from interview_app.domain.interview import Asked
from interview_app.domain.lateness import SOON_HOURS, Written
from interview_app.domain.locking import LockGap
from interview_app.domain.panel import AssignmentKind, Established, Role
from interview_app.domain.participation import Body, Participation
from interview_app.domain.procedure import Stage
from interview_app.domain.sealing import Gap
from interview_app.domain.separate import SeparateData, Sex
from interview_app.domain.sheet import RatingState, SheetState
from interview_app.i18n import Say


def merit_label(say: Say, merit: Merit) -> str:
    """Which ground of selection: the words of Article 33(2) Basic Law."""
    match merit:
        case Merit.APTITUDE:
            return say("Aptitude")
        case Merit.ABILITY:
            return say("Ability")
        case Merit.PERFORMANCE:
            return say("Professional performance")


def weight_mode_label(say: Say, mode: WeightMode) -> str:
    """How weights are written."""
    match mode:
        case WeightMode.SUM100:
            return say("per cent, together 100")
        case WeightMode.SHARES:
            return say("shares of the total")


def aggregation_label(say: Say, aggregation: Aggregation) -> str:
    """How the members' levels become one value."""
    match aggregation:
        case Aggregation.MEAN:
            return say("Mean of the members")
        case Aggregation.MEDIAN:
            return say("Median of the members")
        case Aggregation.CONSENSUS:
            return say("Consensus of the panel")


def missing_policy_label(say: Say, policy: MissingPolicy) -> str:
    """What a missing rating does."""
    match policy:
        case MissingPolicy.BLOCK:
            return say("no total while a rating is missing")
        case MissingPolicy.MIN_RATERS:
            return say("total where enough members have rated, marked")


def candidate_state_label(say: Say, state: CandidateState) -> str:
    """Where a candidate stands."""
    match state:
        case CandidateState.REGISTERED:
            return say("being checked")
        case CandidateState.ADMITTED:
            return say("admitted")
        case CandidateState.EXCLUDED:
            return say("excluded")
        case CandidateState.INVITED:
            return say("invited")
        case CandidateState.INTERVIEWED:
            return say("interviewed")
        case CandidateState.NO_SHOW:
            return say("did not appear")
        case CandidateState.WITHDRAWN:
            return say("withdrawn")


def finding_label(say: Say, finding: Finding) -> str:
    """What the documents say about a requirement."""
    match finding:
        case Finding.MET:
            return say("met")
        case Finding.NOT_MET:
            return say("not met")
        case Finding.OPEN:
            return say("open")


def role_label(say: Say, role: Role) -> str:
    """In which role somebody acts."""
    match role:
        case Role.CHAIR:
            return say("Chair")
        case Role.PANELIST:
            return say("Member")
        case Role.NOTE_TAKER:
            return say("Note-taker")
        case Role.OBSERVER:
            return say("Observer")


def language_label(say: Say, language: str) -> str:
    """The language of a conversation ("de" or "en")."""
    return say("English") if language == "en" else say("German")


def written_label(say: Say, written: Written) -> str:
    """How long after the conversation something was written."""
    match written:
        case Written.DURING:
            return say("in the interview")
        case Written.SOON:
            return say("after the interview, within {hours} hours", hours=SOON_HOURS)
        case Written.LATER:
            return say("more than {hours} hours after the interview", hours=SOON_HOURS)


def established_label(say: Say, established: Established) -> str:
    """How it is known who acted."""
    match established:
        case Established.CHOSEN:
            return say("chosen from the list")
        case Established.PIN:
            return say("by PIN")
        case Established.KEY:
            return say("by key")


def vote_label(say: Say, votes: bool) -> str:
    """Whether somebody rates or advises."""
    return say("voting") if votes else say("advisory")


def assignment_label(say: Say, kind: AssignmentKind) -> str:
    """A member's part in one candidate's interview."""
    match kind:
        case AssignmentKind.EXPECTED:
            return say("expected")
        case AssignmentKind.SUBSTITUTE:
            return say("substitute")
        case AssignmentKind.RECUSED:
            return say("recused")
        case AssignmentKind.ABSENT:
            return say("absent")


def declared_label(say: Say, declared: Declared) -> str:
    """What a member declared on bias, and what was decided on it."""
    match declared:
        case Declared.NOT_YET:
            return say("not declared yet")
        case Declared.NONE:
            return say("no concern")
        case Declared.CONCERN:
            return say("concern, not decided")
        case Declared.TAKES_PART:
            return say("concern, takes part")
        case Declared.RECUSED:
            return say("concern, recused")


def bias_outcome_label(say: Say, outcome: BiasOutcome) -> str:
    """What was decided on a concern."""
    match outcome:
        case BiasOutcome.TAKES_PART:
            return say("takes part")
        case BiasOutcome.RECUSED:
            return say("recused")


def body_label(say: Say, body: Body) -> str:
    """Which body is involved in the procedure."""
    match body:
        case Body.EQUAL_OPPORTUNITIES:
            return say("Equal-opportunities officer")
        case Body.DISABLED_PERSONS:
            return say("Representative of the severely disabled")
        case Body.STAFF_COUNCIL:
            return say("Staff council")
        case Body.OTHER:
            return say("Further body")


def line_label(say: Say, line: Participation) -> str:
    """Which body a line of the participation ledger is about; a further one has its own name."""
    return line.name or body_label(say, line.body)


def sex_label(say: Say, sex: Sex) -> str:
    """What the application says."""
    match sex:
        case Sex.FEMALE:
            return say("female")
        case Sex.MALE:
            return say("male")
        case Sex.DIVERSE:
            return say("diverse")


def separate_words(say: Say, data: SeparateData) -> str:
    """What is kept apart about somebody, for the gate and nowhere else."""
    parts = [] if data.sex is None else [sex_label(say, data.sex)]
    if data.severely_disabled is not None:
        parts.append(
            say("severely disabled or of equal status")
            if data.severely_disabled
            else say("not severely disabled")
        )
    return ", ".join(parts) or say("nothing stated")


def stage_label(say: Say, stage: Stage) -> str:
    """How far the procedure has come."""
    match stage:
        case Stage.PREPARING:
            return say("in preparation")
        case Stage.LOCKED:
            return say("form locked")
        case Stage.INTERVIEWING:
            return say("interviews running")
        case Stage.DISCLOSED:
            return say("ratings disclosed")
        case Stage.DECIDED:
            return say("decided")
        case Stage.CLOSED:
            return say("closed")
        case Stage.ABORTED:
            return say("aborted")


def asked_label(say: Say, asked: Asked) -> str:
    """What became of a part of the conversation."""
    match asked:
        case Asked.OPEN:
            return say("not asked yet")
        case Asked.ASKED:
            return say("asked")
        case Asked.SKIPPED:
            return say("skipped")


def rating_state_label(say: Say, state: RatingState) -> str:
    """Whether a question has its level."""
    match state:
        case RatingState.OPEN:
            return say("not rated")
        case RatingState.RATED:
            return say("rated")
        case RatingState.NOT_OBSERVABLE:
            return say("not observable")


def sheet_state_label(say: Say, state: SheetState) -> str:
    """Whether a sheet can still be changed."""
    match state:
        case SheetState.DRAFT:
            return say("draft")
        case SheetState.SEALED:
            return say("sealed")


def sealing_gap_label(say: Say, gap: Gap) -> str:
    """What a sheet still needs before it is sealed."""
    match gap:
        case Gap.LEVEL:
            return say("Level missing")
        case Gap.EVIDENCE:
            return say("Evidence missing")
        case Gap.REASON:
            return say("Reason for “not observable” missing")
        case Gap.SKIP_REASON:
            return say("Reason for skipping missing")
        case Gap.INTERVIEW:
            return say("The interview is not finished")


def lock_gap_label(say: Say, gap: LockGap) -> str:
    """What the form still needs before it is locked."""
    match gap:
        case LockGap.FORM:
            return say("What is missing from the form")
        case LockGap.RATIONALE:
            return say("Rationale for the unequal weights")
        case LockGap.POSTS:
            return say("Number of posts")
        case LockGap.POSTS_REASON:
            return say("Reason for the number of posts")
