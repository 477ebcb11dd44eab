"""Why an act about the panel, its parts and its participation is refused."""

from __future__ import annotations

from collections.abc import Mapping

from interview_app.domain.errors import Refusal
from interview_app.domain.pin import SHORTEST
from interview_app.i18n import Say
from interview_app.wording.refusal import Facts, Sentence


def _already_rated(say: Say, facts: Facts) -> str:
    if "name" in facts:
        return say(
            "{name} has already rated or taken part in an interview and stays on record. "
            "Note a recusal or an absence instead.",
            name=facts["name"],
        )
    return say("There are already ratings, so this stays as it is. Note a recusal or an absence instead.")


def _already_replaced(say: Say, facts: Facts) -> str:
    if "name" in facts and "other" in facts:
        return say(
            "{other} takes the place of {name} for this candidate. Take that substitution back first.",
            other=facts["other"],
            name=facts["name"],
        )
    return say("This member already has a substitute for this candidate. Take that substitution back first.")


def _named(with_name: Sentence, without: Sentence) -> Sentence:
    """The sentence that names the member, or the one for when only the kind of refusal is known."""
    return lambda say, facts: (with_name if "name" in facts else without)(say, facts)


OF_PANEL: Mapping[Refusal, Sentence] = {
    Refusal.PANEL_INCOMPLETE: lambda say, facts: say(
        "No voting member is there. Add or choose at least one voting member."
    ),
    Refusal.NOT_ON_THE_PANEL: lambda say, facts: say(
        "This person is not on the panel or not present. Choose a member of the panel who is there."
    ),
    Refusal.NOT_A_VOTER: lambda say, facts: say(
        "This person does not rate this candidate. Ratings come from voting members who are not recused or absent."
    ),
    Refusal.NOT_THE_NOTE_TAKER: lambda say, facts: say(
        "The record of this interview is written by somebody else. Hand the note-taking over first."
    ),
    Refusal.NOTE_TAKER_LEAVES: lambda say, facts: say(
        "Whoever writes the record cannot leave with it. Hand the record over first."
    ),
    Refusal.RECUSED_STAYS_AWAY: lambda say, facts: say(
        "This member is recused for this candidate and stays away. Change the assignment on the panel page first."
    ),
    Refusal.CHAIR_ONLY: lambda say, facts: say("Only the chair can do this. Change to the chair first."),
    Refusal.SECOND_CHAIR: lambda say, facts: say(
        "The panel already has a chair. Give that member another role first."
    ),
    Refusal.VOTE_TOO_LATE: lambda say, facts: say(
        "Interviews have begun: the same panel rates everybody, each member independently. "
        "Nobody is given a vote any more; further members can advise or take notes."
    ),
    Refusal.SUBSTITUTE_RATES: _named(
        lambda say, facts: say(
            "{name} has a vote and cannot be a substitute. Choose somebody without a vote, or add them to the panel.",
            name=facts["name"],
        ),
        lambda say, facts: say(
            "A voting member cannot be a substitute. Choose somebody without a vote, or add them to the panel."
        ),
    ),
    Refusal.SUBSTITUTE_FOR_MISSING: lambda say, facts: say(
        "A substitute takes the place of a voting member. Choose whom they replace."
    ),
    Refusal.REPLACED_STILL_RATES: _named(
        lambda say, facts: say(
            "{name} still rates this candidate. Note that they are recused or absent, with the reason.",
            name=facts["name"],
        ),
        lambda say, facts: say(
            "The member to be replaced still rates this candidate. Note that they are recused or absent."
        ),
    ),
    Refusal.ALREADY_REPLACED: _already_replaced,
    Refusal.NAME_MISSING: lambda say, facts: say("The name is missing. Enter it."),
    Refusal.ALREADY_RATED: _already_rated,
    Refusal.SEALED_WAS_THERE: lambda say, facts: say(
        "{name} has sealed a sheet on this candidate and was not absent. Where bias has come to light, note a "
        "recusal with its ground.",
        name=facts.get("name", ""),
    ),
    Refusal.PIN_TOO_SHORT: lambda say, facts: say(
        "A PIN has at least {count} characters. Choose a longer one.", count=facts.get("least", SHORTEST)
    ),
    Refusal.PIN_WRONG: lambda say, facts: say(
        "This is not the PIN. Try again, or have it reset if it is forgotten."
    ),
    Refusal.PIN_NOT_YOURS_TO_RESET: lambda say, facts: say(
        "The chair resets a forgotten PIN, and another member that of the chair. Hand the laptop over first."
    ),
}

OF_PARTICIPATION: Mapping[Refusal, Sentence] = {
    Refusal.BIAS_UNDECLARED: _named(
        lambda say, facts: say(
            "{name} has not declared yet whether there is a concern about bias. Note the declaration first.",
            name=facts["name"],
        ),
        lambda say, facts: say(
            "The declaration on bias is missing. "
            "Whoever rates declares before taking part that nothing stands against it."
        ),
    ),
    Refusal.CONCERN_UNDECIDED: _named(
        lambda say, facts: say(
            "{name} has declared a concern about bias, and it is not decided that they take part. "
            "Note the decision under declarations on the panel page, or note them as recused.",
            name=facts["name"],
        ),
        lambda say, facts: say(
            "A concern about bias has not been decided. Note the decision under declarations on the panel page."
        ),
    ),
    Refusal.NO_CONCERN: _named(
        lambda say, facts: say(
            "{name} has declared no concern here, so there is nothing to decide. Note the concern first.",
            name=facts["name"],
        ),
        lambda say, facts: say(
            "No concern about bias is noted, so there is nothing to decide. Note the concern first."
        ),
    ),
    Refusal.DECLARATION_USED: _named(
        lambda say, facts: say(
            "The interview was begun on the declaration of {name}, so it stays on record. "
            "Note a concern instead if there is one.",
            name=facts["name"],
        ),
        lambda say, facts: say(
            "The interview was begun on this declaration, so it stays on record. Note a concern instead."
        ),
    ),
    Refusal.LEDGER_LINE_USED: lambda say, facts: say(
        "Something is noted about this body, so it stays in the ledger. Note why it is not involved instead."
    ),
    Refusal.MORE_WOMEN_THAN_VOTERS: lambda say, facts: say(
        "There are not that many voting members. Enter how many of them are women."
    ),
}
