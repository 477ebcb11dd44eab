"""The panel in sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from interview_app.domain.bias import BiasDeclaration, BiasOutcome
from interview_app.domain.gender_share import GenderShare
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Briefing, Panelist, Role
from interview_app.domain.participation import Body, blank_participation
from interview_app.i18n import Language, load
from interview_app.wording.panel import briefing_words, declaration_words, involvement, share_words

AT = datetime(2023, 3, 1, tzinfo=UTC)
ENGLISH = load(Language.ENGLISH)
CONCERN = BiasDeclaration(CandidateId("k"), PanelistId("p"), True, "related", AT)


@pytest.mark.parametrize(
    ("declaration", "words"),
    [
        (replace(CONCERN, concern=False, words=""), "declared on then: no concern about bias"),
        (CONCERN, "declared on then a concern about bias (“related”); not decided"),
        (
            replace(CONCERN, outcome=BiasOutcome.RECUSED, reason="§ 20", decided=AT),
            "declared on then a concern about bias (“related”); decided on later: recused (reason: § 20)",
        ),
        (
            replace(CONCERN, outcome=BiasOutcome.TAKES_PART, reason="long ago", decided=AT),
            "declared on then a concern about bias (“related”); decided on later: takes part (reason: long ago)",
        ),
    ],
)
def test_a_declaration_is_told_with_what_was_decided_on_it(declaration: BiasDeclaration, words: str) -> None:
    assert declaration_words(ENGLISH, declaration, "then", "later") == words


def test_what_happened_with_a_body_is_told_in_the_order_of_time() -> None:
    council = blank_participation(Body.STAFF_COUNCIL)
    assert involvement(ENGLISH, council) == ()
    busy = replace(
        council,
        invited=date(2023, 2, 1),
        declined=date(2023, 2, 2),
        attended=date(2023, 2, 3),
        stated=date(2023, 2, 4),
        not_involved="senior service",
    )
    assert involvement(ENGLISH, busy) == (
        "invited on 1 Feb 2023",
        "declined on 2 Feb 2023",
        "attended on 3 Feb 2023",
        "statement received on 4 Feb 2023",
        "not to be involved: senior service",
    )


def test_a_briefing_is_told_with_its_day_where_it_is_known() -> None:
    person = Panelist(PanelistId("p"), "M. Vorlage", "", Role.CHAIR, votes=True, position=0)
    assert briefing_words(ENGLISH, person) == ""
    briefed = replace(person, briefings=(Briefing(date(2023, 2, 20), "course"), Briefing(None, "talk")))
    assert briefing_words(ENGLISH, briefed) == "course (20 Feb 2023); talk"


def test_the_share_is_told_with_its_numbers() -> None:
    assert share_words(ENGLISH, GenderShare(1, 4, "", AT)) == (
        "Women among the voting members: 1 of 4 (25\N{NO-BREAK SPACE}%)."
    )
