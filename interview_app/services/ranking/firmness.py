"""How firm the selection is and how far the panel agrees: computed after disclosure, never stored before an issue."""

from __future__ import annotations

from dataclasses import dataclass, field

from interview_app.analysis.field import Field, field_of
from interview_app.analysis.figures import (
    agreement_figures,
    annex,
    firmness,
    rating_firmness,
    seed_of,
)
from interview_app.analysis.habits import Habits, habits
from interview_app.domain.agreement import AgreementFigures
from interview_app.domain.annex import Annex
from interview_app.domain.canonical import fingerprint
from interview_app.domain.firmness import Firmness, RatingFirmness
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure
from interview_app.domain.ranking import rank
from interview_app.services.desk import Desk, own
from interview_app.services.ranking.computing import disclosed_ballot
from interview_app.storage import journal


@dataclass(frozen=True, slots=True)
class FirmnessView:
    """What may be seen now; `procedure` carries no sheets.

    `field` and `seed` are what the random weights are computed from, beside the window; there is no field without a
    settled selected set.  `ratings` are there after the decision only.
    """

    procedure: Procedure
    agreement: AgreementFigures
    firmness: Firmness
    ratings: RatingFirmness | None
    field: Field | None
    seed: int


@dataclass(frozen=True, slots=True)
class FirmnessService:
    """Computes the figures of the open procedure for those who may see its ranking."""

    desk: Desk

    def look(self) -> FirmnessView:
        """All figures but the random weights; raises ActRefused before disclosure."""
        procedure = self.desk.whole()
        ballot = disclosed_ballot(self.desk, procedure)
        ranking = rank(procedure.form, ballot)
        decided = procedure.decision is not None
        found = field_of(ranking)
        return FirmnessView(
            self.desk.bare(),
            agreement_figures(procedure, ballot),
            firmness(procedure.form, ballot, ranking),
            rating_firmness(procedure, ballot, ranking) if decided else None,
            found if isinstance(found, Field) else None,
            seed_of(_fingerprint(procedure)),
        )

    def habits(self, actor: Actor) -> Habits:
        """The acting person's own rating habits; raises ActRefused before disclosure, and for a stranger."""
        procedure = self.desk.whole()
        return habits(procedure, disclosed_ballot(self.desk, procedure), own(actor))


@dataclass(frozen=True, slots=True)
class Annexes:
    """Makes the annex of a selection record; `known` holds the latest one by the journal's head, since every act has
    a row there.
    """

    desk: Desk
    known: dict[str, Annex] = field(default_factory=dict, compare=False, repr=False)

    def of(self, procedure: Procedure) -> Annex | None:
        """The annex of a disclosed procedure with all sheets; None where the form wants none."""
        if not procedure.form.rules.firmness_annex:
            return None
        with self.desk.reading() as db:
            _, state = journal.head(db)
        if state not in self.known:
            ballot = disclosed_ballot(self.desk, procedure)
            made = annex(procedure, ballot, rank(procedure.form, ballot), fingerprint=_fingerprint(procedure))
            self.known.clear()
            self.known[state] = made
        return self.known[state]


def _fingerprint(procedure: Procedure) -> str:
    return fingerprint(procedure.form) if procedure.lock is None else procedure.lock.fingerprint
